import type { Mutation } from './mutation.ts'

export const clockBehind: Mutation = {
  name: 'clock-behind',
  nb: {
    title: 'Lager klientbevis etter en klokke som går fem minutter for sakte',
    description: 'Tiden på maskinen er ikke synkronisert.',
  },
  en: {
    title: 'Makes client assertions by a clock that is five minutes behind',
    description: 'The machine’s time is not synchronised.',
  },
  changes: (correct) => ({
    assertion(assertion, facts) {
      correct.assertion(assertion, { ...facts, now: facts.now - 300 })
    },
  }),
}
