import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, logIn, logOut, mend, openKjernejournal, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'kjernejournal/arbeidssted-not-registered',
  title: {
    nb: 'Arbeidsstedet er ikke registrert i HelseID',
    en: 'The workplace is not registered in HelseID',
  },
  about: {
    nb: 'HelseID gir ikke token for et arbeidssted som ikke står på klienten. Brukeren skal få vite hva som mangler.',
    en: 'HelseID gives no token for a workplace that is not on the client. The user must be told what is missing.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2'), openKjernejournal()),
    ...as(
      'attack',
      openPatient('status-3'),
      arrangeFault(
        { operation: 'helseid.token', effect: { type: 'variant', name: 'hid-1002' } },
        'Testbenken tar arbeidsstedet av klienten i HelseID.',
        'The bench takes the workplace off the client in HelseID.',
      ),
      openKjernejournal(),
      mend(),
    ),
    ...as('after', openPatient('status-4'), openKjernejournal(), logOut()),
  ],
})
