import { defineCheck } from '../../kit/define-check.ts'
import { loudOpening, quietOpenings } from '../../kit/quiet-openings.ts'

export default defineCheck({
  id: 'kjernejournal/function-access',
  requirements: ['SJK-A20b', 'KJ-R11'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en kaller ikke kjernejournal for brukere uten brukermodulen',
    failureTitle: 'EPJ-en kaller kjernejournal for en bruker uten brukermodulen',
    why: 'Kommunen bestemmer hvem som skal ha kjernejournal. Et oppslag for andre blir logget hos NHN på en bruker som aldri skulle hatt tilgang.',
    fix: 'Sjekk at brukeren har brukermodulen før helseindikatoren hentes, og skjul ikonet for dem som ikke har den.',
  },
  en: {
    title: 'The EPJ does not call Kjernejournal for users without the user module',
    failureTitle: 'The EPJ calls Kjernejournal for a user without the user module',
    why: 'The municipality decides who is to have Kjernejournal. A look-up for others is logged at NHN for a user who should never have had access.',
    fix: 'Check that the user has the user module before the health indicator is fetched, and hide the icon from those who do not have it.',
  },
  select: quietOpenings('municipality/no-function-access'),
  evaluate: loudOpening({
    nb: 'En bruker uten brukermodulen åpnet en pasient, og EPJ-en kalte kjernejournal.',
    en: 'A user without the user module opened a patient, and the EPJ called Kjernejournal.',
  }),
})
