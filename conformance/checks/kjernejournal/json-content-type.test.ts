import { indicator } from '../../kit/build-calls.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './json-content-type.ts'

const typed = (type: string | undefined) => [indicator({ headers: { 'content-type': type } })]

testCheck(check, {
  accept: {
    JSON: () => [indicator()],
    'JSON with a character set': () => typed('application/json; charset=utf-8'),
  },
  reject: {
    'plain text': { events: () => typed('text/plain;charset=UTF-8'), at: 'header.content-type' },
  },
})
