import { as, defineScenario } from '../../scenario.ts'
import {
  arrangeFault,
  letTimePass,
  logIn,
  logOut,
  mend,
  openKjernejournal,
  openPatient,
} from '../../steps.ts'

export default defineScenario({
  id: 'kjernejournal/refresh-refused',
  title: { nb: 'Kjernejournal avviser fornyelsen', en: 'Kjernejournal refuses the renewal' },
  about: {
    nb: 'Sesjonen er borte når EPJ-en vil fornye den. EPJ-en skal slutte å fornye, og lage en ny ved neste åpning.',
    en: 'The session is gone when the EPJ wants to renew it. The EPJ must stop renewing, and create a new one at the next opening.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-4'), openKjernejournal()),
    ...as(
      'attack',
      arrangeFault(
        {
          operation: 'kjernejournal.session-refresh',
          effect: { type: 'status', status: 410, code: 'TB-SESSION' },
        },
        'Testbenken avviser fornyelsen av sesjonen.',
        'The bench refuses the renewal of the session.',
      ),
      letTimePass(25 * 60),
      mend(),
    ),
    ...as('after', openPatient('status-4'), openKjernejournal(), logOut()),
  ],
})
