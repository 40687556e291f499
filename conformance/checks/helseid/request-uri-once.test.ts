import { authorize } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './request-uri-once.ts'

const visit = (request_uri: string) => authorize({ query: { request_uri } })

testCheck(check, {
  accept: { 'one for each log-in': () => [visit('urn:one'), visit('urn:two')] },
  reject: {
    'the same twice': { events: () => [visit('urn:one'), visit('urn:one')], at: 'query.request_uri' },
  },
})
