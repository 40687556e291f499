// What a load script is told, as the JSON file that TESTBENK_LOAD names. It holds the private key of a test
// client, so it is a file and neither an argument nor an environment variable.
import type { EcPrivateJwk } from './jwt.ts'
import type { FaultOrder } from './same-fault.ts'

export type Scheme = 'Bearer' | 'DPoP'

/** Clinicians of one kind, and when they come. */
export interface Stream {
  readonly name: string
  /** The script's function that one of them runs through. */
  readonly exec: string
  readonly startAfterSeconds: number
  /** Arrivals per second. */
  readonly startRate: number
  readonly stages: readonly { readonly target: number; readonly seconds: number }[]
  /** k6's workers: ready from the start, and at most. */
  readonly workers: { readonly ready: number; readonly most: number }
  /** Patients that each of them opens, one after the other. */
  readonly openings: number
  /** Median of the time they think between two patients. */
  readonly thinkMs: number
}

export interface Limits {
  readonly p95Ms?: number
  readonly p99Ms?: number
  /** Share that may be answered wrongly or not at all, from 0 to 1. */
  readonly errorShare?: number
}

/** What is summed up by itself: a stream, or a part of its time (`good-manners/after`). */
export interface Series {
  readonly name: string
  readonly limits: Limits
}

export interface Clinician {
  readonly pid: string
  /** Volven 9060. */
  readonly profession: string
}

export interface LoadSettings {
  readonly scenario: string
  readonly helseid: string
  readonly kjernejournalApi: string
  readonly kjernejournalInnlogging: string
  readonly client: {
    readonly clientId: string
    readonly privateJwk: EcPrivateJwk
    readonly redirectUri: string
    readonly scope: string
    readonly userScope: string
  }
  readonly scheme: Scheme
  /** Proofs are signed for each call, or all of them before the load begins. */
  readonly proofs: 'signed' | 'prepared'
  /** Of what is printed at the end; English when absent. */
  readonly language?: 'nb' | 'en'
  /** National identity numbers, the most often opened first. */
  readonly patients: readonly string[]
  readonly clinicians: readonly Clinician[]
  readonly arbeidssted: string
  readonly hovedenhet: string
  /** Organisations that share the arrivals by weight; none: every worker is an EPJ of its own. */
  readonly organisations: readonly { readonly name: string; readonly weight: number }[]
  readonly streams: readonly Stream[]
  readonly series: readonly Series[]
  /** Sessions that are held at the same time. */
  readonly sessions: number
  /** Kjernejournal is out of order from and to, in seconds from the start. */
  readonly outage?: { readonly from: number; readonly to: number; readonly fault: FaultOrder }
  /** The control API's address of the room. */
  readonly control?: string
  /** Adapter in front of an EPJ that opens the patients itself. */
  readonly epj?: { readonly adapter: string; readonly reset: Readonly<Record<string, unknown>> }
  readonly summaryFile: string
}

/**
 * Where a settings file is, told by whoever stands where k6 is started: k6 would look for it beside its own script.
 * @param here absent where the shell does not say.
 */
export const settingsFile = (named: string, here: string | undefined): string =>
  here === undefined || /^(?:[/\\]|[a-z]:[/\\])/i.test(named) ? named : `${here}/${named}`

type Json = Readonly<Record<string, unknown>>

/** The file is made by `npm run load`; what is checked is what a file from elsewhere would most likely lack. */
export function readSettings(text: string): LoadSettings {
  const json: Json = JSON.parse(text)
  for (const name of ['scenario', 'helseid', 'kjernejournalApi', 'summaryFile'])
    if (typeof json[name] !== 'string' || json[name] === '') throw wrong(name, 'a text')
  for (const name of ['patients', 'streams', 'series', 'clinicians', 'organisations'])
    if (!Array.isArray(json[name])) throw wrong(name, 'a list')
  if (
    list(json, 'patients').some((patient) => typeof patient !== 'string') ||
    list(json, 'patients').length === 0
  )
    throw wrong('patients', 'a list of texts')
  if (list(json, 'streams').length === 0) throw wrong('streams', 'a list with something in it')
  if (json['scheme'] !== 'Bearer' && json['scheme'] !== 'DPoP') throw wrong('scheme', 'Bearer or DPoP')
  const { language = 'en' } = json
  if (language !== 'nb' && language !== 'en') throw wrong('language', 'nb or en')
  const key = member(member(json, 'client'), 'privateJwk')
  if (key['kty'] !== 'EC' || key['crv'] !== 'P-256') throw wrong('client.privateJwk', 'a P-256 key')
  return json as unknown as LoadSettings
}

function wrong(name: string, wanted: string): TypeError {
  return new TypeError(`the load settings need ${name}: ${wanted}`)
}

function list(json: Json, name: string): readonly unknown[] {
  const value = json[name]
  return Array.isArray(value) ? value : []
}

function member(json: Json, name: string): Json {
  const value = json[name]
  if (typeof value !== 'object' || value === null) throw wrong(name, 'an object')
  return { ...value }
}
