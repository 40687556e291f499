// How somebody logged in, as the engine carries it from the session to every token: one short text.

export type SecurityLevel = '2' | '3' | '4'

export interface Login {
  /** HelseID's name of the identity provider, e.g. `testidp-oidc`. */
  readonly idp: string
  readonly level: SecurityLevel
  /** How the person proved who it is, in the e-ID's own words. */
  readonly amr?: readonly string[]
}

/** The engine keeps an `acr` with session, code and refresh token; it never reaches a token under that name. */
export function loginText({ idp, level, amr = [] }: Login): string {
  return [idp, level, ...amr.map((one) => one.replaceAll(' ', '_'))].join(' ')
}

export function readLogin(text: string | undefined): Login | undefined {
  const [idp, level, ...words] = (text ?? '').split(' ')
  if (!idp || !isLevel(level)) return undefined
  const amr = words.map((word) => word.replaceAll('_', ' '))
  return amr.length > 0 ? { idp, level, amr } : { idp, level }
}

export function isLevel(value: string | undefined): value is SecurityLevel {
  return value === '2' || value === '3' || value === '4'
}

/** `pwd` was seen for the test provider; `external` is the older documents' for a log-in that tells no more. */
export function amrOf({ idp, amr }: Login): readonly string[] {
  return amr ?? [idp === 'testidp-oidc' ? 'pwd' : 'external']
}

export interface AcrWishes {
  /** `idp:<name>`: go straight to that provider. */
  readonly idp?: string
  /** `amr:<name>`: which e-ID at ID-porten, `bankid`, `buypass`, `commfides` or `minid`. */
  readonly eid?: string
  /** `bp:amr:sc`: Buypass by smart card and in no other way. */
  readonly smartCard: boolean
  /** `Level4` or `High`: only what gives the highest level. */
  readonly highOnly: boolean
}

export function readAcrValues(values: string | undefined): AcrWishes {
  const words = (values ?? '').split(' ')
  const after = (start: string) => words.find((word) => word.startsWith(start))?.slice(start.length)
  const [idp, eid] = [after('idp:'), after('amr:')]
  return {
    ...(idp ? { idp } : {}),
    // Before BankID on mobile phones ended it had a name of its own.
    ...(eid ? { eid: eid === 'bankidmobil' ? 'bankid' : eid } : {}),
    smartCard: words.includes('bp:amr:sc'),
    highOnly: words.some((word) => /^(level4|high)$/i.test(word)),
  }
}

/** Whether somebody who is logged in already satisfies what a client asks for. */
export function satisfies(login: Login | undefined, wishes: AcrWishes): boolean {
  if (!login) return false
  const { idp, eid, smartCard, highOnly } = wishes
  const how = amrOf(login).map((one) => one.toLowerCase())
  return (
    (idp === undefined || idp === login.idp) &&
    (!highOnly || login.level === '4') &&
    (!smartCard || login.idp !== 'buypass-oidc' || how.includes('sc')) &&
    (eid === undefined || login.idp !== 'idporten-oidc' || how.some((one) => one.startsWith(eid)))
  )
}
