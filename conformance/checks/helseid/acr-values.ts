import { defineCheck, unless } from '../../kit/define-check.ts'

const LEVEL = /^(?:level|high|substantial|low)/i
const FOUR = new Set(['Level4', 'High'])
const levelsIn = (values: string | null): readonly string[] =>
  (values ?? '').split(' ').filter((value) => LEVEL.test(value))

export default defineCheck({
  id: 'helseid/acr-values',
  requirements: ['HID-P12'],
  cause: 'implementation',
  whenUnseen: 'not-applicable',
  nb: {
    title: 'acr_values ber om nivå 4 når EPJ-en nevner et nivå',
    failureTitle: 'acr_values ber om et annet nivå enn 4',
    why: 'Med et lavere nivå får brukeren velge en e-ID som kjernejournal ikke godtar, og oppdager det først etterpå.',
    fix: 'Send acr_values=Level4, eller la nivået stå helt ute.',
  },
  en: {
    title: 'acr_values asks for level 4 when the EPJ names a level',
    failureTitle: 'acr_values asks for another level than 4',
    why: 'At a lower level the user is offered e-IDs that Kjernejournal does not accept, and finds out only afterwards.',
    fix: 'Send acr_values=Level4, or leave the level out altogether.',
  },
  select: ({ par }) =>
    par
      .values()
      .map((request) => ({ ...request, levels: levelsIn(request.parameters.get('acr_values')) }))
      .filter(({ levels }) => levels.length > 0),
  evaluate: ({ levels }) =>
    unless(
      levels.every((level) => FOUR.has(level)),
      {
        at: 'body.acr_values',
        expected: 'Level4',
        actual: levels.join(' '),
        message: { nb: 'Nivået er ikke Level4.', en: 'The level is not Level4.' },
      },
    ),
})
