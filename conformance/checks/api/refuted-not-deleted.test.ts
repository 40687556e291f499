import { critical } from '../../kit/fixture/build-data-calls.ts'
import { call, step } from '../../kit/fixture/build-events.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './refuted-not-deleted.ts'

const RECORD = '/kjernejournal/kritisk-informasjon/api/critical-information/v1/AllergyIntolerance/1'
const put = () => call('PUT', 'kjernejournal.critical-update', RECORD)
const remove = () => call('DELETE', 'kjernejournal.critical-delete', RECORD, { status: 204 })
const removeVersion = () =>
  call('DELETE', 'kjernejournal.critical-delete-version', `${RECORD}/_history/1`, { status: 204 })
const refute = (...calls: Parameters<typeof step>[2][]) => step('refute-critical-information', {}, ...calls)
const at = 'request.method'

testCheck(check, {
  accept: {
    'a new version': () => refute(critical(), put()),
    'what was entered in error is deleted': () => [
      ...refute(put()),
      ...step('withdraw-critical-information', {}, removeVersion()),
    ],
  },
  reject: {
    'the record is deleted': { events: () => refute(remove()), at },
    'its version is deleted': { events: () => refute(removeVersion()), at },
    'updated, and then deleted': { events: () => refute(put(), remove()), at },
  },
  decline: {
    'nothing was sent': () => refute(critical()),
    'only what was entered in error': () => step('withdraw-critical-information', {}, remove()),
  },
})
