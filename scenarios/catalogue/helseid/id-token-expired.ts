import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, logIn, logOut, mend, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'helseid/id-token-expired',
  title: { nb: 'ID-tokenet er utløpt', en: 'The ID token has expired' },
  about: {
    nb: 'ID-tokenet er en time gammelt. EPJ-en skal ikke slippe brukeren inn.',
    en: 'The ID token is an hour old. The EPJ must not let the user in.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2'), logOut()),
    ...as(
      'attack',
      arrangeFault(
        { operation: 'helseid.token', effect: { type: 'variant', name: 'expired-id-token' } },
        'Testbenken gir ut et utløpt ID-token.',
        'The bench gives out an expired ID token.',
      ),
      logIn('lege'),
      openPatient('status-3'),
      mend(),
    ),
    ...as('after', logIn('lege'), openPatient('status-2'), logOut()),
  ],
})
