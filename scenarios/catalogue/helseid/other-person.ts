import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, logIn, logOut, mend, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'helseid/other-person',
  title: { nb: 'En annen person logger inn hos HelseID', en: 'Another person logs in to HelseID' },
  about: {
    nb: 'HelseID bekrefter en annen enn den som bruker EPJ-en. EPJ-en skal ikke slippe noen inn.',
    en: 'HelseID confirms somebody other than the user of the EPJ. The EPJ must let nobody in.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2'), logOut()),
    ...as(
      'attack',
      arrangeFault(
        { operation: 'helseid.token', effect: { type: 'variant', name: 'other-person' } },
        'Testbenken lar HelseID bekrefte en annen person.',
        'The bench has HelseID confirm another person.',
      ),
      logIn('lege'),
      openPatient('status-3'),
      mend(),
    ),
    ...as('after', logIn('lege'), openPatient('status-2'), logOut()),
  ],
})
