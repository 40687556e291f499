import type { Mutation } from './mutation.ts'

export const createRepeated: Mutation = {
  name: 'create-repeated',
  nb: {
    title: 'Oppretter sesjonen på nytt når svaret uteble',
    description: 'HTTP-biblioteket gjentar alle kall som fikk 5xx.',
  },
  en: {
    title: 'Creates the session again when no answer came',
    description: 'The HTTP library repeats every call that got 5xx.',
  },
  changes: () => {
    const repeated = new Set<string>()
    return {
      repeats(url, { body = '' }, answer) {
        if (answer.status < 500 || !url.endsWith('/session/create') || repeated.has(body)) return false
        repeated.add(body)
        return true
      },
    }
  },
}
