import { step } from '../../kit/fixture/build-events.ts'
import { indicator, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { OTHER_PATIENT, PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './session-for-open-patient.ts'

const at = 'body.claims.patient_identifier.id'
const open = (patient: string) => step('open-patient', { args: { patient } }, indicator())
const create = (id: string | undefined) => sessionCreate({ json: { claims: { patient_identifier: { id } } } })
const click = (id: string | undefined) => step('open-kjernejournal', {}, create(id))

testCheck(check, {
  accept: {
    'each patient in turn': () => [
      ...open(PATIENT),
      ...click(PATIENT),
      ...open(OTHER_PATIENT),
      ...click(OTHER_PATIENT),
    ],
    'an EPJ that creates the session as soon as the patient is opened': () => [
      ...step('open-patient', { args: { patient: PATIENT } }, indicator(), create(PATIENT)),
    ],
  },
  reject: {
    'the patient before': {
      events: () => [...open(PATIENT), ...click(PATIENT), ...open(OTHER_PATIENT), ...click(PATIENT)],
      at,
    },
    'no patient in the call': { events: () => [...open(PATIENT), ...click(undefined)], at },
    'a patient who is closed': {
      events: () => [...open(PATIENT), ...step('close-patient', {}), ...click(PATIENT)],
      at,
    },
    'a patient of the user before': {
      events: () => [...open(PATIENT), ...step('log-out', {}), ...click(PATIENT)],
      at,
    },
    'the patient before, in a click that got no answer in time': {
      events: () => [
        ...open(PATIENT),
        ...open(OTHER_PATIENT),
        ...step('open-kjernejournal', { outcome: 'timed-out' }, create(PATIENT)),
      ],
      at,
    },
    'the patient before, and an adapter that fell': {
      events: () => [...open(PATIENT), ...open(OTHER_PATIENT), ...click(PATIENT).slice(0, -1)],
      at,
    },
  },
  decline: {
    'no scenario that tells who is open': () => [indicator(), sessionCreate()],
    'a patient about whom nobody told whether the EPJ had opened the next': () => [
      ...open(PATIENT),
      ...step('open-patient', { args: { patient: OTHER_PATIENT }, outcome: 'timed-out' }, create(PATIENT)),
    ],
  },
})
