// Forms of the EPJ are taken from the EPJ's own pages only. Beside the cookie's SameSite this is the second bolt.
import { ProblemError } from '#simulators/core/problem.ts'
import type { SimRequest } from '#simulators/core/simulator.ts'

export function requireSameOrigin(request: SimRequest): void {
  const site = request.headers['sec-fetch-site']
  const { origin } = request.headers
  // A page with the referrer policy no-referrer sends `null`; the browser's own Sec-Fetch-Site then says the rest.
  const foreign = origin !== undefined && origin !== 'null' && hostOf(origin) !== request.headers.host
  if (foreign || (site !== undefined && site !== 'same-origin' && site !== 'none'))
    throw new ProblemError(403, 'The form was sent from another site.', {
      explanation: {
        reason: 'A form of the EPJ was sent from another site',
        at: 'header.origin',
        actual: origin ?? site ?? '',
      },
    })
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
