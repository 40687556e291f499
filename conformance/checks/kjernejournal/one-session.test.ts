import { openPortal, sessionCreate } from '../../kit/build-calls.ts'
import { step } from '../../kit/build-events.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './one-session.ts'

const created = (sessionId: string) => sessionCreate({ answer: { code: 'secret:code:1', sessionId } })

testCheck(check, {
  accept: { 'one session': () => step('open-kjernejournal', {}, created('one'), openPortal()) },
  reject: {
    'two sessions': {
      events: () => step('open-kjernejournal', {}, created('one'), created('two')),
      at: 'body.ehr_code_challenge',
    },
  },
  decline: { 'a click that opened nothing': () => step('open-kjernejournal', {}) },
})
