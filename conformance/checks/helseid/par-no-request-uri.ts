import { namesClient } from '../../evidence/helseid/client-calls.ts'
import { defineCheck, MISSING, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/par-no-request-uri',
  requirements: ['STD-05'],
  cause: 'implementation',
  nb: {
    title: 'PAR-endepunktet får ikke en request_uri',
    failureTitle: 'EPJ-en sender request_uri til PAR-endepunktet',
    why: 'PAR-endepunktet er der request_uri blir til. Den som sender en inn, har blandet sammen de to trinnene, og blir avvist.',
    fix: 'Send selve innloggingsparametrene til PAR-endepunktet, og request_uri bare til autorisasjonsendepunktet (authorize).',
  },
  en: {
    title: 'The PAR endpoint is not sent a request_uri',
    failureTitle: 'The EPJ sends request_uri to the PAR endpoint',
    why: 'The PAR endpoint is where a request_uri is made. Whoever sends one in has mixed up the two steps, and is refused.',
    fix: 'Send the log-in parameters themselves to the PAR endpoint, and request_uri only to the authorization endpoint (authorize).',
  },
  select: ({ par }) =>
    par.filter(({ form, parameters }) => namesClient(form) || parameters.has('request_uri')),
  evaluate: ({ parameters }) =>
    unless(!parameters.has('request_uri'), {
      at: 'body.request_uri',
      expected: MISSING,
      actual: shown(parameters.get('request_uri')),
      message: { nb: 'Skjemaet har request_uri.', en: 'The form has request_uri.' },
    }),
})
