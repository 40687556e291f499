import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, logIn, logOut, mend, openKjernejournal, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'kjernejournal/service-down',
  title: { nb: 'Kjernejournal er nede', en: 'Kjernejournal is down' },
  about: {
    nb: 'Forbindelsen brytes. EPJ-en skal si fra og ellers virke som før.',
    en: 'The connection breaks. The EPJ must say so and otherwise work as before.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2')),
    ...as(
      'attack',
      arrangeFault(
        { operation: 'kjernejournal.helseindikator', effect: { type: 'drop' } },
        'Testbenken bryter forbindelsen til helseindikatoren.',
        'The bench breaks the connection to the health indicator.',
      ),
      arrangeFault(
        { operation: 'kjernejournal.session-create', effect: { type: 'drop' } },
        'Testbenken bryter forbindelsen til Kjernejournal Innlogging.',
        'The bench breaks the connection to Kjernejournal Innlogging.',
      ),
      openPatient('status-3'),
      openKjernejournal(),
      mend(),
    ),
    ...as('after', openPatient('status-4'), openKjernejournal(), logOut()),
  ],
})
