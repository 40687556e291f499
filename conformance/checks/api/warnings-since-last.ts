import { members, text } from '../../evidence/jwt.ts'
import type { DataCall } from '../../evidence/kjernejournal/data-calls.ts'
import { answerBody, arrived, requestBody } from '../../evidence/seen.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
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
          return last === undefined ? [] : [{ seq: call.seq, since, last }]
        })
        const now = text(members(answerBody(call))['tidspunkt'])
        for (const { patient } of asked(call))
          if (now !== undefined && arrived(call)) told.set(`${call.scenario} ${patient}`, now)
        return again
      })
  },
  evaluate: ({ since, last }) =>
    unless(isSame(since, last), {
      at: 'body.pasienter.sistSpurt',
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
