// A draft that an EPJ has made over the API is confirmed by a person of the organisation, who is then sent back to it.
import type { Response } from 'express'
import type { Handler, SimRequest } from '../../../core/simulator.ts'
import { RIGHT } from '../../sts/details/organisation-rules.ts'
import type { Desk } from '../desk.ts'
import { noteClient } from '../note-client.ts'
import type { Registration } from '../registration.ts'
import { checkOrganisation, checkRight, checkUnits, type Obstacle } from '../rules.ts'
import { explain, notThere, type PortalParts } from './portal.ts'
import { type SignedIn, signedInForm, signedInPage } from './sessions.ts'

export function confirmPage(portal: PortalParts): Handler {
  const { sessions, addresses } = portal
  return signedInPage(sessions, addresses.selvbetjening, async (request, response, person) => {
    const draft = draftIn(portal.desk, request)
    await render(portal, request, response, person, draft, request.searchParams)
  })
}

export function confirmDraft(portal: PortalParts): Handler {
  const { sessions, addresses, desk } = portal
  return signedInForm(sessions, addresses.selvbetjening, async (request, response, person, form) => {
    const draft = draftIn(desk, request)
    const query = request.searchParams
    if (form.get('action') === 'reject') {
      desk.reject(draft)
      return response.redirect(303, goBack(addresses.selvbetjening, draft, query, 'Rejected'))
    }
    const obstacle = await obstacleTo(portal, person, draft)
    if (obstacle) {
      explain(request, obstacle)
      return render(portal, request, response, person, draft, query, obstacle)
    }
    const confirmed = desk.confirm(draft, person.pid)
    if (!confirmed) throw noDraft()
    noteClient(request, confirmed)
    response.redirect(303, goBack(addresses.selvbetjening, confirmed, query, 'Success'))
  })
}

function draftIn(desk: Desk, request: SimRequest): Registration {
  const registration = desk.find(request.params['clientId'] ?? '')
  if (registration?.status === 'draft') return registration
  throw noDraft()
}

const noDraft = () =>
  notThere('No draft has this id; it may have been confirmed or rejected', 'path.clientId')

async function obstacleTo(
  { registers }: PortalParts,
  { pid }: SignedIn,
  { client }: Registration,
): Promise<Obstacle | undefined> {
  const { organisation, childOrganisations } = client
  return (
    (await checkOrganisation(registers, organisation)) ??
    (await checkRight(registers, { pid, right: RIGHT, organisation })) ??
    (await checkUnits(registers, client, childOrganisations))
  )
}

async function render(
  portal: PortalParts,
  request: SimRequest,
  response: Response,
  person: SignedIn,
  draft: Registration,
  query: URLSearchParams,
  refused?: Obstacle,
): Promise<void> {
  const { client } = draft
  const { organisation, childOrganisations } = client
  const nameOf = (number: string) => portal.population.organisation(number)?.navn ?? number
  const obstacle = refused ?? (await obstacleTo(portal, person, draft))
  const data = {
    person,
    client,
    organisation: { number: organisation, name: nameOf(organisation) },
    units: childOrganisations.map((number) => ({ number, name: nameOf(number) })),
    pendingScopes: draft.pendingScopes,
    query: new URLSearchParams([...query].filter(([name]) => name.startsWith('redirect'))).toString(),
    obstacle,
  }
  portal.show(request, response, 'confirm', data, refused ? 409 : 200)
}

/** To the EPJ's own machine, at the port and path in the link, or where the draft says. */
function goBack(
  home: string,
  { client, confirmationRedirectUri, status }: Registration,
  query: URLSearchParams,
  outcome: 'Success' | 'Rejected',
): string {
  const port = Number(query.get('redirectPort'))
  const path = query.get('redirectPath') ?? ''
  const local = Number.isInteger(port) && port > 0 && port < 65_536 && /^[\w/.-]{0,200}$/.test(path)
  const target = local ? `http://localhost:${port}/${path.replace(/^\/+/, '')}` : confirmationRedirectUri
  if (target === undefined)
    return status === 'active' ? `${home}/klienter/${client.clientId}?ny=ja` : `${home}/virksomheter`
  const address = new URL(target)
  address.searchParams.set('status', outcome)
  return address.href
}
