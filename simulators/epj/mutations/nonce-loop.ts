import type { Mutation } from './mutation.ts'

export const nonceLoop: Mutation = {
  name: 'nonce-loop',
  nb: {
    title: 'Prøver uten ende når HelseID ber om en nonce',
    description: 'Ingen teller forsøkene.',
  },
  en: {
    title: 'Tries without end when HelseID asks for a nonce',
    description: 'The retry has no count.',
  },
  changes: () => {
    let refusals = 0
    return {
      repeats(url, _call, answer) {
        if (!url.endsWith('/connect/token')) return false
        refusals = answer.ok ? 0 : refusals + 1
        return refusals > 1 && refusals % 10 !== 0
      },
    }
  },
}
