import { lacksUntilTried } from '../../evidence/scenarios/attacks.ts'
import { defineCheck } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'robustness/works-again',
  requirements: ['ROB-10'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en virker igjen av seg selv når tjenesten er oppe',
    failureTitle: 'EPJ-en virker ikke igjen av seg selv når tjenesten er oppe',
    why: 'En EPJ som må startes på nytt etter et brudd, forlenger bruddet for alle.',
    fix: 'Husk ikke at en tjeneste var nede lenger enn noen sekunder. Prøv på nytt ved neste handling fra brukeren.',
  },
  en: {
    title: 'The EPJ works again by itself when the service is up',
    failureTitle: 'The EPJ does not work again by itself when the service is up',
    why: 'An EPJ that must be started anew after an outage prolongs the outage for everybody.',
    fix: 'Do not remember that a service was down for more than some seconds. Try again at the user’s next action.',
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
