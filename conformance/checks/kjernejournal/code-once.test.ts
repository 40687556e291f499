import { VERIFIER } from '../../kit/fixture/build-helseid-calls.ts'
import { openPortal, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './code-once.ts'

const second = { code: 'secret:code:2', sessionId: 'session-2' }
const visit = (code: string) => openPortal({ query: { code, ehr_code_verifier: VERIFIER } })

testCheck(check, {
  accept: {
    'one opening': () => [sessionCreate(), openPortal()],
    'a new session for the next opening': () => [
      sessionCreate(),
      openPortal(),
      sessionCreate({ answer: second }),
      visit('secret:code:2'),
    ],
  },
  reject: {
    'the same address twice': {
      events: () => [sessionCreate(), openPortal(), openPortal({ status: 409 })],
      at: 'query.code',
    },
    'an old code after a new one': {
      events: () => [
        sessionCreate(),
        openPortal(),
        sessionCreate({ answer: second }),
        visit('secret:code:2'),
        openPortal({ status: 409 }),
      ],
      at: 'query.code',
    },
  },
  decline: { 'a session that was never opened': () => [sessionCreate()] },
})
