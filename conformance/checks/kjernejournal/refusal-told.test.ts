import { step } from '../../kit/fixture/build-events.ts'
import { token } from '../../kit/fixture/build-helseid-calls.ts'
import { openPortal, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken, USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './refusal-told.ts'

const refused = () =>
  sessionCreate({ status: 403, answer: { feilkode: 'AUT_108', brukermelding: 'Ikke i HPR' } })
const opened = (seen: object, ...calls: Parameters<typeof step>[2][]) =>
  step('open-kjernejournal', { outcome: 'problem', seen: { ...seen } }, ...calls)

/** A user who is logged in, with or without a number in HPR, and whose EPJ asks Kjernejournal for nothing. */
function heldBack(seen: object, hprNumber: string | undefined, ...calls: Parameters<typeof step>[2][]) {
  const access = accessToken({ 'helseid://claims/hpr/hpr_number': hprNumber })
  const answer = { access_token: access, token_type: 'DPoP', expires_in: 600 }
  return [
    ...step('log-in', { args: { user: USER }, seen: { loggedIn: USER } }, token({ answer })),
    ...opened(seen, ...calls),
  ]
}

testCheck(check, {
  accept: {
    'a message': () => opened({ message: 'Ikke i HPR' }, refused()),
    'a message from an EPJ that reads the token and does not ask': () =>
      heldBack({ message: 'Du mangler HPR-nummer' }, undefined),
  },
  reject: {
    'no message': { events: () => opened({ message: null }, refused()), at: 'reported.message' },
    'no message from an EPJ that does not ask': {
      events: () => heldBack({ message: null }, undefined),
      at: 'reported.message',
    },
  },
  undecided: { 'nothing reported': () => opened({}, refused()) },
  decline: {
    'a session that was created': () => opened({ message: null }, sessionCreate()),
    'an EPJ that does not ask for a user who has the number': () => heldBack({ message: null }, '222200063'),
    'a portal that was opened for one without': () => heldBack({ message: null }, undefined, openPortal()),
    'a refusal that the bench ordered': () =>
      opened({ message: null }, sessionCreate({ status: 403, answer: {}, fault: 'status 403' })),
  },
})
