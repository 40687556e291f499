import { call, fresh } from '../../kit/fixture/build-events.ts'
import { authorize } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator, openPortal, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './fnr-not-in-url.ts'

const portalWith = (name: string, value: string) => () => [
  indicator(),
  openPortal({ query: { [name]: value } }),
]
const at = 'target'

testCheck(check, {
  accept: {
    'numbers in bodies only': () => [indicator(), sessionCreate(), openPortal()],
    'eleven digits inside a code': portalWith('code', 'secret:code:a1311690021612fb'),
    'a phone number of eleven digits, which is no date': portalWith('x', '99999999999'),
    'a user’s number in HelseID’s test log-in': () => [
      indicator(),
      authorize({ query: { test_pid: '06828399789' } }),
    ],
  },
  reject: {
    'the patient’s number in the portal’s address': { events: portalWith('fnr', PATIENT), at },
    'a D-number': { events: portalWith('id', '53897512345'), at },
    'a living person’s number, which the journal masks': { events: portalWith('fnr', '***********'), at },
    'a number in the path': {
      events: () => [
        call('POST', 'kjernejournal.unknown', `/kjernejournal/api/v1/helseindikator/${PATIENT}`),
      ],
      at,
    },
    'an escaped number': {
      events: () => [call('GET', 'kjernejournal.unknown', `/kjernejournal/api/v1/%31${PATIENT.slice(1)}`)],
      at,
    },
    'a patient’s number towards HelseID': {
      events: () => [indicator(), authorize({ query: { state: `${fresh('state')}:${PATIENT}` } })],
      at,
    },
  },
  decline: {
    'no call to Kjernejournal': () => [authorize()],
    'a browser at a page, and nobody asked about': () => [
      openPortal(),
      call('GET', 'kjernejournal.unknown', '/kjernejournal/bruk'),
    ],
  },
})
