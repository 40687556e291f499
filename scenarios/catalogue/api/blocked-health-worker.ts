import { defineScenario } from '../../scenario.ts'
import { logIn, logOut, openPatientStating, readCriticalInformation, readMedicines } from '../../steps.ts'

export default defineScenario({
  id: 'api/blocked-health-worker',
  integration: 'api',
  title: { nb: 'Pasienten har sperret for noen', en: 'The patient has blocked somebody' },
  about: {
    nb: 'Pasienten har sperret for én i helsetjenesten. Da gir API-ene ingen data til noen, og brukeren må se i portalen.',
    en: 'The patient has blocked one health worker. The APIs then give no data to anybody, and the user must look in the portal.',
  },
  steps: [
    logIn('lege'),
    openPatientStating('blokkert-helsepersonell'),
    readMedicines(),
    readCriticalInformation(),
    openPatientStating('line-danser'),
    readMedicines(),
    logOut(),
  ],
})
