import type { Mutation } from './mutation.ts'

export const criticalSentAsText: Mutation = {
  name: 'critical-sent-as-text',
  nb: {
    title: 'Registrerer kritisk informasjon uten å si at det er FHIR',
    description: 'HTTP-bibliotekets standard er ren tekst.',
  },
  en: {
    title: 'Registers critical information without saying that it is FHIR',
    description: 'The HTTP library’s default is plain text.',
  },
  changes: () => ({
    headers(headers, call) {
      // Not of the question for the status, which is no FHIR.
      if (call === 'critical-information' && headers.get('content-type')?.includes('fhir'))
        headers.set('content-type', 'text/plain;charset=UTF-8')
    },
  }),
}
