// The portal's front page: the clients that are ready, and for who is signed in, the organisations' own.
import type { Handler } from '../../../core/simulator.ts'
import type { Party } from '../registers.ts'
import type { PortalParts } from './portal.ts'
import { type SignedIn, signedInPage } from './sessions.ts'

export function frontPage(portal: PortalParts): Handler {
  const { sessions, clients, population, addresses } = portal
  const nameOf = (number: string) => population.organisation(number)?.navn ?? number
  return (request, response) => {
    const rows = population.clients.map((client) => ({
      ...client,
      organisationName: nameOf(client.organisation),
      children: client.childOrganisations.map((number) => ({ number, name: nameOf(number) })),
      file: `${addresses.selvbetjening}/klienter/${client.clientId}/konfigurasjonsfil`,
    }))
    portal.show(request, response, 'front', {
      person: sessions.of(request),
      clients: rows,
      count: clients.all().length - rows.length,
      authority: addresses.helseid,
    })
  }
}

export function organisationsPage(portal: PortalParts): Handler {
  return signedInPage(portal.sessions, portal.addresses.selvbetjening, async (request, response, person) => {
    const parties = await portal.registers.partiesOf(person.pid)
    const rows = parties === 'away' ? [] : parties.map((party) => asRow(portal, party))
    portal.show(request, response, 'organisations', {
      person,
      away: parties === 'away',
      rows: rows.filter(({ rights, configurations }) => rights.length > 0 || configurations.length > 0),
      without: rows.filter(({ rights, configurations }) => rights.length + configurations.length === 0),
    })
  })
}

function asRow({ desk }: PortalParts, party: Party) {
  const configurations = desk.of(party.number).map((registration) => ({
    id: registration.client.clientId,
    name: registration.client.name,
    status: registration.status,
    waits: registration.pendingScopes.length > 0,
    created: registration.created,
  }))
  return { ...party, configurations }
}

/** Whether somebody may see an organisation's clients: who holds any of its rights. */
export async function partyOf(
  { registers }: PortalParts,
  person: SignedIn,
  organisation: string,
): Promise<Party | undefined> {
  const parties = await registers.partiesOf(person.pid)
  return parties === 'away' ? undefined : parties.find(({ number }) => number === organisation)
}
