import { as, defineScenario, type Step } from '../../scenario.ts'
import { arrangeFault, logIn, logOut, mend, openKjernejournal, openPatient } from '../../steps.ts'

/** Kjernejournal's answers hold a random member at all times; to see the difference it is first taken away. */
const plainAnswers: readonly Step[] = [
  arrangeFault(
    { operation: 'kjernejournal.helseindikator', effect: { type: 'variant', name: 'without-extra-member' } },
    'Testbenken tar det tilfeldige feltet ut av svaret fra helseindikatoren.',
    'The bench takes the random member out of the answer of the health indicator.',
  ),
  arrangeFault(
    { operation: 'kjernejournal.session-create', effect: { type: 'variant', name: 'without-extra-member' } },
    'Testbenken tar det tilfeldige feltet ut av svaret fra Kjernejournal Innlogging.',
    'The bench takes the random member out of the answer of Kjernejournal Innlogging.',
  ),
]

const unknownMembers: readonly Step[] = [
  arrangeFault(
    { operation: 'kjernejournal.helseindikator', effect: { type: 'extra-member' } },
    'Testbenken legger et ukjent felt i svaret fra helseindikatoren.',
    'The bench adds an unknown member to the answer of the health indicator.',
  ),
  arrangeFault(
    { operation: 'kjernejournal.session-create', effect: { type: 'extra-member' } },
    'Testbenken legger et ukjent felt i svaret fra Kjernejournal Innlogging.',
    'The bench adds an unknown member to the answer of Kjernejournal Innlogging.',
  ),
]

export default defineScenario({
  id: 'kjernejournal/unknown-member',
  title: { nb: 'Svar med et ukjent felt', en: 'Answers with an unknown member' },
  about: {
    nb: 'Svarene får et felt ingen har hørt om. En EPJ som leser det den trenger, merker ingenting.',
    en: 'The answers carry a member nobody has heard of. An EPJ that reads what it needs notices nothing.',
  },
  steps: [
    ...as('before', ...plainAnswers, logIn('lege'), openPatient('status-2'), openKjernejournal(), mend()),
    ...as('attack', ...unknownMembers, openPatient('status-4'), openKjernejournal(), mend()),
    ...as('after', ...plainAnswers, openPatient('status-3'), openKjernejournal(), mend(), logOut()),
  ],
})
