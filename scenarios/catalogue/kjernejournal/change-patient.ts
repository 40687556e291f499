import { defineScenario } from '../../scenario.ts'
import { logIn, logOut, openKjernejournal, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'kjernejournal/change-patient',
  title: { nb: 'Bytte pasient', en: 'Changing patient' },
  about: {
    nb: 'Kjernejournalen er åpen for én pasient når legen åpner en annen. De to må aldri blandes.',
    en: 'The kjernejournal is open for one patient when the doctor opens another. The two must never be mixed up.',
  },
  steps: [
    logIn('lege'),
    openPatient('status-3'),
    openKjernejournal(),
    openPatient('status-4'),
    openKjernejournal('AKUTT'),
    openPatient('status-2'),
    logOut(),
  ],
})
