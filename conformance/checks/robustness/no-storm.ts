import { sameCall } from '../../evidence/same-call.ts'
import { stoodAround } from '../../evidence/scenarios/attacks.ts'
import { status } from '../../evidence/seen.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

/** One, and three more: as often as .NET's own handler tries (Microsoft.Extensions.Http.Resilience), with growing pauses. */
const MOST = 4

export default defineCheck({
  id: 'robustness/no-storm',
  requirements: ['ROB-03'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en gjentar ikke et kall som feiler, i det uendelige',
    failureTitle: 'EPJ-en gjentar et kall som feiler, gang på gang',
    why: 'En EPJ som ikke gir seg når tjenesten er nede, virker som et angrep på den.',
    fix: 'Prøv høyst tre ganger til, med økende pause, og si så fra til brukeren.',
  },
  en: {
    title: 'The EPJ does not repeat a failing call endlessly',
    failureTitle: 'The EPJ repeats a failing call again and again',
    why: 'An EPJ that does not give up while the service is down acts as an attack on it.',
    fix: 'Retry at most three times, with growing pauses, and then tell the user.',
  },
  select: ({ begun, attacks }) =>
    begun.flatMap(({ calls, step }) => {
      // A stretch of time holds many calls that a clock makes, each with its own right.
      if (step.action === 'advance') return []
      const failed = calls.filter(
        (call) => call.exchange.fault && (status(call) === 0 || status(call) >= 400),
      )
      const groups = Map.groupBy(failed, sameCall)
      return [...groups.values()].flatMap((group) =>
        group[0]
          ? [
              {
                ...group[0],
                ...stoodAround(attacks, group[0].seq),
                count: group.length,
                last: group.at(-1)?.seq ?? 0,
              },
            ]
          : [],
      )
    }),
  evaluate: ({ count, operation, last }) =>
    unless(count <= MOST, {
      exchange: last,
      at: 'request',
      expected: { nb: `høyst ${MOST} forsøk`, en: `at most ${MOST} attempts` },
      actual: { nb: `${count} kall til ${operation}`, en: `${count} calls of ${operation}` },
      message: {
        nb: `Kallet ble gjort ${count} ganger i ett trinn.`,
        en: `The call was made ${count} times in one step.`,
      },
    }),
})
