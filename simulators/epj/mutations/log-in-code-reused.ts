import type { Mutation } from './mutation.ts'

export const logInCodeReused: Mutation = {
  name: 'log-in-code-reused',
  nb: {
    title: 'Løser inn koden fra en innlogging to ganger',
    description: 'Nettleseren laster siden på nytt, og EPJ-en løser inn koden en gang til.',
  },
  en: {
    title: 'Redeems the code of a log-in twice',
    description: 'The browser reloads the callback, and the EPJ redeems the code once more.',
  },
  changes: () => {
    const repeated = new Set<string>()
    return {
      repeats(_url, { body }, answer) {
        if (!answer.ok || body?.includes('authorization_code') !== true || repeated.has(body)) return false
        repeated.add(body)
        return true
      },
    }
  },
}
