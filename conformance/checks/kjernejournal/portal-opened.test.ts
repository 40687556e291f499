import { step } from '../../kit/fixture/build-events.ts'
import { VERIFIER } from '../../kit/fixture/build-helseid-calls.ts'
import { openPortal, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './portal-opened.ts'

const visit = (query: Readonly<Record<string, string | undefined>>) => () => [
  sessionCreate(),
  openPortal(),
  openPortal({ query: { code: undefined, ehr_code_verifier: undefined, ...query } }),
]

testCheck(check, {
  accept: {
    'code and verifier': () => [sessionCreate(), openPortal()],
    'a page that the browser loads again by its cookie': visit({}),
  },
  reject: {
    'a session that was never opened': { events: () => [sessionCreate()], at: 'calls.open-portal' },
    'a missing verifier': {
      events: () => [sessionCreate(), openPortal({ query: { ehr_code_verifier: undefined } })],
      at: 'query.ehr_code_verifier',
    },
    'a code that nobody gave': {
      events: visit({ code: 'secret:code:x', ehr_code_verifier: VERIFIER }),
      at: 'query.code',
    },
    'a verifier without code': { events: visit({ ehr_code_verifier: VERIFIER }), at: 'query.code' },
    'a ticket': { events: visit({ ticket: 'abc' }), at: 'query.code' },
  },
  decline: {
    'a session that was refused': () => [sessionCreate({ status: 403, answer: {} })],
    'a click that was broken off when the session was made': () => [
      ...step('open-kjernejournal', { outcome: 'timed-out' }, sessionCreate()),
    ],
  },
})
