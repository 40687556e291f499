import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, logIn, logOut, mend, openKjernejournal, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'kjernejournal/create-refused',
  title: { nb: 'Sesjonen lar seg ikke lage', en: 'The session cannot be created' },
  about: {
    nb: 'Kjernejournal Innlogging avviser sesjonen. Brukeren skal få en melding, og portalen skal ikke åpnes.',
    en: 'Kjernejournal Innlogging refuses the session. The user must get a message, and the portal must not open.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2'), openKjernejournal()),
    ...as(
      'attack',
      arrangeFault(
        {
          operation: 'kjernejournal.session-create',
          effect: { type: 'status', status: 403, code: 'KJF-000022' },
        },
        'Testbenken avviser nye sesjoner.',
        'The bench refuses new sessions.',
      ),
      openPatient('status-3'),
      openKjernejournal(),
      mend(),
    ),
    ...as('after', openPatient('status-2'), openKjernejournal(), logOut()),
  ],
})
