// A pushed request as the engine is handed it. What it would take otherwise than HelseID goes by names that are not in
// the standards, and that no client can set.
import type { Details } from '../details/details.ts'
import { detailsParameter, LOGIN_DETAILS } from '../details/login-details.ts'
import type { Form } from '../request/form.ts'
import { HINTED_PERSON } from '../request/id-token-hint.ts'
import { scopeList } from '../tokens/scopes.ts'
import { FORM_POST } from './form-post.ts'

/** The engine's parameter for max_age=0 beside prompt=none; never taken from a client. */
export const NEW_LOGIN = 'testbenk_new_login'

export interface JudgedApart {
  readonly details: Details
  /** `sub` of the ID token that was sent as a hint. */
  readonly hinted: string | undefined
}

export function formForEngine(form: Form, { details, hinted }: JudgedApart): Form {
  const mode = form.get('response_mode')
  return withScopeAsMeant(form).with({
    [LOGIN_DETAILS]: detailsParameter(details),
    [HINTED_PERSON]: hinted,
    id_token_hint: undefined,
    [NEW_LOGIN]: undefined,
    ...(asksSilentlyForNew(form) && { [NEW_LOGIN]: 'yes', max_age: undefined }),
    ...(mode === 'form_post' && { response_mode: FORM_POST }),
  })
}

/** The engine makes prompt=login of max_age=0 (OpenID Connect Core 3.1.2.1), and then refuses it beside none. */
function asksSilentlyForNew(form: Form): boolean {
  const maxAge = form.get('max_age')
  return form.get('prompt') === 'none' && maxAge !== undefined && Number(maxAge) === 0
}

/**
 * The engine gives `offline_access` only with `prompt=consent`; HelseID has no such condition. And it takes one space
 * between scopes, where IdentityServer passes over the rest.
 */
export function withScopeAsMeant(form: Form): Form {
  const scopes = scopeList(form.get('scope'))
  const prompt = form.get('prompt')
  const consents = prompt !== 'none' && scopes.includes('offline_access')
  const words = new Set([...scopeList(prompt), 'consent'])
  return form.with({ scope: scopes.join(' '), ...(consents && { prompt: [...words].join(' ') }) })
}
