import { critical } from '../../kit/fixture/build-data-calls.ts'
import { call } from '../../kit/fixture/build-events.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken, PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './critical-headers.ts'

const ROLE = encodeURIComponent('{"system":"urn:oid:2.16.578.1.12.4.1.1.9060","code":"LE"}')
const USUAL = {
  authorization: `DPoP ${accessToken()}`,
  'nhn-source-system': 'Fjord EPJ 7.3',
  'nhn-patient-nin': PATIENT,
  'nhn-user-role': ROLE,
  'nhn-access-basis': 'SAMTYKKE',
}
const read = (headers: Record<string, string | undefined> = {}) => [
  critical({ headers: { ...USUAL, ...headers } }),
]
const without = (name: string) => ({ events: () => read({ [name]: undefined }), at: `header.${name}` })
const status = (headers: Record<string, string>) => [
  call('POST', 'kjernejournal.critical-status', '/kjernejournal/kritisk-informasjon/status', { headers }),
]

testCheck(check, {
  accept: {
    'all four': () => read(),
    'the older names': () => [
      critical({
        headers: {
          authorization: USUAL.authorization,
          'hit-source-system': 'Fjord EPJ 7.3',
          'hit-patient-pid': PATIENT,
          'hit-user-role': ROLE,
          'hit-access-basis': 'AKUTT',
        },
      }),
    ],
    'a role with its spaces as plus signs': () => read({ 'nhn-user-role': ROLE.replace('%2C', '%2C+') }),
    'a system that asks for the status': () =>
      status({
        authorization: `DPoP ${accessToken({ 'helseid://claims/identity/pid': undefined })}`,
        'nhn-source-system': 'Fjord EPJ 7.3',
      }),
  },
  reject: {
    'no name of the EPJ': without('nhn-source-system'),
    'no patient': without('nhn-patient-nin'),
    'no role': without('nhn-user-role'),
    'no grounds': without('nhn-access-basis'),
    'an EPJ of two letters': {
      events: () => read({ 'nhn-source-system': 'FE' }),
      at: 'header.nhn-source-system',
    },
    'a number with a space': {
      events: () => read({ 'nhn-patient-nin': `${PATIENT.slice(0, 6)} ${PATIENT.slice(6)}` }),
      at: 'header.nhn-patient-nin',
    },
    'the role’s code alone': { events: () => read({ 'nhn-user-role': 'LE' }), at: 'header.nhn-user-role' },
    'a role that is not URL-encoded': {
      events: () => read({ 'nhn-user-role': decodeURIComponent(ROLE) }),
      at: 'header.nhn-user-role',
    },
    'another role than the attest’s': {
      events: () => read({ 'nhn-user-role': ROLE.replace('LE', 'SP') }),
      at: 'header.nhn-user-role',
    },
    'the role’s name': {
      events: () => read({ 'nhn-user-role': ROLE.replace('LE', 'Lege') }),
      at: 'header.nhn-user-role',
    },
    'a role of another code system': {
      events: () => read({ 'nhn-user-role': encodeURIComponent('{"system":"9060","code":"LE"}') }),
      at: 'header.nhn-user-role',
    },
    'the ticket’s word for the grounds': {
      events: () => read({ 'nhn-access-basis': 'HPMOTTATTSAMTYKKE' }),
      at: 'header.nhn-access-basis',
    },
    'the older name with nothing in it': {
      events: () => read({ 'nhn-user-role': undefined, 'hit-user-role': '' }),
      at: 'header.hit-user-role',
    },
  },
  decline: { 'the health indicator alone': () => [indicator()] },
})
