import { critical, medicines } from '../../kit/fixture/build-data-calls.ts'
import { dpopHeaders, indicator, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './single-audience.ts'

const bearing = (aud: unknown) => ({ headers: { authorization: `DPoP ${accessToken({ aud })}` } })
const several = () => accessToken({ aud: ['nhn:kjernejournal', 'nhn:msh'] })

testCheck(check, {
  accept: {
    'one recipient': () => [indicator(), sessionCreate()],
    'critical information with a token of its own': () => [
      indicator(),
      critical(bearing('nhn:critical-information')),
    ],
    'a list of one': () => [sessionCreate({ access: accessToken({ aud: ['nhn:kjernejournal'] }) })],
  },
  reject: {
    'critical information’s token sent for medicines': {
      events: () => [indicator(), medicines({}, bearing('nhn:critical-information'))],
      at: 'header.authorization.aud',
    },
    'Kjernejournal’s token sent for critical information': {
      events: () => [indicator(), critical(bearing('nhn:kjernejournal'))],
      at: 'header.authorization.aud',
    },
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
