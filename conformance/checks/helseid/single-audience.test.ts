import { accessToken, dpopHeaders, indicator, sessionCreate } from '../../kit/build-calls.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './single-audience.ts'

const several = () => accessToken({ aud: ['nhn:kjernejournal', 'nhn:msh'] })

testCheck(check, {
  accept: {
    'one recipient': () => [indicator(), sessionCreate()],
    'a list of one': () => [sessionCreate({ access: accessToken({ aud: ['nhn:kjernejournal'] }) })],
  },
  reject: {
    'two recipients in a session call': {
      events: () => [sessionCreate({ access: several() })],
      at: 'header.authorization.aud',
    },
    'two recipients in a look-up': {
      events: () => [indicator({ headers: dpopHeaders('/kjernejournal/api/v1/helseindikator', several()) })],
      at: 'header.authorization.aud',
    },
    'another recipient': {
      events: () => [sessionCreate({ access: accessToken({ aud: 'nhn:msh' }) })],
      at: 'header.authorization.aud',
    },
    'no recipient': {
      events: () => [sessionCreate({ access: accessToken({ aud: undefined }) })],
      at: 'header.authorization.aud',
    },
  },
  decline: { 'a call without a token': () => [indicator({ headers: { authorization: undefined } })] },
})
