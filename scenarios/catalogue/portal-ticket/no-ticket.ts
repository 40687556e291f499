import { defineScenario } from '../../scenario.ts'
import { logIn, logOut, openKjernejournal, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'portal-ticket/no-ticket',
  integration: 'portal-ticket',
  title: { nb: 'Pasienter uten billett', en: 'Patients without a ticket' },
  about: {
    nb: 'Kjernejournal gir ingen billett til den som ikke har kjernejournal. Da skal portalen ikke åpnes.',
    en: 'Kjernejournal gives no ticket for somebody without a kjernejournal. The portal must then not be opened.',
  },
  steps: [
    logIn('lege'),
    openPatient('status-2'),
    openKjernejournal(),
    openPatient('status-1'),
    openKjernejournal(),
    openPatient('status-0'),
    openKjernejournal(),
    logOut(),
  ],
})
