import { switchIntegration } from '../../municipality-steps.ts'
import { as, defineScenario } from '../../scenario.ts'
import { logIn, logOut, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'municipality/integration-off',
  title: { nb: 'Integrasjonen er slått av', en: 'The integration is switched off' },
  about: {
    nb: 'Haken i Master er borte. Pasienter åpnes som før, uten at EPJ-en kaller kjernejournal.',
    en: 'The tick in Master is gone. Patients are opened as before, without the EPJ calling Kjernejournal.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2')),
    ...as('attack', switchIntegration(false), openPatient('status-3'), openPatient('line-danser')),
    ...as('after', switchIntegration(true), openPatient('status-4'), logOut()),
  ],
})
