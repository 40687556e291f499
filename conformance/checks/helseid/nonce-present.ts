import { defineCheck } from '../../kit/define-check.ts'
import { withEarlier } from '../../kit/earlier.ts'
import { freshValueFaults } from '../../kit/fresh-value-faults.ts'

export default defineCheck({
  id: 'helseid/nonce-present',
  requirements: ['HID-P07'],
  cause: 'implementation',
  nb: {
    title: 'Hver innlogging har sin egen nonce',
    failureTitle: 'Innloggingen mangler en egen nonce',
    why: 'Nonce knytter ID-tokenet til akkurat denne innloggingen. Uten den kan et ID-token fra en annen innlogging bli godtatt.',
    fix: 'Lag en ny, tilfeldig nonce for hver innlogging, og send den i PAR-forespørselen. Avvis ID-tokenet når det har en annen nonce.',
  },
  en: {
    title: 'Each log-in has a nonce of its own',
    failureTitle: 'The log-in lacks a nonce of its own',
    why: 'The nonce ties the ID token to this very log-in. Without it an ID token from another log-in can be accepted.',
    fix: 'Make a new, random nonce for each log-in and send it in the PAR request. Refuse the ID token when its nonce is different.',
  },
  // A refused request may be sent again as it was.
  select: ({ par }) =>
    withEarlier(par, (request) => given(request.accepted, request.parameters.get('nonce'))),
  evaluate: ({ parameters, earlier }) =>
    freshValueFaults({
      at: 'body.nonce',
      value: parameters.get('nonce'),
      earlier,
      whenMissing: { nb: 'Forespørselen har ikke nonce.', en: 'The request has no nonce.' },
      whenUsedBefore: {
        nb: 'Den samme nonce er brukt i en tidligere innlogging.',
        en: 'The same nonce was used in an earlier log-in.',
      },
    }),
})

function given(accepted: boolean, value: string | null): string | undefined {
  return accepted && value !== null && value !== '' ? value : undefined
}
