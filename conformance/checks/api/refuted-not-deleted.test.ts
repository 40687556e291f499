import { critical, registration } from '../../kit/fixture/build-data-calls.ts'
import { call, step } from '../../kit/fixture/build-events.ts'
import { OTHER_PATIENT, PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './refuted-not-deleted.ts'

const RECORD = '/kjernejournal/kritisk-informasjon/api/critical-information/v1/AllergyIntolerance/1'
const verified = (code: string) => ({
  verificationStatus: { coding: [{ system: 'x', code, display: code }] },
})
const put = () => registration(verified('refuted'), 'PUT')
const remove = () => call('DELETE', 'kjernejournal.critical-delete', RECORD, { status: 204 })
const removeVersion = () =>
  call('DELETE', 'kjernejournal.critical-delete-version', `${RECORD}/_history/1`, { status: 204 })
const refute = (...calls: Parameters<typeof step>[2][]) => step('refute-critical-information', {}, ...calls)
const register = () => [
  ...step('open-patient', { args: { patient: PATIENT } }),
  ...step('record-critical-information', {}, registration(verified('confirmed'))),
]
const at = 'request.method'

testCheck(check, {
  accept: {
    'a new version': () => refute(critical(), put()),
    'said once the newest version is at hand': () =>
      refute(registration(verified('confirmed'), 'PUT'), critical(), put()),
    'something else registered in its place': () => refute(put(), registration(verified('confirmed'))),
    'what was entered in error is deleted': () => [
      ...refute(put()),
      ...step('withdraw-critical-information', {}, removeVersion()),
    ],
  },
  reject: {
    'the record is deleted': { events: () => refute(remove()), at },
    'its version is deleted': { events: () => refute(removeVersion()), at },
    'updated, and then deleted': { events: () => refute(put(), remove()), at },
    'what was entered in error is refuted': {
      events: () => step('withdraw-critical-information', {}, put()),
      at: 'body.verificationStatus.coding[0].code',
    },
    'another record beside it': { events: () => refute(registration(verified('refuted'))), at },
    'sent anew as it was': {
      events: () => refute(registration(verified('confirmed'), 'PUT')),
      at: 'body.verificationStatus.coding[0].code',
    },
    'nothing is sent of what was registered': { events: () => [...register(), ...refute()], at },
    'sent without saying': {
      events: () => refute(registration({}, 'PUT')),
      at: 'body.verificationStatus.coding[0].code',
    },
  },
  decline: {
    'nothing was sent': () => refute(critical()),
    'nothing was sent, and the user is told that it did not work': () => [
      ...register(),
      ...step('refute-critical-information', { outcome: 'problem' }),
    ],
    'nothing was sent, since the service is down': () => [
      ...register(),
      ...refute(critical({ status: 503 })),
    ],
    'nothing was sent of another patient’s record': () => [
      ...register(),
      ...step('open-patient', { args: { patient: OTHER_PATIENT } }),
      ...refute(),
    ],
    'entered in error, in FHIR’s own word': () =>
      step('withdraw-critical-information', {}, registration(verified('entered-in-error'), 'PUT')),
    'only what was entered in error': () => step('withdraw-critical-information', {}, remove()),
  },
})
