import { step } from '../../kit/fixture/build-events.ts'
import { MANAGER, rightGiven } from '../../kit/fixture/build-onboarding.ts'
import { OTHER_PATIENT, PARENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './right-given.ts'

const ordered = (...calls: Parameters<typeof step>[2][]) =>
  step('give-right', { args: { from: PARENT } }, ...calls)

testCheck(check, {
  accept: {
    'a right that was ordered, and given': () => ordered(rightGiven()),
    'a right that was ordered again': () => [...ordered(rightGiven()), ...ordered()],
    'the right for an EPJ': () => [rightGiven()],
    'that right beside another': () => [rightGiven({ resource: 'nhn-helseid-api' }), rightGiven()],
    'another right for somebody else': () => [
      rightGiven(),
      rightGiven({ resource: 'nhn-helseid-api', to: OTHER_PATIENT }),
    ],
  },
  reject: {
    'a right that was ordered, and that nobody gave': { events: () => ordered(), at: 'calls.give-right' },
    'a right that was ordered, and given for another organisation': {
      events: () => ordered(rightGiven({ from: '211980842' })),
      at: 'calls.give-right',
    },
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
