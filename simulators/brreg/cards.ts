// How true each operation is to Enhetsregisteret.
import type { FidelityCard } from '#simulators/core/simulator.ts'

const DOCUMENTATION = 'Brønnøysundregistrene: Enhetsregisteret åpne data, API-dokumentasjon'
const SPECIFICATION = 'brreg/openAPI, specs/enhetsregisteret.json'
const DATE = '2026-07'

const NOT_FOUND = 'The body of a 404 is not documented: the envelope of a 400 with status 404 is invented.'
const FORMAT = 'A 406 for an unsupported pinned version is told by one client only; its body is invented.'
const STANDARD =
  'Industry codes are of SN2025. The switch brreg.industry-codes, or the variant `sn2007` armed as a fault on one operation, gives SN2007 instead: the real service changed once and for all, in the autumn of 2025.'
const COUNTRY =
  'Beyond the cast the country is made up from the room’s seed: municipalities bear their real (Norwegian) names and kommunenummer, while organisation numbers, units, streets and postal codes are drawn. A municipality’s employees follow from about how many live there, those of its units from its own.'

const SCRIPTS =
  'Scripts of any web page may read the answers (`Access-Control-Allow-Origin: *`): inferred from public web pages that do. How the service answers what a browser asks beforehand (a preflight) is not known; here it is 405.'

const ONE_UNIT = [
  SCRIPTS,
  NOT_FOUND,
  FORMAT,
  STANDARD,
  'A number of nine digits with a wrong check digit is answered with 404, not 400: the service’s own rule is not known.',
  'naeringskode2 and 3, telephone, e-mail, aktivitet and vedtektsfestetFormaal are left out. The number of employees is registered on the day of the unit.',
  '`respons_klasse` of a deleted underenhet (`SlettetUnderenhet`) is inferred.',
]

const SEARCH = [
  SCRIPTS,
  COUNTRY,
  STANDARD,
  'A 400 for an unknown parameter name has been seen in client tests only.',
  'Without `sort` the order is the register’s own here; the service ranks by relevance. `navn` finds every word anywhere in the name.',
  '`sort` takes the name, the number, the parent, codes of form, industry and municipality, employees and date of registration; the service sorts by more.',
  'Nobody is voluntarily registered for VAT here, nor in Stiftelsesregisteret or Frivillighetsregisteret; the parameters are taken.',
  'A period in which a date is missing is taken not to match.',
  FORMAT,
]

const documented = (source: string, differences: readonly string[]): FidelityCard => ({
  source,
  date: DATE,
  confidence: 'documented',
  differences,
})

export const rootCard = documented(DOCUMENTATION, [
  'Names of links other than `self`, `enheter` and `underenheter` are invented.',
])

export const searchCard = documented(`${DOCUMENTATION}; ${SPECIFICATION}`, SEARCH)

export const unitCard = documented(`${DOCUMENTATION}; recorded answers in open-source clients`, ONE_UNIT)

export const rolesCard = documented(`${DOCUMENTATION}; recorded answers in open-source clients`, [
  COUNTRY,
  'Which groups a unit has follows the synthetic register: DAGL, KONT and REVI of a municipality, DAGL, KONT and ORGL of an organisasjonsledd, BEDR alone of an underenhet. Not proven for real municipalities.',
  'That an underenhet’s roles are asked for below `/enheter` too is assumed; no other path is documented.',
  'Both `fratraadt` and `avregistrert` are sent: recordings have one or the other.',
  '`sistEndret` is a day between 2019 and 2023, or the day the unit was registered.',
  'A deleted unit has no roles left: what the service answers is not known.',
  NOT_FOUND,
])

export const authorizedRolesCard = documented(DOCUMENTATION, [
  'A token of this room’s Maskinporten opens it. The scope, brreg:enhetsregisteret/autoriserte-roller, is invented: the real one is ordered from Brønnøysundregistrene.',
  '`fodselsnummer` beside `fodselsdato` is assumed: no recorded answer is public. Numbers of people outside the cast are drawn.',
  'Bodies of 401 and 403 are invented.',
  NOT_FOUND,
])

export const organisationFormsCard = documented(SPECIFICATION, [
  'The list is written from general knowledge; forms that are not used by units here may be missing or worded otherwise.',
  '`utgaatt` belongs to version 2, and is sent in any version.',
  FORMAT,
  NOT_FOUND,
])

export const codeListCard: FidelityCard = {
  source: 'Links in recorded answers of open-source clients',
  date: DATE,
  confidence: 'sample code',
  differences: [
    'The shape of the lists, and the wording of codes other than DAGL, is assumed; codes that no unit here has may be missing.',
    'That `/roller/representanter` lists its codes is assumed: only the path of one code is known.',
    NOT_FOUND,
  ],
}

export const kommunerCard: FidelityCard = {
  source: 'Older documentation that an open-source client quotes',
  date: '2024',
  confidence: 'invented',
  differences: [
    'Whether the resource is still there is not known; the shape of the body is invented.',
    'Norwegian names only; Sámi and Kven names are left out.',
  ],
}

export const updatesCard = documented(`${DOCUMENTATION}; open-source clients`, [
  COUNTRY,
  'The history follows from the units and ends with them: nothing new happens while a room runs.',
  'Nothing that lies ahead of the room’s clock is told.',
  'The 10 000 limit of the searches is taken to hold for these pages too.',
  '`endringstype` is never `Ukjent` here. Ids are without gaps; the real ones have them.',
])

export const roleUpdatesCard = documented('Open-source clients of the feed', [
  'Documented members are id, type, time and data.organisasjonsnummer; the value of `type`, and the other members, follow CloudEvents 1.0 and are invented.',
  'One event for each unit with people in its roles, on the day they last changed.',
  '`size` is 20 unless told, as for the other feeds: not documented.',
])

export const downloadCard = documented(`${DOCUMENTATION}; open-source clients`, [
  COUNTRY,
  STANDARD,
  'That `Accept: application/json` is answered with 400 is told by one client only; the body is invented.',
  'Columns and media type of the CSV file (`application/gzip`) are invented; the xlsx file (`lastned/regneark`) has the same columns on one sheet.',
])

export const allRolesCard = documented('Open-source clients', [
  'The shape of the rows, the roles of each unit under its number, is assumed.',
  COUNTRY,
])

export const apiDocsCard: FidelityCard = {
  source: 'None: this document is Testbenk’s own',
  date: DATE,
  confidence: 'invented',
  differences: [
    'Describes the simulator, from the same tables that the simulator runs on. The service publishes a document of its own, elsewhere.',
  ],
}
