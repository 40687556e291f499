// Lets scripts of any web page read the register's answers, as the open API does: public web pages look units up with
// `fetch`, from wherever they stand. What needs a token is for programs.
import { API, type Endpoint } from './endpoint.ts'

export function withScriptAccess(operation: Endpoint): Endpoint {
  if (!operation.path.startsWith(API) || operation.path.includes('/autorisert-api/')) return operation
  return {
    ...operation,
    handle(request, response) {
      if (request.headers.origin !== undefined) response.setHeader('access-control-allow-origin', '*')
      return operation.handle(request, response)
    },
  }
}
