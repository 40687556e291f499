// Whether an organisation has a client that may call Kjernejournal, and since when.
import { ProblemError } from '../../core/problem.ts'
import type { Handler } from '../../core/simulator.ts'
import type { Clients } from '../sts/client/clients.ts'
import { isoOf } from './client-answer.ts'
import type { Desk } from './desk.ts'
import { isKjernejournal } from './klientmal.ts'

export function createOrganisationAccess(desk: Desk, clients: Clients): Handler {
  const holdersOf = (organisation: string) =>
    clients.all().filter((client) => {
      const named = client.organisation === organisation || client.childOrganisations.includes(organisation)
      return named && client.scopes.some(isKjernejournal)
    })

  return (request, response) => {
    const number = request.params['organisasjonsnummer'] ?? ''
    if (!/^\d{9}$/.test(number)) throw notNineDigits()
    const holders = holdersOf(number)
    const since = holders.flatMap(({ clientId }) => desk.find(clientId)?.created ?? [])
    const fromStart = holders.some(({ clientId }) => desk.find(clientId) === undefined)
    response.json({
      organisasjonsnummer: number,
      tilgang: holders.length > 0 ? 'aktiv' : 'ingen',
      ...(since.length > 0 && !fromStart && { fra: isoOf(Math.min(...since)) }),
      klienter: holders.map(({ clientId }) => clientId),
    })
  }
}

const notNineDigits = () =>
  new ProblemError(400, 'organisasjonsnummer: must be nine digits', {
    explanation: { reason: 'The organisation number must be nine digits', at: 'path.organisasjonsnummer' },
  })
