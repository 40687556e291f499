// The HelseID clients that are there from the start.
import type { Random } from '#simulators/core/room/random.ts'
import type { Organisation, ReadyClient } from './population.ts'

const API_SCOPE = 'nhn:kjernejournal/api'
/** Of another API than Kjernejournal's, which a room does not have: for tokens with several audiences. */
const OTHER_API_SCOPE = 'nhn:pps/provesvar-read'
const CLIENT_INFO_SCOPE = 'helseid://scopes/client/info'
const ALL_IDENTITY_SCOPE = 'helseid://scopes/identity/all'
const CRITICAL_INFORMATION_SCOPE = 'nhn:critical-information/api'
const TOKEN_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange'

export const EPJ_SCOPES: readonly string[] = [
  'openid',
  'profile',
  'offline_access',
  'helseid://scopes/identity/pid',
  'helseid://scopes/identity/security_level',
  'helseid://scopes/identity/assurance_level',
  'helseid://scopes/hpr/hpr_number',
  'nhn:kjernejournal/innlogging',
  'nhn:kjernejournal/tillitsrammeverk',
  API_SCOPE,
]

interface ClientPlan {
  readonly key: string
  readonly name: string
  readonly organisation: string
  readonly children: readonly string[]
  readonly keyType: ReadyClient['keyType']
  /** Addresses of a vendor's own machine, or of the room's simulated EPJ. */
  readonly home: 'epj' | 'vendor' | 'none'
  readonly special?: Partial<
    Pick<
      ReadyClient,
      | 'scopes'
      | 'grantTypes'
      | 'dpop'
      | 'multiTenant'
      | 'refreshTokens'
      | 'fixedOrganisation'
      | 'frontchannelLogoutUri'
    >
  >
}

const OWN_UNITS = ['sykehjem', 'hjemmetjeneste', 'legekontor']

const PLANS: readonly ClientPlan[] = [
  {
    key: 'testbenk-epj',
    name: 'Testbenk EPJ',
    organisation: 'kommune',
    children: OWN_UNITS,
    keyType: 'EC',
    home: 'epj',
    special: { frontchannelLogoutUri: '{epj}/logged-out-elsewhere' },
  },
  {
    key: 'leverandor',
    name: 'Leverandørens EPJ',
    organisation: 'kommune',
    children: OWN_UNITS,
    keyType: 'RSA',
    home: 'vendor',
    special: { scopes: [...EPJ_SCOPES, CLIENT_INFO_SCOPE, ALL_IDENTITY_SCOPE] },
  },
  {
    key: 'lasttest',
    name: 'Lasttest',
    organisation: 'kommune',
    children: OWN_UNITS,
    keyType: 'EC',
    home: 'none',
  },
  {
    key: 'uten-delegering',
    name: 'EPJ uten delegering',
    organisation: 'nabokommune',
    children: ['nabosykehjem'],
    keyType: 'EC',
    home: 'epj',
  },
  {
    key: 'feil-naeringskode',
    name: 'EPJ i feil næring',
    organisation: 'feil-naeringskode',
    children: [],
    keyType: 'EC',
    home: 'epj',
  },
  {
    key: 'organisasjonsledd',
    name: 'EPJ for et organisasjonsledd',
    organisation: 'helse-og-omsorg',
    children: ['sykehjem'],
    keyType: 'EC',
    home: 'epj',
  },
  {
    key: 'legesenter-as',
    name: 'Legesenterets EPJ',
    organisation: 'legesenter-as',
    children: [],
    keyType: 'EC',
    home: 'epj',
    special: { refreshTokens: 'reusable' },
  },
  {
    key: 'leverandor-multitenant',
    name: 'Leverandørens EPJ for flere virksomheter',
    organisation: 'feil-naeringskode',
    children: [],
    keyType: 'EC',
    home: 'vendor',
    special: { multiTenant: true, scopes: [...EPJ_SCOPES, OTHER_API_SCOPE] },
  },
  {
    key: 'fast-virksomhet',
    name: 'Fagsystem med fast virksomhet',
    organisation: 'kommune',
    children: OWN_UNITS,
    keyType: 'EC',
    home: 'none',
    special: { fixedOrganisation: true, dpop: true },
  },
  {
    key: 'tokenveksler',
    name: 'API som veksler token',
    organisation: 'kommune',
    children: OWN_UNITS,
    keyType: 'EC',
    home: 'none',
    special: { grantTypes: [TOKEN_EXCHANGE], dpop: true },
  },
  {
    key: 'data-api',
    name: 'EPJ som også henter kritisk informasjon',
    organisation: 'kommune',
    children: OWN_UNITS,
    keyType: 'EC',
    home: 'vendor',
    special: { scopes: [...EPJ_SCOPES, CRITICAL_INFORMATION_SCOPE] },
  },
  {
    key: 'testbenk-epj-data',
    name: 'Testbenk EPJ med data-API-er',
    organisation: 'kommune',
    children: OWN_UNITS,
    keyType: 'EC',
    home: 'epj',
    special: { scopes: [...EPJ_SCOPES, CRITICAL_INFORMATION_SCOPE] },
  },
  // NHN's sample client uses its first refresh token again and again: its real client must be set up so.
  {
    key: 'nhn-eksempelklient',
    name: 'NHNs eksempelklient',
    organisation: 'kommune',
    children: ['legekontor'],
    keyType: 'RSA',
    home: 'vendor',
    special: { refreshTokens: 'reusable' },
  },
]

const REDIRECTS = {
  epj: { login: ['{epj}/callback'], logout: ['{epj}/', '{epj}/logged-out'] },
  vendor: {
    login: ['http://localhost:8888/api/callback', 'http://localhost/callback'],
    logout: ['http://localhost:8888/', 'http://localhost/'],
  },
  none: { login: [], logout: [] },
} as const

export function drawClients(random: Random, organisations: readonly Organisation[]): readonly ReadyClient[] {
  const numberOf = (key: string) => {
    const found = organisations.find((organisation) => organisation.key === key)
    if (!found) throw new RangeError(`no organisation ${key}`)
    return found.organisasjonsnummer
  }
  return PLANS.map((plan) => ({
    key: plan.key,
    clientId: random.fork(plan.key).uuid(),
    name: plan.name,
    organisation: numberOf(plan.organisation),
    childOrganisations: plan.children.map(numberOf),
    redirectUris: REDIRECTS[plan.home].login,
    postLogoutRedirectUris: REDIRECTS[plan.home].logout,
    scopes: plan.home === 'none' ? [API_SCOPE] : EPJ_SCOPES,
    grantTypes:
      plan.home === 'none'
        ? ['client_credentials']
        : ['authorization_code', 'refresh_token', 'client_credentials'],
    keyType: plan.keyType,
    // The indicator is documented with plain Bearer tokens; the load test measures that call.
    dpop: plan.home !== 'none',
    ...plan.special,
  }))
}
