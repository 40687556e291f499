import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, logIn, logOut, mend, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'robustness/nonces-refused',
  title: { nb: 'HelseID avviser hver nonce', en: 'HelseID refuses every nonce' },
  about: {
    nb: 'HelseID ber om en ny nonce uansett hva EPJ-en sender. EPJ-en skal gi seg etter noen få forsøk.',
    en: 'HelseID asks for a new nonce whatever the EPJ sends. The EPJ must stop after a few attempts.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2'), logOut()),
    ...as(
      'attack',
      arrangeFault(
        { operation: 'helseid.token', effect: { type: 'variant', name: 'refused-nonce' } },
        'Testbenken avviser hver nonce.',
        'The bench refuses every nonce.',
      ),
      logIn('lege'),
      mend(),
    ),
    ...as('after', logIn('lege'), openPatient('status-2'), logOut()),
  ],
})
