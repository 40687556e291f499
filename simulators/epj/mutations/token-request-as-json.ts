import type { Mutation } from './mutation.ts'

export const tokenRequestAsJson: Mutation = {
  name: 'token-request-as-json',
  nb: {
    title: 'Ber om token med JSON',
    description: 'HTTP-bibliotekets standard er JSON.',
  },
  en: {
    title: 'Sends the token request as JSON',
    description: 'The HTTP library’s default is JSON.',
  },
  changes: () => ({
    send(url, call) {
      if (!url.endsWith('/connect/token') || call.body === undefined) return
      call.body = JSON.stringify(Object.fromEntries(new URLSearchParams(call.body)))
      call.headers.set('content-type', 'application/json')
    },
  }),
}
