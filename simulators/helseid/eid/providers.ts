// The providers a person can choose among at HelseID, whose e-IDs they take, and the ways in which each e-ID is used.
// Names of providers are HelseID's where these are known; `amr` are the e-IDs' own words.
import type { EidIssuer } from '../../population/index.ts'
import type { AcrWishes, SecurityLevel } from '../sts/login.ts'

export type ProviderKey = 'bankid' | 'buypass' | 'commfides' | 'idporten' | 'testidp'
export type IssuerKey = EidIssuer | 'testidp'

/** What the person has to do: `confirm` in an app, touch a key, write a PIN … */
export type Proof = 'confirm' | 'touch' | 'pin' | 'otp-password' | 'password-sms' | 'none'

export interface Method {
  /** Value in the form, and end of the text key `eid.method.<issuer>.<key>`. */
  readonly key: string
  readonly level: SecurityLevel
  readonly proof: Proof
  readonly amr: readonly string[]
  /** What ID-porten calls it in its own `amr`. */
  readonly atIdporten: string
}

export interface Provider {
  readonly key: ProviderKey
  readonly idp: string
  readonly issuers: readonly IssuerKey[]
}

export const providers: readonly Provider[] = [
  { key: 'bankid', idp: 'bankid-oidc', issuers: ['bankid'] },
  { key: 'buypass', idp: 'buypass-oidc', issuers: ['buypass'] },
  { key: 'commfides', idp: 'commfides-oidc', issuers: ['commfides'] },
  { key: 'idporten', idp: 'idporten-oidc', issuers: ['minid', 'bankid', 'buypass', 'commfides', 'eidas'] },
  { key: 'testidp', idp: 'testidp-oidc', issuers: ['testidp'] },
]

const method = (
  key: string,
  level: SecurityLevel,
  proof: Proof,
  amr: readonly string[],
  atIdporten: string,
): Method => ({ key, level, proof, amr, atIdporten })

const methods: Readonly<Record<IssuerKey, readonly Method[]>> = {
  bankid: [
    method('app', '4', 'confirm', ['bid', 'bid-app'], 'BankID'),
    method('device', '4', 'otp-password', ['bid', 'bid-otp', 'bid-pwd'], 'BankID'),
    method('biometry', '3', 'confirm', ['bis'], 'BankID'),
  ],
  buypass: [
    method('card', '4', 'pin', ['sc', 'pin'], 'Buypass'),
    method('app', '4', 'confirm', ['hwk', 'pin'], 'Buypass'),
    method('sms', '4', 'password-sms', ['pwd', 'otp'], 'Buypass'),
    method('fido2', '4', 'touch', ['hwk', 'user'], 'Buypass'),
  ],
  commfides: [method('card', '4', 'pin', ['sc', 'pin'], 'Commfides')],
  minid: [
    method('sms', '3', 'password-sms', ['Minid-OTC'], 'Minid-OTC'),
    method('app', '3', 'confirm', ['Minid-APP'], 'Minid-APP'),
  ],
  eidas: [
    method('high', '4', 'none', ['eIDAS'], 'eIDAS'),
    method('substantial', '3', 'none', ['eIDAS'], 'eIDAS'),
  ],
  testidp: [
    method('4', '4', 'none', ['pwd'], 'TestID'),
    method('3', '3', 'none', ['pwd'], 'TestID'),
    method('2', '2', 'none', ['pwd'], 'TestID'),
  ],
}

const isSmartCard = ({ proof }: Method) => proof === 'pin'

/** What to show: all of them when the one the client names is not there, as when a provider is down. */
export function providersFor({ idp }: AcrWishes): readonly Provider[] {
  const fitting = providers.filter((provider) => idp === undefined || provider.idp === idp)
  return fitting.length > 0 ? fitting : providers
}

/** The e-IDs that ID-porten shows: it is told of the level, and of the e-ID when the client names one. */
export function issuersFor(provider: Provider, { eid, highOnly }: AcrWishes): readonly IssuerKey[] {
  if (provider.key !== 'idporten') return provider.issuers
  const named = provider.issuers.filter((issuer) => issuer === eid)
  if (named.length > 0) return named
  return provider.issuers.filter((issuer) => !highOnly || methods[issuer].some(({ level }) => level === '4'))
}

export function methodsFor(provider: Provider, issuer: IssuerKey, wishes: AcrWishes): readonly Method[] {
  const cards = wishes.smartCard && provider.key === 'buypass'
  return methods[issuer].filter((one) => !cards || isSmartCard(one))
}

/** The list at `available_idps`. */
export function availableIdps(): readonly {
  readonly name: string
  readonly levels: readonly SecurityLevel[]
}[] {
  return providers.map(({ idp, issuers }) => {
    const levels = issuers.flatMap((issuer) => methods[issuer].map(({ level }) => level))
    return { name: idp, levels: [...new Set(levels)].sort().reverse() }
  })
}
