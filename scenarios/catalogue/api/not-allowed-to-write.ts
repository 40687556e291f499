import { defineScenario } from '../../scenario.ts'
import {
  logIn,
  logOut,
  openPatientStating,
  readCriticalInformation,
  recordCriticalInformation,
} from '../../steps.ts'

export default defineScenario({
  id: 'api/not-allowed-to-write',
  integration: 'api',
  title: {
    nb: 'En sykepleier registrerer kritisk informasjon',
    en: 'A nurse registers critical information',
  },
  about: {
    nb: 'En sykepleier prøver å registrere en legemiddelreaksjon. Kjernejournal sier nei, og brukeren skal få vite det.',
    en: 'A nurse tries to register a reaction to a medicine. Kjernejournal says no, and the user must be told.',
  },
  steps: [
    logIn('sykepleier'),
    // Whom the doctor opened in api/critical-information: what an EPJ keeps by patient is not the next user's.
    openPatientStating('status-2'),
    readCriticalInformation(),
    recordCriticalInformation(),
    logOut(),
  ],
})
