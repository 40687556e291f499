import { call, step } from '../../kit/fixture/build-events.ts'
import { par, systemToken, token } from '../../kit/fixture/build-helseid-calls.ts'
import { dpopHeaders, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken, USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './token-form-read.ts'

const CREATE = '/kjernejournal/innlogging/api/session/create'

const signedWith = (kid: string | undefined, access: string) => {
  const header = Buffer.from(JSON.stringify({ typ: 'at+jwt', alg: 'RS256', kid })).toString('base64url')
  return [header, ...access.split('.').slice(1)].join('.')
}

const ALL_OF_PERSON = 'openid offline_access helseid://scopes/identity/all helseid://scopes/hpr/hpr_number'

/** A log-in whose token is used afterwards, or not. */
const logIn = (
  claims: object,
  parts: {
    used?: boolean
    outcome?: string
    level?: string
    phase?: string
    kid?: string
    said?: Pick<NonNullable<Parameters<typeof step>[1]>, 'problem' | 'seen'>
  } = {},
) => {
  const { used = false, outcome = 'ok', level = '4', phase = 'plain', said } = parts
  const access = signedWith(parts.kid, accessToken({ ...claims }))
  const call = token({ answer: { access_token: access, token_type: 'DPoP', expires_in: 600 } })
  return [
    ...step('log-in', { phase, outcome, args: { user: USER, securityLevel: level }, ...said }, call),
    ...(used ? [sessionCreate({ headers: dpopHeaders(CREATE, access) })] : []),
  ]
}

testCheck(check, {
  accept: {
    'a scope that is an array': () => logIn({}, { used: true }),
    'a sub with special characters': () => logIn({ scope: 'openid', sub: 'Ab+/=' }, { used: true }),
    'a token that was used, and another that was not': () => [
      ...logIn({}, { used: true }),
      ...logIn({}, { outcome: 'problem' }),
    ],
    'a user who is refused for another reason': () => [
      ...logIn({ sub: 'Ab+/=' }, { used: true }),
      ...logIn({ sub: 'Cd/=' }, { outcome: 'problem' }),
    ],
  },
  reject: {
    'an EPJ that stops at the array': {
      events: () => logIn({}, { outcome: 'problem' }),
      at: 'reported.outcome',
    },
    'an EPJ that stops at the array, and asked for all of the person at once': {
      events: () => [par({ form: { scope: ALL_OF_PERSON } }), ...logIn({}, { outcome: 'problem' })],
      at: 'reported.outcome',
    },
    'an EPJ that stops where it meets a slash': {
      events: () => [
        ...logIn({ sub: 'Ab+=' }, { used: true }),
        ...logIn({ sub: 'Cd/=' }, { outcome: 'problem' }),
      ],
      at: 'reported.outcome',
    },
  },
  decline: {
    'an adapter that gives no answer in time': () => logIn({}, { outcome: 'timed-out' }),
    'an EPJ that stops when HelseID has changed its key': () => [
      ...logIn({ scope: 'openid', sub: 'plain' }, { used: true, kid: 'first' }),
      ...logIn({}, { outcome: 'problem', kid: 'second' }),
    ],
    'an EPJ that has no arbeidssted for the user, and says so': () => [
      ...logIn({}, { outcome: 'problem', said: { problem: 'the user has no workplace' } }),
      ...logIn({}, { outcome: 'problem', said: { seen: { message: 'Du mangler arbeidssted.' } } }),
    ],
    'an EPJ to whom HelseID gave no keys': () => {
      const [begun, got, ended] = logIn({}, { outcome: 'problem' })
      const keys = call('GET', 'helseid.jwks', '/helseid/jwks', { answer: {} })
      return begun && got && ended ? [begun, got, keys, ended] : []
    },
    'a token of a plain form': () => logIn({ scope: 'openid', sub: 'plain' }, { outcome: 'problem' }),
    'a system token': () => [
      systemToken({ answer: { access_token: accessToken({ scope: 'a', sub: undefined }) } }),
    ],
    'a token that nobody needed yet': () => logIn({}),
    'a log-in at level 3': () => logIn({}, { outcome: 'problem', level: '3' }),
    'a log-in under attack': () => logIn({}, { outcome: 'problem', phase: 'attack' }),
  },
})
