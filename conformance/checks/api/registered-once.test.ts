import { registration } from '../../kit/fixture/build-data-calls.ts'
import { call, step } from '../../kit/fixture/build-events.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './registered-once.ts'

const allergyTo = (code: string, change: object = {}) =>
  registration({ code: { coding: [{ system: 'http://www.whocc.no/atc', code }] }, ...change })
const record = (...calls: ReturnType<typeof registration>[]) =>
  step('record-critical-information', {}, ...calls)
const refused = () =>
  call(
    'POST',
    'kjernejournal.critical-create',
    '/kjernejournal/kritisk-informasjon/api/critical-information/v1/AllergyIntolerance',
    {
      status: 401,
      json: { resourceType: 'AllergyIntolerance', code: { coding: [{ code: 'M01AE01' }] } },
    },
  )

testCheck(check, {
  accept: {
    'one record': () => record(allergyTo('M01AE01')),
    'two records for one click': () => record(allergyTo('M01AE01'), allergyTo('N02BE01')),
    'two of the same words, in words alone, that differ': () =>
      record(registration({ code: { text: 'Nøtter' } }), registration({ code: { text: 'Egg' } })),
    'the same of another kind': () =>
      record(allergyTo('M01AE01'), allergyTo('M01AE01', { resourceType: 'Condition' })),
    'the same once more, when the user asked for it': () => [
      ...record(allergyTo('M01AE01')),
      ...record(allergyTo('M01AE01')),
    ],
    'once more after a refusal': () => record(refused(), allergyTo('M01AE01')),
    'a new version of it': () =>
      record(allergyTo('M01AE01'), registration({ code: { coding: [{ code: 'M01AE01' }] } }, 'PUT')),
  },
  reject: {
    'the same record twice': {
      events: () => record(allergyTo('M01AE01'), allergyTo('M01AE01')),
      at: 'body.code',
    },
    'the same with another time': {
      events: () => record(allergyTo('M01AE01'), allergyTo('M01AE01', { recordedDate: '2026-09-30' })),
      at: 'body.code',
    },
  },
  decline: {
    'a click that nobody tells of': () => [allergyTo('M01AE01'), allergyTo('M01AE01')],
    'a record that says nothing': () => record(registration({}), registration({})),
  },
})
