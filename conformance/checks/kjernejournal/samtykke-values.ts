import { defineCheck, shown, unless } from '../../kit/define-check.ts'

const VALUES = ['HPMOTTATTSAMTYKKE', 'HPAKUTT', 'HPUNNTAK']

export default defineCheck({
  id: 'kjernejournal/samtykke-values',
  requirements: ['KJ-I08'],
  cause: 'implementation',
  whenUnseen: 'not-applicable',
  nb: {
    title: 'Samtykke i oppslaget har en av de tre verdiene som finnes',
    failureTitle: 'Samtykke i oppslaget har en verdi som ikke finnes',
    why: 'Verdien sier hvorfor kjernejournalen åpnes, og pasienten kan se den i loggen sin. En ukjent verdi blir avvist eller gir feil grunnlag.',
    fix: 'Send samtykke som HPMOTTATTSAMTYKKE, HPAKUTT eller HPUNNTAK, eller la feltet være borte. SAMTYKKE, AKUTT og UNNTAK hører til session/create.',
  },
  en: {
    title: 'Samtykke in the look-up has one of the three values that exist',
    failureTitle: 'Samtykke in the look-up has a value that does not exist',
    why: 'The value says why the kjernejournal is opened, and the patient can see it in the log. An unknown value is refused or gives the wrong grounds.',
    fix: 'Send samtykke as HPMOTTATTSAMTYKKE, HPAKUTT or HPUNNTAK, or leave the member out. SAMTYKKE, AKUTT and UNNTAK belong to session/create.',
  },
  select: ({ indicators }) => indicators.filter(({ samtykke }) => samtykke !== undefined),
  evaluate: ({ samtykke }) =>
    unless(
      VALUES.some((value) => value === samtykke),
      {
        at: 'body.samtykke',
        expected: VALUES.join(', '),
        actual: shown(samtykke),
        message: {
          nb: 'Verdien er ikke en av de tre som kan brukes her.',
          en: 'The value is not one of the three that can be used here.',
        },
      },
    ),
})
