import type { Mutation } from './mutation.ts'

export const keysNeverFetchedAgain: Mutation = {
  name: 'keys-never-fetched-again',
  nb: {
    title: 'Henter HelseIDs nøkler én gang og aldri igjen',
    description: 'Når HelseID bytter nøkkel, slipper ingen inn før EPJ-en startes på nytt.',
  },
  en: {
    title: 'Fetches HelseID’s keys once and never again',
    description: 'When HelseID changes its key, nobody gets in until the EPJ is started anew.',
  },
  changes: () => {
    const kept = new Map<string, string>()
    return {
      async readAnswer(answer) {
        if (!answer.url.endsWith('/jwks') || !answer.ok) return answer
        const first = kept.get(answer.url) ?? (await answer.text())
        kept.set(answer.url, first)
        return new Response(first, { headers: { 'content-type': 'application/json' } })
      },
    }
  },
}
