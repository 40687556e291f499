import { START, wait } from '../../kit/fixture/build-events.ts'
import { sessionCreate, sessionRefresh } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
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
