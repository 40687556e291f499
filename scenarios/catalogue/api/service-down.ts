import { as, defineScenario } from '../../scenario.ts'
import {
  arrangeFault,
  logIn,
  logOut,
  mend,
  openPatientStating,
  readCriticalInformation,
  readMedicines,
} from '../../steps.ts'

export default defineScenario({
  id: 'api/service-down',
  integration: 'api',
  title: { nb: 'Data-API-ene er nede', en: 'The data APIs are down' },
  about: {
    nb: 'Legemidlene og den kritiske informasjonen kan ikke hentes. Brukeren skal få vite det, og arbeidet skal gå videre.',
    en: 'The medicines and the critical information cannot be fetched. The user must be told, and work must go on.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatientStating('line-danser'), readMedicines()),
    ...as(
      'attack',
      arrangeFault(
        { operation: 'kjernejournal.legemiddel', effect: { type: 'status', status: 503 } },
        'Legemidlene kan ikke hentes.',
        'The medicines cannot be fetched.',
      ),
      arrangeFault(
        { operation: 'kjernejournal.critical-read-all', effect: { type: 'status', status: 503 } },
        'Den kritiske informasjonen kan ikke hentes.',
        'The critical information cannot be fetched.',
      ),
      openPatientStating('status-4'),
      readMedicines(),
      readCriticalInformation(),
      mend(),
    ),
    ...as('after', openPatientStating('line-danser'), readMedicines(), logOut()),
  ],
})
