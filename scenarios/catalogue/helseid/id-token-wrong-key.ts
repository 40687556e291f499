import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, logIn, logOut, mend, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'helseid/id-token-wrong-key',
  title: { nb: 'ID-tokenet er ikke signert av HelseID', en: 'The ID token is not signed by HelseID' },
  about: {
    nb: 'ID-tokenet har en signatur som ikke er HelseIDs. EPJ-en skal ikke slippe brukeren inn.',
    en: 'The ID token carries a signature that is not HelseID’s. The EPJ must not let the user in.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2'), logOut()),
    ...as(
      'attack',
      arrangeFault(
        { operation: 'helseid.token', effect: { type: 'variant', name: 'wrong-id-token-signature' } },
        'Testbenken gir ID-tokenet en annen signatur.',
        'The bench gives the ID token another signature.',
      ),
      logIn('lege'),
      openPatient('status-3'),
      mend(),
    ),
    ...as('after', logIn('lege'), openPatient('status-2'), logOut()),
  ],
})
