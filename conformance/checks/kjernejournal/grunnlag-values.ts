import { defineCheck, shown, unless } from '../../kit/define-check.ts'

const VALUES = ['SAMTYKKE', 'AKUTT', 'UNNTAK']

export default defineCheck({
  id: 'kjernejournal/grunnlag-values',
  requirements: ['KJ-S24'],
  cause: 'implementation',
  nb: {
    title: 'Grunnlaget for å åpne kjernejournal er SAMTYKKE, AKUTT eller UNNTAK',
    failureTitle: 'Grunnlaget for å åpne kjernejournal mangler eller har en verdi som ikke finnes',
    why: 'Grunnlaget sier hvorfor helsepersonellet har lov til å åpne kjernejournalen. Uten det skal den ikke åpnes.',
    fix: 'Send claims.access_basis.code som SAMTYKKE, AKUTT eller UNNTAK i session/create, slik brukeren valgte. HPMOTTATTSAMTYKKE, HPAKUTT og HPUNNTAK hører til helseindikatoren.',
  },
  en: {
    title: 'The grounds for opening Kjernejournal are SAMTYKKE, AKUTT or UNNTAK',
    failureTitle: 'The grounds for opening Kjernejournal are missing or have a value that does not exist',
    why: 'The grounds say why the health worker may open the kjernejournal. Without them it must not be opened.',
    fix: 'Send claims.access_basis.code as SAMTYKKE, AKUTT or UNNTAK in session/create, as the user chose. HPMOTTATTSAMTYKKE, HPAKUTT and HPUNNTAK belong to the health indicator.',
  },
  select: ({ sessionCalls }) => sessionCalls.filter(({ kind }) => kind === 'create'),
  evaluate: ({ grunnlag }) =>
    unless(
      VALUES.some((value) => value === grunnlag),
      {
        at: 'body.claims.access_basis.code',
        expected: VALUES.join(', '),
        actual: shown(grunnlag),
        message: {
          nb: 'Grunnlaget er ikke ett av de tre som kan brukes her.',
          en: 'The grounds are not one of the three that can be used here.',
        },
      },
    ),
})
