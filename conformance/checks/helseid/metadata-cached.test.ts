import { step } from '../../kit/fixture/build-events.ts'
import { metadata, par, systemToken, token } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './metadata-cached.ts'

testCheck(check, {
  accept: {
    'one fetch': () => [metadata(), par(), token(), indicator()],
    'a fetch by each of four processes': () => [1, 2, 3, 4].map(() => metadata()),
    'a fetch in each scenario': () =>
      ['a', 'b', 'c', 'd', 'e'].flatMap((scenario) => step('log-in', { scenario }, metadata(), par())),
    'a fetch at each start during a day’s work': () =>
      [1, 2, 3, 4].flatMap(() => [metadata(), par(), token(), indicator(), indicator()]),
  },
  reject: {
    'a fetch for every call': {
      events: () => [
        metadata(),
        par(),
        metadata(),
        token(),
        metadata(),
        systemToken(),
        metadata(),
        indicator(),
        metadata(),
        indicator(),
      ],
      at: 'request.target',
    },
  },
  decline: { 'an EPJ that fetches nothing': () => [par(), token()] },
})
