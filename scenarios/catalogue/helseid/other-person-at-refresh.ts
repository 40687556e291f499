import { as, defineScenario } from '../../scenario.ts'
import {
  arrangeFault,
  closePatient,
  logIn,
  logOut,
  mend,
  openKjernejournal,
  openPatient,
} from '../../steps.ts'

export default defineScenario({
  id: 'helseid/other-person-at-refresh',
  title: { nb: 'Fornyelsen gjelder en annen person', en: 'The renewal is for another person' },
  about: {
    nb: 'Når tokenet fornyes, kommer det et ID-token for en annen. EPJ-en skal ikke bruke det nye tokenet.',
    en: 'When the token is renewed, an ID token for somebody else comes along. The EPJ must not use the new token.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2'), openKjernejournal(), closePatient()),
    ...as(
      'attack',
      arrangeFault(
        { operation: 'helseid.token', effect: { type: 'variant', name: 'other-person' } },
        'Testbenken lar fornyelsen gi en annen person.',
        'The bench has the renewal name another person.',
      ),
      openPatient('status-3'),
      openKjernejournal(),
      mend(),
    ),
    ...as('after', logIn('lege'), openPatient('status-2'), openKjernejournal(), logOut()),
  ],
})
