import type { Mutation } from './mutation.ts'

export const challengeInCamelCase: Mutation = {
  name: 'challenge-in-camel-case',
  nb: {
    title: 'Skriver ehrCodeChallenge i session/create',
    description: 'NHNs søsterportal MyHealth skriver navnene slik, og koden er hentet derfra.',
  },
  en: {
    title: 'Writes ehrCodeChallenge in session/create',
    description:
      'NHN’s sister portal MyHealth writes the names like that, and the code was taken from there.',
  },
  changes: () => ({
    send(url, call) {
      if (url.endsWith('/api/session/create'))
        call.body = call.body?.replace('"ehr_code_challenge"', '"ehrCodeChallenge"')
    },
  }),
}
