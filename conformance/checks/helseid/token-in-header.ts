import { hasHeader, query, requestBody, type Seen } from '../../evidence/seen.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

/** Calls to HelseID carry an access token legitimately only in a token exchange. */
const isApi = (operation: string) => operation.startsWith('kjernejournal.')

export default defineCheck({
  id: 'helseid/token-in-header',
  requirements: ['STD-01'],
  cause: 'implementation',
  nb: {
    title: 'Tilgangstokenet sendes bare i headeren Authorization',
    failureTitle: 'Tilgangstokenet sendes i adressen eller i kroppen',
    why: 'Adresser havner i logger hos alle på veien. Den som leser loggen, får tokenet.',
    fix: 'Send tokenet som «Authorization: DPoP …», og ta det ut av adresser, skjemaer og JSON.',
  },
  en: {
    title: 'The access token is sent only in the Authorization header',
    failureTitle: 'The access token is sent in the address or in the body',
    why: 'Addresses end up in the logs of everybody on the way. Whoever reads the log gets the token.',
    fix: 'Send the token as “Authorization: DPoP …”, and take it out of addresses, forms and JSON.',
  },
  // A call without any token, as of a browser at a page, says nothing of where the EPJ puts it.
  select: ({ calls }) =>
    calls.filter(
      (call) =>
        isApi(call.operation) && (hasHeader(call, 'authorization') || inAddress(call) || inBody(call)),
    ),
  evaluate: (call) => [
    ...unless(!inAddress(call), {
      at: 'query.access_token',
      expected: {
        nb: 'tokenet bare i Authorization-headeren',
        en: 'the token in the Authorization header alone',
      },
      actual: { nb: 'et token i adressen', en: 'a token in the address' },
      message: { nb: 'Adressen har et token.', en: 'The address holds a token.' },
    }),
    ...unless(!inBody(call), {
      at: 'body.access_token',
      expected: {
        nb: 'tokenet bare i Authorization-headeren',
        en: 'the token in the Authorization header alone',
      },
      actual: { nb: 'et token i kroppen', en: 'a token in the body' },
      message: { nb: 'Innholdet har et token.', en: 'The body holds a token.' },
    }),
  ],
})

function inAddress(call: Seen): boolean {
  if (!call.exchange.request.target.includes('?')) return false
  const asked = query(call)
  return asked.has('access_token') || asked.has('token')
}

const inBody = (call: Seen) => requestBody(call)?.includes('access_token') === true
