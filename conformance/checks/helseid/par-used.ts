import { defineCheck, MISSING, unless } from '../../kit/define-check.ts'

const ALLOWED = new Set(['client_id', 'request_uri'])
/** What Microsoft's library adds about itself; it says nothing of the log-in. */
const TELEMETRY = /^x-client-/i

export default defineCheck({
  id: 'helseid/par-used',
  requirements: ['HID-P01', 'HID-P02', 'HID-N07'],
  cause: 'implementation',
  nb: {
    title: 'Innloggingen sendes til PAR-endepunktet, og nettleseren har bare med en henvisning til den',
    failureTitle: 'Parametrene i innloggingen går gjennom nettleseren',
    why: 'Det som står i nettleserens adresse, kan leses og endres underveis, og det havner i logger. HelseID krever PAR av alle klienter som logger inn brukere.',
    fix: 'Send alle parametrene med POST til pushed_authorization_request_endpoint fra HelseIDs metadata. Send så nettleseren til authorize med client_id og den request_uri du fikk, og ingenting annet. I mange biblioteker er det en innstilling.',
  },
  en: {
    title: 'The log-in is sent to the PAR endpoint, and the browser carries only a reference to it',
    failureTitle: 'The log-in’s parameters go through the browser',
    why: 'What is in the browser’s address can be read and changed on the way, and it ends up in logs. HelseID requires PAR of all clients that log users in.',
    fix: 'POST all the parameters to pushed_authorization_request_endpoint of HelseID’s metadata. Then send the browser to authorize with client_id and the request_uri you got, and nothing else. In many libraries this is a setting.',
  },
  select: ({ authorize }) => authorize,
  evaluate: ({ query }) => {
    const others = [...query.keys()].filter((name) => !ALLOWED.has(name) && !TELEMETRY.test(name))
    return [
      ...unless(query.has('request_uri'), {
        at: 'query.request_uri',
        expected: { nb: 'request_uri fra PAR-endepunktet', en: 'the request_uri from the PAR endpoint' },
        actual: MISSING,
        message: {
          nb: 'Nettleseren kom til authorize uten request_uri.',
          en: 'The browser came to authorize without a request_uri.',
        },
      }),
      ...unless(others.length === 0, {
        at: `query.${others[0]}`,
        expected: { nb: 'bare client_id og request_uri', en: 'only client_id and request_uri' },
        actual: [...query.keys()].join(', '),
        message: {
          nb: 'Adressen har flere parametere enn client_id og request_uri.',
          en: 'The address has more parameters than client_id and request_uri.',
        },
      }),
    ]
  },
})
