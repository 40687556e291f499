import type { Mutation } from './mutation.ts'

export const parameterTwice: Mutation = {
  name: 'parameter-twice',
  nb: {
    title: 'Sender client_id to ganger',
    description: 'Biblioteket legger til client_id, og det gjør EPJ-en også.',
  },
  en: {
    title: 'Sends client_id twice',
    description: 'The library adds client_id, and so does the EPJ.',
  },
  changes: () => ({
    send(_url, call) {
      if (call.body?.includes('client_assertion=')) call.body += '&client_id=testbenk'
    },
  }),
}
