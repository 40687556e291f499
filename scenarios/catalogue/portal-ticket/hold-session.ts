import { defineScenario } from '../../scenario.ts'
import { closePatient, letTimePass, logIn, logOut, openKjernejournal, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'portal-ticket/hold-session',
  integration: 'portal-ticket',
  title: { nb: 'Holde portalen åpen', en: 'Holding the portal open' },
  about: {
    nb: 'Brukeren arbeider lenge i kjernejournalen til en pasient, og lukker så pasienten.',
    en: 'The user works in a patient’s kjernejournal for a long time, and then closes the patient.',
  },
  steps: [
    logIn('lege'),
    openPatient('status-4'),
    openKjernejournal(),
    letTimePass(40 * 60),
    closePatient(),
    letTimePass(20 * 60),
    logOut(),
  ],
})
