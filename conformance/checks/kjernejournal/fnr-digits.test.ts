import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { PATIENT } from '../../kit/fixture/build-tokens.ts'
import { rawBody } from '../../kit/fixture/raw-body.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './fnr-digits.ts'

const sent = (fnr: unknown) => [indicator({ json: { fnr } })]

testCheck(check, {
  accept: { 'eleven digits': () => sent(PATIENT), 'a masked number': () => sent('***********') },
  reject: {
    'a space': { events: () => sent('131169 00216'), at: 'body.fnr' },
    'a number without its leading zero': { events: () => sent(5898597468), at: 'body.fnr' },
    'no number': { events: () => sent(undefined), at: 'body.fnr' },
  },
  decline: {
    'a body that is not JSON': () => [rawBody(indicator(), { text: `\uFEFF{"fnr":"${PATIENT}"}` })],
    'a body that a recording left out': () => [rawBody(indicator(), undefined)],
  },
})
