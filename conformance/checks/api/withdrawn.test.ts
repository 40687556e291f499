import { critical, criticalStatus, registration } from '../../kit/fixture/build-data-calls.ts'
import { call, type Draft, step } from '../../kit/fixture/build-events.ts'
import { refresh } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './withdrawn.ts'

const RECORD = '/kjernejournal/kritisk-informasjon/api/critical-information/v1/AllergyIntolerance/1'
const verified = (code: string) => ({ verificationStatus: { coding: [{ code }] } })

const removed = (status = 204) =>
  call('DELETE', 'kjernejournal.critical-delete-version', `${RECORD}/_history/1`, { status })
const elsewhere = (status: number) =>
  call('DELETE', 'kjernejournal.unknown', '/kjernejournal/kritisk-informasjon/allergi/1', { status })

const registered = () => step('record-critical-information', {}, registration(verified('confirmed')))
const withdrawn = (...calls: Draft[]) => [
  ...registered(),
  ...step('withdraw-critical-information', {}, ...calls),
]

testCheck(check, {
  accept: {
    'a version is deleted': () => withdrawn(removed()),
    'the record is deleted': () =>
      withdrawn(call('DELETE', 'kjernejournal.critical-delete', RECORD, { status: 204 })),
    'deleted at the second try, the first having been for an older version': () =>
      withdrawn(removed(409), critical(), removed()),
    'marked in FHIR’s own word': () => withdrawn(registration(verified('entered-in-error'), 'PUT')),
    'a flag marked so': () => withdrawn(registration({ status: 'entered-in-error' }, 'PUT')),
    'refuted, which another check tells': () => withdrawn(registration(verified('refuted'), 'PUT')),
  },
  reject: {
    'no call': { events: () => withdrawn(), at: 'request.method' },
    'fetched anew, and that was all': {
      events: () => withdrawn(criticalStatus(), critical()),
      at: 'request.method',
    },
    'sent anew as it was': {
      events: () => withdrawn(registration(verified('confirmed'), 'PUT')),
      at: 'request.method',
    },
    'a record that is not there': { events: () => withdrawn(removed(404)), at: 'request.target' },
    'an address that nothing is at': { events: () => withdrawn(elsewhere(404)), at: 'request.target' },
    'a method that the address does not know': {
      events: () => withdrawn(elsewhere(405)),
      at: 'request.target',
    },
  },
  decline: {
    'nothing was registered': () => step('withdraw-critical-information', {}),
    'the registration was refused': () => [
      ...step(
        'record-critical-information',
        {},
        call('POST', 'kjernejournal.critical-create', '/x', { status: 403 }),
      ),
      ...step('withdraw-critical-information', {}),
    ],
    'only registered': () => registered(),
    'the role may not': () => withdrawn(removed(403)),
    'the service was out of order': () => withdrawn(removed(503)),
    'no token could be had': () => withdrawn(refresh({ status: 400, answer: { error: 'invalid_grant' } })),
  },
})
