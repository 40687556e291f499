import { critical } from '../../kit/fixture/build-data-calls.ts'
import { call } from '../../kit/fixture/build-events.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './critical-content-type.ts'

const KIND = '/kjernejournal/kritisk-informasjon/api/critical-information/v1/AllergyIntolerance'
const saying = (type: string | undefined) => (type === undefined ? {} : { headers: { 'content-type': type } })
const create = (type: string | undefined) => [
  call('POST', 'kjernejournal.critical-create', KIND, saying(type)),
]
const update = (type: string | undefined) => [
  call('PUT', 'kjernejournal.critical-update', `${KIND}/1`, saying(type)),
]
const at = 'header.content-type'

testCheck(check, {
  accept: {
    'FHIR in JSON': () => create('application/fhir+json'),
    'with its charset, and in capitals': () => update('Application/FHIR+JSON; charset=utf-8'),
    'plain JSON': () => create('application/json'),
  },
  reject: {
    'text, as HTTP libraries say by themselves': { events: () => create('text/plain;charset=UTF-8'), at },
    'nothing said': { events: () => update(undefined), at },
    'FHIR in XML': { events: () => update('application/fhir+xml'), at },
    'a form': { events: () => create('application/x-www-form-urlencoded'), at },
  },
  decline: {
    'what is only read': () => [critical()],
    'what is deleted': () => [call('DELETE', 'kjernejournal.critical-delete', `${KIND}/1`, { status: 204 })],
  },
})
