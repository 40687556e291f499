import type { Mutation } from './mutation.ts'
import { tokenInAnswer } from './token-in-answer.ts'

export const userTokenForIndicator: Mutation = {
  name: 'user-token-for-indicator',
  title: 'Fetches the health indicator with the user’s token',
  description: 'The token at hand is used for everything.',
  changes: () => {
    let user: string | undefined
    return {
      async readAnswer(answer) {
        user = (await tokenInAnswer(answer)).user ?? user
        return answer
      },
      send(url, { headers }) {
        if (url.includes('/v1/helseindikator') && user !== undefined)
          headers.set('authorization', `DPoP ${user}`)
      },
    }
  },
}
