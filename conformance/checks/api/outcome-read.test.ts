import { refusedCritical } from '../../kit/fixture/build-data-calls.ts'
import { step } from '../../kit/fixture/build-events.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './outcome-read.ts'

const read = (parts: object) => step('read-critical-information', { ...parts }, refusedCritical('KI-0014'))

testCheck(check, {
  accept: {
    'the code in the log': () => [...read({ seen: { message: 'Gikk ikke', log: 'error KI-0014' } })],
    'the words in the message': () => [...read({ seen: { message: 'The words of it.' } })],
    'the code in the problem': () => [...read({ outcome: 'problem', problem: 'KI-0014' })],
  },
  reject: {
    neither: {
      events: () => [...read({ seen: { message: 'Noe gikk galt', log: '' } })],
      at: 'reported.problem',
    },
    'nothing at all': {
      events: () => [...read({ seen: { message: null, log: null } })],
      at: 'reported.problem',
    },
  },
  undecided: {
    'nothing reported': () => [...read({})],
    'a message in plain words, and a log that nobody reports': () => [
      ...read({ seen: { message: 'Kritisk informasjon kunne ikke hentes.' } }),
    ],
  },
})
