import { childFound, kommuneFound, rightGiven, unitFound } from '../../kit/fixture/build-onboarding.ts'
import { CHILD } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './right-on-hovedenhet.ts'

const SECTION = '313071723'

testCheck(check, {
  accept: {
    'a right for the municipality itself': () => [kommuneFound(), rightGiven()],
    'a right that was looked up afterwards': () => [rightGiven(), kommuneFound()],
    'a wrong right that was taken back': () => [
      childFound(),
      rightGiven({ from: CHILD }),
      rightGiven({ from: CHILD, delegation: 'taken-back' }),
      kommuneFound(),
      rightGiven(),
    ],
  },
  reject: {
    'a right for a sub-unit': {
      events: () => [childFound(), rightGiven({ from: CHILD })],
      at: 'facts.from',
    },
    'a right for an organisasjonsledd': {
      events: () => [unitFound(SECTION, 'ORGL', '84.120', '312554275'), rightGiven({ from: SECTION })],
      at: 'facts.from',
    },
  },
  decline: {
    'a unit that nobody has looked up': () => [rightGiven()],
    'another service': () => [kommuneFound(), rightGiven({ resource: 'skattemelding' })],
  },
})
