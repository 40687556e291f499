// Klientmaler: what suppliers' systems may be set up with. Making one asks for the second of the three rights.
import type { Response } from 'express'
import type { Handler, SimRequest } from '../../../core/simulator.ts'
import { type Klientmal, type PackageName, packageNames } from '../klientmal.ts'
import { checkRight, type Obstacle } from '../rules.ts'
import { explain, type PortalParts } from './portal.ts'
import { type SignedIn, signedInForm, signedInPage } from './sessions.ts'

const RIGHT = 'nhn-helseid-klientsystem'
const LONGEST_NAME = 100

interface MalForm {
  readonly name: string
  readonly supplier: string
  readonly kind: 'user' | 'system'
  readonly tenancy: Klientmal['tenancy']
  readonly packages: readonly PackageName[]
  readonly redirectUris: string
  readonly postLogoutRedirectUris: string
  readonly backchannelLogoutUri: string
  readonly frontchannelLogoutUri: string
}

const EMPTY: MalForm = {
  name: '',
  supplier: '',
  kind: 'user',
  tenancy: 'single-tenant',
  packages: ['kjernejournal'],
  redirectUris: '',
  postLogoutRedirectUris: '',
  backchannelLogoutUri: '',
  frontchannelLogoutUri: '',
}

interface Shown {
  readonly form: MalForm
  readonly problem?: string
  readonly obstacle?: Obstacle
}

export function klientmalerPage(portal: PortalParts): Handler {
  return signedInPage(portal.sessions, portal.addresses.selvbetjening, (request, response, person) =>
    render(portal, request, response, person, { form: EMPTY }),
  )
}

export function makeKlientmal(portal: PortalParts): Handler {
  const { sessions, addresses, klientmaler, registers } = portal
  const home = addresses.selvbetjening
  return signedInForm(sessions, home, async (request, response, person, given) => {
    const form = read(given)
    const problem = troubleIn(form)
    if (problem) {
      request.recording.explain({ reason: `The klientmal is refused: ${problem}`, at: 'body' })
      return render(portal, request, response, person, { form, problem })
    }
    const obstacle = await checkRight(registers, {
      pid: person.pid,
      right: RIGHT,
      organisation: form.supplier,
    })
    if (obstacle) {
      explain(request, obstacle)
      return render(portal, request, response, person, { form, obstacle })
    }
    const mal = klientmaler.make({
      name: form.name,
      supplier: form.supplier,
      kind: form.kind,
      tenancy: form.tenancy,
      packages: form.packages,
      redirectUris: lines(form.redirectUris),
      postLogoutRedirectUris: lines(form.postLogoutRedirectUris),
      ...(form.backchannelLogoutUri !== '' && { backchannelLogoutUri: form.backchannelLogoutUri }),
      ...(form.frontchannelLogoutUri !== '' && { frontchannelLogoutUri: form.frontchannelLogoutUri }),
    })
    request.recording.fact('klientmal', mal.key)
    request.recording.fact('by', person.pid)
    response.redirect(303, `${home}/klientmaler?gjort=${mal.key}`)
  })
}

async function render(
  portal: PortalParts,
  request: SimRequest,
  response: Response,
  person: SignedIn,
  shown: Shown,
): Promise<void> {
  const parties = await portal.registers.partiesOf(person.pid)
  const held = parties === 'away' ? [] : parties.filter(({ rights }) => rights.includes(RIGHT))
  const made = request.searchParams.get('gjort')
  const data = {
    person,
    held,
    klientmaler: portal.klientmaler.all().map((mal) => ({
      ...mal,
      supplierName: portal.population.organisation(mal.supplier)?.navn ?? mal.supplier,
      // Who may change klientmaler sees their keys.
      apiKey: held.length > 0 ? mal.apiKey : undefined,
    })),
    packages: packageNames,
    done: portal.klientmaler.find(made ?? '')?.name,
    ...shown,
  }
  portal.show(request, response, 'klientmaler', data, shown.obstacle ? 409 : shown.problem ? 400 : 200)
}

function read(form: URLSearchParams): MalForm {
  const text = (name: string) => (form.get(name) ?? '').trim().slice(0, 4_000)
  const chosen = form.getAll('pakke')
  return {
    name: text('navn'),
    supplier: text('virksomhet'),
    kind: form.get('type') === 'system' ? 'system' : 'user',
    tenancy: form.get('tenancy') === 'multi-tenant' ? 'multi-tenant' : 'single-tenant',
    packages: packageNames.filter((name) => chosen.includes(name)),
    redirectUris: text('redirect'),
    postLogoutRedirectUris: text('logout'),
    backchannelLogoutUri: text('backchannel'),
    frontchannelLogoutUri: text('frontchannel'),
  }
}

function troubleIn(form: MalForm): string | undefined {
  if (form.name === '' || form.name.length > LONGEST_NAME) return 'name'
  if (form.packages.length === 0) return 'packages'
  if (form.kind === 'user' && lines(form.redirectUris).length === 0) return 'redirect'
  const { redirectUris, postLogoutRedirectUris, backchannelLogoutUri, frontchannelLogoutUri } = form
  const addresses = [redirectUris, postLogoutRedirectUris, backchannelLogoutUri, frontchannelLogoutUri]
  return addresses.flatMap(lines).every(isAddress) ? undefined : 'address'
}

const lines = (text: string): readonly string[] => text.split(/\s+/).filter((line) => line !== '')

const isAddress = (text: string) =>
  URL.canParse(text) && /^https?:/.test(new URL(text).protocol) && !text.includes('#')
