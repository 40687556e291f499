// The parameters of GET legemiddel (API documentation, Legemiddel): which of them must be there follows from the
// ticket and from what the patient has decided.
import { z } from 'zod'
import type { HotCall } from '#simulators/core/simulator.ts'
import { Refusal } from '../../refusal.ts'
import { SAMTYKKE } from '../../service/ticket.ts'

/** UNNTAK opens nothing that the patient has restricted or locked. */
export const OPENING = ['HPMOTTATTSAMTYKKE', 'HPAKUTT'] as const

type Samtykke = (typeof SAMTYKKE)[number]
type Opening = (typeof OPENING)[number]

export interface LegemiddelQuery {
  readonly ticket: string
  /** Milliseconds since 1970. */
  readonly from: number
  readonly extended: boolean
  readonly restricted: Opening | undefined
  readonly locked: Opening | undefined
  readonly use: Samtykke | undefined
}

export const PARAMETER_SWITCH = {
  name: 'kjernejournal.legemiddel-parameters',
  values: ['passed-over', 'refused'],
  about:
    'What the API Legemiddel does with a parameter that it does not know, such as a misspelt samtykke-laste-resepter, and with samtykke-bruk-api beside a ticket that has grounds: it passes over them, or refuses with 400. What the real API does is not public.',
} as const

const NAMES = [
  'ticket',
  'fra',
  'utvidet-oppslag',
  'samtykke-sperret-legemidler',
  'samtykke-laste-resepter',
  'samtykke-bruk-api',
]

const moment = z.iso.datetime({ offset: true })

/** What must be there, and as what. */
export const REQUIRED_FORMAT = {
  fra: 'a time such as 2015-11-29T13:37:19.003Z',
  'utvidet-oppslag': 'true or false',
  ticket: 'the ticket of the health indicator',
} as const

/**
 * The journal tells which parameters the service does not know.
 * @param isStrict whether they are refused, rather than passed over
 */
export function readQuery({ target, recording }: HotCall, isStrict: boolean): LegemiddelQuery {
  const query = new URLSearchParams(target.split('?')[1] ?? '')
  const unknown = [...new Set(query.keys())].filter((name) => !NAMES.includes(name))
  if (unknown.length > 0) recording.fact('unknownParameters', unknown.join(' ').slice(0, 200))
  if (isStrict && unknown[0] !== undefined)
    throw wrong(unknown[0].slice(0, 200), 'left out: the service does not know it', 'sent')
  const from = required(query, 'fra')
  const extended = required(query, 'utvidet-oppslag')
  if (!moment.safeParse(from).success) throw wrong('fra', REQUIRED_FORMAT.fra, from)
  if (extended !== 'true' && extended !== 'false')
    throw wrong('utvidet-oppslag', REQUIRED_FORMAT['utvidet-oppslag'], extended)
  return {
    ticket: required(query, 'ticket'),
    from: Date.parse(from),
    extended: extended === 'true',
    restricted: oneOf(query, 'samtykke-sperret-legemidler', OPENING),
    locked: oneOf(query, 'samtykke-laste-resepter', OPENING),
    use: oneOf(query, 'samtykke-bruk-api', SAMTYKKE),
  }
}

function required(query: URLSearchParams, name: keyof typeof REQUIRED_FORMAT): string {
  const values = query.getAll(name)
  if (values.length === 1 && values[0]) return values[0]
  if (values.length > 1) throw wrong(name, 'exactly one value', values.join(', '))
  throw wrong(name, REQUIRED_FORMAT[name], values.length === 0 ? 'missing' : '(empty)')
}

function oneOf<T extends string>(query: URLSearchParams, name: string, allowed: readonly T[]): T | undefined {
  const values = query.getAll(name)
  if (values.length === 0) return undefined
  const value = allowed.find((one) => values.length === 1 && one === values[0])
  if (value) return value
  throw wrong(name, allowed.join(', ').replace(/, (?=\w+$)/, ' or '), values.join(', '))
}

function wrong(name: string, expected: string, actual: string): Refusal {
  return new Refusal(400, 'TB-REQUEST', {
    message: `${name} must be ${expected}.`,
    at: `query.${name}`,
    expected,
    actual: actual.slice(0, 200),
  })
}
