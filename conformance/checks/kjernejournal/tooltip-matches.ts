import { defineCheck, shown, unless } from '../../kit/define-check.ts'
import { says } from '../../kit/says.ts'

export default defineCheck({
  id: 'kjernejournal/tooltip-matches',
  requirements: ['KJ-R02', 'KJ-I12'],
  cause: 'implementation',
  nb: {
    title: 'Teksten på ikonet er returTekst fra helseindikatoren',
    failureTitle: 'Teksten på ikonet er ikke returTekst fra helseindikatoren',
    why: 'Ikke alle kan skille ikonene fra hverandre på farge. Teksten sier det samme, med ordene NHN har bestemt.',
    fix: 'Bruk returTekst fra svaret, uendret, som verktøytips og tilgjengelig navn på ikonet. Ikke skriv egne tekster for hver status.',
  },
  en: {
    title: 'The text on the icon is returTekst from the health indicator',
    failureTitle: 'The text on the icon is not returTekst from the health indicator',
    why: 'Not everyone can tell the icons apart by colour. The text says the same, in the words that NHN has chosen.',
    fix: 'Use returTekst from the answer, unchanged, as the icon’s tooltip and accessible name. Do not write texts of your own for each status.',
  },
  select: ({ openings }) =>
    openings.flatMap(({ step, answer }) => {
      const returTekst = answer?.returTekst
      // A text that says nothing leaves nothing to show.
      return answer?.accepted && returTekst?.trim() && step.seen.tooltip !== undefined
        ? [{ seq: answer.seq, tooltip: step.seen.tooltip, returTekst }]
        : []
    }),
  evaluate: ({ tooltip, returTekst }) =>
    unless(says(tooltip, returTekst), {
      at: 'reported.tooltip',
      expected: returTekst,
      actual: shown(tooltip),
      message: {
        nb: 'Teksten på ikonet er ikke den kjernejournal svarte.',
        en: 'The icon’s text is not the one Kjernejournal answered.',
      },
    }),
})
