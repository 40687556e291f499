import { defineScenario } from '../../scenario.ts'
import { logIn, logOut, openKjernejournal, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'kjernejournal/user-without-hpr',
  title: { nb: 'En bruker uten HPR-nummer', en: 'A user without an HPR number' },
  about: {
    nb: 'En ansatt som ikke står i HPR, prøver å åpne kjernejournalen. Brukeren skal få vite hvorfor det ikke går.',
    en: 'An employee who is not in HPR tries to open the kjernejournal. The user must be told why it does not work.',
  },
  steps: [logIn('uten-hpr'), openPatient('status-4'), openKjernejournal(), logOut()],
})
