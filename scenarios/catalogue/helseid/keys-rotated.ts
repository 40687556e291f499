import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, logIn, logOut, mend, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'helseid/keys-rotated',
  title: { nb: 'HelseID bytter signeringsnøkkel', en: 'HelseID changes its signing key' },
  about: {
    nb: 'HelseID tar i bruk en ny nøkkel mellom to innlogginger. EPJ-en skal hente den og slippe brukeren inn.',
    en: 'HelseID takes a new key into use between two log-ins. The EPJ must fetch it and let the user in.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2'), logOut()),
    ...as(
      'attack',
      arrangeFault(
        { operation: 'helseid.token', times: 1, effect: { type: 'variant', name: 'rotate-keys' } },
        'Testbenken lar HelseID bytte nøkkel.',
        'The bench has HelseID change its key.',
      ),
      logIn('lege'),
      openPatient('status-3'),
      mend(),
      logOut(),
    ),
    ...as('after', logIn('lege'), openPatient('status-2'), logOut()),
  ],
})
