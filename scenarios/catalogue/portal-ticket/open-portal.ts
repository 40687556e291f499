import { defineScenario } from '../../scenario.ts'
import { closePatient, logIn, logOut, openKjernejournal, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'portal-ticket/open-portal',
  integration: 'portal-ticket',
  title: { nb: 'Åpne kjernejournalen med billett', en: 'Opening the kjernejournal with a ticket' },
  about: {
    nb: 'Det alle med den eldre integrasjonen skal kunne: finne pasienten, se ikonet, åpne portalen med billetten og logge ut igjen.',
    en: 'What everybody with the older integration must master: find the patient, see the icon, open the portal with the ticket and log out again.',
  },
  steps: [logIn('lege'), openPatient('line-danser'), openKjernejournal(), closePatient(), logOut()],
})
