import type { SimRequest } from '../../core/simulator.ts'
import type { Registration } from './registration.ts'

/** What the journal tells of a change: which client, of whom, for which units, with which scopes. */
export function noteClient(request: SimRequest, { client, by }: Registration, actor = by): void {
  request.recording.fact('client', client.clientId)
  request.recording.fact('organisation', client.organisation)
  request.recording.fact('units', client.childOrganisations.join(','))
  request.recording.fact('scopes', client.scopes.join(' '))
  if (actor !== undefined) request.recording.fact('by', actor)
}
