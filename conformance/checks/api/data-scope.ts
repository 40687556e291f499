import { defineCheck, MISSING, unless } from '../../kit/define-check.ts'

const SCOPES = {
  medicines: 'nhn:kjernejournal/api',
  warnings: 'nhn:kjernejournal/api',
  'critical-information': 'nhn:critical-information/api',
} as const

export default defineCheck({
  id: 'api/data-scope',
  requirements: ['KJ-I35'],
  cause: 'implementation',
  nb: {
    title: 'Hvert data-API kalles med et token som har scopet til API-et',
    failureTitle: 'Et data-API kalles med et token som mangler scopet til API-et',
    why: 'Scopet er tillatelsen til å spørre. Uten det blir kallet avvist, og brukeren får ingen data.',
    fix: 'Be om nhn:kjernejournal/api (legemidler og legemiddelvarsling) og nhn:critical-information/api (kritisk informasjon) i innloggingen og når systemtokenet hentes. Kontroller at klienten har dem i Selvbetjening.',
  },
  en: {
    title: 'Each data API is called with a token that has the scope of the API',
    failureTitle: 'A data API is called with a token that lacks the scope of the API',
    why: 'The scope is the permission to ask. Without it the call is refused, and the user gets no data.',
    fix: 'Ask for nhn:kjernejournal/api (medicines and their warnings) and nhn:critical-information/api (critical information) in the log-in, and when the system token is fetched. Check that the client has them in Selvbetjening.',
  },
  select: ({ dataUses }) => dataUses,
  evaluate: ({ api, access }) =>
    unless(access.scopes.includes(SCOPES[api]), {
      at: 'header.authorization.scope',
      expected: SCOPES[api],
      actual: access.scopes.join(' ') || MISSING,
      message: { nb: 'Tokenet mangler scopet.', en: 'The token lacks the scope.' },
    }),
})
