// What waits for the owner of an API: scopes that are given by hand, and claims that were changed. The third right.
import type { Handler } from '../../../core/simulator.ts'
import { noteClient } from '../note-client.ts'
import { forbidden, notThere, type PortalParts } from './portal.ts'
import { type SignedIn, signedInForm, signedInPage } from './sessions.ts'

const RIGHT = 'nhn-helseid-api'

export function approvalsPage(portal: PortalParts): Handler {
  const { sessions, addresses, desk, population } = portal
  return signedInPage(sessions, addresses.selvbetjening, async (request, response, person) => {
    const rows = desk.awaiting().map(({ client, pendingScopes, claims, created }) => ({
      clientId: client.clientId,
      name: client.name,
      organisation: population.organisation(client.organisation)?.navn ?? client.organisation,
      pendingScopes,
      claims: claims.filter(({ pending }) => pending !== undefined),
      created,
    }))
    const may = await mayApprove(portal, person)
    portal.show(request, response, 'approvals', {
      person,
      rows,
      may,
      done: request.searchParams.get('gjort') === 'ja' ? 'yes' : undefined,
    })
  })
}

export function approve(portal: PortalParts): Handler {
  const { sessions, addresses, desk } = portal
  const home = addresses.selvbetjening
  return signedInForm(sessions, home, async (request, response, person) => {
    const registration = desk.find(request.params['clientId'] ?? '')
    if (registration?.status !== 'active')
      throw notThere('No klientkonfigurasjon has this id', 'path.clientId')
    if (!(await mayApprove(portal, person)))
      throw forbidden(`The person lacks the right ${RIGHT}`, `altinn.${RIGHT}`)
    const approved = desk.approve(registration, registration.pendingScopes)
    noteClient(request, approved, person.pid)
    response.redirect(303, `${home}/godkjenning?gjort=ja`)
  })
}

async function mayApprove({ registers }: PortalParts, { pid }: SignedIn): Promise<boolean> {
  const parties = await registers.partiesOf(pid)
  return parties !== 'away' && parties.some(({ rights }) => rights.includes(RIGHT))
}
