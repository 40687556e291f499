import { step, wait } from '../../kit/fixture/build-events.ts'
import { endSession, nonceDemand, refresh, token } from '../../kit/fixture/build-helseid-calls.ts'
import { accessToken, USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './user-forgotten.ts'

const OTHER = 'test/other'
const ELSE = '05898597468'
const renewing = (refreshToken: string) => ({ grant_type: 'refresh_token', refresh_token: refreshToken })
const logIn = (scenario?: string) =>
  step('log-in', { args: { user: USER }, ...(scenario !== undefined && { scenario }) }, token())
const logInOf = (user: string) =>
  step(
    'log-in',
    { args: { user } },
    token({
      answer: {
        access_token: accessToken({ 'helseid://claims/identity/pid': user }),
        refresh_token: 'r-else',
      },
    }),
  )
const logOut = (loggedIn?: string | null) =>
  step('log-out', { seen: loggedIn === undefined ? {} : { loggedIn } }, endSession())
const pass = (...calls: Parameters<typeof step>[2][]) => step('advance', {}, wait(900), ...calls)

testCheck(check, {
  accept: {
    'nobody, as it was reported': () => [...logIn(), ...logOut(null)],
    'an empty name': () => [...logIn(), ...logOut('')],
    'a colleague who was at work before, and has not logged out': () => [
      ...logInOf(ELSE),
      ...logIn(),
      ...logOut(ELSE),
    ],
    'a colleague who logged out, and in again': () => [
      ...logInOf(ELSE),
      ...logOut(null),
      ...logInOf(ELSE),
      ...logIn(),
      ...logOut(ELSE),
    ],
    'nothing reported, and silence': () => [...logIn(), ...logOut(), ...pass()],
    'a renewal by who logs in next': () => [...logIn(), ...logOut(null), ...logIn(), ...pass(refresh())],
    'a renewal in another scenario': () => [
      ...logIn(),
      ...logOut(null),
      ...step('advance', { scenario: OTHER }, refresh()),
    ],
    'a renewal for somebody who is still at work elsewhere': () => [
      ...logInOf(ELSE),
      ...logIn(),
      ...logOut(null),
      ...pass(nonceDemand({ form: renewing('r-else') }), refresh({ form: renewing('r-else') })),
    ],
    'a renewal while the user logs out': () => [
      ...logIn(),
      ...step('log-out', { seen: { loggedIn: null } }, refresh(), endSession()),
    ],
  },
  reject: {
    'the user, as it was reported': {
      events: () => [...logIn(), ...logOut(USER)],
      at: 'reported.loggedIn',
    },
    'somebody, by another name than a number': {
      events: () => [...logIn(), ...logOut('Grønn Vits')],
      at: 'reported.loggedIn',
    },
    'somebody who had logged out before': {
      events: () => [...logInOf(ELSE), ...logOut(null), ...logIn(), ...logOut(ELSE)],
      at: 'reported.loggedIn',
    },
    'a renewal after the log-out': {
      events: () => [...logIn(), ...logOut(null), ...pass(refresh())],
      at: 'body.grant_type',
    },
  },
  decline: {
    'nothing reported, and nothing after': () => [...logIn(), ...logOut()],
    'a log-out of nobody': () => [...logOut(null)],
    'a log-out that did not go well': () => [
      ...logIn(),
      ...step('log-out', { outcome: 'problem', seen: { loggedIn: USER } }),
    ],
  },
})
