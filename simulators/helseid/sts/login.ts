// How somebody logged in, as the engine carries it from the session to every token: one short text.

export type SecurityLevel = '2' | '3' | '4'

export interface Login {
  /** HelseID's name of the identity provider, e.g. `testidp-oidc`. */
  readonly idp: string
  readonly level: SecurityLevel
}

/** The engine keeps an `acr` with session, code and refresh token; it never reaches a token under that name. */
export function loginText({ idp, level }: Login): string {
  return `${idp} ${level}`
}

export function readLogin(text: string | undefined): Login | undefined {
  const [idp, level] = (text ?? '').split(' ')
  return idp && isLevel(level) ? { idp, level } : undefined
}

export function isLevel(value: string | undefined): value is SecurityLevel {
  return value === '2' || value === '3' || value === '4'
}

/** `pwd` was seen for the test provider; the others' is the older documents' `external`. */
export function amrOf(idp: string): readonly string[] {
  return [idp === 'testidp-oidc' ? 'pwd' : 'external']
}

export interface AcrWishes {
  /** `idp:<name>`: go straight to that provider. */
  readonly idp?: string
  /** `Level4` or `High`: only providers of the highest level. */
  readonly highOnly: boolean
}

export function readAcrValues(values: string | undefined): AcrWishes {
  const words = (values ?? '').split(' ')
  const idp = words.find((word) => word.startsWith('idp:'))?.slice(4)
  return { ...(idp ? { idp } : {}), highOnly: words.some((word) => /^(level4|high)$/i.test(word)) }
}

/** Whether somebody who is logged in already satisfies what a client asks for. */
export function satisfies(login: Login | undefined, wishes: AcrWishes): boolean {
  if (!login) return false
  return (wishes.idp === undefined || wishes.idp === login.idp) && (!wishes.highOnly || login.level === '4')
}
