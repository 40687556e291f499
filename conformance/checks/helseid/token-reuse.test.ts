import { type CallParts, type Draft, wait } from '../../kit/fixture/build-events.ts'
import { refresh, systemToken } from '../../kit/fixture/build-helseid-calls.ts'
import { dpopHeaders, indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './token-reuse.ts'

const PATH = '/kjernejournal/api/v1/helseindikator'

/** A token, and look-ups with it. */
function fetched(lookUps: number, answer: CallParts = {}, form: CallParts['form'] = {}): readonly Draft[] {
  const access = accessToken({ sub: undefined })
  const look = () => indicator({ headers: dpopHeaders(PATH, access), ...answer })
  return [
    systemToken({ form, answer: { access_token: access, expires_in: 600 } }),
    ...Array.from({ length: lookUps }, look),
  ]
}

testCheck(check, {
  accept: {
    'one token for many look-ups': () => fetched(5),
    'a new token when the old is about to expire': () =>
      [1, 2, 3, 4, 5].flatMap(() => [...fetched(1), wait(560)]),
    'four processes with a token each': () => [1, 2, 3, 4].flatMap(() => fetched(1)),
    'many workstations, each with a token for many look-ups': () =>
      [1, 2, 3, 4, 5, 6].flatMap(() => fetched(2)),
    'one token for each scope': () => ['a', 'b', 'c', 'd', 'e'].flatMap((scope) => fetched(1, {}, { scope })),
    'a new token whenever the API refused the old': () =>
      [1, 2, 3, 4, 5].flatMap(() => fetched(1, { status: 401 })),
  },
  reject: {
    'a token for each look-up': {
      events: () => [1, 2, 3, 4, 5].flatMap(() => fetched(1)),
      at: 'body.grant_type',
    },
  },
  decline: { 'refreshes for one patient after the other': () => [refresh(), refresh(), refresh()] },
})
