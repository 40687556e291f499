import { critical, medicines, OTHER_TICKET, ticketFor } from '../../kit/fixture/build-data-calls.ts'
import { call, step } from '../../kit/fixture/build-events.ts'
import { OTHER_PATIENT, PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './data-for-open-patient.ts'

const open = (patient: string, ticket?: string) =>
  step('open-patient', { args: { patient } }, ticketFor(patient, ticket))
const read = (...calls: Parameters<typeof step>[2][]) => step('read-medicines', {}, ...calls)
const named = (header: string, patient: string) =>
  step('record-critical-information', {}, critical({ headers: { [header]: patient } }))
const status = (nin: string) =>
  step(
    'read-critical-information',
    {},
    call('POST', 'kjernejournal.critical-status', '/kjernejournal/kritisk-informasjon/status', {
      json: { nin },
    }),
  )

testCheck(check, {
  accept: {
    'each patient in turn': () => [
      ...open(PATIENT),
      ...read(medicines()),
      ...named('nhn-patient-nin', PATIENT),
      ...open(OTHER_PATIENT, OTHER_TICKET),
      ...read(medicines({ ticket: OTHER_TICKET })),
      ...status(OTHER_PATIENT),
    ],
  },
  reject: {
    'the ticket of the patient before': {
      events: () => [...open(PATIENT), ...open(OTHER_PATIENT, OTHER_TICKET), ...read(medicines())],
      at: 'query.ticket',
    },
    'a reaction on the patient before': {
      events: () => [...open(OTHER_PATIENT), ...named('nhn-patient-nin', PATIENT)],
      at: 'header.nhn-patient-nin',
    },
    'the same, and no answer in time': {
      events: () => [
        ...open(OTHER_PATIENT),
        ...step(
          'record-critical-information',
          { outcome: 'timed-out' },
          critical({ headers: { 'nhn-patient-nin': PATIENT } }),
        ),
      ],
      at: 'header.nhn-patient-nin',
    },
    'the same, by the header’s older name': {
      events: () => [...open(OTHER_PATIENT), ...named('hit-patient-pid', PATIENT)],
      at: 'header.hit-patient-pid',
    },
    'the status of the patient before': {
      events: () => [...open(OTHER_PATIENT), ...status(PATIENT)],
      at: 'body.nin',
    },
  },
  decline: {
    'no scenario that tells who is open': () => [ticketFor(), medicines(), critical()],
    'a ticket that nobody gave here': () => [...open(PATIENT, ''), ...read(medicines())],
    'a copy that is kept up to date while another patient is opened': () => [
      ...step('open-patient', { args: { patient: OTHER_PATIENT } }, critical()),
    ],
  },
})
