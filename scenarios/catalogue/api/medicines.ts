import { defineScenario } from '../../scenario.ts'
import {
  closePatient,
  letTimePass,
  logIn,
  logOut,
  openPatientStating,
  readMedicines,
  readMedicineWarnings,
} from '../../steps.ts'

export default defineScenario({
  id: 'api/medicines',
  integration: 'api',
  title: { nb: 'Hente legemidler', en: 'Fetching medicines' },
  about: {
    nb: 'EPJ-en henter legemidlene selv, med billetten fra helseindikatoren og brukerens token.',
    en: 'The EPJ fetches the medicines itself, with the ticket from the health indicator and the user’s token.',
  },
  steps: [
    logIn('lege'),
    openPatientStating('line-danser'),
    readMedicines(),
    readMedicineWarnings(),
    letTimePass(30 * 60),
    readMedicineWarnings(),
    openPatientStating('status-2', 'AKUTT'),
    readMedicines('AKUTT'),
    closePatient(),
    logOut(),
  ],
})
