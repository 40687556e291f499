// Says of a call whose address is there, but does not take its method, what was wrong.
import type { SimRequest } from '../simulator.ts'

/** @param allowed the methods that the address takes, as `Allow` names them. */
export function explainMethod({ method, headers, recording }: SimRequest, allowed: string): void {
  // What a browser sends before a script's call to another origin (the Fetch standard, «CORS-preflight request»).
  if (method === 'OPTIONS' && headers.origin !== undefined && 'access-control-request-method' in headers)
    recording.explain({
      reason:
        'A browser asks whether a script in a page of another origin may call this (CORS); programs may, scripts that must ask may not',
      at: 'header.origin',
      expected: 'missing',
      actual: 'a value',
    })
  else
    recording.explain({
      reason: 'The method is not allowed here',
      at: 'method',
      expected: allowed,
      actual: method,
    })
}
