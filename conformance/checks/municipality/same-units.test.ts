import { CHILD, PARENT } from '../../kit/build-calls.ts'
import { clientMade, unitsSaved } from '../../kit/build-onboarding.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './same-units.ts'

const OTHER = '211980842'

testCheck(check, {
  accept: {
    'the same units': () => [clientMade(), unitsSaved(CHILD)],
    'the same units in another order': () => [
      clientMade({ units: `${CHILD} ${OTHER}` }),
      unitsSaved(`${OTHER} ${CHILD}`),
    ],
    'a list that was mended': () => [clientMade(), unitsSaved(OTHER), unitsSaved(CHILD)],
    'a client for the municipality alone': () => [clientMade({ units: '' }), unitsSaved(PARENT)],
  },
  reject: {
    'a unit that is missing in the EPJ': {
      events: () => [clientMade({ units: `${CHILD} ${OTHER}` }), unitsSaved(CHILD)],
      at: 'facts.units',
    },
    'a unit that HelseID does not know': {
      events: () => [clientMade(), unitsSaved(`${CHILD} ${OTHER}`)],
      at: 'facts.units',
    },
  },
  decline: {
    'no client': () => [unitsSaved(CHILD)],
    'an EPJ that does not tell its units': () => [clientMade()],
  },
})
