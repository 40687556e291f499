import { metadata, par, token } from '../../kit/build-calls.ts'
import { step } from '../../kit/build-events.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './metadata-read.ts'

testCheck(check, {
  accept: { 'metadata first': () => [metadata(), par()] },
  reject: {
    'no metadata': { events: () => step('log-in', {}, par(), token()), at: 'request.target' },
    'metadata too late': { events: () => step('log-in', {}, par(), metadata()), at: 'request.target' },
  },
  decline: {
    'metadata alone': () => [metadata()],
    'an EPJ that was at work before anybody looked': () => [par(), token()],
  },
})
