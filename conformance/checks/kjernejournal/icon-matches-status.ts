import { defineCheck, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'kjernejournal/icon-matches-status',
  requirements: ['KJ-R14', 'KJ-I11', 'SJK-A10'],
  cause: 'implementation',
  nb: {
    title: 'Ikonet viser statusen som kjernejournal svarte med',
    failureTitle: 'Ikonet viser en annen status enn den kjernejournal svarte med',
    why: 'Helsepersonellet ser på ikonet for å vite om det finnes kritisk informasjon. Feil ikon kan skade pasienten.',
    fix: 'Velg ikonet bare etter status i svaret fra helseindikatoren: 0, 1, 2, 3 eller 4. Sett ikonet på nytt for hver pasient.',
  },
  en: {
    title: 'The icon shows the status that Kjernejournal answered with',
    failureTitle: 'The icon shows another status than the one Kjernejournal answered with',
    why: 'Health workers look at the icon to know whether there is critical information. A wrong icon can harm the patient.',
    fix: 'Choose the icon only by status in the health indicator’s answer: 0, 1, 2, 3 or 4. Set the icon again for each patient.',
  },
  select: ({ openings }) =>
    openings.flatMap(({ step, answer }) => {
      const status = answer?.indicator
      return answer && status !== undefined && step.seen.icon !== undefined
        ? [{ seq: answer.seq, icon: step.seen.icon, status }]
        : []
    }),
  evaluate: ({ icon, status }) =>
    unless(icon === status, {
      at: 'reported.icon',
      expected: String(status),
      actual: shown(icon),
      message: {
        nb: `Kjernejournal svarte status ${status}. EPJ-en meldte et annet ikon.`,
        en: `Kjernejournal answered status ${status}. The EPJ reported another icon.`,
      },
    }),
})
