import { createHash } from 'node:crypto'
import { call } from '../../kit/fixture/build-events.ts'
import { indicator, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './challenge-form.ts'

const hashed = createHash('sha256').update('a verifier of the EPJ')
const bytes = hashed.digest()
const sent = (challenge: string | readonly number[] | undefined) => () => [
  sessionCreate({ json: { ehr_code_challenge: challenge }, status: 400, answer: {} }),
]
const at = 'body.ehr_code_challenge'

testCheck(check, {
  accept: { 'base64url without padding': sent(bytes.toString('base64url')) },
  reject: {
    'with padding': { events: sent(`${bytes.toString('base64url')}=`), at },
    'ordinary base64': { events: sent(`+/${bytes.toString('base64').slice(2)}`), at },
    'no challenge': { events: sent(undefined), at },
    'bytes, as a list': { events: sent([...bytes]), at },
    'hexadecimal digits': { events: sent(bytes.toString('hex')), at },
  },
  decline: {
    'no body': () => [
      call('POST', 'kjernejournal.session-create', '/kjernejournal/innlogging/api/session/create', {
        status: 400,
      }),
    ],
    'no session': () => [indicator()],
  },
})
