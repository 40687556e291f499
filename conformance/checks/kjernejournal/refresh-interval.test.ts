import { START, wait } from '../../kit/fixture/build-events.ts'
import { sessionCreate, sessionRefresh } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './refresh-interval.ts'

const NOW = START / 1000
const living = (from: number) => accessToken({ iat: NOW + from, exp: NOW + from + 600 })
const renewedAfter = (...pauses: readonly number[]) => {
  let now = 0
  return [
    sessionCreate({ access: living(0) }),
    ...pauses.flatMap((seconds) => {
      now += seconds
      return [wait(seconds), sessionRefresh({ access: living(now) })]
    }),
  ]
}

testCheck(check, {
  accept: {
    'after eight minutes of ten': () => renewedAfter(480),
    'a little sooner': () => renewedAfter(300),
    'first after half a minute, then at 80 per cent': () => renewedAfter(30, 480, 480),
  },
  reject: {
    'every minute': { events: () => renewedAfter(60, 60), at: 'header.authorization.exp' },
    'at the last moment': { events: () => renewedAfter(596), at: 'header.authorization.exp' },
  },
  decline: { 'no renewal': () => [sessionCreate()] },
})
