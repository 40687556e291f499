import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, logIn, logOut, mend, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'robustness/keys-down',
  title: { nb: 'HelseIDs nøkler kan ikke hentes', en: 'HelseID’s keys cannot be fetched' },
  about: {
    nb: 'HelseID bytter nøkkel, og nøklene kan ikke hentes. EPJ-en kan ikke vite hvem brukeren er, og skal ikke slippe noen inn.',
    en: 'HelseID changes its key, and the keys cannot be fetched. The EPJ cannot know who the user is, and must let nobody in.',
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
      arrangeFault(
        { operation: 'helseid.jwks', effect: { type: 'status', status: 503 } },
        'Testbenken svarer 503 på nøklene.',
        'The bench answers 503 to the keys.',
      ),
      logIn('lege'),
      mend(),
    ),
    ...as('after', logIn('lege'), openPatient('status-2'), logOut()),
  ],
})
