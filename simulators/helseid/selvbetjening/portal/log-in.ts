// Logging in to the portal through HelseID, as any client: PAR, the browser's visit, the code, the ID token.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { formBody } from '../../../core/call/body.ts'
import { ownCookie } from '../../../core/pages/own-cookie.ts'
import { requireSameOrigin } from '../../../core/pages/same-origin.ts'
import { ProblemError } from '../../../core/problem.ts'
import type { Handler, SimulatorDeps } from '../../../core/simulator.ts'
import type { ReadyClient } from '../../../population/population.ts'
import type { Clients } from '../../sts/client/clients.ts'
import { paths } from '../../sts/settings.ts'
import { createHelseidClient, stopped } from './helseid-client.ts'
import { CALLBACK } from './own-client.ts'
import { cookieOf, type Sessions } from './sessions.ts'

export interface PortalLogIn {
  readonly start: Handler
  readonly callback: Handler
  readonly logOut: Handler
  readonly backchannelLogout: Handler
}

export interface PortalLogInParts {
  readonly deps: SimulatorDeps
  readonly clients: Clients
  readonly own: ReadyClient
  readonly sessions: Sessions
}

interface Attempt {
  readonly verifier: string
  readonly nonce: string
  readonly back: string
}

const COOKIE = 'selvbetjening.login'
/** Seconds that a log-in may take. */
const PATIENCE = 900
const tokens = z.object({ id_token: z.string() })
const pushed = z.object({ request_uri: z.string() })
const identity = z.object({
  nonce: z.string(),
  sid: z.string(),
  name: z.string(),
  'helseid://claims/identity/pid': z.string(),
})
const logoutToken = z.object({
  sid: z.string(),
  events: z.looseObject({ 'http://schemas.openid.net/event/backchannel-logout': z.looseObject({}) }),
})

export function createPortalLogIn({ deps, clients, own, sessions }: PortalLogInParts): PortalLogIn {
  const { addresses, store } = deps
  const home = addresses.selvbetjening
  const cookie = ownCookie(home)
  const draws = deps.random.fork('selvbetjening/log-in').unrepeated()
  const attempts = store.collection<Attempt>('helseid.selvbetjening.attempts', 1_000)
  const redirectUri = `${home}${CALLBACK}`
  const { ask, verified } = createHelseidClient({ deps, clients, own, draws })

  return {
    async start(request, response) {
      const [state, nonce, verifier] = [draws.base64url(32), draws.base64url(32), draws.base64url(32)]
      const { request_uri } = await ask(pushed, paths.par, {
        response_type: 'code',
        redirect_uri: redirectUri,
        scope: own.scopes.join(' '),
        state,
        nonce,
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
        ...wayIn(request.searchParams),
      })
      attempts.put(state, { verifier, nonce, back: pathBack(request.searchParams.get('til')) }, PATIENCE)
      response.cookie(COOKIE, state, cookie)
      const query = new URLSearchParams({ client_id: own.clientId, request_uri })
      response.redirect(303, `${addresses.helseid}${paths.authorize}?${query}`)
    },

    async callback(request, response) {
      const query = request.searchParams
      const state = query.get('state') ?? ''
      const attempt = attempts.get(state)
      if (!attempt || cookieOf(request, COOKIE) !== state)
        throw stopped('The log-in does not belong to this browser, or has timed out', 'query.state')
      attempts.delete(state)
      response.clearCookie(COOKIE, cookie)
      if (query.get('iss') !== addresses.helseid)
        throw stopped('The log-in answer is not from this HelseID', 'query.iss')
      // Given up at HelseID: back to the front page, where one can begin anew.
      if (query.get('error') === 'access_denied') return response.redirect(303, home)
      const { id_token } = await ask(tokens, paths.token, {
        grant_type: 'authorization_code',
        code: query.get('code') ?? '',
        redirect_uri: redirectUri,
        code_verifier: attempt.verifier,
      })
      const person = await verified(id_token, identity, 'JWT')
      if (person.nonce !== attempt.nonce) throw stopped('The ID token belongs to another log-in', 'nonce')
      const pid = person['helseid://claims/identity/pid']
      sessions.open(response, { pid, name: person.name, sid: person.sid, idToken: id_token })
      request.recording.fact('user', pid)
      response.redirect(303, `${home}${attempt.back}`)
    },

    logOut(request, response) {
      requireSameOrigin(request)
      const person = sessions.of(request)
      sessions.close(request, response)
      if (!person) return response.redirect(303, home)
      const query = new URLSearchParams({ id_token_hint: person.idToken, post_logout_redirect_uri: home })
      response.redirect(303, `${addresses.helseid}${paths.endSession}?${query}`)
    },

    async backchannelLogout(request, response) {
      const token = await verified(
        formBody(request).get('logout_token') ?? '',
        logoutToken,
        'logout+jwt',
      ).catch(() => undefined)
      if (!token)
        throw new ProblemError(400, 'logout_token is missing or not from HelseID.', {
          explanation: { reason: 'logout_token is missing or not from HelseID', at: 'body.logout_token' },
        })
      request.recording.fact('ended', sessions.closeAll(token.sid))
      response.set('cache-control', 'no-store').status(200).end()
    },
  }
}

/** The test environment's log-in without a page, passed on; else the highest level. */
function wayIn(query: URLSearchParams): Record<string, string> {
  const pid = query.get('test_pid')
  if (pid === null) return { acr_values: 'Level4' }
  return { acr_values: 'idp:testidp-oidc', test_pid: pid, test_security_level: '4', prompt: 'login' }
}

/** Below Selvbetjening only. */
function pathBack(asked: string | null): string {
  return asked !== null && /^\/[\w/-]*(?:\?[\w=&%.~+-]*)?$/.test(asked) && !asked.startsWith('//')
    ? asked
    : ''
}
