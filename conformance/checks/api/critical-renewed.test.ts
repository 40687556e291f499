import { critical, registration } from '../../kit/fixture/build-data-calls.ts'
import { step } from '../../kit/fixture/build-events.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './critical-renewed.ts'

type Calls = Parameters<typeof step>[2][]

const FIRST = '2026-01-01T10:00:00.000Z'
const LATER = '2026-02-01T10:00:00.000Z'
const at = 'calls.critical-read-all'

const open = (sistEndretKritiskInfoDato: string | undefined, ...calls: Calls) =>
  step(
    'open-patient',
    { args: { patient: PATIENT } },
    indicator({ answer: { status: 4, returTekst: 'x', ticket: 'abc', sistEndretKritiskInfoDato } }),
    ...calls,
  )
const read = (...calls: Calls) => step('read-critical-information', {}, ...calls)
const readFirst = () => [...open(FIRST), ...read(critical())]

testCheck(check, {
  accept: {
    'fetched anew': () => [...readFirst(), ...open(LATER), ...read(critical())],
    'fetched as the patient was opened': () => [...readFirst(), ...open(LATER, critical()), ...read()],
  },
  reject: {
    'the copy': { events: () => [...readFirst(), ...open(LATER), ...read()], at },
    'the copy, after one that was new': {
      events: () => [...readFirst(), ...open(FIRST), ...read(), ...open(LATER), ...read()],
      at,
    },
    'a fetch that was refused': {
      events: () => [...readFirst(), ...open(LATER), ...read(critical({ status: 403 }))],
      at,
    },
  },
  decline: {
    'nothing new': () => [...readFirst(), ...open(FIRST), ...read()],
    'an older date': () => [...open(LATER), ...read(critical()), ...open(FIRST), ...read()],
    'no date any more': () => [...readFirst(), ...open(undefined), ...read()],
    'nothing fetched before': () => [...open(FIRST), ...open(LATER), ...read()],
    'what the EPJ changed itself': () => [
      ...readFirst(),
      ...step('record-critical-information', {}, registration({})),
      ...open(LATER),
      ...read(),
    ],
    'a user who was told that it did not go': () => [
      ...readFirst(),
      ...open(LATER),
      ...step('read-critical-information', { outcome: 'problem' }),
    ],
  },
})
