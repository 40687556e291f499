import { jwt, step } from '../../kit/fixture/build-events.ts'
import { endSession, token } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator, sessionCreate, sessionEnd } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './log-out.ts'

const logIn = () => step('log-in', { args: { user: USER } }, token())
const refused = () => step('log-in', { args: { user: USER }, outcome: 'problem' }, token())
const logOut = (...calls: Parameters<typeof step>[2][]) => step('log-out', {}, ...calls)
const bare = () => endSession({ query: { id_token_hint: undefined } })
const OTHER = '05898597468'
const hintOf = (pid: string) =>
  endSession({ query: { id_token_hint: jwt({ alg: 'RS256' }, { 'helseid://claims/identity/pid': pid }) } })
const elsewhere = () =>
  endSession({ status: 400, explanation: { reason: 'not one of ours', at: 'query.id_token_hint' } })

testCheck(check, {
  accept: {
    'a visit with the ID token': () => [
      ...logIn(),
      ...step('open-patient', {}, indicator()),
      ...logOut(endSession()),
    ],
    'a visit with the ID token of the user who logs out': () => [...logIn(), ...logOut(hintOf(USER))],
    'the user before is logged out, too': () => [
      ...logIn(),
      ...step('log-in', { args: { user: OTHER } }, token()),
      ...logOut(hintOf(USER), hintOf(OTHER)),
    ],
    'a visit that comes when the step is over': () => [...logIn(), ...logOut(), endSession()],
    'a user whom the EPJ had logged out by itself': () => [
      ...logIn(),
      ...step('advance', {}, sessionEnd(), endSession()),
      ...logOut(),
    ],
    'visits that nobody ordered, with the ID token': () => [
      token(),
      sessionCreate(),
      sessionEnd(),
      endSession(),
    ],
  },
  reject: {
    'no visit': { events: () => [...logIn(), ...logOut(sessionEnd())], at: 'query.id_token_hint' },
    'a visit only after the next log-in': {
      events: () => [...logIn(), ...logOut(), ...logIn(), ...logOut(endSession())],
      at: 'query.id_token_hint',
    },
    'no visit but that of the user before, as the next one logs in': {
      events: () => [
        ...logIn(),
        ...step('log-in', { args: { user: USER } }, endSession(), token()),
        ...logOut(),
      ],
      at: 'query.id_token_hint',
    },
    'a visit without the ID token': {
      events: () => [...logIn(), ...logOut(bare())],
      at: 'query.id_token_hint',
    },
    'a visit with a token that HelseID does not know': {
      events: () => [...logIn(), ...logOut(elsewhere())],
      at: 'query.id_token_hint',
    },
    'a visit with the ID token of the user before': {
      events: () => [
        ...logIn(),
        ...step('log-in', { args: { user: OTHER } }, token()),
        ...logOut(hintOf(USER)),
      ],
      at: 'query.id_token_hint.helseid://claims/identity/pid',
    },
    'a visit that nobody ordered, without the ID token': {
      events: () => [token(), bare()],
      at: 'query.id_token_hint',
    },
  },
  decline: {
    'a log-out of somebody who was never let in': () => [...refused(), ...logOut()],
    'nobody logged out': () => [...logIn()],
  },
})
