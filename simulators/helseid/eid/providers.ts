// The electronic IDs a person can choose among, by HelseID's names where these are known.
import type { AcrWishes, SecurityLevel } from '../sts/login.ts'

export interface Eid {
  /** Value in the form, and end of the text key `eid.<key>`. */
  readonly key: string
  readonly idp: string
  readonly level: SecurityLevel
}

export const eids: readonly Eid[] = [
  { key: 'bankid', idp: 'bankid-oidc', level: '4' },
  { key: 'buypass', idp: 'buypass-oidc', level: '4' },
  { key: 'commfides', idp: 'commfides-oidc', level: '4' },
  { key: 'minid', idp: 'idporten-oidc', level: '3' },
  { key: 'testidp-4', idp: 'testidp-oidc', level: '4' },
  { key: 'testidp-3', idp: 'testidp-oidc', level: '3' },
]

/** What to show: all of them when what the client wishes for is not among them, as when a provider is down. */
export function eidsFor({ idp, highOnly }: AcrWishes): readonly Eid[] {
  const fitting = eids.filter(
    (eid) => (idp === undefined || eid.idp === idp) && (!highOnly || eid.level === '4'),
  )
  return fitting.length > 0 ? fitting : eids
}

/** The list at `available_idps`. */
export function availableIdps(): readonly {
  readonly name: string
  readonly levels: readonly SecurityLevel[]
}[] {
  const names = [...new Set(eids.map(({ idp }) => idp))]
  return names.map((name) => ({
    name,
    levels: eids.filter(({ idp }) => idp === name).map(({ level }) => level),
  }))
}
