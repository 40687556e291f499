// How true each operation is to Enhetsregisteret.
import type { FidelityCard } from '#simulators/core/simulator.ts'

const DOCUMENTATION = 'Brønnøysundregistrene: Enhetsregisteret åpne data, API-dokumentasjon'
const DATE = '2026-07'

const NOT_FOUND = 'The body of a 404 is not documented: the envelope of a 400 with status 404 is invented.'
const FORMAT = 'A 406 for an unsupported pinned version is told by one client only; its body is invented.'

const ONE_UNIT = [
  NOT_FOUND,
  FORMAT,
  'A number of nine digits with a wrong check digit is answered with 404, not 400: the service’s own rule is not known.',
  'naeringskode1 is of SN2025; naeringskode2 and 3, postadresse and contact details are left out.',
  '`respons_klasse` of a deleted underenhet (`SlettetUnderenhet`) is inferred.',
]

const SEARCH = [
  'A 400 for an unknown parameter name has been seen in client tests only.',
  'Documented parameters beyond navn, organisasjonsnummer, overordnetEnhet, organisasjonsform, naeringskode, kommunenummer, fraAntallAnsatte, tilAntallAnsatte, sort, page and size are refused as unknown; the service takes more.',
  'Without `sort` the order is the register’s own here; the service ranks by relevance.',
  '`sort` takes organisasjonsnummer, navn.norwegian, antallAnsatte and registreringsdatoEnhetsregisteret only.',
  FORMAT,
]

export const rootCard: FidelityCard = {
  source: DOCUMENTATION,
  date: DATE,
  confidence: 'documented',
  differences: [
    'Links only to what the simulator has: not to roller, lastned, oppdateringer, organisasjonsformer and kommuner.',
  ],
}

export const searchCard: FidelityCard = {
  source: DOCUMENTATION,
  date: DATE,
  confidence: 'documented',
  differences: SEARCH,
}

export const unitCard: FidelityCard = {
  source: `${DOCUMENTATION}; recorded answers in open-source clients`,
  date: DATE,
  confidence: 'documented',
  differences: ONE_UNIT,
}
