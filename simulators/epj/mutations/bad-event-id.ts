import type { Mutation } from './mutation.ts'

export const badEventId: Mutation = {
  name: 'bad-event-id',
  nb: {
    title: 'Sender en X-EVENT-ID med tegn som ikke er tillatt',
    description: 'Punktum og kolon, som i ID-er fra sporingssystemer, er ikke blant de tillatte tegnene.',
  },
  en: {
    title: 'Sends an X-EVENT-ID with characters that are not allowed',
    description:
      'Dots and colons, as in identifiers of tracing systems, are not among the allowed characters.',
  },
  changes: () => ({
    headers(headers) {
      const id = headers.get('x-event-id')
      if (id !== null) headers.set('x-event-id', `epj.event:${id}`)
    },
  }),
}
