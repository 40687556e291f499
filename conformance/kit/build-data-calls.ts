// Calls of the older portal integration and to the data APIs, for tests to spoil.
import { indicator, PATIENT } from './build-calls.ts'
import { type CallParts, call, type Draft } from './build-events.ts'

/** With what an unencoded address spoils. */
export const TICKET = 'abc+def/ghi='
export const OTHER_TICKET = 'jkl+mno/pqr='

export function ticketFor(
  patient: string = PATIENT,
  ticket: string | undefined = TICKET,
  json: object = {},
): Draft {
  return indicator({
    json: { fnr: patient, ...json },
    answer: { status: 4, returTekst: 'x', ...(ticket !== '' && { ticket }) },
  })
}

type Query = NonNullable<CallParts['query']>

export function portalByTicket(query: Query = {}, parts: CallParts = {}): Draft {
  return call('GET', 'kjernejournal.open-portal', '/kjernejournal/hpp-webapp/hentpasient.html', {
    query: { ticket: TICKET, 'X-EPJ-System': 'Test EPJ 1.0', ...query },
    status: 303,
    ...parts,
  })
}

export const portalHold = (): Draft =>
  call('GET', 'kjernejournal.hold-session', '/kjernejournal/hpp-webapp/holdsesjon', { status: 204 })

export const portalLogOut = (): Draft =>
  call('GET', 'kjernejournal.log-out', '/kjernejournal/hpp-webapp/loggut')

export function medicines(query: Query = {}, parts: CallParts = {}): Draft {
  return call('GET', 'kjernejournal.legemiddel', '/kjernejournal/api/v1/legemiddel', {
    query: { ticket: TICKET, ...query },
    answer: {},
    ...parts,
  })
}

/** Refused by the API host, in its own words. */
export const refusedMedicines = (code: string, query: Query = {}, at = 'query.ticket'): Draft =>
  medicines(query, { status: 403, answer: { feilkode: code }, explanation: { reason: code, at } })

const CRITICAL = '/kjernejournal/kritisk-informasjon/api/critical-information/v1/AllergyIntolerance'

export function critical(parts: CallParts = {}, basis = 'SAMTYKKE'): Draft {
  return call('GET', 'kjernejournal.critical-read-all', CRITICAL, {
    headers: { 'nhn-patient-nin': PATIENT, 'nhn-access-basis': basis },
    answer: { resourceType: 'Bundle' },
    ...parts,
  })
}

/** Refused with an OperationOutcome. */
export const refusedCritical = (code: string, basis = 'SAMTYKKE'): Draft =>
  critical(
    {
      status: 403,
      answer: {
        resourceType: 'OperationOutcome',
        issue: [{ diagnostics: 'The words of it.', details: { coding: [{ code }] } }],
      },
    },
    basis,
  )

/** Has anything new come about the patient's medicines? @param access the token it is asked with. */
export function warnings(sistSpurt: string, tidspunkt: string, access: string, parts: CallParts = {}): Draft {
  const path = '/kjernejournal/api/v1/legemiddelvarsling'
  return call('POST', 'kjernejournal.legemiddelvarsling', path, {
    headers: { authorization: `DPoP ${access}` },
    json: { pasienter: [{ fnr: PATIENT, sistSpurt }] },
    answer: { tidspunkt, pasienter: [] },
    ...parts,
  })
}
