import { metadata, par, token } from '../../kit/build-calls.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './metadata-read.ts'

testCheck(check, {
  accept: { 'metadata first': () => [metadata(), par()] },
  reject: {
    'no metadata': { events: () => [par(), token()], at: 'request.target' },
    'metadata too late': { events: () => [par(), metadata()], at: 'request.target' },
  },
  decline: { 'metadata alone': () => [metadata()] },
})
