import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, logIn, logOut, mend, openKjernejournal, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'robustness/create-fails',
  title: { nb: 'Sesjonen lages kanskje, kanskje ikke', en: 'The session is perhaps created, perhaps not' },
  about: {
    nb: 'Kjernejournal Innlogging svarer 503 når sesjonen skal lages. EPJ-en vet ikke om den ble laget.',
    en: 'Kjernejournal Innlogging answers 503 when the session is to be created. The EPJ does not know whether it was.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2'), openKjernejournal()),
    ...as(
      'attack',
      arrangeFault(
        { operation: 'kjernejournal.session-create', effect: { type: 'status', status: 503 } },
        'Testbenken svarer 503 på nye sesjoner.',
        'The bench answers 503 to new sessions.',
      ),
      openPatient('status-3'),
      openKjernejournal(),
      mend(),
    ),
    ...as('after', openPatient('status-4'), openKjernejournal(), logOut()),
  ],
})
