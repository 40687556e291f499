import { step } from '../../kit/fixture/build-events.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './error-logged.ts'

const refused = (event: string) =>
  indicator({
    status: 403,
    answer: { feilkode: 'KJF-000022' },
    answerHeaders: { 'x-event-id': event },
    fault: 'status 403',
  })
const opened = (seen: object, event = 'Id-1') =>
  step('open-patient', { args: { patient: PATIENT }, seen: { ...seen } }, refused(event))
const logged = (shown: string, event: string) => () => opened({ log: `KJF-000022 ${shown}` }, event)
const ELEVEN = 'Id-1c89acd12345678901be59a0d2fc4be0'

testCheck(check, {
  accept: {
    'both of them': () => opened({ log: '403, KJF-000022, X-EVENT-ID Id-1' }),
    'an id of which eleven digits are hidden': logged('Id-1c89acd***********be59a0d2fc4be0', ELEVEN),
  },
  reject: {
    'no code': { events: () => opened({ log: 'X-EVENT-ID Id-1' }), at: 'reported.log' },
    'no event': { events: () => opened({ log: 'KJF-000022' }), at: 'reported.log' },
    'another id with eleven digits': {
      events: logged('Id-1c89acd12345678902be59a0d2fc4bef', ELEVEN),
      at: 'reported.log',
    },
    'an id that is hidden': { events: logged('***********', '12345678901'), at: 'reported.log' },
    'an empty log': { events: () => opened({ log: null }), at: 'reported.log' },
  },
  decline: { 'no log reported': () => opened({}) },
})
