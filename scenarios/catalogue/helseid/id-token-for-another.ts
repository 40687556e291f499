import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, logIn, logOut, mend, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'helseid/id-token-for-another',
  title: { nb: 'ID-tokenet er til en annen klient', en: 'The ID token is for another client' },
  about: {
    nb: 'ID-tokenet er utstedt til en annen klient. EPJ-en skal ikke slippe brukeren inn.',
    en: 'The ID token was issued to another client. The EPJ must not let the user in.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2'), logOut()),
    ...as(
      'attack',
      arrangeFault(
        { operation: 'helseid.token', effect: { type: 'variant', name: 'wrong-audience' } },
        'Testbenken gir ID-tokenet en annen mottaker.',
        'The bench gives the ID token another recipient.',
      ),
      logIn('lege'),
      openPatient('status-3'),
      mend(),
    ),
    ...as('after', logIn('lege'), openPatient('status-2'), logOut()),
  ],
})
