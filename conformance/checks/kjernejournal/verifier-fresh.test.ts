import { sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './verifier-fresh.ts'

const created = (ehr_code_challenge: string) => sessionCreate({ json: { ehr_code_challenge } })

testCheck(check, {
  accept: { 'one for each session': () => [created('one'), created('two')] },
  reject: {
    'the same twice': { events: () => [created('one'), created('one')], at: 'body.ehr_code_challenge' },
  },
})
