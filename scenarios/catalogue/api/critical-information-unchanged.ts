import { defineScenario } from '../../scenario.ts'
import { closePatient, logIn, logOut, openPatientStating, readCriticalInformation } from '../../steps.ts'

export default defineScenario({
  id: 'api/critical-information-unchanged',
  integration: 'api',
  title: { nb: 'Ingenting nytt siden sist', en: 'Nothing new since last time' },
  about: {
    nb: 'Pasienten åpnes to ganger, og den kritiske informasjonen er den samme. EPJ-en har den fra før.',
    en: 'The patient is opened twice, and the critical information is the same. The EPJ has it already.',
  },
  steps: [
    logIn('lege'),
    openPatientStating('line-danser'),
    readCriticalInformation(),
    closePatient(),
    openPatientStating('line-danser'),
    readCriticalInformation(),
    logOut(),
  ],
})
