import { accessToken, sessionCreate, sessionRefresh } from '../../kit/build-calls.ts'
import { START, wait } from '../../kit/build-events.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './refresh-interval.ts'

const NOW = START / 1000
const living = (from: number) => accessToken({ iat: NOW + from, exp: NOW + from + 600 })
const renewedAfter = (seconds: number) => [
  sessionCreate({ access: living(0) }),
  wait(seconds),
  sessionRefresh({ access: living(seconds) }),
]

testCheck(check, {
  accept: {
    'after eight minutes of ten': () => renewedAfter(480),
    'a little sooner': () => renewedAfter(300),
  },
  reject: {
    'every minute': { events: () => renewedAfter(60), at: 'header.authorization.exp' },
    'at the last moment': { events: () => renewedAfter(596), at: 'header.authorization.exp' },
  },
  decline: { 'no renewal': () => [sessionCreate()] },
})
