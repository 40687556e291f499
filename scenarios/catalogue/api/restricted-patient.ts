import { defineScenario } from '../../scenario.ts'
import { logIn, logOut, openPatientStating, readMedicines } from '../../steps.ts'

export default defineScenario({
  id: 'api/restricted-patient',
  integration: 'api',
  title: { nb: 'Pasienten har sperret', en: 'The patient has restricted access' },
  about: {
    nb: 'Pasienten har sperret legemidlene for alt helsepersonell. Bare samtykke eller en akutt situasjon åpner dem, og EPJ-en skal bare be om det hos den som har sperret.',
    en: 'The patient has restricted the medicines for all health workers. Only consent or an emergency opens them, and the EPJ must ask for it only for patients who have restricted them.',
  },
  steps: [
    logIn('lege'),
    openPatientStating('delvis-sperret'),
    readMedicines(),
    openPatientStating('sperret', 'AKUTT'),
    readMedicines('AKUTT'),
    openPatientStating('sperret', 'UNNTAK'),
    readMedicines('UNNTAK'),
    openPatientStating('line-danser'),
    readMedicines(),
    logOut(),
  ],
})
