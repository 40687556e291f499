import { defineScenario } from '../../scenario.ts'
import {
  logIn,
  logOut,
  openPatientStating,
  readCriticalInformation,
  recordCriticalInformation,
  refuteCriticalInformation,
  withdrawCriticalInformation,
} from '../../steps.ts'

export default defineScenario({
  id: 'api/critical-information',
  integration: 'api',
  title: {
    nb: 'Registrere og rette kritisk informasjon',
    en: 'Registering and correcting critical information',
  },
  about: {
    nb: 'En lege leser pasientens kritiske informasjon, registrerer en reaksjon, avkrefter den, registrerer en til og trekker den tilbake. Så haster det med en annen pasient.',
    en: 'A doctor reads the patient’s critical information, registers a reaction, refutes it, registers another and withdraws it. Then another patient is an emergency.',
  },
  steps: [
    logIn('lege'),
    openPatientStating('status-2'),
    readCriticalInformation(),
    recordCriticalInformation(),
    refuteCriticalInformation(),
    recordCriticalInformation(),
    withdrawCriticalInformation(),
    openPatientStating('line-danser', 'AKUTT'),
    readCriticalInformation('AKUTT'),
    logOut(),
  ],
})
