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
  id: 'robustness/shaky-hold',
  title: { nb: 'Fornyelsen svikter én gang', en: 'The renewal fails once' },
  about: {
    nb: 'Én fornyelse av sesjonen får 503. EPJ-en skal prøve igjen før tokenet utløper.',
    en: 'One renewal of the session gets 503. The EPJ must try again before the token expires.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-4'), openKjernejournal()),
    ...as(
      'attack',
      arrangeFault(
        { operation: 'kjernejournal.session-refresh', times: 1, effect: { type: 'status', status: 503 } },
        'Testbenken svarer 503 på én fornyelse.',
        'The bench answers 503 to one renewal.',
      ),
      letTimePass(12 * 60),
      mend(),
    ),
    ...as('after', openPatient('status-2'), openKjernejournal(), logOut()),
  ],
})
