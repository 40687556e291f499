import { defineCheck } from '../../kit/define-check.ts'
import { loudOpening, quietOpenings } from '../../kit/quiet-openings.ts'

export default defineCheck({
  id: 'kjernejournal/function-access',
  requirements: ['SJK-A20b', 'KJ-R11'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en kaller ikke kjernejournal for brukere uten brukermodulen',
    failureTitle: 'EPJ-en kaller kjernejournal for en bruker uten brukermodulen',
    why: 'Kommunen bestemmer hvem som skal ha kjernejournal. Et oppslag for andre logges hos NHN på en bruker som aldri skulle hatt tilgang.',
    fix: 'Spør om brukeren har funksjonen for kjernejournal før helseindikatoren hentes, og skjul ikonet for dem som ikke har den.',
  },
  en: {
    title: 'The EPJ does not call Kjernejournal for users without the user module',
    failureTitle: 'The EPJ calls Kjernejournal for a user without the user module',
    why: 'The municipality decides who is to have Kjernejournal. A look-up for others is logged at NHN on a user who was never to have access.',
    fix: 'Ask whether the user has the function for Kjernejournal before the health indicator is fetched, and hide the icon from those who have not.',
  },
  select: quietOpenings('municipality/no-function-access'),
  evaluate: loudOpening({
    nb: 'En bruker uten brukermodulen åpnet en pasient, og EPJ-en kalte kjernejournal.',
    en: 'A user without the user module opened a patient, and the EPJ called Kjernejournal.',
  }),
})
