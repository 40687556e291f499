import { sessionCreate } from '../../kit/build-calls.ts'
import { step } from '../../kit/build-events.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './refusal-told.ts'

const refused = () =>
  sessionCreate({ status: 403, answer: { feilkode: 'AUT_108', brukermelding: 'Ikke i HPR' } })
const opened = (seen: object, ...calls: Parameters<typeof step>[2][]) =>
  step('open-kjernejournal', { outcome: 'problem', seen: { ...seen } }, ...calls)

testCheck(check, {
  accept: { 'a message': () => opened({ message: 'Ikke i HPR' }, refused()) },
  reject: { 'no message': { events: () => opened({ message: null }, refused()), at: 'reported.message' } },
  undecided: { 'nothing reported': () => opened({}, refused()) },
  decline: {
    'a session that was created': () => opened({ message: null }, sessionCreate()),
    'a refusal that the bench ordered': () =>
      opened({ message: null }, sessionCreate({ status: 403, answer: {}, fault: 'status 403' })),
  },
})
