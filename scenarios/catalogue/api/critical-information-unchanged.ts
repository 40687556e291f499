import { defineScenario } from '../../scenario.ts'
import {
  arrangeFault,
  closePatient,
  logIn,
  logOut,
  mend,
  openPatientStating,
  readCriticalInformation,
} from '../../steps.ts'

const changed = arrangeFault(
  { operation: 'kjernejournal.helseindikator', effect: { type: 'variant', name: 'critical-changed' } },
  'Testbenken lar helseindikatoren si at noen har endret pasientens kritiske informasjon.',
  'The bench lets the health indicator say that somebody has changed the patient’s critical information.',
)

export default defineScenario({
  id: 'api/critical-information-unchanged',
  integration: 'api',
  title: {
    nb: 'Ingenting nytt siden sist, og så noe nytt',
    en: 'Nothing new since last time, and then something',
  },
  about: {
    nb: 'Pasienten åpnes to ganger, og den kritiske informasjonen er den samme. EPJ-en har den fra før. Den tredje gangen har en annen endret den.',
    en: 'The patient is opened twice, and the critical information is the same. The EPJ has it already. The third time somebody else has changed it.',
  },
  steps: [
    logIn('lege'),
    openPatientStating('line-danser'),
    readCriticalInformation(),
    closePatient(),
    openPatientStating('line-danser'),
    readCriticalInformation(),
    closePatient(),
    changed,
    openPatientStating('line-danser'),
    readCriticalInformation(),
    mend(),
    logOut(),
  ],
})
