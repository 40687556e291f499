import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, logIn, logOut, mend, openKjernejournal, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'portal-ticket/service-down',
  integration: 'portal-ticket',
  title: { nb: 'Helseindikatoren er nede', en: 'The health indicator is down' },
  about: {
    nb: 'Helseindikatoren svarer ikke, og det finnes ingen billett. EPJ-en skal si fra, ikke åpne portalen, og ellers virke som før.',
    en: 'The health indicator does not answer, and there is no ticket. The EPJ must say so, not open the portal, and otherwise work as before.',
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
      openKjernejournal(),
      mend(),
    ),
    ...as('after', openPatient('status-3'), openKjernejournal(), logOut()),
  ],
})
