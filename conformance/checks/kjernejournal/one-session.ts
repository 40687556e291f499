import { defineCheck } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'kjernejournal/one-session',
  requirements: ['KJ-S28'],
  cause: 'implementation',
  nb: {
    title: 'Ett klikk lager én sesjon',
    failureTitle: 'Ett klikk lager flere sesjoner',
    why: 'Sesjoner som ingen bruker, blir stående åpne i brukerens navn, og pasienten ser flere oppslag i loggen enn det var.',
    fix: 'Slå av knappen til svaret har kommet, og la bare ett sted i koden lage sesjonen.',
  },
  en: {
    title: 'One click creates one session',
    failureTitle: 'One click creates several sessions',
    why: 'Sessions that nobody uses stay open in the user’s name, and the patient sees more look-ups in the log than there were.',
    fix: 'Disable the button until the answer has come, and let only one place in the code create the session.',
  },
  select: ({ situations, sessions }) => {
    const created = new Set(sessions.map(({ created: { seq } }) => seq))
    return situations
      .filter(({ step }) => step.action === 'open-kjernejournal')
      .map((situation) => ({ ...situation, made: situation.calls.filter(({ seq }) => created.has(seq)) }))
      .filter(({ made }) => made.length > 0)
  },
  evaluate: ({ made }) =>
    made.slice(1).map(({ seq }) => ({
      exchange: seq,
      at: 'body.ehr_code_challenge',
      expected: { nb: 'én sesjon for ett klikk', en: 'one session for one click' },
      actual: { nb: `${made.length} sesjoner`, en: `${made.length} sessions` },
      message: {
        nb: `Klikket laget ${made.length} sesjoner.`,
        en: `The click created ${made.length} sessions.`,
      },
    })),
})
