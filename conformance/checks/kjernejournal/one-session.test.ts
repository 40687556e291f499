import { step } from '../../kit/fixture/build-events.ts'
import { openPortal, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
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
