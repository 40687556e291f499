import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'kjernejournal/icon-shown',
  requirements: ['KJ-R01'],
  cause: 'implementation',
  whenUnseen: 'not-applicable',
  nb: {
    title: 'Ikonet for kjernejournal står på pasienten som er åpnet',
    failureTitle: 'Ikonet for kjernejournal mangler på en pasient som er åpnet',
    why: 'Uten ikon vet ikke helsepersonellet at det finnes en kjernejournal, og leter ikke etter den.',
    fix: 'Vis ikonet godt synlig på pasientens side så snart helseindikatoren har svart, også for status 0 og 1.',
  },
  en: {
    title: 'The Kjernejournal icon is shown on the patient who is opened',
    failureTitle: 'The Kjernejournal icon is missing on a patient who is opened',
    why: 'Without an icon the health worker does not know that there is a kjernejournal, and does not look for it.',
    fix: 'Show the icon in plain sight on the patient’s page as soon as the health indicator has answered, also for status 0 and 1.',
  },
  select: ({ openings }) =>
    openings.flatMap(({ step, answer }) =>
      answer?.indicator !== undefined && step.seen.icon !== undefined
        ? [{ seq: answer.seq, icon: step.seen.icon, status: answer.indicator }]
        : [],
    ),
  evaluate: ({ icon, status }) =>
    unless(icon !== null, {
      at: 'reported.icon',
      expected: { nb: `ikonet for status ${status}`, en: `the icon for status ${status}` },
      actual: { nb: 'ikke noe ikon', en: 'no icon' },
      message: { nb: 'EPJ-en meldte at ikonet ikke vises.', en: 'The EPJ reported that no icon is shown.' },
    }),
})
