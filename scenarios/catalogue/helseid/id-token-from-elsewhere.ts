import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, logIn, logOut, mend, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'helseid/id-token-from-elsewhere',
  title: {
    nb: 'ID-tokenet er utstedt av en annen enn HelseID',
    en: 'The ID token is issued by somebody other than HelseID',
  },
  about: {
    nb: 'ID-tokenet sier at det kommer fra en annen utsteder. EPJ-en skal ikke slippe brukeren inn.',
    en: 'The ID token says that it comes from another issuer. The EPJ must not let the user in.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2'), logOut()),
    ...as(
      'attack',
      arrangeFault(
        { operation: 'helseid.token', effect: { type: 'variant', name: 'wrong-issuer' } },
        'Testbenken gir ID-tokenet en annen utsteder.',
        'The bench gives the ID token another issuer.',
      ),
      logIn('lege'),
      openPatient('status-3'),
      mend(),
    ),
    ...as('after', logIn('lege'), openPatient('status-2'), logOut()),
  ],
})
