import { step } from '../../kit/fixture/build-events.ts'
import { fileDownloaded, tokenFetched } from '../../kit/fixture/build-onboarding.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './file-in-use.ts'

testCheck(check, {
  accept: {
    'a token after the download': () => [fileDownloaded(), tokenFetched()],
    'a file that was downloaded twice': () => [fileDownloaded(), fileDownloaded(), tokenFetched()],
    'a file that was ordered': () => [...step('load-configuration', {}, fileDownloaded()), tokenFetched()],
  },
  reject: {
    'a file that nobody uses': { events: () => [fileDownloaded()], at: 'calls.token' },
    'a file that is older than its tokens': {
      events: () => [tokenFetched(), fileDownloaded()],
      at: 'calls.token',
    },
    'a file of another client': {
      events: () => [fileDownloaded({ client: 'another' }), tokenFetched()],
      at: 'calls.token',
    },
    'a refusal by HelseID': {
      events: () => [fileDownloaded(), tokenFetched({ status: 400, answer: { error: 'invalid_client' } })],
      at: 'calls.token',
    },
    'a download that was refused': {
      events: () => [...step('load-configuration', { outcome: 'problem', problem: 'ikke noe mobilnummer' })],
      at: 'reported.problem',
    },
  },
})
