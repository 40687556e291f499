import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, letTimePass, logIn, logOut, mend, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'robustness/busy',
  title: {
    nb: 'Kjernejournal ber om pause (Retry-After)',
    en: 'Kjernejournal asks for a pause (Retry-After)',
  },
  about: {
    nb: 'Helseindikatoren svarer at den er opptatt, og sier hvor lenge. EPJ-en skal vente så lenge.',
    en: 'The health indicator answers that it is busy, and says for how long. The EPJ must wait for that long.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2')),
    ...as(
      'attack',
      arrangeFault(
        {
          operation: 'kjernejournal.helseindikator',
          effect: { type: 'status', status: 503, retryAfter: 120 },
        },
        'Testbenken svarer 503 med Retry-After.',
        'The bench answers 503 with Retry-After.',
      ),
      openPatient('status-4'),
      mend(),
      // An EPJ may keep the pause for every patient.
      letTimePass(3 * 60),
      arrangeFault(
        {
          operation: 'kjernejournal.helseindikator',
          effect: { type: 'status', status: 429, retryAfter: 60 },
        },
        'Testbenken svarer 429 med Retry-After.',
        'The bench answers 429 with Retry-After.',
      ),
      openPatient('status-3'),
      mend(),
    ),
    ...as('after', letTimePass(2 * 60), openPatient('status-2'), logOut()),
  ],
})
