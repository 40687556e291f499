import { dpopHeaders, ping, sessionCreate, sessionPing } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './session-ping.ts'

const PATH = '/kjernejournal/innlogging/api/session/ping'
const system = accessToken({ 'helseid://claims/identity/pid': undefined })

testCheck(check, {
  accept: {
    'the user’s token with a proof and the name': () => [sessionPing()],
    'a ping that was refused': () => [sessionPing({ status: 403, answer: {} })],
  },
  reject: {
    'a system token': {
      events: () => [sessionPing({ headers: dpopHeaders(PATH, system, 'GET') })],
      at: 'header.authorization',
    },
    'no token': {
      events: () => [sessionPing({ headers: { authorization: undefined } })],
      at: 'header.authorization',
    },
    'no proof': { events: () => [sessionPing({ headers: { dpop: undefined } })], at: 'header.dpop' },
    'no name': {
      events: () => [sessionPing({ headers: { 'x-source-system': undefined } })],
      at: 'header.x-source-system',
    },
  },
  decline: { 'the other ping': () => [ping()], 'a session that is created': () => [sessionCreate()] },
})
