import { par } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './response-type.ts'

testCheck(check, {
  accept: { 'the code flow': () => [par()] },
  reject: {
    'a hybrid flow': {
      events: () => [par({ form: { response_type: 'code id_token' } })],
      at: 'body.response_type',
    },
    'no flow at all': {
      events: () => [par({ form: { response_type: undefined } })],
      at: 'body.response_type',
    },
  },
})
