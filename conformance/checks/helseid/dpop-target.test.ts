import { ISSUER, proof } from '../../kit/fixture/build-events.ts'
import { metadata, token } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator, ping } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken, ath } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './dpop-target.ts'

const ADDRESS = 'http://localhost:4400/r/test/kjernejournal/api/v1/helseindikator'

function lookUp(claims: Readonly<Record<string, unknown>>) {
  const access = accessToken()
  const dpop = proof({ htm: 'POST', htu: ADDRESS, ath: ath(access), ...claims })
  return indicator({ headers: { authorization: `DPoP ${access}`, dpop } })
}

testCheck(check, {
  accept: {
    'method and address of each call': () => [metadata(), token(), indicator(), ping()],
    'a host in capitals': () => [metadata(), lookUp({ htu: ADDRESS.replace('localhost', 'LOCALHOST') })],
    'another host, when nobody knows the right one': () => [
      indicator({ headers: { dpop: proof({ htu: ADDRESS.replace('localhost', 'bench') }) } }),
    ],
    'a query in the address of the call alone': () => [metadata(), ping({ query: { status: 'OK' } })],
  },
  reject: {
    'a query in htu': {
      events: () => [metadata(), lookUp({ htu: `${ADDRESS}?source=epj` })],
      at: 'header.dpop.htu',
    },
    'another address of the same API': {
      events: () => [metadata(), lookUp({ htu: ADDRESS.replace('helseindikator', 'ping') })],
      at: 'header.dpop.htu',
    },
    'the address as the proxy knows it': {
      events: () => [metadata(), lookUp({ htu: ADDRESS.replace('localhost:4400', 'proxy.internal') })],
      at: 'header.dpop.htu',
    },
    'the issuer instead of the token endpoint': {
      events: () => [token({ headers: { dpop: proof({ htu: ISSUER }) } })],
      at: 'header.dpop.htu',
    },
    'no htu': { events: () => [lookUp({ htu: undefined })], at: 'header.dpop.htu' },
    'another method': { events: () => [lookUp({ htm: 'GET' })], at: 'header.dpop.htm' },
  },
})
