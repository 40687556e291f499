import { par } from '../../kit/fixture/build-helseid-calls.ts'
import { SCOPES } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './person-scopes.ts'

testCheck(check, {
  accept: {
    'all three': () => [par()],
    'all that there is of the identity': () => [
      par({
        form: {
          scope: ['helseid://scopes/identity/all', ...SCOPES.filter((scope) => !/identity/.test(scope))].join(
            ' ',
          ),
        },
      }),
    ],
  },
  reject: {
    'no HPR number': {
      events: () => [par({ form: { scope: SCOPES.filter((scope) => !scope.includes('hpr')).join(' ') } })],
      at: 'body.scope',
    },
  },
  decline: { 'a log-in to something else': () => [par({ form: { scope: 'openid' } })] },
})
