import type { Mutation } from './mutation.ts'

export const refutedAsItWas: Mutation = {
  name: 'refuted-as-it-was',
  nb: {
    title: 'Sender det som er avkreftet, på nytt slik det var',
    description: 'Skjemaet lagrer alle feltene sine, og det som sier avkreftet, er ikke blant dem.',
  },
  en: {
    title: 'Sends what has been refuted anew, as it was',
    description: 'The form saves all its fields, and the one that says refuted is not among them.',
  },
  changes: () => ({
    send(url, call) {
      if (call.method !== 'PUT' || !url.includes('critical-information')) return
      call.body = call.body?.replaceAll('"refuted"', '"confirmed"').replaceAll('"Refuted"', '"Confirmed"')
    },
  }),
}
