import type { ParRequest } from '../evidence/helseid/par.ts'

/** Log-ins that ask for Kjernejournal's portal, with the scopes they ask for. */
export function portalLogIns(
  par: readonly ParRequest[],
): IteratorObject<ParRequest & { readonly scopes: readonly string[] }> {
  return par
    .values()
    .map((request) => ({ ...request, scopes: (request.parameters.get('scope') ?? '').split(' ') }))
    .filter(({ scopes }) => scopes.includes('nhn:kjernejournal/innlogging'))
}
