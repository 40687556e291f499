import type { Mutation } from './mutation.ts'

export const userTokenForWarnings: Mutation = {
  name: 'user-token-for-warnings',
  title: 'Asks for new medicine data with the user’s token',
  description: 'The token at hand is used for everything.',
  changes: () => {
    let user: string | undefined
    return {
      async readAnswer(answer) {
        const body = Object(
          await answer
            .clone()
            .json()
            .catch(() => undefined),
        )
        if (body?.refresh_token !== undefined) user = body.access_token
        return answer
      },
      send(url, { headers }) {
        if (url.includes('/v1/legemiddelvarsling') && user !== undefined)
          headers.set('authorization', `DPoP ${user}`)
      },
    }
  },
}
