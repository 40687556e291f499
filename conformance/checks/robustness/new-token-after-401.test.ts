import { step } from '../../kit/fixture/build-events.ts'
import { dpopHeaders, indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './new-token-after-401.ts'

const path = '/kjernejournal/api/v1/helseindikator'
const refusal = { status: 401, answer: {}, fault: 'status 401' }
const lookUp = (access: string, parts: object = {}) =>
  indicator({ headers: dpopHeaders(path, access), ...parts })
const [one, two] = [accessToken(), accessToken()]

testCheck(check, {
  accept: { 'another token': () => [lookUp(one, refusal), lookUp(two)] },
  reject: {
    'the same token': { events: () => [lookUp(one, refusal), lookUp(one)], at: 'header.authorization' },
  },
  undecided: {
    'an EPJ that fell': () => [
      ...step('open-patient', { phase: 'before' }, indicator()),
      ...step('open-patient', { phase: 'attack', outcome: 'problem' }, lookUp(one, refusal), lookUp(two)),
      ...step('open-patient', { phase: 'after' }, indicator()),
    ],
  },
  decline: {
    'no refusal': () => [lookUp(one), lookUp(one)],
    'a proof that was refused': () => [
      lookUp(one, { ...refusal, answerHeaders: { 'www-authenticate': 'DPoP error="use_dpop_nonce"' } }),
      lookUp(one),
    ],
    'no call afterwards': () => [lookUp(one, refusal)],
  },
})
