import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, logIn, logOut, mend, openKjernejournal, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'kjernejournal/service-down',
  title: { nb: 'Kjernejournal er nede', en: 'Kjernejournal is down' },
  about: {
    nb: 'Først svarer ikke helseindikatoren, så lar ikke kjernejournalen seg åpne. EPJ-en skal si fra og ellers virke som før.',
    en: 'First the health indicator does not answer, then the kjernejournal cannot be opened. The EPJ must say so and otherwise work as before.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2'), openKjernejournal()),
    ...as(
      'attack',
      arrangeFault(
        { operation: 'kjernejournal.helseindikator', effect: { type: 'drop' } },
        'Testbenken bryter forbindelsen til helseindikatoren.',
        'The bench breaks the connection to the health indicator.',
      ),
      openPatient('status-3'),
      mend(),
      // Before the patient is opened: some EPJs create the session already then.
      arrangeFault(
        { operation: 'kjernejournal.session-create', effect: { type: 'drop' } },
        'Testbenken bryter forbindelsen til Kjernejournal Innlogging.',
        'The bench breaks the connection to Kjernejournal Innlogging.',
      ),
      openPatient('status-4'),
      openKjernejournal(),
      mend(),
    ),
    ...as('after', openPatient('status-2'), openKjernejournal(), logOut()),
  ],
})
