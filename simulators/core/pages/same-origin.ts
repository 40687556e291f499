// Forms are taken from this bench's own pages only: another site in the same browser cannot post in a user's name.
import { ProblemError } from '../problem.ts'
import type { SimRequest } from '../simulator.ts'

/** Browsers tell where a post comes from; a caller that tells nothing is not a browser and has no session to steal. */
export function requireSameOrigin(request: Pick<SimRequest, 'headers'>): void {
  const site = request.headers['sec-fetch-site']
  const { origin, host } = request.headers
  if (site !== undefined ? site === 'same-origin' : origin === undefined || hostOf(origin) === host) return
  throw new ProblemError(403, 'Forms are taken from this site only.', {
    explanation: {
      reason: 'The form was posted from another site',
      at: site === undefined ? 'header.origin' : 'header.sec-fetch-site',
      actual: String(site ?? origin).slice(0, 200),
    },
  })
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
