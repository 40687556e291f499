// What a load script is told, as the JSON file that TESTBENK_LOAD names. It holds the private key of a test
// client, so it is a file and neither an argument nor an environment variable.
import type { Shape } from './arrivals.ts'
import type { EcPrivateJwk } from './jwt.ts'
import type { Limits } from './thresholds.ts'

export type Scheme = 'Bearer' | 'DPoP'

export interface LoadSettings {
  readonly helseid: string
  readonly kjernejournalApi: string
  readonly clientId: string
  readonly privateJwk: EcPrivateJwk
  readonly scope: string
  readonly scheme: Scheme
  /** National identity numbers, the most often opened first. */
  readonly patients: readonly string[]
  readonly shape: Shape
  /** Patient openings per second: the whole time, or at the top of a ramp. */
  readonly rate: number
  readonly seconds: number
  readonly limits: Limits
  readonly summaryFile: string
}

type Json = Readonly<Record<string, unknown>>

/** Throws an error that names the first member that is missing or of the wrong kind. */
export function readSettings(text: string): LoadSettings {
  const json: Json = JSON.parse(text)
  const limits = object(json, 'limits')
  const key = object(json, 'privateJwk')
  return {
    helseid: string(json, 'helseid'),
    kjernejournalApi: string(json, 'kjernejournalApi'),
    clientId: string(json, 'clientId'),
    privateJwk: {
      kty: oneOf(key, 'kty', ['EC']),
      crv: oneOf(key, 'crv', ['P-256']),
      x: string(key, 'x'),
      y: string(key, 'y'),
      d: string(key, 'd'),
      kid: string(key, 'kid'),
    },
    scope: string(json, 'scope'),
    scheme: oneOf(json, 'scheme', ['Bearer', 'DPoP']),
    patients: strings(json, 'patients'),
    shape: oneOf(json, 'shape', ['constant', 'ramp']),
    rate: positive(json, 'rate'),
    seconds: positive(json, 'seconds'),
    limits: {
      p95Ms: positive(limits, 'p95Ms'),
      p99Ms: positive(limits, 'p99Ms'),
      errorShare: share(limits, 'errorShare'),
      droppedShare: share(limits, 'droppedShare'),
    },
    summaryFile: string(json, 'summaryFile'),
  }
}

function wrong(name: string, wanted: string): TypeError {
  return new TypeError(`the load settings need ${name}: ${wanted}`)
}

function object(json: Json, name: string): Json {
  const value = json[name]
  if (typeof value !== 'object' || value === null) throw wrong(name, 'an object')
  return { ...value }
}

function string(json: Json, name: string): string {
  const value = json[name]
  if (typeof value !== 'string' || value === '') throw wrong(name, 'a text')
  return value
}

function strings(json: Json, name: string): readonly string[] {
  const value = json[name]
  if (!Array.isArray(value) || value.length === 0) throw wrong(name, 'a list of texts')
  return value.map((item) => {
    if (typeof item !== 'string') throw wrong(name, 'a list of texts')
    return item
  })
}

function positive(json: Json, name: string): number {
  const value = json[name]
  if (typeof value !== 'number' || !(value > 0)) throw wrong(name, 'a number above 0')
  return value
}

function share(json: Json, name: string): number {
  const value = json[name]
  if (typeof value !== 'number' || !(value >= 0 && value <= 1)) throw wrong(name, 'a number from 0 to 1')
  return value
}

function oneOf<const T extends string>(json: Json, name: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === json[name])
  if (found === undefined) throw wrong(name, allowed.join(' or '))
  return found
}
