import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, logIn, logOut, mend, openKjernejournal, openPatient } from '../../steps.ts'

const surprise = { type: 'extra-member' } as const

export default defineScenario({
  id: 'kjernejournal/unknown-member',
  title: { nb: 'Svar med et ukjent felt', en: 'Answers with an unknown member' },
  about: {
    nb: 'Svarene får et felt ingen har hørt om. En EPJ som leser det den trenger, merker ingenting.',
    en: 'The answers carry a member nobody has heard of. An EPJ that reads what it needs notices nothing.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2'), openKjernejournal()),
    ...as(
      'attack',
      arrangeFault(
        { operation: 'kjernejournal.helseindikator', effect: surprise },
        'Testbenken legger et ukjent felt i svaret fra helseindikatoren.',
        'The bench adds an unknown member to the answer of the health indicator.',
      ),
      arrangeFault(
        { operation: 'kjernejournal.session-create', effect: surprise },
        'Testbenken legger et ukjent felt i svaret fra Kjernejournal Innlogging.',
        'The bench adds an unknown member to the answer of Kjernejournal Innlogging.',
      ),
      openPatient('status-4'),
      openKjernejournal(),
      mend(),
    ),
    ...as('after', openPatient('status-3'), openKjernejournal(), logOut()),
  ],
})
