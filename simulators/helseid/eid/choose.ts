// The steps up to the proof: which provider, whose e-ID, who, in which way. Each gives how far the log-in has come.
import { contactOf, eidsOf, mobileFor } from '../../population/index.ts'
import type { Person, Population, ReadyClient } from '../../population/population.ts'
import { letsAct } from '../sts/details/supplier-delegation.ts'
import type { AcrWishes, Login } from '../sts/login.ts'
import type { Sts } from '../sts/sts.ts'
import type { Progress, Stop } from './progress.ts'
import {
  type IssuerKey,
  issuersFor,
  type Method,
  methodsFor,
  type Provider,
  providersFor,
} from './providers.ts'
import type { SmartCards } from './smart-cards.ts'

export interface Room {
  readonly population: Population
  readonly cards: SmartCards
  /** Milliseconds since 1970. */
  readonly now: number
}

export interface Asked {
  readonly wishes: AcrWishes
  readonly client: ReadyClient | undefined
  readonly onBehalfOf: string | undefined
}

/** What a log-in in progress is about, in full. */
export interface Standing {
  readonly provider?: Provider
  readonly issuers: readonly IssuerKey[]
  readonly issuer?: IssuerKey
  readonly methods: readonly Method[]
  readonly method?: Method
}

/** With one provider, or one e-ID, there is nothing to choose. */
export function standingOf(progress: Progress, { wishes }: Asked): Standing {
  const list = providersFor(wishes)
  const provider = list.length === 1 ? list[0] : list.find(({ key }) => key === progress.provider)
  if (!provider) return { issuers: [], methods: [] }
  const issuers = issuersFor(provider, wishes)
  const issuer = issuers.length === 1 ? issuers[0] : issuers.find((key) => key === progress.issuer)
  if (!issuer) return { provider, issuers, methods: [] }
  const methods = methodsFor(provider, issuer, wishes)
  const method = methods.find(({ key }) => key === progress.method)
  return { provider, issuers, issuer, methods, ...(method && { method }) }
}

/** Why ID-porten cannot be used for this organisation: it must be the client's own, or one that it acts for. */
export async function onBehalfTrouble(
  { client, onBehalfOf }: Asked,
  { deps, population }: Pick<Sts, 'deps' | 'population'>,
): Promise<boolean> {
  if (onBehalfOf === undefined || !client) return false
  if ([client.organisation, ...client.childOrganisations].includes(onBehalfOf)) return false
  const supply = { parent: onBehalfOf, supplier: client.organisation }
  return !client.multiTenant || !(await letsAct(deps, population, supply))
}

/** Why this person cannot go on with this e-ID, before anything is proven. */
export function stopFor(room: Room, issuer: IssuerKey, method: Method, person: Person): Stop | undefined {
  if (issuer === 'testidp') return undefined
  const { population, cards, now } = room
  const held = eidsOf(population, person.pid)
  if (!held?.issuers.includes(issuer)) return issuer === 'eidas' ? 'no-number' : 'not-issued'
  if (method.proof === 'pin') {
    if (issuer === 'buypass' && held.nameOnCard) return 'name'
    if (cards.isLocked(issuer, person.pid)) return 'locked'
  }
  if (method.proof === 'password-sms') {
    const mobile = mobileFor(contactOf(population, person.pid, now))
    if ('missing' in mobile) return mobile.missing === 'stale' ? 'mobile-stale' : 'mobile-none'
  }
  return undefined
}

export function loginWith(provider: Provider, { level, amr, atIdporten }: Method): Login {
  return { idp: provider.idp, level, amr: provider.key === 'idporten' ? [atIdporten] : amr }
}
