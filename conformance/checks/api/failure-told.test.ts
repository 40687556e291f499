import {
  critical,
  criticalStatus,
  medicines,
  refusedCritical,
  refusedMedicines,
  warnings,
} from '../../kit/fixture/build-data-calls.ts'
import { call, type Draft, step } from '../../kit/fixture/build-events.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './failure-told.ts'

const RESTRICTED = 'TB-RESTRICTED'
const read = (seen: object, ...calls: Draft[]) => step('read-medicines', { seen: { ...seen } }, ...calls)
const at = 'reported.message'
const down = () => medicines({}, { status: 503, fault: 'status 503', answer: { feilkode: 'TB-UNAVAILABLE' } })

const withdrawn = (version: number, status: number) =>
  call('DELETE', 'kjernejournal.critical-delete-version', `/v1/AllergyIntolerance/1/_history/${version}`, {
    status,
  })

testCheck(check, {
  accept: {
    'restricted, and told so': () => [
      ...read({ message: 'Pasienten har sperret opplysningen.' }, refusedMedicines(RESTRICTED)),
    ],
    'down, and told so': () => [...read({ message: 'Prøv igjen senere.' }, down())],
  },
  reject: {
    'an empty list for what is restricted': {
      events: () => [...read({ message: null }, refusedMedicines(RESTRICTED))],
      at,
    },
    'an empty message': { events: () => [...read({ message: ' ' }, refusedMedicines(RESTRICTED))], at },
    'a service that is down': { events: () => [...read({ message: null }, down())], at },
    'a status that did not come, and nothing after it': {
      events: () =>
        step('read-critical-information', { seen: { message: null } }, criticalStatus({ status: 503 })),
      at,
    },
    'one of two lists': {
      events: () =>
        step(
          'read-critical-information',
          { seen: { message: null } },
          critical(),
          call('GET', 'kjernejournal.critical-read-all', '/v1/Condition', { status: 503 }),
        ),
      at,
    },
    'a role that may not register': {
      events: () =>
        step('record-critical-information', { seen: { message: null } }, refusedCritical('AUT_104')),
      at,
    },
  },
  decline: {
    'opened by consent afterwards': () => [
      ...read(
        { message: null },
        refusedMedicines(RESTRICTED),
        medicines({ 'samtykke-sperret-legemidler': 'HPMOTTATTSAMTYKKE' }),
      ),
    ],
    'another API, of which nothing was asked': () => [
      ...read({ message: null }, medicines(), refusedCritical('AUT_104')),
    ],
    'a status that did not come, where the records did': () =>
      step(
        'read-critical-information',
        { seen: { message: null } },
        criticalStatus({ status: 503 }),
        critical(),
      ),
    'withdrawn by the newest version, at the second try': () =>
      step(
        'withdraw-critical-information',
        { seen: { message: null } },
        withdrawn(1, 409),
        withdrawn(2, 204),
      ),
    'data that came': () => step('read-critical-information', { seen: { message: null } }, critical()),
    'a block, which another check judges': () => [...read({ message: null }, refusedMedicines('KJF-000180'))],
    'what the EPJ asks for by itself': () =>
      step(
        'read-medicine-warnings',
        { seen: { message: null } },
        warnings('2026-03-02T08:00:00Z', '2026-03-02T08:00:00Z', 'x', { status: 503 }),
      ),
  },
  undecided: { 'nothing reported': () => [...read({}, refusedMedicines(RESTRICTED))] },
})
