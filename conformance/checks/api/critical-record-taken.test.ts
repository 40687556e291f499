import { registration } from '../../kit/fixture/build-data-calls.ts'
import { call, type Draft, step } from '../../kit/fixture/build-events.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './critical-record-taken.ts'

const RECORD = '/kjernejournal/kritisk-informasjon/api/critical-information/v1/AllergyIntolerance/1'

const refused = (
  operation: 'create' | 'update' | 'delete-version',
  status: number,
  code: string,
  explanation?: { reason: string; at: string; expected?: string; actual?: string },
): Draft =>
  call(operation === 'create' ? 'POST' : 'PUT', `kjernejournal.critical-${operation}`, RECORD, {
    status,
    answer: {
      resourceType: 'OperationOutcome',
      issue: [{ diagnostics: 'The words of it.', details: { coding: [{ code }] } }],
    },
    ...(explanation && { explanation }),
  })

const outdated = () =>
  refused('update', 409, 'KJF-000065', {
    reason: 'The record must say which version it changes.',
    at: 'body.meta.versionId',
    expected: '1',
    actual: 'missing',
  })
const refute = (...calls: Draft[]) => step('refute-critical-information', {}, ...calls)

testCheck(check, {
  accept: {
    'a record and its next version': () => [registration({}), registration({}, 'PUT')],
    'withdrawn without a body': () => [
      call('DELETE', 'kjernejournal.critical-delete-version', `${RECORD}/_history/1`, { status: 204 }),
    ],
    'changed anew after another had changed it': () => refute(outdated(), registration({}, 'PUT')),
  },
  reject: {
    'a version that is not said': { events: () => refute(outdated()), at: 'body.meta.versionId' },
    'a version that is not the newest, withdrawn': {
      events: () => [refused('delete-version', 409, 'KJF-000065')],
      at: 'body',
    },
    'content that the profile refuses': {
      events: () => [
        refused('create', 422, 'KI-0014', {
          reason: 'AllergyIntolerance.id: must be the id in the address',
          at: 'AllergyIntolerance.id',
        }),
      ],
      at: 'AllergyIntolerance.id',
    },
    'changed anew in a later step only': {
      events: () => [...refute(outdated()), ...refute(registration({}, 'PUT'))],
      at: 'body.meta.versionId',
    },
  },
  decline: {
    'a role that may not write': () => [refused('create', 403, 'AUT_104')],
    'a service that is down': () => [refused('create', 503, 'TB-UNAVAILABLE')],
  },
})
