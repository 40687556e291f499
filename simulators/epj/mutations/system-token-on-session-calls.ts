import type { Mutation } from './mutation.ts'

export const systemTokenOnSessionCalls: Mutation = {
  name: 'system-token-on-session-calls',
  title: 'Creates sessions with the system token',
  description: 'The wrong one of two tokens is taken.',
  changes: () => {
    let system: string | undefined
    return {
      async readAnswer(answer) {
        const body = Object(
          await answer
            .clone()
            .json()
            .catch(() => undefined),
        )
        if (
          body?.access_token !== undefined &&
          body.id_token === undefined &&
          body.refresh_token === undefined
        )
          system = body.access_token
        return answer
      },
      send(url, { headers }) {
        if (url.includes('/api/session/') && system !== undefined)
          headers.set('authorization', `DPoP ${system}`)
      },
    }
  },
}
