import type { Mutation } from './mutation.ts'

export const noNonceRetry: Mutation = {
  name: 'no-nonce-retry',
  nb: {
    title: 'Prøver ikke igjen når HelseID krever en nonce',
    description:
      'En EPJ med et bibliotek som ikke kjenner use_dpop_nonce, gir opp ved det første svaret fra token-endepunktet.',
  },
  en: {
    title: 'Does not try again when HelseID demands a nonce',
    description:
      'An EPJ whose library does not know use_dpop_nonce gives up at the first answer from the token endpoint.',
  },
  changes: () => ({
    async readAnswer(answer) {
      if (!answer.headers.has('dpop-nonce') || answer.ok) return answer
      return Response.json({ error: 'invalid_request' }, { status: answer.status })
    },
  }),
}
