// The picture of the calls around a finding: who was called, for what, and what was answered.
import type { WayCall } from '#conformance/result.ts'
import { callName } from './call-names.ts'
import { type Language, textsIn } from './texts.ts'

export interface WayView {
  readonly caption: string
  /** Who stands at the lines: the EPJ first, the services as they are called. */
  readonly epj: string
  readonly services: readonly string[]
  readonly found: string
  readonly calls: readonly {
    readonly seq: number
    /** Where the exchange is shown. */
    readonly href?: string
    /** Since the call before, when that is a while. */
    readonly later?: string
    readonly name: string
    /** The name is the operation’s own. */
    readonly isCode: boolean
    /** 1 is the first of the services. */
    readonly to: number
    /** Read aloud, where the lines are not seen. */
    readonly service: string
    readonly times?: string
    readonly answer: string
    /** What a refusal was called. */
    readonly error?: string
    readonly fault?: string
    readonly isRefused: boolean
    readonly isFound: boolean
  }[]
}

const services: Readonly<Record<string, { readonly nb: string; readonly en: string }>> = {
  helseid: { nb: 'HelseID', en: 'HelseID' },
  kjernejournal: { nb: 'Kjernejournal', en: 'Kjernejournal' },
  brreg: { nb: 'Enhetsregisteret', en: 'Enhetsregisteret' },
  altinn: { nb: 'Altinn', en: 'Altinn' },
}
/** The style sheet has places for so many. */
const MOST_SERVICES = 4

/** @param placeOf the address at which an exchange is shown. */
export function wayView(
  way: readonly WayCall[],
  language: Language,
  placeOf: (seq: number) => string | undefined,
): WayView {
  const texts = textsIn(language)
  const called = [...new Set(way.map(serviceOf))].slice(0, MOST_SERVICES)
  const nameOf = (service: string) => services[service]?.[language] ?? service
  return {
    caption: texts.way,
    epj: texts.wayEpj,
    services: called.map(nameOf),
    found: texts.wayFound,
    calls: way.map((call, index) => {
      const href = placeOf(call.seq)
      const later = laterThan(way[index - 1], call)
      const name = callName(call, language)
      return {
        seq: call.seq,
        ...(href !== undefined && { href }),
        ...(later !== undefined && { later }),
        name: name ?? call.operation,
        isCode: name === undefined,
        to: Math.max(1, called.indexOf(serviceOf(call)) + 1),
        service: nameOf(serviceOf(call)),
        ...(call.times !== undefined && { times: texts.soOften(call.times) }),
        answer: call.status === undefined ? '–' : String(call.status),
        ...(call.error !== undefined && { error: call.error }),
        ...(call.fault !== undefined && { fault: `${texts.fault}: ${call.fault}` }),
        isRefused: call.status === undefined || call.status >= 400,
        isFound: call.found === true,
      }
    }),
  }
}

function serviceOf({ operation }: WayCall): string {
  return operation.split('.', 1)[0] ?? operation
}

/** Calls take less; from five seconds on, somebody waited. */
function laterThan(before: WayCall | undefined, { at }: WayCall): string | undefined {
  const seconds = before === undefined ? 0 : Math.round((Date.parse(at) - Date.parse(before.at)) / 1000)
  if (!(seconds >= 5)) return undefined
  return `+ ${seconds < 60 ? `${seconds} s` : `${Math.round(seconds / 60)} min`}`
}
