// «Ta i bruk HelseID»: a new klientkonfigurasjon, for an organisation and a klientmal that are chosen first.
import type { Response } from 'express'
import type { Handler, SimRequest } from '../../../core/simulator.ts'
import { RIGHT } from '../../sts/details/organisation-rules.ts'
import { type Klientmal, packageNames, packages, scopesOf } from '../klientmal.ts'
import { noteClient } from '../note-client.ts'
import { readPublicKey } from '../public-key.ts'
import type { Unit } from '../registers.ts'
import { checkOrganisation, checkRight, checkTenancy, checkUnits, isHealth, type Obstacle } from '../rules.ts'
import { explain, type PortalParts } from './portal.ts'
import { type SignedIn, signedInForm, signedInPage } from './sessions.ts'

interface Choice {
  readonly organisation: string
  readonly mal: Klientmal
}

interface Filled {
  readonly packages: readonly string[]
  readonly units: readonly string[]
  readonly key: string
  readonly publicJwk: string
}

const EMPTY: Filled = { packages: ['kjernejournal'], units: [], key: 'made', publicJwk: '' }

export function newClientPage(portal: PortalParts): Handler {
  return signedInPage(portal.sessions, portal.addresses.selvbetjening, async (request, response, person) => {
    const query = request.searchParams
    const choice = choiceIn(portal, query)
    if (!choice) return showChoice(portal, request, response, person, { query })
    const obstacle = await obstacleTo(portal, person, choice)
    if (obstacle) return showChoice(portal, request, response, person, { query, obstacle })
    await showForm(portal, request, response, person, choice, EMPTY)
  })
}

export function makeClient(portal: PortalParts): Handler {
  const { addresses, sessions, desk, registers } = portal
  return signedInForm(sessions, addresses.selvbetjening, async (request, response, person, form) => {
    const choice = choiceIn(portal, form)
    if (!choice) return showChoice(portal, request, response, person, { query: form, problem: 'choose' })
    const filled = filledIn(form)
    const again = (problem: string, at: string) => {
      request.recording.explain({ reason: `The form is refused: ${problem}`, at: `body.${at}` })
      // Whatever was written is shown again, but not a private key.
      const shown = problem === 'key.private' ? { ...filled, publicJwk: '' } : filled
      return showForm(portal, request, response, person, choice, shown, { problem })
    }
    const chosen = packageNames.filter(
      (name) => filled.packages.includes(name) && choice.mal.packages.includes(name),
    )
    if (chosen.length === 0) return again('packages', 'pakke')
    const obstacle =
      (await obstacleTo(portal, person, choice)) ??
      (await checkUnits(registers, clientTo(choice), filled.units))
    if (obstacle) {
      explain(request, obstacle)
      return showForm(portal, request, response, person, choice, filled, { obstacle })
    }
    const key = filled.key === 'upload' ? await readPublicKey(filled.publicJwk) : undefined
    if (typeof key === 'string') return again(`key.${key}`, 'nokkel')
    const registration = await desk.make({
      mal: choice.mal,
      organisation: choice.organisation,
      units: filled.units,
      scopes: scopesOf(choice.mal, chosen),
      claims: [],
      redirectUris: choice.mal.redirectUris,
      postLogoutRedirectUris: choice.mal.postLogoutRedirectUris,
      by: person.pid,
      ...(key && { key }),
    })
    noteClient(request, registration)
    response.redirect(303, `${addresses.selvbetjening}/klienter/${registration.client.clientId}?ny=ja`)
  })
}

function choiceIn({ klientmaler }: PortalParts, given: URLSearchParams): Choice | undefined {
  const organisation = given.get('virksomhet') ?? ''
  const mal = klientmaler.find(given.get('mal') ?? '')
  return mal && /^\d{9}$/.test(organisation) ? { organisation, mal } : undefined
}

/** The client that is to be, as far as units go. */
function clientTo({ organisation, mal }: Choice) {
  return { organisation, ...(mal.tenancy === 'multi-tenant' && { multiTenant: true as const }) }
}

function filledIn(form: URLSearchParams): Filled {
  return {
    packages: form.getAll('pakke'),
    units: [...new Set(form.getAll('enhet'))],
    key: form.get('nokkel') === 'upload' ? 'upload' : 'made',
    publicJwk: (form.get('jwk') ?? '').slice(0, 10_000),
  }
}

async function obstacleTo(
  { registers }: PortalParts,
  { pid }: SignedIn,
  { organisation, mal }: Choice,
): Promise<Obstacle | undefined> {
  return (
    checkTenancy(mal, organisation) ??
    (await checkOrganisation(registers, organisation)) ??
    (await checkRight(registers, { pid, right: RIGHT, organisation }))
  )
}

async function showChoice(
  portal: PortalParts,
  request: SimRequest,
  response: Response,
  person: SignedIn,
  { query, obstacle, problem }: { query: URLSearchParams; obstacle?: Obstacle; problem?: string },
): Promise<void> {
  if (obstacle) explain(request, obstacle)
  const parties = await portal.registers.partiesOf(person.pid)
  const data = {
    person,
    parties: parties === 'away' ? [] : parties,
    away: parties === 'away',
    klientmaler: portal.klientmaler.all(),
    chosen: { virksomhet: query.get('virksomhet') ?? '', mal: query.get('mal') ?? '' },
    obstacle,
    problem: problem ?? (query.has('virksomhet') && !obstacle ? 'choose' : undefined),
  }
  portal.show(request, response, 'choose', data, obstacle ? 409 : problem ? 400 : 200)
}

async function showForm(
  portal: PortalParts,
  request: SimRequest,
  response: Response,
  person: SignedIn,
  { organisation, mal }: Choice,
  filled: Filled,
  refused: { readonly obstacle?: Obstacle; readonly problem?: string } = {},
): Promise<void> {
  const [main, below] = [
    await portal.registers.mainUnit(organisation),
    await portal.registers.unitsBelow(organisation),
  ]
  const unitRow = (unit: Unit) => ({ ...unit, health: isHealth(unit) })
  portal.show(
    request,
    response,
    'new',
    {
      person,
      mal,
      organisation: typeof main === 'string' ? { number: organisation, name: organisation, codes: [] } : main,
      units: below === 'away' || mal.tenancy === 'multi-tenant' ? [] : below.map(unitRow),
      packages: mal.packages.map((name) => ({ name, scopes: packages[name] })),
      filled,
      ...refused,
    },
    refused.obstacle ? 409 : refused.problem ? 400 : 200,
  )
}
