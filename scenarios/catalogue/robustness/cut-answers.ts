import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, logIn, logOut, mend, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'robustness/cut-answers',
  title: { nb: 'Svar som er kuttet av', en: 'Answers that are cut off' },
  about: {
    nb: 'Forbindelsen brytes midt i svaret fra helseindikatoren.',
    en: 'The connection breaks in the middle of the health indicator’s answer.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-4')),
    ...as(
      'attack',
      arrangeFault(
        { operation: 'kjernejournal.helseindikator', effect: { type: 'truncate', bytes: 12 } },
        'Testbenken kutter svaret etter 12 byte.',
        'The bench cuts the answer after 12 bytes.',
      ),
      openPatient('status-3'),
      mend(),
    ),
    ...as('after', openPatient('status-2'), logOut()),
  ],
})
