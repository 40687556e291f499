import type { Mutation } from './mutation.ts'

export const logOutOfFirstUser: Mutation = {
  name: 'log-out-of-first-user',
  nb: {
    title: 'Logger ut av HelseID med ID-tokenet til den som var innlogget først',
    description: 'ID-tokenet tas vare på én gang per maskin, og den neste brukeren blir stående innlogget.',
  },
  en: {
    title: 'Logs out of HelseID with the ID token of whoever was logged in first',
    description: 'The ID token is kept once for the computer, and the next user remains logged in.',
  },
  changes(correct) {
    let first: string | undefined
    return {
      readIdentity(tokens) {
        const { idToken, ...identity } = correct.readIdentity(tokens)
        first ??= idToken
        return { ...identity, idToken: idToken && first }
      },
    }
  },
}
