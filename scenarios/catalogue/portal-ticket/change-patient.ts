import { defineScenario } from '../../scenario.ts'
import { logIn, logOut, openKjernejournal, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'portal-ticket/change-patient',
  integration: 'portal-ticket',
  title: { nb: 'Bytte pasient med billett', en: 'Changing patient with tickets' },
  about: {
    nb: 'To pasienter etter hverandre. Hver skal åpnes med sin egen billett.',
    en: 'Two patients, one after the other. Each must be opened with its own ticket.',
  },
  steps: [
    logIn('lege'),
    openPatient('status-2'),
    openKjernejournal(),
    openPatient('status-4'),
    openKjernejournal('AKUTT'),
    logOut(),
  ],
})
