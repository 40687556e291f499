// What a pushed authorization request must hold (HelseID, «PAR-endepunktet»). The rest is the engine's to check.
import type { ReadyClient } from '../../../population/population.ts'
import { isRegistered } from '../client/clients.ts'
import type { Findings } from '../client/findings.ts'
import { silentLogin } from '../engine/policy.ts'
import { isLevel } from '../login.ts'
import type { People } from '../people.ts'
import { Refusal, shown } from '../refusal.ts'
import { audienceOf, isIdentity, scopeList } from '../tokens/scopes.ts'
import type { Form } from './form.ts'

/** What HelseID does is not published; IdentityServer, which it is believed to build on, refuses by its source. */
export const OPENID_SWITCH = {
  name: 'helseid.identity-without-openid',
  values: ['refused', 'taken'],
  about:
    'Whether a log-in that asks for scopes about the person, but not for openid, is refused at PAR (invalid_scope) or taken.',
} as const

export interface PushedRequestRules {
  readonly client: ReadyClient
  readonly redirectUris: readonly string[]
  readonly people: People
  readonly findings: Findings
  /** Whether scopes about the person demand openid. */
  readonly needsOpenid: boolean
}

export function checkPushedRequest(
  form: Form,
  { client, redirectUris, people, findings, needsOpenid }: PushedRequestRules,
): void {
  if (!client.grantTypes.includes('authorization_code'))
    throw refused(
      'unauthorized_client',
      'The client may not log users in',
      'body.client_id',
      'a client for users',
      client.name,
    )
  const rules: readonly (readonly [member: string, check: () => void])[] = [
    ['response_type', () => checkResponseType(form)],
    ['redirect_uri', () => checkRedirectUri(form, redirectUris)],
    [
      'scope',
      () => {
        checkScopes(form, client)
        if (needsOpenid) checkOpenid(form)
      },
    ],
    ['resource', () => checkResources(form, client)],
    ['code_challenge', () => checkChallenge(form)],
    ['response_mode', () => checkResponseMode(form)],
    ['test_pid', () => checkTestUser(form, people)],
  ]
  // What was not sent is not called fine; what must be there is refused by its rule.
  const sent = form.names()
  throwFirst(rules, { ...findings, good: (member) => sent.includes(member) && findings.good(member) })
}

/** Every rule is looked at, so that the first refusal can say what is fine and what would be next. */
function throwFirst(
  rules: readonly (readonly [member: string, check: () => void])[],
  findings: Findings,
): void {
  let first: Refusal | undefined
  for (const [member, check] of rules)
    try {
      check()
      findings.good(member)
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
      if (first) findings.wrong(member)
      first ??= problem
    }
  if (first) throw first
}

function refused(error: string, reason: string, at: string, expected: string, actual: unknown): Refusal {
  return new Refusal({ error, description: reason }, { reason, at, expected, actual: shown(actual) })
}

function checkResponseType(form: Form): void {
  const type = form.get('response_type')
  if (type !== 'code')
    throw refused(
      'unsupported_response_type',
      'response_type must be code',
      'body.response_type',
      'code',
      type,
    )
}

function checkRedirectUri(form: Form, registered: readonly string[]): void {
  const uri = form.get('redirect_uri')
  const at = 'body.redirect_uri'
  if (uri === undefined)
    throw refused('unauthorized_client', 'redirect_uri is missing', at, registered.join(', '), undefined)
  if (!isRegistered(uri, registered))
    throw refused(
      'invalid_request',
      "redirect_uri is not one of the client's",
      at,
      registered.join(', '),
      uri,
    )
}

export function checkScopes(form: Form, client: ReadyClient): void {
  const asked = scopeList(form.get('scope'))
  if (asked.length === 0)
    throw refused('invalid_scope', 'scope is missing', 'body.scope', client.scopes.join(' '), undefined)
  const foreign = asked.filter((scope) => !client.scopes.includes(scope))
  if (foreign.some((scope) => /[,;]/.test(scope)))
    throw refused(
      'invalid_scope',
      'scope is a list with spaces between, and with no other sign',
      'body.scope',
      client.scopes.join(' '),
      foreign.join(' '),
    )
  if (foreign.length > 0)
    throw refused(
      'invalid_scope',
      `The client may not use the scope ${foreign.join(' ')}`,
      'body.scope',
      client.scopes.join(' '),
      foreign.join(' '),
    )
}

function checkOpenid(form: Form): void {
  const asked = scopeList(form.get('scope'))
  const identity = asked.filter(isIdentity)
  if (identity.length > 0 && !asked.includes('openid'))
    throw refused(
      'invalid_scope',
      'The scope openid is missing beside scopes about the person',
      'body.scope',
      'openid among the scopes',
      identity.join(' '),
    )
}

export function checkResources(form: Form, client: ReadyClient): void {
  const known = [...new Set(client.scopes.map(audienceOf))].filter((audience) => audience !== undefined)
  for (const resource of form.resources())
    if (!known.includes(resource))
      throw refused(
        'invalid_target',
        'resource is an API that the client has no scope at',
        'body.resource',
        known.join(', '),
        resource,
      )
}

function checkChallenge(form: Form): void {
  const method = form.get('code_challenge_method')
  if (method !== 'S256')
    throw refused(
      'invalid_request',
      'code_challenge_method must be S256',
      'body.code_challenge_method',
      'S256',
      method,
    )
  const challenge = form.get('code_challenge')
  if (!/^[A-Za-z0-9_-]{43}$/.test(challenge ?? ''))
    throw refused(
      'invalid_request',
      'code_challenge must be the SHA-256 of the verifier',
      'body.code_challenge',
      '43 characters of base64url',
      challenge,
    )
}

/** The engine has more of them, under names of its own. */
function checkResponseMode(form: Form): void {
  const mode = form.get('response_mode')
  if (mode !== undefined && !['query', 'fragment', 'form_post'].includes(mode))
    throw refused(
      'unsupported_response_mode',
      'unsupported response_mode requested',
      'body.response_mode',
      'query, fragment or form_post',
      mode,
    )
}

/** The test environment's log-in without a page. */
function checkTestUser(form: Form, people: People): void {
  const names = ['test_pid', 'test_security_level', 'acr_values'] as const
  const silent = silentLogin(Object.fromEntries(names.map((name) => [name, form.get(name)])))
  if (!silent) return
  if (!people.byPid(silent.pid))
    throw refused(
      'invalid_request',
      'test_pid is nobody in this room',
      'body.test_pid',
      'somebody whom HelseID’s log-in page lists when test_pid is left out',
      silent.pid,
    )
  if (!isLevel(silent.level))
    throw refused(
      'invalid_request',
      'test_security_level must be 2, 3 or 4',
      'body.test_security_level',
      '2, 3 or 4',
      silent.level,
    )
}
