import { critical, registration } from '../../kit/fixture/build-data-calls.ts'
import { type CallParts, call, type Draft, step } from '../../kit/fixture/build-events.ts'
import { accessToken, PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './critical-record-taken.ts'

const RECORD = '/kjernejournal/kritisk-informasjon/api/critical-information/v1/AllergyIntolerance/1'
const KIND = RECORD.replace(/\/1$/, '')
const OTHER = `${KIND}/2`
const METHOD = { create: 'POST', update: 'PUT', 'delete-version': 'DELETE' }
const ADDRESS = {
  create: KIND,
  update: RECORD,
  'delete-version': `${RECORD}/_history/1`,
}

const refused = (
  operation: 'create' | 'update' | 'delete-version',
  status: number,
  code: string,
  explanation?: { reason: string; at: string; expected?: string; actual?: string },
): Draft =>
  call(METHOD[operation], `kjernejournal.critical-${operation}`, ADDRESS[operation], {
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
const epj = (client_id: string) => ({
  headers: { authorization: `DPoP ${accessToken({ client_id })}`, 'nhn-patient-nin': PATIENT },
})
const [here, there] = [epj('here'), epj('there')]
/** By the EPJ that is judged, or by another in the same room. */
const change = (by: typeof here, parts: CallParts = {}, record = RECORD) =>
  call('PUT', 'kjernejournal.critical-update', record, {
    ...by,
    json: { resourceType: 'AllergyIntolerance', meta: { versionId: '1' } },
    ...parts,
  })
const conflict = {
  status: 409,
  answer: {
    resourceType: 'OperationOutcome',
    issue: [{ diagnostics: 'Version 2 is the newest.', details: { coding: [{ code: 'KJF-000065' }] } }],
  },
}
const refute = (...calls: Draft[]) => step('refute-critical-information', {}, ...calls)

testCheck(check, {
  accept: {
    'a record and its next version': () => [registration({}), registration({}, 'PUT')],
    'withdrawn without a body': () => [
      call('DELETE', 'kjernejournal.critical-delete-version', `${RECORD}/_history/1`, { status: 204 }),
    ],
    'changed anew after another had changed it': () => refute(outdated(), registration({}, 'PUT')),
    'changed anew at the third try': () => refute(outdated(), outdated(), registration({}, 'PUT')),
    'changed anew by somebody who works by hand': () => [outdated(), registration({}, 'PUT')],
    'left to the user, where another EPJ in the room has changed it meanwhile': () =>
      refute(registration({}), critical(here), change(there), change(here, conflict)),
    'left to the user, though another record, another kind and an older version were read meanwhile': () =>
      refute(
        critical(here),
        change(there),
        call('GET', 'kjernejournal.critical-read', OTHER, here),
        call('GET', 'kjernejournal.critical-read-all', KIND.replace(/\w+$/, 'Condition'), here),
        call('GET', 'kjernejournal.critical-read-version', `${RECORD}/_history/1`, here),
        change(here, conflict),
      ),
    'two records that another EPJ had changed, left to the user one after the other': () =>
      refute(
        critical(here),
        change(there),
        change(there, {}, OTHER),
        change(here, conflict),
        change(here, conflict, OTHER),
      ),
    'withdrawn by the newest version': () =>
      step(
        'withdraw-critical-information',
        {},
        refused('delete-version', 409, 'KJF-000065'),
        call('DELETE', 'kjernejournal.critical-delete-version', `${RECORD}/_history/2`, { status: 204 }),
      ),
  },
  reject: {
    'the version of its own change but one': {
      events: () => refute(change(here), change(here, conflict)),
      at: 'body',
    },
    'an old version, though the newest was read': {
      events: () => refute(change(there), critical(here), change(here, conflict)),
      at: 'body',
    },
    'an old version, though the record itself was read': {
      events: () =>
        refute(
          change(there),
          call('GET', 'kjernejournal.critical-read', RECORD, here),
          change(here, conflict),
        ),
      at: 'body',
    },
    'the same old version once more, after the API had said that it is old': {
      events: () => refute(critical(here), change(there), change(here, conflict), change(here, conflict)),
      at: 'body',
    },
    'no version, where another has changed it': {
      events: () => refute(change(there), change(here, { ...conflict, json: {} })),
      at: 'body',
    },
    'a version that is not said': { events: () => refute(outdated()), at: 'body.meta.versionId' },
    'a version that is not the newest, withdrawn': {
      events: () => [refused('delete-version', 409, 'KJF-000065')],
      at: 'body',
    },
    'another record changed afterwards': {
      events: () => refute(outdated(), call('PUT', 'kjernejournal.critical-update', OTHER, { json: {} })),
      at: 'body.meta.versionId',
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
    'a record that the patient does not have': {
      events: () =>
        refute(
          refused('update', 404, 'TB-NOT-FOUND', { reason: 'The patient has no such record.', at: 'path' }),
        ),
      at: 'path',
    },
    'the same, withdrawn': { events: () => [refused('delete-version', 404, 'TB-NOT-FOUND')], at: 'body' },
    'changed anew in a later step only': {
      events: () => [...refute(outdated()), ...refute(registration({}, 'PUT'))],
      at: 'body.meta.versionId',
    },
  },
  decline: {
    'a role that may not write': () => [refused('create', 403, 'AUT_104')],
    'a record that somebody else had withdrawn': () => [refused('update', 410, 'TB-DELETED')],
    'a service that is down': () => [refused('create', 503, 'TB-UNAVAILABLE')],
  },
})
