import { OTHER_PATIENT } from '../../kit/build-calls.ts'
import { MANAGER, rightGiven } from '../../kit/build-onboarding.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './right-given.ts'

testCheck(check, {
  accept: {
    'the right for an EPJ': () => [rightGiven()],
    'that right beside another': () => [rightGiven({ resource: 'nhn-helseid-api' }), rightGiven()],
    'another right for somebody else': () => [
      rightGiven(),
      rightGiven({ resource: 'nhn-helseid-api', to: OTHER_PATIENT }),
    ],
  },
  reject: {
    'the right for APIs alone': {
      events: () => [rightGiven({ resource: 'nhn-helseid-api' })],
      at: 'facts.resource',
    },
    'the right for client systems alone': {
      events: () => [rightGiven({ resource: 'nhn-helseid-klientsystem' })],
      at: 'facts.resource',
    },
    'somebody who gives it to themselves': {
      events: () => [rightGiven({ to: MANAGER })],
      at: 'facts.by',
    },
  },
  decline: {
    'another service': () => [rightGiven({ resource: 'skattemelding' })],
    'a right that was taken back': () => [rightGiven(), rightGiven({ delegation: 'taken-back' })],
  },
})
