import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, logIn, logOut, mend, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'helseid/wrong-nonce',
  title: { nb: 'ID-tokenet hører til en annen innlogging', en: 'The ID token belongs to another log-in' },
  about: {
    nb: 'ID-tokenet har en annen nonce enn den EPJ-en sendte. EPJ-en skal ikke slippe brukeren inn.',
    en: 'The ID token carries another nonce than the one the EPJ sent. The EPJ must not let the user in.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2'), logOut()),
    ...as(
      'attack',
      arrangeFault(
        { operation: 'helseid.token', effect: { type: 'variant', name: 'wrong-nonce' } },
        'Testbenken gir ID-tokenet en annen nonce.',
        'The bench gives the ID token another nonce.',
      ),
      logIn('lege'),
      openPatient('status-3'),
      mend(),
    ),
    ...as('after', logIn('lege'), openPatient('status-2'), logOut()),
  ],
})
