// What the redirect back to the client holds beside the engine's: the session's state, and what a fault spoils.
import { createHash } from 'node:crypto'
import type { KoaContextWithOIDC } from 'oidc-provider'
import { keepLoginDetails, LOGIN_DETAILS } from '../details/login-details.ts'
import { readLogin } from '../login.ts'
import { lifetimes } from '../settings.ts'
import { halfHash, sidOf } from '../tokens/claims.ts'
import { spoilRedirect } from '../tokens/misbehaviour.ts'
import type { HookParts } from './hooks.ts'
import { text } from './policy.ts'

type RedirectParts = Pick<HookParts, 'people' | 'callOf' | 'stateHashes' | 'loginDetails' | 'ids'>

/** The session's state is added, and the state's hash kept for the ID token. */
export function createRedirectBack(parts: RedirectParts) {
  return (ctx: KoaContextWithOIDC, answer: Record<string, unknown>): void => {
    const { session, client, params } = ctx.oidc
    const [code, state] = [text(answer['code']), text(answer['state'])]
    if (code && state) parts.stateHashes.put(code, halfHash(state), lifetimes.authorizationCode)
    keepLoginDetails(parts.loginDetails, session?.grantIdFor(client?.clientId ?? ''), params?.[LOGIN_DETAILS])
    const salt = parts.ids().hex(16).toUpperCase()
    const origin = URL.parse(text(params?.['redirect_uri']) ?? '')?.origin
    const stated = `${client?.clientId} ${origin} ${sidOf(session?.uid ?? '', session?.accountId ?? '')} ${salt}`
    answer['session_state'] = `${createHash('sha256').update(stated).digest('base64url')}.${salt}`
    const person = parts.people.bySubject(session?.accountId ?? '')
    const recording = parts.callOf(ctx)?.request.recording
    spoilRedirect(recording?.variant, answer)
    recording?.fact('clientId', client?.clientId ?? '')
    if (person) recording?.fact('user', person.pid)
    const level = readLogin(session?.acr)?.level
    if (level) recording?.fact('securityLevel', level)
  }
}
