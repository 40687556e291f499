import { defineCheck, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/pkce-s256',
  requirements: ['HID-P04', 'HID-N08'],
  cause: 'implementation',
  nb: {
    title: 'Innloggingen er beskyttet med PKCE og S256',
    failureTitle: 'Innloggingen mangler PKCE med S256',
    why: 'Uten PKCE kan andre enn EPJ-en bytte en stjålet kode mot et token.',
    fix: 'Lag en ny code_verifier for hver innlogging. Send SHA-256 av den som code_challenge, og code_challenge_method=S256.',
  },
  en: {
    title: 'The log-in is protected by PKCE with S256',
    failureTitle: 'The log-in lacks PKCE with S256',
    why: 'Without PKCE others than the EPJ can exchange a stolen code for a token.',
    fix: 'Make a new code_verifier for each log-in. Send its SHA-256 as code_challenge, and code_challenge_method=S256.',
  },
  select: ({ par }) => par,
  evaluate: ({ parameters }) => {
    const method = parameters.get('code_challenge_method')
    const challenge = parameters.get('code_challenge')
    return [
      ...unless(method === 'S256', {
        at: 'body.code_challenge_method',
        expected: 'S256',
        actual: shown(method),
        message: { nb: 'Metoden skal være S256.', en: 'The method must be S256.' },
      }),
      ...unless(/^[\w-]{43}$/.test(challenge ?? ''), {
        at: 'body.code_challenge',
        expected: { nb: 'SHA-256, base64url (43 tegn)', en: 'SHA-256, base64url (43 characters)' },
        actual: shown(challenge),
        message: {
          nb: 'Utfordringen skal være SHA-256 av code_verifier, kodet som base64url.',
          en: 'The challenge must be the SHA-256 of code_verifier, encoded as base64url.',
        },
      }),
    ]
  },
})
