import { critical, registration } from '../../kit/fixture/build-data-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './critical-display.ts'

const ATC = { system: 'http://www.whocc.no/atc', code: 'M01AE01', display: 'Ibuprofen' }
const coded = (coding: object, others: object = {}) => registration({ code: { coding: [coding] }, ...others })
const { display: _display, ...withoutDisplay } = ATC
const { system: _system, ...withoutSystem } = ATC

testCheck(check, {
  accept: {
    'a code with its text': () => [coded(ATC)],
    'words where there is no code': () => [
      coded(ATC, { reaction: [{ manifestation: [{ text: 'Utslett' }] }] }),
    ],
    'people, whom the API gives': () => [
      coded(ATC, { contained: [{ resourceType: 'PractitionerRole', code: [{ coding: [{ code: 'LE' }] }] }] }),
    ],
    'an extension': () => [
      coded(ATC, { extension: [{ url: 'http://example.no', valueCoding: { code: '1' } }] }),
    ],
  },
  reject: {
    'a code without its text': { events: () => [coded(withoutDisplay)], at: 'body.code.coding[0].display' },
    'in a later version': {
      events: () => [registration({ code: { coding: [withoutDisplay] } }, 'PUT')],
      at: 'body.code.coding[0].display',
    },
    'a text of nothing': {
      events: () => [coded({ ...ATC, display: ' ' })],
      at: 'body.code.coding[0].display',
    },
    'a code of no code system': { events: () => [coded(withoutSystem)], at: 'body.code.coding[0].system' },
    'a status': {
      events: () => [coded(ATC, { clinicalStatus: { coding: [{ system: 'x', code: 'active' }] } })],
      at: 'body.clinicalStatus.coding[0].display',
    },
    'what came of it': {
      events: () => [coded(ATC, { reaction: [{ manifestation: [{ coding: [withoutDisplay] }] }] })],
      at: 'body.reaction[0].manifestation[0].coding[0].display',
    },
  },
  decline: {
    'what is only read': () => [critical()],
    'words alone': () => [registration({ code: { text: 'Ibuprofen' } })],
    'what stands where codes do, and is none': () => [
      registration({ code: 'M01AE01', category: ['medication'], reaction: 7 }),
    ],
  },
})
