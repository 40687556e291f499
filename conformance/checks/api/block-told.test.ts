import { refusedMedicines } from '../../kit/fixture/build-data-calls.ts'
import { step } from '../../kit/fixture/build-events.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './block-told.ts'

const read = (seen: object) => step('read-medicines', { seen: { ...seen } }, refusedMedicines('KJF-000180'))

testCheck(check, {
  accept: {
    'a message that points to the portal': () => [
      ...read({ message: 'Sperret. Se i kjernejournalportalen.' }),
    ],
  },
  reject: {
    'no message': { events: () => [...read({ message: null })], at: 'reported.message' },
    'a message that leads nowhere': {
      events: () => [...read({ message: 'Feil 403' })],
      at: 'reported.message',
    },
  },
  undecided: { 'nothing reported': () => [...read({})] },
})
