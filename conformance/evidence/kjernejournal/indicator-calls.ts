// Look-ups of the health indicator: whom they were for, and what they came to.
import { type Decode, isJson, members, number, text } from '../jwt.ts'
import { defined } from '../members.ts'
import { accepted, answerBody, callsTo, requestBody, type Seen } from '../seen.ts'
import { type ApiCall, apiCall } from './api-calls.ts'

export interface IndicatorCall extends ApiCall {
  /** Its body is not JSON, or is not there: what was asked for cannot be seen. */
  readonly unread: boolean
  readonly fnr?: string
  readonly samtykke?: unknown
  /** The helseindikator's status when the answer had one. */
  readonly indicator?: number
  readonly returTekst?: string
  readonly brukermelding?: string
}

const OPERATIONS = ['kjernejournal.helseindikator', 'kjernejournal.helseindikator-status'] as const

export function readIndicatorCalls(all: readonly Seen[], decode: Decode): readonly IndicatorCall[] {
  return callsTo(all, ...OPERATIONS).map((seen) => {
    const body = requestBody(seen)
    const sent = members(body)
    const answer = members(answerBody(seen))
    const indicator = accepted(seen) ? known(number(answer['status'])) : undefined
    return {
      ...apiCall(seen, decode),
      unread: sent['fnr'] === undefined && !isJson(body),
      ...defined({
        fnr: patientIn(sent['fnr']),
        // Libraries write what is not set as null.
        samtykke: sent['samtykke'] ?? undefined,
        indicator,
        returTekst: indicator === undefined ? undefined : text(answer['returTekst']),
        brukermelding: text(answer['brukermelding']),
      }),
    }
  })
}

/** Whom a look-up is for, also where the number is written wrongly: as a number, with spaces or hyphens. */
function patientIn(sent: unknown): string | undefined {
  return typeof sent === 'number' ? String(sent).padStart(11, '0') : text(sent)?.replace(/[\s-]/g, '')
}

/** The statuses that there are; anything else is an answer nobody can read. */
function known(indicator: number | undefined): number | undefined {
  return indicator !== undefined && indicator >= 0 && indicator <= 4 ? indicator : undefined
}
