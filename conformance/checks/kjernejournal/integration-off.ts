import { defineCheck } from '../../kit/define-check.ts'
import { loudOpening, quietOpenings } from '../../kit/quiet-openings.ts'

export default defineCheck({
  id: 'kjernejournal/integration-off',
  requirements: ['SJK-A13b', 'KJ-R10'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en kaller ikke kjernejournal når integrasjonen er slått av',
    failureTitle: 'EPJ-en kaller kjernejournal selv om integrasjonen er slått av',
    why: 'Kommunen trenger bryteren når noe er galt, og fram til den har lov til å ta kjernejournal i bruk. Den må stanse alle kall, ikke bare skjule knappen.',
    fix: 'Sjekk at integrasjonen er på før hvert kall til kjernejournal, også før oppslaget EPJ-en gjør av seg selv når en pasient åpnes. Slås integrasjonen av mens en kjernejournal er åpen: avslutt den, og stopp tidtakeren som holder den.',
  },
  en: {
    title: 'The EPJ does not call Kjernejournal when the integration is switched off',
    failureTitle: 'The EPJ calls Kjernejournal although the integration is switched off',
    why: 'The municipality needs the switch when something is wrong, and until it may take Kjernejournal into use. It must stop every call, not only hide the button.',
    fix: 'Check that the integration is on before every call to Kjernejournal, including the look-up that the EPJ makes by itself when a patient is opened. If the integration is switched off while a kjernejournal is open, end it and stop the timer that holds it.',
  },
  select: quietOpenings('municipality/integration-off'),
  evaluate: loudOpening({
    nb: 'Integrasjonen var slått av, og EPJ-en kalte kjernejournal.',
    en: 'The integration was switched off, and the EPJ called Kjernejournal.',
  }),
})
