import type { Mutation } from './mutation.ts'

const FORM = 'grant_type=refresh_token'

export const refreshTokenOfFirstUser: Mutation = {
  name: 'refresh-token-of-first-user',
  nb: {
    title: 'Fornyer med refresh-tokenet til brukeren før, og åpner kjernejournal i den brukerens navn',
    description:
      'Refresh-tokenet ligger ett sted for hele maskinen, og ingen ser hvem det nye tokenet er for.',
  },
  en: {
    title: 'Renews with the refresh token of the user before, and opens Kjernejournal in that user’s name',
    description:
      'The refresh token lies in one place for the whole computer, and nobody looks at whom the new token is for.',
  },
  changes(correct) {
    let shared: string | undefined
    return {
      refusal: (identity, user) => correct.refusal({ ...identity, pid: user }, user),
      nextRefreshToken(held, received) {
        shared = received ?? held
        return shared
      },
      send(_url, call) {
        if (shared === undefined || !call.body?.includes(FORM)) return
        const form = new URLSearchParams(call.body)
        form.set('refresh_token', shared)
        call.body = form.toString()
      },
    }
  },
}
