import type { Mutation } from './mutation.ts'

type Whose = 'system' | 'user'

/** The wrong one of two tokens goes along with calls to addresses that hold `path`. */
export function otherToken(whose: Whose, path: string): Mutation['changes'] {
  return () => {
    let token: string | undefined
    return {
      async readAnswer(answer) {
        token = (await tokenInAnswer(answer, whose)) ?? token
        return answer
      },
      send(url, { headers }) {
        if (url.includes(path) && token !== undefined) headers.set('authorization', `DPoP ${token}`)
      },
    }
  }
}

/** The access token in an answer from HelseID, when it is the wanted one: only a user's comes with an ID or refresh token. */
async function tokenInAnswer(answer: Response, whose: Whose): Promise<string | undefined> {
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => undefined)
  const { access_token: token, id_token, refresh_token } = Object(body)
  const owner = id_token === undefined && refresh_token === undefined ? 'system' : 'user'
  return typeof token === 'string' && owner === whose ? token : undefined
}
