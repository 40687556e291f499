// What a municipality has done to take Kjernejournal into use, as the journal shows it: rights given in Altinn, units
// looked up in Enhetsregisteret, clients in Selvbetjening, the EPJ's set-up, and who has opened whose kjernejournal.
// All calls of the room count here, those of the simulated EPJ's own pages too: it is the municipality that is looked at.
import type { Exchange, JournalEvent } from '#simulators/core/journal/exchange.ts'
import { members, number } from '../jwt.ts'
import { type Moment, momentOf } from '../moment.ts'
import { bodyText } from '../seen.ts'
import {
  type EnteredClient,
  type OfClient,
  ofClient,
  readClients,
  readDownloads,
  readLoaded,
} from './clients.ts'
import { type Delegation, readDelegations } from './delegations.ts'
import { type JourneyEntry, readEntries } from './entries.ts'
import { fact, withFacts } from './facts.ts'
import { type Notice, readMessages } from './messages.ts'
import { readSetUp, type SetUp } from './set-up.ts'
import { clientIn, type LogIn, logInOf, readToken, type TokenSaid } from './token-said.ts'
import { type RegisteredUnit, readRegisteredUnits } from './units.ts'

export interface PortalOpening extends Moment {
  readonly user: string
  readonly patient: string
  readonly organisation: string
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
  readonly pings: readonly Moment[]
  readonly indicators: readonly (Moment & { readonly status: number | undefined })[]
  readonly sessions: readonly (Moment & { readonly organisation: string; readonly user: string })[]
  readonly refreshes: readonly Moment[]
  readonly openings: readonly PortalOpening[]
  readonly logIns: readonly LogIn[]
  /** Log-ins that were tried on Helsenorge's page. */
  readonly eidTests: readonly (Moment & { readonly works: boolean })[]
  /** Mail and SMS that were sent in the room. */
  readonly messages: readonly Notice[]
  /** The same mail to Kjernejournal-SHT, with the organisation that it was sent for. */
  readonly mails: readonly (Moment & { readonly organisation: string })[]
  /** What people have entered on the journey's pages, the newest for each line. */
  readonly entries: ReadonlyMap<string, JourneyEntry>
  /** Successful calls by operation: pages that were looked at, registers that were asked. */
  readonly visits: ReadonlyMap<string, Moment>
}

/** @param tokenSaid where the rest of the evidence has read that already */
export function readOnboarding(
  events: readonly JournalEvent[],
  tokenSaid: (exchange: Exchange) => TokenSaid = readToken,
): Onboarding {
  const exchanges = events.filter((event): event is Exchange => event.type === 'exchange' && succeeded(event))
  const marks = events.filter((event) => event.type === 'mark')
  const byOperation = Map.groupBy(exchanges, ({ operation }) => operation)
  const of = (...operations: readonly string[]) =>
    operations
      .flatMap((operation) => byOperation.get(operation) ?? [])
      .filter(({ caller }) => caller === undefined)
      .sort((a, b) => a.seq - b.seq)
  const telling = exchanges.filter((exchange) => exchange.facts !== undefined)
  const selvbetjening = exchanges.filter(({ simulator }) => simulator === 'helseid')
  const tokens = of('helseid.token')
  return {
    delegations: readDelegations(telling),
    units: readRegisteredUnits(exchanges),
    clients: readClients(selvbetjening),
    downloads: readDownloads(selvbetjening),
    loaded: readLoaded(telling),
    tokens: tokens.flatMap((exchange) => ofClient(exchange, clientIn(tokenSaid(exchange)))),
    setUp: readSetUp(telling),
    pings: of('kjernejournal.ping', 'kjernejournal.session-ping').map(momentOf),
    indicators: of('kjernejournal.helseindikator', 'kjernejournal.helseindikator-status').map((exchange) => ({
      ...momentOf(exchange),
      status: number(members(bodyText(exchange.response?.body))['status']),
    })),
    sessions: of('kjernejournal.session-create').map((exchange) => ({
      ...momentOf(exchange),
      organisation: fact(exchange, 'organisation') ?? '',
      user: fact(exchange, 'user') ?? '',
    })),
    refreshes: of('kjernejournal.session-refresh').map(momentOf),
    openings: withFacts(of('kjernejournal.open-portal'), 'user', 'patient').map((exchange) => ({
      ...momentOf(exchange),
      user: fact(exchange, 'user') ?? '',
      patient: fact(exchange, 'patient') ?? '',
      organisation: fact(exchange, 'organisation') ?? '',
    })),
    logIns: tokens.flatMap((exchange) => logInOf(exchange, tokenSaid(exchange))),
    eidTests: withFacts(telling, 'works').map((exchange) => ({
      ...momentOf(exchange),
      works: fact(exchange, 'works') === 'true',
    })),
    messages: readMessages(marks),
    mails: withFacts(telling, 'organisation')
      .filter(isMail)
      .map((exchange) => ({
        ...momentOf(exchange),
        organisation: fact(exchange, 'organisation') ?? '',
      })),
    entries: readEntries(marks),
    visits: new Map(
      [...byOperation].flatMap(([operation, all]) =>
        all.slice(-1).map((last) => [operation, momentOf(last)]),
      ),
    ),
  }
}

/** On the mailbox’s page, or as the simulated EPJ’s driver told. */
const isMail = (exchange: Exchange): boolean =>
  exchange.operation === 'kjernejournal.mailbox-send' || fact(exchange, 'saved') === 'mail'

const succeeded = ({ response, fault }: Exchange): boolean =>
  response !== undefined && response.status < 400 && fault === undefined
