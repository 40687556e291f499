import { step } from '../../kit/fixture/build-events.ts'
import { MANAGER, operatorSaved, portalOpened } from '../../kit/fixture/build-onboarding.ts'
import { CHILD, OTHER_PATIENT, PATIENT, USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './line-danser.ts'

/** By an adapter in front of somebody else's EPJ. */
const authorised = (user: string, outcome = 'ok') =>
  step('authorise', { args: { user, units: CHILD }, outcome })

testCheck(check, {
  accept: {
    'an employee whom an adapter authorised': () => [...authorised(USER), portalOpened(PATIENT)],
    'an employee who has opened her': () => [operatorSaved(USER), portalOpened(PATIENT)],
    'an employee who is authorised no longer': () => [
      operatorSaved(USER),
      operatorSaved(MANAGER),
      operatorSaved(MANAGER, ''),
      portalOpened(PATIENT),
    ],
  },
  reject: {
    'an employee whom an adapter authorised, and who has opened nobody': {
      events: () => [...authorised(USER)],
      at: 'calls.open-portal',
    },
    'an employee who has opened nobody': { events: () => [operatorSaved(USER)], at: 'calls.open-portal' },
    'an employee who has opened another patient': {
      events: () => [operatorSaved(USER), portalOpened(OTHER_PATIENT)],
      at: 'calls.open-portal',
    },
    'one of two employees': {
      events: () => [operatorSaved(USER), operatorSaved(MANAGER), portalOpened(PATIENT)],
      at: 'calls.open-portal',
    },
  },
  decline: {
    'nobody is authorised': () => [portalOpened(PATIENT)],
    'an adapter that could authorise nobody': () => [...authorised(USER, 'problem'), portalOpened(PATIENT)],
  },
})
