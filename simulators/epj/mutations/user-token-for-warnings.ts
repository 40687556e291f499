import type { Mutation } from './mutation.ts'
import { tokenInAnswer } from './token-in-answer.ts'

export const userTokenForWarnings: Mutation = {
  name: 'user-token-for-warnings',
  title: 'Asks for new medicine data with the user’s token',
  description: 'The token at hand is used for everything.',
  changes: () => {
    let user: string | undefined
    return {
      async readAnswer(answer) {
        user = (await tokenInAnswer(answer)).user ?? user
        return answer
      },
      send(url, { headers }) {
        if (url.includes('/v1/legemiddelvarsling') && user !== undefined)
          headers.set('authorization', `DPoP ${user}`)
      },
    }
  },
}
