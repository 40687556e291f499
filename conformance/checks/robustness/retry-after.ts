import { sameCall } from '../../evidence/same-call.ts'
import { stoodAround } from '../../evidence/scenarios/attacks.ts'
import { answerHeader, type Seen, status } from '../../evidence/seen.ts'
import { defineCheck } from '../../kit/define-check.ts'

/** Milliseconds since 1970 until which the answer asks to be left alone. */
function quietUntil(call: Seen): number | undefined {
  const value = answerHeader(call, 'retry-after')
  if (value === undefined || (status(call) !== 429 && status(call) !== 503)) return undefined
  const until = /^\d+$/.test(value) ? call.at + Number(value) * 1000 : Date.parse(value)
  return Number.isNaN(until) ? undefined : until
}

export default defineCheck({
  id: 'robustness/retry-after',
  requirements: ['ROB-01'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en venter så lenge som Retry-After sier',
    failureTitle: 'EPJ-en prøver igjen før tiden i Retry-After er ute',
    why: 'Flere kall gjør en overbelastet tjeneste enda tregere. Når alle EPJ-er i landet maser, kommer den ikke opp igjen.',
    fix: 'Les Retry-After, både som sekunder og som dato, ved 429 og 503. Ikke gjenta det samme kallet før tiden er ute.',
  },
  en: {
    title: 'The EPJ waits as long as Retry-After says',
    failureTitle: 'The EPJ tries again before the time in Retry-After is up',
    why: 'More calls make an overloaded service even slower. When every EPJ in the country keeps calling, it cannot recover.',
    fix: 'Read Retry-After, both as seconds and as a date, on 429 and 503. Do not repeat the same call before the time is up.',
  },
  select: ({ calls, attacks }) =>
    calls.flatMap((call, index) => {
      const until = quietUntil(call)
      if (until === undefined) return []
      const key = sameCall(call)
      const again: Seen[] = []
      for (const later of calls.slice(index + 1)) {
        if (later.at >= until) break
        if (later.scenario === call.scenario && sameCall(later) === key) again.push(later)
      }
      return [{ ...call, ...stoodAround(attacks, call.seq), until, again }]
    }),
  evaluate: ({ again, at, until }) =>
    again.slice(0, 1).map(({ seq, at: came }) => ({
      exchange: seq,
      at: 'response.header.retry-after',
      expected: {
        nb: `ingen slike kall på ${Math.round((until - at) / 1000)} s`,
        en: `no such call for ${Math.round((until - at) / 1000)} s`,
      },
      actual: {
        nb: `det samme kallet ${Math.round((came - at) / 1000)} s senere, ${again.length} i alt`,
        en: `the same call ${Math.round((came - at) / 1000)} s later, ${again.length} in all`,
      },
      message: {
        nb: 'Det samme kallet kom igjen før tiden var ute.',
        en: 'The same call came again before the time was up.',
      },
    })),
})
