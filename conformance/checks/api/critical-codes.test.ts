import { critical, registration } from '../../kit/fixture/build-data-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './critical-codes.ts'

const VOLVEN = 'urn:oid:2.16.578.1.12.4.1.1.7110'
const coded = (system: string, code: string, others: object = {}) =>
  registration({ code: { coding: [{ system, code, display: 'x' }] }, ...others })
const at = 'body.code.coding[0].code'

testCheck(check, {
  accept: {
    'an active ingredient': () => [coded('http://www.whocc.no/atc', 'M01AE01')],
    'a condition': () => [coded(VOLVEN, 'D68.0')],
    'the last letter before the excluded ones': () => [coded(VOLVEN, 'U07.1')],
    'another code system with such a code': () => [coded('http://www.whocc.no/atc', 'V03AB15')],
    'a code that has such a letter further in': () => [coded(VOLVEN, 'D68V1')],
    'a status by a code of its own': () => [
      coded(VOLVEN, 'D68.0', { category: [{ coding: [{ system: VOLVEN, code: 'Z88.0' }] }] }),
    ],
  },
  reject: {
    'an allergy as a reason for contact': { events: () => [coded(VOLVEN, 'Z88.6')], at },
    'what it came of': { events: () => [coded(VOLVEN, 'Y45.3')], at },
    'in small letters, by the name of the code system': {
      events: () => [coded('http://hl7.org/fhir/sid/icd-10', 'w57')],
      at,
    },
    'in capitals': { events: () => [coded('urn:ICD10', 'W57')], at },
    'as one code of two': {
      events: () => [
        registration({
          code: {
            coding: [
              { system: 'http://www.whocc.no/atc', code: 'M01AE01' },
              { system: VOLVEN, code: 'V99' },
            ],
          },
        }),
      ],
      at: 'body.code.coding[1].code',
    },
    'in a later version': {
      events: () => [registration({ code: { coding: [{ system: VOLVEN, code: 'Z88.6' }] } }, 'PUT')],
      at,
    },
  },
  decline: {
    'what is only read': () => [critical()],
    'codes of how it is known, and words for what it is': () => [
      registration({
        code: { text: 'Ibuprofen' },
        category: [{ coding: [{ system: VOLVEN, code: 'D68.0' }] }],
      }),
    ],
    'what has words alone': () => [registration({ code: { text: 'Ibuprofen' } })],
  },
})
