import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, logIn, logOut, mend, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'robustness/helseid-down',
  title: { nb: 'HelseID er nede', en: 'HelseID is down' },
  about: {
    nb: 'HelseID svarer ikke når brukeren skal logge inn. Brukeren skal få vite det, og innloggingen skal gå når HelseID er oppe.',
    en: 'HelseID does not answer when the user logs in. The user must be told, and the log-in must work when HelseID is up.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2'), logOut()),
    ...as(
      'attack',
      arrangeFault(
        { operation: 'helseid.par', effect: { type: 'drop' } },
        'Testbenken bryter forbindelsen til HelseID.',
        'The bench breaks the connection to HelseID.',
      ),
      logIn('lege'),
      mend(),
      arrangeFault(
        { operation: 'helseid.token', effect: { type: 'status', status: 503 } },
        'Testbenken svarer 503 på token-endepunktet.',
        'The bench answers 503 at the token endpoint.',
      ),
      logIn('lege'),
      mend(),
    ),
    ...as('after', logIn('lege'), openPatient('status-2'), logOut()),
  ],
})
