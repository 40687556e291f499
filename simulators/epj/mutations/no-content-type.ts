import type { Mutation } from './mutation.ts'

export const noContentType: Mutation = {
  name: 'no-content-type',
  nb: {
    title: 'Sender spørsmålet om helseindikatoren uten å si at det er JSON',
    description: 'HTTP-bibliotekets standard er ren tekst.',
  },
  en: {
    title: 'Sends the health indicator’s request without saying that it is JSON',
    description: 'The HTTP library’s default is plain text.',
  },
  changes: (correct) => ({
    headers(headers, call) {
      correct.headers(headers, call)
      if (call === 'indicator') headers.set('content-type', 'text/plain')
    },
  }),
}
