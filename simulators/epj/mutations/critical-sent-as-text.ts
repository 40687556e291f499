import type { Mutation } from './mutation.ts'

export const criticalSentAsText: Mutation = {
  name: 'critical-sent-as-text',
  title: 'Registers critical information without saying that it is FHIR',
  description: 'The HTTP library’s default is plain text.',
  changes: () => ({
    headers(headers, call) {
      if (call === 'critical-information' && headers.has('content-type'))
        headers.set('content-type', 'text/plain;charset=UTF-8')
    },
  }),
}
