import { members, text } from '../../evidence/jwt.ts'
import type { DataCall } from '../../evidence/kjernejournal/data-calls.ts'
import { answerBody, arrived, requestBody } from '../../evidence/seen.ts'
import { defineCheck, type Subject, unless } from '../../kit/define-check.ts'

const AT = 'body.pasienter.sistSpurt'
/** The EPJ’s clock may be ahead by as much. */
const AHEAD_MS = 5 * 60_000

interface Asked extends Subject {
  readonly since: string
  /** What the last answer said. */
  readonly last?: string
  /** Moment of the call. */
  readonly at: number
}

export default defineCheck<Asked>({
  id: 'api/warnings-since-last',
  requirements: ['KJ-I28'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en spør om nye legemiddeldata siden sist den spurte',
    failureTitle: 'EPJ-en spør ikke om nye legemiddeldata siden sist den spurte',
    why: 'Spør EPJ-en fra et senere tidspunkt enn forrige svar, går den glipp av det som kom imellom. Spør den fra et tidligere tidspunkt, varsler den om det samme igjen, og brukeren slutter å lese varslene.',
    fix: 'Ta vare på tidspunktet i svaret for hver pasient, og send det i neste kall. Bruk ikke EPJ-ens egen klokke.',
  },
  en: {
    title: 'The EPJ asks for new medicine data since it last asked',
    failureTitle: 'The EPJ does not ask for new medicine data since it last asked',
    why: 'When the EPJ asks from a later time than the last answer, it misses what came in between. When it asks from an earlier one, it warns of the same again, and users stop reading the warnings.',
    fix: 'Keep the time in the answer for each patient, and send it in the next call. Do not use the EPJ’s own clock.',
  },
  select: ({ dataCalls }) => {
    const told = new Map<string, string>()
    return dataCalls
      .filter((call) => call.api === 'warnings' && call.accepted)
      .flatMap((call) => {
        const again = asked(call).flatMap(({ patient, since }) => {
          const last = told.get(`${call.scenario} ${patient}`)
          const subject = { seq: call.seq, at: call.at, since }
          if (last !== undefined) return [{ ...subject, last }]
          // Of a first time only this is known: nothing has come since a moment that has not been.
          return isToCome(since, call.at) ? [subject] : []
        })
        const now = text(members(answerBody(call))['tidspunkt'])
        for (const { patient } of asked(call))
          if (now !== undefined && arrived(call)) told.set(`${call.scenario} ${patient}`, now)
        return again
      })
  },
  evaluate: ({ since, last, at }) =>
    last === undefined
      ? [
          {
            at: AT,
            expected: {
              nb: `et tidspunkt før ${new Date(at).toISOString()}, da EPJ-en spurte`,
              en: `a moment before ${new Date(at).toISOString()}, when the EPJ asked`,
            },
            actual: since,
            message: {
              nb: 'sistSpurt er fram i tid. Det som kommer før da, får EPJ-en ikke vite om.',
              en: 'sistSpurt is in the future. What comes before then, the EPJ is not told of.',
            },
          },
        ]
      : unless(isSame(since, last), {
          at: AT,
          expected: last,
          actual: since,
          message: {
            nb: 'sistSpurt er ikke tidspunktet fra forrige svar om pasienten.',
            en: 'sistSpurt is not the moment in the last answer about the patient.',
          },
        }),
})

/** To the second: one that keeps no fractions asks for a little more, and misses nothing. */
function isSame(since: string, last: string): boolean {
  const earlier = Date.parse(last) - Date.parse(since)
  return earlier >= 0 && earlier < 1000
}

function isToCome(since: string, now: number): boolean {
  return Date.parse(since) > now + AHEAD_MS
}

/** Whom a call is about, and since when. */
function asked(call: DataCall): readonly { readonly patient: string; readonly since: string }[] {
  const { pasienter } = members(requestBody(call))
  return [pasienter].flat().flatMap((one) => {
    const { fnr, sistSpurt } = Object(one)
    return typeof fnr === 'string' && typeof sistSpurt === 'string'
      ? [{ patient: fnr, since: sistSpurt }]
      : []
  })
}
