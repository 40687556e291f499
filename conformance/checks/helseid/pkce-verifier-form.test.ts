import { systemToken, token, VERIFIER } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './pkce-verifier-form.ts'

const verifier = (code_verifier: string) => [token({ form: { code_verifier } })]

testCheck(check, {
  accept: { '43 characters': () => verifier(VERIFIER), '128 characters': () => verifier('a'.repeat(128)) },
  reject: {
    'a short one': { events: () => verifier('verifier'), at: 'body.code_verifier' },
    'one that is too long': { events: () => verifier('a'.repeat(129)), at: 'body.code_verifier' },
    padding: { events: () => verifier(`${'a'.repeat(43)}=`), at: 'body.code_verifier' },
  },
  decline: { 'a system token': () => [systemToken()] },
})
