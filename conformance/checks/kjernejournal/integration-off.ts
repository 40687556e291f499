import { defineCheck } from '../../kit/define-check.ts'
import { loudOpening, quietOpenings } from '../../kit/quiet-openings.ts'

export default defineCheck({
  id: 'kjernejournal/integration-off',
  requirements: ['SJK-A13b', 'KJ-R10'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en kaller ikke kjernejournal når integrasjonen er slått av',
    failureTitle: 'EPJ-en kaller kjernejournal selv om integrasjonen er slått av',
    why: 'Bryteren er det en kommune har når noe er galt, eller før den har lov til å ta kjernejournal i bruk. Den må stanse alle kall, ikke bare skjule knappen.',
    fix: 'La hvert kall til kjernejournal spørre om integrasjonen er på, også oppslaget som gjøres av seg selv når en pasient åpnes.',
  },
  en: {
    title: 'The EPJ does not call Kjernejournal when the integration is switched off',
    failureTitle: 'The EPJ calls Kjernejournal although the integration is switched off',
    why: 'The switch is what a municipality has when something is wrong, or before it may take Kjernejournal into use. It must stop every call, not only hide the button.',
    fix: 'Let every call to Kjernejournal ask whether the integration is on, the look-up made by itself when a patient is opened included.',
  },
  select: quietOpenings('municipality/integration-off'),
  evaluate: loudOpening({
    nb: 'En pasient ble åpnet med integrasjonen slått av, og EPJ-en kalte kjernejournal.',
    en: 'A patient was opened with the integration off, and the EPJ called Kjernejournal.',
  }),
})
