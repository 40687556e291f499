import { par } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './acr-values.ts'

testCheck(check, {
  accept: {
    'level 4': () => [par({ form: { acr_values: 'Level4' } })],
    'level 4 with an identity provider': () => [par({ form: { acr_values: 'idp:testidp-oidc Level4' } })],
  },
  reject: {
    'level 3': { events: () => [par({ form: { acr_values: 'Level3' } })], at: 'body.acr_values' },
    'a level written in lower case': {
      events: () => [par({ form: { acr_values: 'level4' } })],
      at: 'body.acr_values',
    },
  },
  decline: { 'no level': () => [par({ form: { acr_values: 'idp:testidp-oidc' } })] },
})
