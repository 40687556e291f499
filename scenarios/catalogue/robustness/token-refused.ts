import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, logIn, logOut, mend, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'robustness/token-refused',
  title: { nb: 'Systemtokenet blir avvist', en: 'The system token is refused' },
  about: {
    nb: 'Kjernejournal avviser ett kall med 401. Neste gang skal EPJ-en komme med et nytt token.',
    en: 'Kjernejournal refuses one call with 401. Next time the EPJ must come with a new token.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2')),
    ...as(
      'attack',
      arrangeFault(
        { operation: 'kjernejournal.helseindikator', times: 1, effect: { type: 'status', status: 401 } },
        'Testbenken avviser tokenet én gang.',
        'The bench refuses the token once.',
      ),
      openPatient('status-3'),
      openPatient('status-4'),
      mend(),
    ),
    ...as('after', openPatient('status-2'), logOut()),
  ],
})
