// GET of an OpenAPI document. Many generators of clients read 3.0 and no 3.1: `?openapi=3.0` gives them that.
import { OPENAPI_VERSIONS, type OpenApiVersion } from './openapi.ts'
import { ProblemError } from './problem.ts'
import type { Handler } from './simulator.ts'

/** @throws ProblemError, a 400, when another version is asked for. */
export function openApiHandler(document: (version: OpenApiVersion) => object): Handler {
  return ({ searchParams }, response) => {
    const asked = searchParams.get('openapi') ?? '3.1'
    const version = OPENAPI_VERSIONS.find((known) => known === asked)
    if (!version)
      throw new ProblemError(400, 'The document is there in OpenAPI 3.0 and 3.1.', {
        explanation: {
          reason: 'The document is there in OpenAPI 3.0 and 3.1.',
          at: 'query.openapi',
          expected: OPENAPI_VERSIONS.join(', '),
          actual: asked.slice(0, 200),
        },
      })
    response.json(document(version))
  }
}
