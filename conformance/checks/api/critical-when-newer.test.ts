import { critical } from '../../kit/fixture/build-data-calls.ts'
import { step } from '../../kit/fixture/build-events.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './critical-when-newer.ts'

const open = (sistEndretKritiskInfoDato: string) =>
  step(
    'open-patient',
    { args: { patient: PATIENT } },
    indicator({ answer: { status: 4, returTekst: 'x', ticket: 'abc', sistEndretKritiskInfoDato } }),
  )
const read = (...calls: Parameters<typeof step>[2][]) => step('read-critical-information', {}, ...calls)

testCheck(check, {
  accept: {
    'the own copy': () => [...open('2026-01-01'), ...read(critical()), ...open('2026-01-01'), ...read()],
  },
  reject: {
    'another look-up of the same': {
      events: () => [...open('2026-01-01'), ...read(critical()), ...open('2026-01-01'), ...read(critical())],
      at: 'calls.critical-read-all',
    },
  },
  undecided: {
    'an EPJ that fell the second time': () => [
      ...open('2026-01-01'),
      ...read(critical()),
      ...open('2026-01-01'),
      ...step('read-critical-information', { outcome: 'problem' }),
    ],
  },
  decline: {
    'something new': () => [
      ...open('2026-01-01'),
      ...read(critical()),
      ...open('2026-02-01'),
      ...read(critical()),
    ],
  },
})
