import { lacksUntilTried } from '../../evidence/scenarios/attacks.ts'
import { defineCheck } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'robustness/works-again',
  requirements: ['ROB-10'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en virker igjen av seg selv når tjenesten er oppe igjen',
    failureTitle: 'EPJ-en virker ikke igjen av seg selv når tjenesten er oppe igjen',
    why: 'En EPJ som må startes på nytt etter et brudd, forlenger bruddet for alle.',
    fix: 'Ikke la EPJ-en regne tjenesten som nede i mer enn noen sekunder. Prøv på nytt neste gang brukeren gjør noe.',
  },
  en: {
    title: 'The EPJ works again by itself when the service is back up',
    failureTitle: 'The EPJ does not work again by itself when the service is back up',
    why: 'An EPJ that must be started again after an outage prolongs the outage for everybody.',
    fix: 'Do not let the EPJ regard the service as down for more than a few seconds. Try again the next time the user does something.',
  },
  select: ({ attacks }) =>
    attacks
      .filter(({ scenario }) => scenario.startsWith('robustness/'))
      .filter(({ hits, whole }) => hits.length > 0 || !whole)
      .map((attack) => ({
        ...attack,
        // One that hung was never asked again, and one that fell did not come back by itself.
        lacks: lacksUntilTried(attack),
      })),
  evaluate: ({ underway, after, before }) => {
    if (!underway) return []
    const known = new Set(before.map(({ step }) => step.action))
    return after
      .filter(({ step }) => known.has(step.action) && step.outcome !== 'ok')
      .map(({ seq, step }) => ({
        exchange: seq,
        at: 'reported.outcome',
        expected: { nb: 'ok, nå som alt er oppe igjen', en: 'ok, now that all is up again' },
        actual: {
          nb: `${step.outcome}: ${step.problem ?? 'ingen grunn oppgitt'}`,
          en: `${step.outcome}: ${step.problem ?? 'no reason given'}`,
        },
        message: {
          nb: `«${step.action}» gikk ikke etter at tjenesten var oppe.`,
          en: `“${step.action}” did not work after the service was up.`,
        },
      }))
  },
})
