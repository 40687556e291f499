import { accessToken, dpopHeaders, indicator, sessionCreate } from '../../kit/build-calls.ts'
import { critical, medicines } from '../../kit/build-data-calls.ts'
import { testCheck } from '../../kit/test-check.ts'
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
