import { step } from '../../kit/fixture/build-events.ts'
import { clientMade } from '../../kit/fixture/build-onboarding.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './units-entered.ts'

testCheck(check, {
  accept: {
    'a client that somebody made': () => [clientMade()],
    'a client for something else beside it': () => [
      clientMade(),
      clientMade({ client: 'other', scopes: 'openid nhn:pps/provesvar-read' }),
    ],
    'a client that was ordered': () => [...step('make-client', {}, clientMade())],
  },
  reject: {
    'a client without Kjernejournal': {
      events: () => [clientMade({ scopes: 'openid nhn:pps/provesvar-read' })],
      at: 'facts.scopes',
    },
    'a client that Selvbetjening refused': {
      events: () => [...step('make-client', { outcome: 'problem', problem: 'ikke en hovedenhet' })],
      at: 'reported.problem',
    },
    'a client that was made at another time': {
      events: () => [clientMade(), ...step('make-client', { outcome: 'problem' })],
      at: 'reported.problem',
    },
  },
})
