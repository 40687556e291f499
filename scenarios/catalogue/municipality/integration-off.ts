import { switchIntegration } from '../../municipality-steps.ts'
import { as, defineScenario } from '../../scenario.ts'
import { letTimePass, logIn, logOut, openKjernejournal, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'municipality/integration-off',
  title: { nb: 'Integrasjonen er slått av', en: 'The integration is switched off' },
  about: {
    nb: 'Haken i Master tas bort mens en kjernejournal er åpen. Den skal ikke holdes lenger, og pasienter åpnes som før, uten at EPJ-en kaller kjernejournal.',
    en: 'The tick in Master is taken away while a kjernejournal is open. It is to be held no longer, and patients are opened as before, without the EPJ calling Kjernejournal.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2'), openKjernejournal()),
    ...as(
      'attack',
      switchIntegration(false),
      letTimePass(12 * 60),
      openPatient('status-3'),
      openPatient('line-danser'),
    ),
    ...as('after', switchIntegration(true), openPatient('status-4'), logOut()),
  ],
})
