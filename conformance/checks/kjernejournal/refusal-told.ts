import { status } from '../../evidence/seen.ts'
import { defineCheck } from '../../kit/define-check.ts'
import { toldFaults, wasReported } from '../../kit/told-faults.ts'

export default defineCheck({
  id: 'kjernejournal/refusal-told',
  requirements: ['KJ-N15', 'HID-N21'],
  cause: 'implementation',
  nb: {
    title: 'Brukeren får vite hvorfor kjernejournalen ikke åpnes, når Kjernejournal avviser brukeren',
    failureTitle: 'Brukeren får ikke vite hvorfor kjernejournalen ikke åpnes',
    why: 'En ansatt uten HPR-nummer kan ikke gjøre noe med det uten å få vite at det er det som mangler.',
    fix: 'Vis brukermelding fra svaret på create. Har svaret ingen, så si at brukeren mangler HPR-nummer eller en rolle som gir tilgang.',
  },
  en: {
    title: 'The user is told why the kjernejournal does not open when Kjernejournal refuses the user',
    failureTitle: 'The user is not told why the kjernejournal does not open',
    why: 'An employee without an HPR number can do nothing about it without learning that that is what is missing.',
    fix: 'Show brukermelding of the answer to create. When the answer has none, say that the user lacks an HPR number or a role that gives access.',
  },
  select: ({ situations }) =>
    situations.flatMap((situation) => {
      const refused = situation.calls.find(
        (call) =>
          call.operation === 'kjernejournal.session-create' &&
          call.exchange.fault === undefined &&
          status(call) === 403,
      )
      return situation.step.action === 'open-kjernejournal' && refused
        ? [{ ...situation, seq: refused.seq, alive: wasReported([situation], 'open-kjernejournal') }]
        : []
    }),
  evaluate: (situation) => toldFaults([situation], 'open-kjernejournal'),
})
