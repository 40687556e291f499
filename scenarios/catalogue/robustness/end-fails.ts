import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, logIn, logOut, mend, openKjernejournal, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'robustness/end-fails',
  title: { nb: 'Sesjonen lar seg ikke avslutte', en: 'The session cannot be ended' },
  about: {
    nb: 'Kjernejournal Innlogging er nede når brukeren logger ut. Utloggingen fra HelseID skal gå likevel.',
    en: 'Kjernejournal Innlogging is down when the user logs out. The log-out from HelseID must happen all the same.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-4'), openKjernejournal()),
    ...as(
      'attack',
      arrangeFault(
        { operation: 'kjernejournal.session-end', effect: { type: 'status', status: 503 } },
        'Testbenken svarer 503 når sesjonen skal avsluttes.',
        'The bench answers 503 when the session is to be ended.',
      ),
      logOut(),
      mend(),
    ),
    ...as('after', logIn('lege'), openPatient('status-2'), logOut()),
  ],
})
