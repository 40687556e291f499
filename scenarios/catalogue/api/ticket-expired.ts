import { defineScenario } from '../../scenario.ts'
import { letTimePass, logIn, logOut, openPatientStating, readMedicines } from '../../steps.ts'

export default defineScenario({
  id: 'api/ticket-expired',
  integration: 'api',
  title: {
    nb: 'Billetten utløper før EPJ-en henter data',
    en: 'The ticket expires before the EPJ fetches data',
  },
  about: {
    nb: 'Pasienten blir stående åpen i en halvtime før legemidlene hentes.',
    en: 'The patient is left open for half an hour before the medicines are fetched.',
  },
  steps: [
    logIn('lege'),
    openPatientStating('line-danser'),
    readMedicines(),
    letTimePass(31 * 60),
    readMedicines(),
    openPatientStating('line-danser'),
    readMedicines(),
    logOut(),
  ],
})
