// A klientmal (until 2025: klientsystem): what a supplier's system may be set up with, and what each installation of it,
// the klientkonfigurasjon, is made from.
import { once } from '../../core/once.ts'
import type { Random } from '../../core/room/random.ts'
import type { Store } from '../../core/room/store.ts'
import type { Population, ReadyClient } from '../../population/population.ts'

export interface Klientmal {
  readonly key: string
  readonly name: string
  /** The hovedenhet that has made it. */
  readonly supplier: string
  /** People log in with it, or it calls APIs on its own behalf. */
  readonly kind: 'user' | 'system'
  /** Multi-tenant: one client of the supplier's own, which names the organisation it acts for at each token. */
  readonly tenancy: 'single-tenant' | 'multi-tenant'
  readonly packages: readonly PackageName[]
  readonly redirectUris: readonly string[]
  readonly postLogoutRedirectUris: readonly string[]
  readonly backchannelLogoutUri?: string
  readonly frontchannelLogoutUri?: string
  readonly keyType: ReadyClient['keyType']
  /** For client drafts, in the header `api-key`; may be shipped inside the product. */
  readonly apiKey: string
}

/** Scopes come in packages; the names and what is in them are chosen. */
export const packages = {
  kjernejournal: [
    'nhn:kjernejournal/innlogging',
    'nhn:kjernejournal/tillitsrammeverk',
    'nhn:kjernejournal/api',
  ],
  provesvar: ['nhn:pps/provesvar-read'],
  selvbetjening: ['nhn:selvbetjening/client'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type PackageName = keyof typeof packages

export const packageNames: readonly PackageName[] = ['kjernejournal', 'provesvar', 'selvbetjening']

/** What a client that people log in with may ask about them. */
const ABOUT_THE_USER = [
  'openid',
  'profile',
  'offline_access',
  'helseid://scopes/identity/pid',
  'helseid://scopes/identity/security_level',
  'helseid://scopes/identity/assurance_level',
  'helseid://scopes/hpr/hpr_number',
]

/** Given by the API's owner by hand. Which real APIs ask for that is up to their owners. */
const MANUAL = new Set<string>(packages.provesvar)
/** Of an API that takes no calls on a client's own behalf. */
const USER_ONLY = new Set<string>(['nhn:kjernejournal/innlogging', 'nhn:kjernejournal/tillitsrammeverk'])

export const needsApproval = (scope: string) => MANUAL.has(scope)

export const isKjernejournal = (scope: string) => scope.startsWith('nhn:kjernejournal/')

/** What a klientkonfigurasjon from this klientmal gets with these packages. */
export function scopesOf({ kind }: Klientmal, chosen: readonly PackageName[]): readonly string[] {
  const own = chosen.flatMap((name): readonly string[] => packages[name])
  if (kind === 'system') return own.filter((scope) => !USER_ONLY.has(scope))
  return [...ABOUT_THE_USER, ...own]
}

export const offeredScopes = (mal: Klientmal) => scopesOf(mal, mal.packages)

export interface Klientmaler {
  all(): readonly Klientmal[]
  find(key: string): Klientmal | undefined
  byApiKey(apiKey: string): Klientmal | undefined
  make(order: Omit<Klientmal, 'key' | 'apiKey' | 'keyType'>): Klientmal
  reset(): void
}

export function createKlientmaler(store: Store, random: Random, population: Population): Klientmaler {
  const kept = store.collection<Klientmal>('helseid.klientmaler', 200)
  const supplier =
    population.organisations.find(({ key }) => key === 'feil-naeringskode')?.organisasjonsnummer ?? ''
  const apiKeyOf = (key: string) => random.fork(`api-key/${key}`).own().base64url(32)
  const local = {
    redirectUris: ['http://localhost:8888/api/callback', 'http://localhost/callback'],
    postLogoutRedirectUris: ['http://localhost:8888/', 'http://localhost/'],
  }
  const ready: readonly Omit<Klientmal, 'apiKey' | 'supplier' | 'tenancy'>[] = [
    {
      key: 'testbenk-epj',
      name: 'Testbenk EPJ',
      kind: 'user',
      packages: packageNames,
      redirectUris: ['{epj}/callback'],
      postLogoutRedirectUris: ['{epj}/', '{epj}/logged-out'],
      keyType: 'RSA',
    },
    {
      key: 'leverandor-epj',
      name: 'Leverandørens EPJ',
      kind: 'user',
      packages: packageNames,
      ...local,
      keyType: 'RSA',
    },
    {
      key: 'fagsystem-api',
      name: 'Leverandørens integrasjon',
      kind: 'system',
      packages: ['kjernejournal', 'selvbetjening'],
      redirectUris: [],
      postLogoutRedirectUris: [],
      keyType: 'EC',
    },
  ]
  const common = { supplier, tenancy: 'single-tenant' } as const
  const builtIn = once(() =>
    ready.map((mal): Klientmal => ({ ...mal, ...common, apiKey: apiKeyOf(mal.key) })),
  )
  const all = () => [...builtIn(), ...kept.entries().map(([, mal]) => mal)]

  return {
    all,
    find: (key) => all().find((mal) => mal.key === key),
    byApiKey: (apiKey) => all().find((mal) => mal.apiKey === apiKey),
    make(order) {
      const key = `mal-${kept.size + 1}`
      const mal: Klientmal = { ...order, key, keyType: 'RSA', apiKey: apiKeyOf(key) }
      kept.put(key, mal)
      return mal
    },
    reset: () => kept.clear(),
  }
}
