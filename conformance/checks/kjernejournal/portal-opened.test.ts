import { type CallParts, step, wait } from '../../kit/fixture/build-events.ts'
import { VERIFIER } from '../../kit/fixture/build-helseid-calls.ts'
import { openPortal, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { OTHER_PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './portal-opened.ts'

const visit = (query: Readonly<Record<string, string | undefined>>) => () => [
  sessionCreate(),
  openPortal(),
  openPortal({ query: { code: undefined, ehr_code_verifier: undefined, ...query } }),
]

/** Its code is never used. */
const lost = (parts: CallParts = {}) =>
  sessionCreate({ ...parts, answer: { code: 'lost-code-0123456789', sessionId: 'session-lost' } })

testCheck(check, {
  accept: {
    'code and verifier': () => [sessionCreate(), openPortal()],
    'a code that was lost when the EPJ fell, and another click': () => [
      lost(),
      wait(5),
      sessionCreate(),
      openPortal(),
    ],
    'a code that was lost in a click that went wrong, and another click': () => [
      ...step('open-kjernejournal', { outcome: 'problem' }, lost()),
      ...step('open-kjernejournal', {}, sessionCreate(), openPortal()),
    ],
    'a page that the browser loads again by its cookie': visit({}),
  },
  reject: {
    'a session that was never opened': { events: () => [sessionCreate()], at: 'calls.open-portal' },
    'two sessions for one click': {
      events: () => [lost(), sessionCreate(), openPortal()],
      at: 'calls.open-portal',
    },
    'a session that was never opened, before one for another patient': {
      events: () => [
        lost({ json: { claims: { patient_identifier: { id: OTHER_PATIENT } } } }),
        wait(5),
        sessionCreate(),
        openPortal(),
      ],
      at: 'calls.open-portal',
    },
    'one that was never opened, though the click went well': {
      events: () => [
        ...step('open-kjernejournal', {}, lost()),
        wait(5),
        ...step('open-kjernejournal', {}, sessionCreate(), openPortal()),
      ],
      at: 'calls.open-portal',
    },
    'one that was never opened, when the click went wrong and was the last': {
      events: () => [
        ...step('open-kjernejournal', {}, sessionCreate(), openPortal()),
        ...step('open-kjernejournal', { outcome: 'problem' }, lost()),
      ],
      at: 'calls.open-portal',
    },
    'two sessions for one click that went wrong': {
      events: () => step('open-kjernejournal', { outcome: 'problem' }, lost(), sessionCreate(), openPortal()),
      at: 'calls.open-portal',
    },
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
