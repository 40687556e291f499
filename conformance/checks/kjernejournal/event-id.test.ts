import { sessionCreate, sessionRefresh } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './event-id.ts'

const sent = (id: string) => () => [sessionCreate({ headers: { 'x-event-id': id } })]
const at = 'header.x-event-id'

testCheck(check, {
  accept: {
    'a UUID': sent('2b1f6c1e-0c5e-4f6e-9a57-0e9d3e8a7f11'),
    '128 characters': sent('a'.repeat(128)),
  },
  reject: {
    '129 characters': { events: sent('a'.repeat(129)), at },
    'a UUID in braces': { events: sent('{2b1f6c1e-0c5e-4f6e-9a57-0e9d3e8a7f11}'), at },
    'a full stop': { events: sent('epj.1'), at },
    'an empty value': { events: sent(''), at },
    'a bad value on a later call': {
      events: () => [...sent('good-1')(), sessionRefresh({ headers: { 'x-event-id': 'bad_1' } })],
      at,
    },
  },
  decline: { 'calls without the header': () => [sessionCreate()] },
})
