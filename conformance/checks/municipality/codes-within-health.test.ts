import { childFound, clientMade, kommuneFound, unitsSaved } from '../../kit/fixture/build-onboarding.ts'
import { CHILD } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './codes-within-health.ts'

testCheck(check, {
  accept: {
    'a nursing home on the client': () => [childFound(), clientMade()],
    'a nursing home in the EPJ': () => [childFound('86.941'), unitsSaved(CHILD)],
    'a day centre': () => [clientMade(), childFound('88.102')],
  },
  reject: {
    'a kindergarten on the client': {
      events: () => [childFound('85.100'), clientMade()],
      at: 'answer.naeringskode1',
    },
    'a kindergarten in the EPJ': {
      events: () => [childFound('85.100'), unitsSaved(CHILD)],
      at: 'answer.naeringskode1',
    },
  },
  decline: {
    'units that nobody has looked up': () => [clientMade()],
    'the municipality itself, which need not be in health': () => [kommuneFound(), clientMade({ units: '' })],
  },
})
