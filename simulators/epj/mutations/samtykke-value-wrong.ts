import type { Mutation } from './mutation.ts'

export const samtykkeValueWrong: Mutation = {
  name: 'samtykke-value-wrong',
  nb: {
    title: 'Sender et samtykke i oppslaget som ikke finnes',
    description:
      'SAMTYKKE er grunnlaget i en sesjon. Verdiene for helseindikatoren er HPMOTTATTSAMTYKKE, HPAKUTT og HPUNNTAK.',
  },
  en: {
    title: 'Sends a samtykke in the look-up that does not exist',
    description:
      'SAMTYKKE is a session’s ground; the health indicator’s values are HPMOTTATTSAMTYKKE, HPAKUTT and HPUNNTAK.',
  },
  changes: () => ({ indicatorBody: (body) => ({ ...body, samtykke: 'SAMTYKKE' }) }),
}
