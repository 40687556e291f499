import { defineCheck, unless } from '../../kit/define-check.ts'

/** Line Danser, the patient that everybody is taught with. */
const LINE_DANSER = '13116900216'

export default defineCheck({
  id: 'municipality/line-danser',
  requirements: ['SJK-A22b'],
  cause: 'configuration',
  nb: {
    title: 'Hver ansatt har åpnet kjernejournalen til Line Danser',
    failureTitle: 'En ansatt som er autorisert, har ikke åpnet kjernejournalen til Line Danser',
    why: 'Den som åpner sin første kjernejournal med en ekte pasient foran seg, bruker tiden på programmet i stedet for på pasienten.',
    fix: 'La hver ansatt logge inn i EPJ-en med sin egen e-ID og åpne Line Danser. Ta bort autorisasjonen til dem som ikke skal bruke kjernejournal.',
  },
  en: {
    title: 'Each employee has opened Line Danser’s Kjernejournal',
    failureTitle: 'An employee who is authorised has not opened Line Danser’s Kjernejournal',
    why: 'Whoever opens their first Kjernejournal with a real patient in front of them spends the time on the program instead of on the patient.',
    fix: 'Let each employee log in to the EPJ with their own e-ID and open Line Danser. Remove the authorisation of those who are not to use Kjernejournal.',
  },
  select: ({ onboarding: { setUp, openings } }) =>
    [...setUp.operators]
      .filter(([, { arbeidssteder }]) => arbeidssteder.length > 0)
      .map(([pid, { seq }]) => ({
        seq,
        opened: openings.some(({ user, patient }) => user === pid && patient === LINE_DANSER),
      })),
  evaluate: ({ opened }) =>
    unless(opened, {
      at: 'calls.open-portal',
      expected: {
        nb: 'Line Dansers kjernejournal åpnet av denne ansatte',
        en: 'Line Danser’s Kjernejournal opened by this employee',
      },
      actual: { nb: 'ikke åpnet', en: 'not opened' },
      message: {
        nb: 'Den ansatte er autorisert, men har ikke åpnet Line Danser.',
        en: 'The employee is authorised, but has not opened Line Danser.',
      },
    }),
})
