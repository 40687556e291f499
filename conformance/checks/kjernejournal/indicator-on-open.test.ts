import { step, wait } from '../../kit/fixture/build-events.ts'
import { indicator, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { OTHER_PATIENT, PATIENT, USER } from '../../kit/fixture/build-tokens.ts'
import { rawBody } from '../../kit/fixture/raw-body.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './indicator-on-open.ts'

const at = 'calls.helseindikator'
const args = { patient: PATIENT }
const logIn = (securityLevel = '4', outcome = 'ok') =>
  step('log-in', { args: { user: USER, securityLevel }, outcome })
const refused = { status: 403, answer: { brukermelding: 'Ikke tilgang' }, fault: 'status' }

testCheck(check, {
  accept: {
    'a look-up at each opening': () => [
      ...logIn(),
      ...step('open-patient', { args }, indicator()),
      ...step(
        'open-patient',
        { args: { patient: OTHER_PATIENT } },
        indicator({ json: { fnr: OTHER_PATIENT } }),
      ),
      ...step('open-patient', { args }, indicator()),
    ],
    'a look-up whose number is written wrongly': () => [
      ...logIn(),
      ...step('open-patient', { args }, indicator({ json: { fnr: Number(PATIENT) }, status: 400 })),
    ],
    'a look-up that the bench refused': () => [
      ...logIn(),
      ...step('open-patient', { args, outcome: 'problem', seen: { patient: PATIENT } }, indicator(refused)),
    ],
    'no scenario, and a look-up before the session': () => [indicator(), wait(3600), sessionCreate()],
  },
  reject: {
    'no look-up': { events: () => [...logIn(), ...step('open-patient', { args })], at },
    'a look-up of somebody else': {
      events: () => [
        ...logIn(),
        ...step('open-patient', { args }, indicator({ json: { fnr: OTHER_PATIENT } })),
      ],
      at,
    },
    'a stored answer at the second opening': {
      events: () => [
        ...logIn(),
        ...step('open-patient', { args }, indicator()),
        ...step('close-patient', {}),
        ...step('open-patient', { args }),
      ],
      at,
    },
    'a look-up only when the icon is clicked': {
      events: () => [
        ...logIn(),
        ...step('open-patient', { args }),
        ...step('open-kjernejournal', {}, indicator(), sessionCreate()),
      ],
      at,
    },
    'no scenario, and a session without a look-up': { events: () => [sessionCreate()], at },
    'no scenario, and a look-up of yesterday': {
      events: () => [indicator(), wait(24 * 3600), sessionCreate()],
      at,
    },
  },
  decline: {
    'no scenario, and a session call that names no patient': () => [
      sessionCreate({ json: { claims: undefined }, status: 400 }),
    ],
    'a user who was turned away': () => [
      ...logIn('4', 'problem'),
      ...step('open-patient', { args, outcome: 'problem' }),
    ],
    'a look-up that cannot be read': () => [
      ...logIn(),
      ...step('open-patient', { args }, rawBody(indicator({ status: 400 }), { text: 'fnr' })),
    ],
    'a user whom the EPJ keeps from Kjernejournal, since the role gives no access': () => {
      const scenario = 'kjernejournal/role-without-access'
      return [
        ...step('log-in', { scenario, args: { user: USER, securityLevel: '4' } }),
        ...step('open-patient', { scenario, args }),
      ]
    },
    'a user at level 3': () => [...logIn('3'), ...step('open-patient', { args })],
    'a patient whom the EPJ could not open': () => [
      ...logIn(),
      ...step('open-patient', { args, outcome: 'problem', seen: { patient: null } }),
    ],
  },
})
