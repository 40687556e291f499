import { defineCheck, unless } from '../../kit/define-check.ts'
import { withEarlier } from '../../kit/earlier.ts'

export default defineCheck({
  id: 'helseid/request-uri-once',
  requirements: ['STD-06'],
  cause: 'implementation',
  nb: {
    title: 'Hver request_uri brukes én gang',
    failureTitle: 'En request_uri brukes flere ganger',
    why: 'Henvisningen hører til én innlogging. En EPJ som bruker den om igjen, kan blande sammen to brukere.',
    fix: 'Send innloggingen til PAR-endepunktet på nytt hver gang brukeren skal logge inn.',
  },
  en: {
    title: 'Each request_uri is used once',
    failureTitle: 'A request_uri is used several times',
    why: 'The reference belongs to one log-in. An EPJ that uses it again can mix up two users.',
    fix: 'Send the log-in to the PAR endpoint again each time a user is to log in.',
  },
  select: ({ authorize }) =>
    withEarlier(
      authorize.filter(({ query }) => query.has('request_uri')),
      ({ query }) => query.get('request_uri') ?? undefined,
    ),
  evaluate: ({ earlier }) =>
    unless(earlier === undefined, {
      at: 'query.request_uri',
      expected: {
        nb: 'en ny request_uri fra PAR-endepunktet',
        en: 'a new request_uri from the PAR endpoint',
      },
      actual: { nb: `den fra utveksling ${earlier?.seq}`, en: `the one from exchange ${earlier?.seq}` },
      message: {
        nb: `Samme request_uri ble brukt i utveksling ${earlier?.seq}.`,
        en: `The same request_uri was used in exchange ${earlier?.seq}.`,
      },
    }),
})
