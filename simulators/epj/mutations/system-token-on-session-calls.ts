import type { Mutation } from './mutation.ts'
import { tokenInAnswer } from './token-in-answer.ts'

export const systemTokenOnSessionCalls: Mutation = {
  name: 'system-token-on-session-calls',
  title: 'Creates sessions with the system token',
  description: 'The wrong one of two tokens is taken.',
  changes: () => {
    let system: string | undefined
    return {
      async readAnswer(answer) {
        system = (await tokenInAnswer(answer)).system ?? system
        return answer
      },
      send(url, { headers }) {
        if (url.includes('/api/session/') && system !== undefined)
          headers.set('authorization', `DPoP ${system}`)
      },
    }
  },
}
