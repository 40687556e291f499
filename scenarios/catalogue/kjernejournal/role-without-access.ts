import { defineScenario } from '../../scenario.ts'
import { logIn, logOut, openKjernejournal, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'kjernejournal/role-without-access',
  title: { nb: 'En bruker med en rolle uten tilgang', en: 'A user whose role gives no access' },
  about: {
    nb: 'En helsefagarbeider prøver å åpne kjernejournalen. Spør EPJ-en kjernejournal, blir svaret nei, og brukeren skal få vite hvorfor.',
    en: 'A care worker tries to open the kjernejournal. When the EPJ asks Kjernejournal, the answer is no, and the user must be told why.',
  },
  steps: [logIn('helsefagarbeider'), openPatient('status-4'), openKjernejournal(), logOut()],
})
