// Kjernejournal's addresses are exact: one with a slash more is another address, and a HEAD asks for nothing that
// opens, holds or ends a session.
import { explainMethod } from '#simulators/core/call/explain-method.ts'
import type { Operation, SimRequest } from '#simulators/core/simulator.ts'

type Answer = Operation['handle']

/** Operations that a GET sets something going in. */
const WITH_EFFECT = ['kjernejournal.open-portal', 'kjernejournal.log-out', 'kjernejournal.hold-session']

export function exactly(operation: Operation, notFound: Answer, methodNotAllowed: Answer): Operation {
  return {
    ...operation,
    handle(request, response) {
      const path = pathOf(request)
      if (path.endsWith('/')) {
        const expected = path.slice(0, -1)
        request.recording.explain({ reason: 'There is nothing at this address', at: 'path', expected })
        return notFound(request, response)
      }
      if (request.method !== 'HEAD' || !WITH_EFFECT.includes(operation.id))
        return operation.handle(request, response)
      explainMethod(request, 'GET')
      response.setHeader('allow', 'GET')
      return methodNotAllowed(request, response)
    },
  }
}

function pathOf({ originalUrl }: SimRequest): string {
  return originalUrl.split('?', 1)[0] ?? ''
}
