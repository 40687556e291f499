import { defineScenario } from '../../scenario.ts'
import { closePatient, logIn, logOut, openKjernejournal, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'kjernejournal/open-portal',
  title: { nb: 'Åpne kjernejournalen til Line Danser', en: 'Opening the kjernejournal of Line Danser' },
  about: {
    nb: 'Det alle skal kunne: finne pasienten, se ikonet, åpne kjernejournalen og lukke den igjen.',
    en: 'What everybody must master: find the patient, see the icon, open the kjernejournal and close it again.',
  },
  steps: [logIn('sykepleier'), openPatient('line-danser'), openKjernejournal(), closePatient(), logOut()],
})
