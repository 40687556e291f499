import {
  critical,
  criticalStatus,
  medicines,
  OTHER_TICKET,
  ticketFor,
  warnings,
} from '../../kit/fixture/build-data-calls.ts'
import type { Draft } from '../../kit/fixture/build-events.ts'
import { sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken, OTHER_PATIENT, PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './attest-per-patient.ts'

const sentWith = (access: string) => ({ headers: { authorization: `DPoP ${access}` } })
const medicinesOf = (ticket: string, access: string) => medicines({ ticket }, sentWith(access))
const tickets = (): readonly Draft[] => [ticketFor(), ticketFor(OTHER_PATIENT, OTHER_TICKET)]
const criticalOf = (patient: string, access: string, header = 'nhn-patient-nin') =>
  critical({ headers: { ...sentWith(access).headers, 'nhn-patient-nin': undefined, [header]: patient } })
const opened = (id: string, access: string) =>
  sessionCreate({ access, json: { claims: { patient_identifier: { id } } } })
const withoutAttest = () => accessToken({ 'nhn:tillitsrammeverk:parameters': undefined })

/** One token for everything that is made with it. */
const sharing =
  (build: (access: string) => readonly Draft[], token = accessToken) =>
  () =>
    build(token())

testCheck(check, {
  accept: {
    'a token for each patient': () => [
      criticalOf(PATIENT, accessToken()),
      criticalOf(OTHER_PATIENT, accessToken()),
    ],
    'one token for all that is asked for about a patient': sharing((access) => [
      ...tickets(),
      opened(PATIENT, access),
      medicinesOf('abc+def/ghi=', access),
      criticalOf(PATIENT, access),
      criticalOf(OTHER_PATIENT, accessToken()),
    ]),
    'the status, which stands in no log': sharing((access) => [
      criticalOf(PATIENT, access),
      criticalStatus(sentWith(access), OTHER_PATIENT),
      criticalOf(OTHER_PATIENT, accessToken()),
    ]),
  },
  reject: {
    'critical information about the next patient': {
      events: sharing((access) => [criticalOf(PATIENT, access), criticalOf(OTHER_PATIENT, access)]),
      at: 'header.authorization',
    },
    'the same by the header’s older name': {
      events: sharing((access) => [
        criticalOf(PATIENT, access, 'hit-patient-pid'),
        criticalOf(OTHER_PATIENT, access, 'hit-patient-pid'),
      ]),
      at: 'header.authorization',
    },
    'medicines with the next patient’s ticket': {
      events: sharing((access) => [
        ...tickets(),
        medicinesOf('abc+def/ghi=', access),
        medicinesOf(OTHER_TICKET, access),
      ]),
      at: 'header.authorization',
    },
    'data with the token that opened the portal for another': {
      events: sharing((access) => [opened(OTHER_PATIENT, access), criticalOf(PATIENT, access)]),
      at: 'header.authorization',
    },
    'the portal with the token of data about another': {
      events: sharing((access) => [criticalOf(PATIENT, access), opened(OTHER_PATIENT, access)]),
      at: 'header.authorization',
    },
    'the patient before, once more, with the token of the next': {
      events: sharing((access) => [
        criticalOf(PATIENT, accessToken()),
        criticalOf(OTHER_PATIENT, access),
        criticalOf(PATIENT, access),
      ]),
      at: 'header.authorization',
    },
  },
  decline: {
    'one patient only': sharing((access) => [criticalOf(PATIENT, access), criticalOf(PATIENT, access)]),
    'a token without an attest for two patients': sharing(
      (access) => [criticalOf(PATIENT, access), criticalOf(OTHER_PATIENT, access)],
      withoutAttest,
    ),
    'sessions alone, which another check judges': sharing((access) => [
      opened(PATIENT, access),
      opened(OTHER_PATIENT, access),
    ]),
    'a ticket that nobody gave here': sharing((access) => [
      criticalOf(PATIENT, access),
      medicinesOf(OTHER_TICKET, access),
    ]),
    'warnings, which are about many': sharing((access) => [
      criticalOf(PATIENT, access),
      warnings('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z', access),
    ]),
  },
})
