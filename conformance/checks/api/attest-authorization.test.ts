import { critical, medicines } from '../../kit/fixture/build-data-calls.ts'
import { accessToken, attest } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './attest-authorization.ts'

const AT = 'header.authorization.nhn:tillitsrammeverk:parameters.practitioner.authorization.code'
const role = (code: string) =>
  encodeURIComponent(JSON.stringify({ system: 'urn:oid:2.16.578.1.12.4.1.1.9060', code }))
const UNATTESTED = { ...attest(), practitioner: { point_of_care: { id: '1' } } }

const read = (attested: object | undefined, headers: Readonly<Record<string, string>>) =>
  critical({
    headers: {
      authorization: `DPoP ${accessToken({ 'nhn:tillitsrammeverk:parameters': attested })}`,
      ...headers,
    },
  })

testCheck(check, {
  accept: { 'the authorisation in both': () => [read(attest(), { 'nhn-user-role': role('LE') })] },
  reject: {
    'an authorisation in the role alone': {
      events: () => [read(UNATTESTED, { 'nhn-user-role': role('LE') })],
      at: AT,
    },
    'the same, by the header’s older name': {
      events: () => [read(UNATTESTED, { 'hit-user-role': role('SP') })],
      at: AT,
    },
  },
  decline: {
    'a user whose profession is not known': () => [read(UNATTESTED, { 'nhn-user-role': role('XX') })],
    'a call that states no role, which another check judges': () => [read(UNATTESTED, {})],
    'a token without an attest': () => [read(undefined, { 'nhn-user-role': role('LE') })],
    'medicines, where no role is stated': () => [
      medicines(
        {},
        {
          headers: {
            authorization: `DPoP ${accessToken({ 'nhn:tillitsrammeverk:parameters': UNATTESTED })}`,
          },
        },
      ),
    ],
  },
})
