import { type CallParts, proof, START, step, wait } from '../../kit/fixture/build-events.ts'
import { dpopHeaders, indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken, OTHER_PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './new-token-after-401.ts'

const path = '/kjernejournal/api/v1/helseindikator'
const refusal = { status: 401, answer: {}, fault: 'status 401' }
const lookUp = (access: string, parts: object = {}) =>
  indicator({ headers: dpopHeaders(path, access), ...parts })
const other = { json: { fnr: OTHER_PATIENT } }
const [one, two] = [accessToken(), accessToken()]
const bearer = (parts: CallParts) =>
  indicator({ ...parts, headers: { authorization: `Bearer ${one}`, dpop: undefined } })

testCheck(check, {
  accept: {
    'another token': () => [lookUp(one, refusal), lookUp(two)],
    'look-ups for other patients that were under way': () => [
      lookUp(one, refusal),
      lookUp(one, other),
      wait(3),
      lookUp(one, { ...other, ...refusal }),
      lookUp(two),
    ],
    'such a one that says nothing of when it was made': () => [bearer(refusal), bearer(other), lookUp(two)],
  },
  reject: {
    'the same token': { events: () => [lookUp(one, refusal), lookUp(one)], at: 'header.authorization' },
    'the same token for another patient, later': {
      events: () => [lookUp(one, refusal), wait(20), lookUp(one, other)],
      at: 'header.authorization',
    },
    'the same token for another patient, in a proof that was made afterwards': {
      events: () => [
        lookUp(one, refusal),
        wait(2),
        lookUp(one, {
          ...other,
          headers: { ...dpopHeaders(path, one), dpop: proof({ iat: START / 1000 + 2 }) },
        }),
      ],
      at: 'header.authorization',
    },
    'the same token for another patient, whom the user opened then': {
      events: () => [
        ...step('open-patient', {}, lookUp(one, refusal)),
        ...step('open-patient', {}, lookUp(one, other)),
      ],
      at: 'header.authorization',
    },
    'the same token once all that was under way is answered': {
      events: () => [lookUp(one, refusal), lookUp(one, other), wait(20), lookUp(one)],
      at: 'header.authorization',
    },
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
