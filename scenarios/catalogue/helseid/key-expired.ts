import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, logIn, logOut, mend, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'helseid/key-expired',
  title: { nb: 'Nøkkelen til klienten er utløpt', en: 'The client’s key has expired' },
  about: {
    nb: 'HelseID avviser klienten fordi nøkkelen er utløpt. Brukeren skal få vite at innloggingen ikke gikk.',
    en: 'HelseID refuses the client because its key has expired. The user must be told that the log-in failed.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2'), logOut()),
    ...as(
      'attack',
      arrangeFault(
        { operation: 'helseid.par', effect: { type: 'variant', name: 'client-key-expired' } },
        'Testbenken lar nøkkelen utløpe.',
        'The bench makes the key expire.',
      ),
      logIn('lege'),
      mend(),
    ),
    ...as('after', logIn('lege'), openPatient('status-2'), logOut()),
  ],
})
