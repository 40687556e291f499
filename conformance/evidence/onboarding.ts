// What a municipality has done to take Kjernejournal into use, as the journal shows it: rights given in Altinn, units
// looked up in Enhetsregisteret, clients in Selvbetjening, the EPJ's set-up, and who has opened whose kjernejournal.
// All calls of the room count here, those of the simulated EPJ's own pages too: it is the municipality that is looked at.
import type { Exchange, JournalEvent, Mark } from '#simulators/core/journal/exchange.ts'
import { decodeJwt, type Jwt, members, text, word } from './jwt.ts'
import { type JourneyEntry, readEntries } from './onboarding-entries.ts'
import { type RegisteredUnit, readRegisteredUnits } from './onboarding-units.ts'

/** Something that happened, with its number and its time (milliseconds since 1970). */
export interface Happening {
  readonly seq: number
  readonly at: number
}

/** A right that was given in Altinn and not taken back. */
export interface Delegation extends Happening {
  readonly from: string
  readonly to: string
  readonly by: string | undefined
  readonly resource: string
}

/** A client configuration as a person entered it in Selvbetjening; the newest entry of each client. */
export interface EnteredClient extends Happening {
  readonly client: string
  readonly organisation: string
  readonly units: readonly string[]
  readonly scopes: readonly string[]
  readonly by: string | undefined
}

export interface OfClient extends Happening {
  readonly client: string
}

/** The EPJ's set-up as its administrator last saved it; only the simulated EPJ tells. */
export interface SetUp {
  readonly externalSystems?: Happening & { readonly useHelseid: boolean }
  readonly integration?: Happening & { readonly on: boolean }
  readonly switchedOff?: Happening
  readonly functions?: Happening & { readonly groups: readonly string[] }
  readonly units?: Happening & { readonly all: readonly string[]; readonly arbeidssteder: readonly string[] }
  readonly operators: ReadonlyMap<string, Happening & { readonly arbeidssteder: readonly string[] }>
  readonly connectionTest?: Happening & { readonly good: boolean }
}

export interface LogIn extends Happening {
  readonly pid: string
  readonly level: string
  readonly idp: string
}

export interface PortalOpening extends Happening {
  readonly user: string
  readonly patient: string
  readonly organisation: string
}

export interface Notice extends Happening {
  readonly from: string
  readonly to: string
  readonly subject: string
}

export interface Onboarding {
  readonly delegations: readonly Delegation[]
  readonly units: ReadonlyMap<string, RegisteredUnit>
  readonly clients: readonly EnteredClient[]
  readonly downloads: readonly OfClient[]
  /** Configuration files that the simulated EPJ took into use. */
  readonly loaded: readonly OfClient[]
  /** Tokens that HelseID gave out. */
  readonly tokens: readonly OfClient[]
  readonly setUp: SetUp
  readonly pings: readonly Happening[]
  readonly indicators: readonly (Happening & { readonly status: number | undefined })[]
  readonly sessions: readonly (Happening & { readonly organisation: string; readonly user: string })[]
  readonly refreshes: readonly Happening[]
  readonly openings: readonly PortalOpening[]
  readonly logIns: readonly LogIn[]
  /** Log-ins that were tried on Helsenorge's page. */
  readonly eidTests: readonly (Happening & { readonly works: boolean })[]
  /** Mail and SMS that were sent in the room. */
  readonly messages: readonly Notice[]
  /** What people have entered on the journey's pages, the newest for each line. */
  readonly entries: ReadonlyMap<string, JourneyEntry>
  /** Successful calls by operation: pages that were looked at, registers that were asked. */
  readonly visits: ReadonlyMap<string, Happening>
}

/** What a call for a token says of who is behind it. */
export interface TokenSaid {
  readonly form: Pick<URLSearchParams, 'get'>
  readonly assertion?: Jwt | undefined
  readonly idToken?: Jwt | undefined
}

/** @param tokenSaid where the rest of the evidence has read that already */
export function readOnboarding(
  events: readonly JournalEvent[],
  tokenSaid: (exchange: Exchange) => TokenSaid = readToken,
): Onboarding {
  const exchanges = events.filter((event) => event.type === 'exchange' && succeeded(event)) as Exchange[]
  const marks = events.filter((event) => event.type === 'mark')
  const byOperation = Map.groupBy(exchanges, ({ operation }) => operation)
  const of = (...operations: readonly string[]) =>
    operations
      .flatMap((operation) => byOperation.get(operation) ?? [])
      .filter(({ caller }) => caller === undefined)
      .sort((a, b) => a.seq - b.seq)
  const facts = (list: readonly Exchange[], ...names: readonly string[]) =>
    list.filter(({ facts = {} }) => names.every((name) => name in facts))
  const telling = exchanges.filter((exchange) => exchange.facts !== undefined)
  const selvbetjening = exchanges.filter(({ simulator }) => simulator === 'helseid')
  const tokens = of('helseid.token')
  return {
    delegations: readDelegations(facts(telling, 'delegation', 'from', 'to', 'resource')),
    units: readRegisteredUnits(exchanges),
    clients: readClients(facts(selvbetjening, 'client', 'organisation').filter((one) => !isDownload(one))),
    downloads: selvbetjening
      .filter((exchange) => isDownload(exchange) && byAPerson(exchange))
      .flatMap((exchange) => ofClient(exchange, fact(exchange, 'client') ?? fact(exchange, 'clientId'))),
    loaded: facts(telling, 'saved', 'configuration').flatMap((exchange) =>
      ofClient(exchange, fact(exchange, 'configuration')),
    ),
    tokens: tokens.flatMap((exchange) => ofClient(exchange, clientIn(tokenSaid(exchange)))),
    setUp: readSetUp(facts(telling, 'saved')),
    pings: of('kjernejournal.ping', 'kjernejournal.session-ping').map(happening),
    indicators: of('kjernejournal.helseindikator', 'kjernejournal.helseindikator-status').map((exchange) => ({
      ...happening(exchange),
      status: numberIn(members(bodyOf(exchange.response?.body))['status']),
    })),
    sessions: of('kjernejournal.session-create').map((exchange) => ({
      ...happening(exchange),
      organisation: fact(exchange, 'organisation') ?? '',
      user: fact(exchange, 'user') ?? '',
    })),
    refreshes: of('kjernejournal.session-refresh').map(happening),
    openings: facts(of('kjernejournal.open-portal'), 'user', 'patient').map((exchange) => ({
      ...happening(exchange),
      user: fact(exchange, 'user') ?? '',
      patient: fact(exchange, 'patient') ?? '',
      organisation: fact(exchange, 'organisation') ?? '',
    })),
    logIns: tokens.flatMap((exchange) => logInOf(exchange, tokenSaid(exchange))),
    eidTests: facts(telling, 'works').map((exchange) => ({
      ...happening(exchange),
      works: fact(exchange, 'works') === 'true',
    })),
    messages: readMessages(marks),
    entries: readEntries(marks),
    visits: new Map(
      [...byOperation].flatMap(([operation, all]) =>
        all.slice(-1).map((last) => [operation, happening(last)]),
      ),
    ),
  }
}

const succeeded = ({ response, fault }: Exchange): boolean =>
  response !== undefined && response.status < 400 && fault === undefined

const isDownload = ({ operation }: Exchange): boolean =>
  operation === 'helseid.selvbetjening-download' || operation === 'helseid.configuration-file'

/** An EPJ that fetches its own file is nobody's errand: a person is logged in, or clicks a link in a browser. */
const byAPerson = ({ request, facts = {} }: Exchange): boolean =>
  'by' in facts || request.headers.some(([name, value]) => name === 'sec-fetch-mode' && value === 'navigate')

const happening = ({ seq, at }: { readonly seq: number; readonly at: string }): Happening => ({
  seq,
  at: Date.parse(at),
})

function fact({ facts }: Exchange, name: string): string | undefined {
  return word(facts?.[name])
}

const list = (value: string | undefined): readonly string[] =>
  (value ?? '').split(/[\s,]+/).filter((part) => part !== '')

function bodyOf(body: Exchange['request']['body']): string | undefined {
  return body && 'text' in body ? body.text : undefined
}

const numberIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

function ofClient(exchange: Exchange, client: string | undefined): readonly OfClient[] {
  return client === undefined || client === '' ? [] : [{ ...happening(exchange), client }]
}

export function readToken({ request, response }: Exchange): TokenSaid {
  const form = new URLSearchParams(bodyOf(request.body) ?? '')
  return {
    form,
    assertion: decodeJwt(form.get('client_assertion') ?? undefined),
    idToken: decodeJwt(text(members(bodyOf(response?.body))['id_token'])),
  }
}

/** Whoever proved who it is; the client id itself may be left out of the form. */
function clientIn({ form, assertion }: TokenSaid): string | undefined {
  return text(assertion?.claims['sub']) ?? form.get('client_id') ?? undefined
}

function logInOf(exchange: Exchange, { idToken }: TokenSaid): readonly LogIn[] {
  const claims = idToken?.claims
  const pid = text(claims?.['helseid://claims/identity/pid'])
  if (!claims || pid === undefined) return []
  return [
    {
      ...happening(exchange),
      pid,
      level: word(claims['helseid://claims/identity/security_level']) ?? '',
      idp: word(claims['idp']) ?? '',
    },
  ]
}

function readDelegations(acts: readonly Exchange[]): readonly Delegation[] {
  const held = new Map<string, Delegation>()
  for (const act of acts) {
    const [from = '', to = '', resource = ''] = [fact(act, 'from'), fact(act, 'to'), fact(act, 'resource')]
    const key = `${from} ${to} ${resource}`
    held.delete(key)
    if (fact(act, 'delegation') === 'given')
      held.set(key, { ...happening(act), from, to, by: fact(act, 'by'), resource })
  }
  return [...held.values()]
}

function readClients(entered: readonly Exchange[]): readonly EnteredClient[] {
  const clients = new Map<string, EnteredClient>()
  for (const exchange of entered) {
    const client = fact(exchange, 'client') ?? ''
    clients.set(client, {
      ...happening(exchange),
      client,
      organisation: fact(exchange, 'organisation') ?? '',
      units: list(fact(exchange, 'units')),
      scopes: list(fact(exchange, 'scopes')),
      by: fact(exchange, 'by'),
    })
  }
  return [...clients.values()]
}

function readSetUp(saved: readonly Exchange[]): SetUp {
  let setUp: SetUp = { operators: new Map() }
  for (const exchange of saved) {
    const at = happening(exchange)
    const is = (name: string) => fact(exchange, name) === 'true'
    switch (fact(exchange, 'saved')) {
      case 'empty':
        setUp = { operators: new Map() }
        break
      case 'external-systems':
        setUp = { ...setUp, externalSystems: { ...at, useHelseid: is('useHelseid') } }
        break
      case 'master':
        setUp = {
          ...setUp,
          integration: { ...at, on: is('integration') },
          ...(!is('integration') && { switchedOff: at }),
        }
        break
      case 'functions':
        setUp = { ...setUp, functions: { ...at, groups: list(fact(exchange, 'groups')) } }
        break
      case 'units': {
        const [all, arbeidssteder] = [list(fact(exchange, 'units')), list(fact(exchange, 'arbeidssteder'))]
        setUp = { ...setUp, units: { ...at, all, arbeidssteder } }
        break
      }
      case 'operator': {
        const places = { ...at, arbeidssteder: list(fact(exchange, 'arbeidssteder')) }
        setUp = {
          ...setUp,
          operators: new Map(setUp.operators).set(fact(exchange, 'operator') ?? '', places),
        }
        break
      }
      case 'connection-test':
        setUp = { ...setUp, connectionTest: { ...at, good: fact(exchange, 'connection') === 'good' } }
        break
    }
  }
  return setUp
}

function readMessages(marks: readonly Mark[]): readonly Notice[] {
  return marks
    .filter(({ kind }) => kind === 'message')
    .map((mark) => ({
      ...happening(mark),
      from: word(mark.data['from']) ?? '',
      to: word(mark.data['to']) ?? '',
      subject: word(mark.data['subject']) ?? '',
    }))
}
