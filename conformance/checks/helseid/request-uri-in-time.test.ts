import { wait } from '../../kit/fixture/build-events.ts'
import { authorize, par } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './request-uri-in-time.ts'

const pushed = (request_uri: string) => par({ answer: { request_uri, expires_in: 60 } })
const visit = (request_uri: string) => authorize({ query: { request_uri } })

testCheck(check, {
  accept: { 'at once': () => [pushed('urn:one'), visit('urn:one')] },
  reject: {
    'two minutes later': {
      events: () => [pushed('urn:one'), wait(120), visit('urn:one')],
      at: 'query.request_uri',
    },
  },
  decline: { 'a visit whose request was not seen': () => [visit('urn:two')] },
})
