import { createHash } from 'node:crypto'
import { indicator, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './challenge-form.ts'

const hashed = createHash('sha256').update('a verifier of the EPJ')
const bytes = hashed.digest()
const sent = (challenge: string | undefined) => () => [
  sessionCreate({ json: { ehr_code_challenge: challenge }, status: 400, answer: {} }),
]
const at = 'body.ehr_code_challenge'

testCheck(check, {
  accept: { 'base64url without padding': sent(bytes.toString('base64url')) },
  reject: {
    'with padding': { events: sent(`${bytes.toString('base64url')}=`), at },
    'ordinary base64': { events: sent(`+/${bytes.toString('base64').slice(2)}`), at },
    'hexadecimal digits': { events: sent(bytes.toString('hex')), at },
  },
  decline: { 'no challenge': sent(undefined), 'no session': () => [indicator()] },
})
