import type { Mutation } from './mutation.ts'

export const noContentType: Mutation = {
  name: 'no-content-type',
  title: 'Sends the health indicator’s request without saying that it is JSON',
  description: 'The HTTP library’s default is plain text.',
  changes: (correct) => ({
    headers(headers, call) {
      correct.headers(headers, call)
      if (call === 'indicator') headers.set('content-type', 'text/plain')
    },
  }),
}
