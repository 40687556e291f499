import { step } from '../../kit/fixture/build-events.ts'
import { clientMade, unitsSaved } from '../../kit/fixture/build-onboarding.ts'
import { CHILD, PARENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './same-units.ts'

const OTHER = '211980842'
/** By an adapter in front of somebody else's EPJ. */
const emptied = (outcome = 'ok') => step('set-up-as-delivered', { outcome })
const entered = (unit: string, outcome = 'ok') => step('add-unit', { args: { unit }, outcome })

testCheck(check, {
  accept: {
    'the same units, entered by an adapter': () => [...emptied(), clientMade(), ...entered(CHILD)],
    'the same units': () => [clientMade(), unitsSaved(CHILD)],
    'the same units in another order': () => [
      clientMade({ units: `${CHILD} ${OTHER}` }),
      unitsSaved(`${OTHER} ${CHILD}`),
    ],
    'a list that was mended': () => [clientMade(), unitsSaved(OTHER), unitsSaved(CHILD)],
    'a client for the municipality alone': () => [clientMade({ units: '' }), unitsSaved(PARENT)],
  },
  reject: {
    'a unit that the adapter could not enter': {
      events: () => [
        ...emptied(),
        clientMade({ units: `${CHILD} ${OTHER}` }),
        ...entered(CHILD),
        ...entered(OTHER, 'problem'),
      ],
      at: 'facts.units',
    },
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
    'an EPJ that could not be emptied, and may have had others': () => [
      ...emptied('problem'),
      clientMade(),
      ...entered(CHILD),
    ],
  },
})
