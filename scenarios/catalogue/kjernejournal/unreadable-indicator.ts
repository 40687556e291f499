import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, logIn, logOut, mend, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'kjernejournal/unreadable-indicator',
  title: { nb: 'Et svar ingen kan lese', en: 'An answer that nobody can read' },
  about: {
    nb: 'Helseindikatoren svarer først med en status som ikke finnes, så med noe som ikke er JSON. Ikonet skal vise feil.',
    en: 'The health indicator answers first with a status that does not exist, then with something that is not JSON. The icon must show an error.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2')),
    ...as(
      'attack',
      arrangeFault(
        { operation: 'kjernejournal.helseindikator', effect: { type: 'variant', name: 'unknown-status' } },
        'Testbenken svarer med status 5.',
        'The bench answers with status 5.',
      ),
      openPatient('status-3'),
      mend(),
      arrangeFault(
        { operation: 'kjernejournal.helseindikator', effect: { type: 'garble' } },
        'Testbenken gjør svaret uleselig.',
        'The bench makes the answer unreadable.',
      ),
      openPatient('status-4'),
      mend(),
    ),
    ...as('after', openPatient('status-2'), logOut()),
  ],
})
