import { giveFunction } from '../../municipality-steps.ts'
import { as, defineScenario } from '../../scenario.ts'
import { logIn, logOut, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'municipality/no-function-access',
  title: { nb: 'Brukeren mangler PJ: Kjernejournal', en: 'The user lacks PJ: Kjernejournal' },
  about: {
    nb: 'Bare legene har brukermodulen. Sykepleieren åpner pasienter uten at EPJ-en kaller kjernejournal.',
    en: 'Only the doctors have the user module. The nurse opens patients without the EPJ calling Kjernejournal.',
  },
  steps: [
    ...as('before', giveFunction(['LE']), logIn('lege'), openPatient('status-2'), logOut()),
    ...as('attack', logIn('sykepleier'), openPatient('status-3'), openPatient('line-danser'), logOut()),
    ...as('after', logIn('lege'), openPatient('status-4'), logOut()),
  ],
})
