import { expect, it } from 'vitest'
import { readEvidence } from '../../evidence/evidence.ts'
import { call, journal, proof } from '../fixture/build-events.ts'
import { indicator } from '../fixture/build-kjernejournal-calls.ts'
import { rawBody } from '../fixture/raw-body.ts'
import { isChangedOnTheWay } from './changed-on-the-way.ts'

const via = { via: '1.1 dlp.kommune.no' }
const isChanged = (parts: Parameters<typeof indicator>[0], text?: string) => {
  const call = text === undefined ? indicator(parts) : rawBody(indicator(parts), { text })
  return readEvidence(journal(call)).calls.map(isChangedOnTheWay)[0]
}

it('a body that is cut off, or has something taken out, was changed by what says that it was between', () => {
  expect(isChanged({ headers: via, json: { fnr: '***********' } })).toBe(true)
  expect(isChanged({ headers: via, json: { fnr: '[REDACTED]' } })).toBe(true)
  expect(isChanged({ headers: via }, '{"fnr":"13116900216","sa')).toBe(true)
  expect(isChanged({ headers: { 'x-forwarded-for': '10.0.0.7' } }, '{"fnr":"1')).toBe(true)
})

it('a call of which nothing is left but its headers was emptied by what says that it was between', () => {
  const emptied = (headers: object, query = '') =>
    readEvidence(
      journal(
        call('POST', 'kjernejournal.helseindikator', '/kjernejournal/api/v1/helseindikator', {
          headers: { 'content-type': 'application/json', ...headers },
        }),
        call('GET', 'kjernejournal.open-portal', `/kjernejournal/portal/hentpasient.html${query}`, {
          headers: { ...headers },
        }),
      ),
    ).calls.map(isChangedOnTheWay)
  expect(emptied(via)).toEqual([true, true])
  expect(emptied(via, '?code=1')).toEqual([true, false])
  expect(emptied({})).toEqual([false, false])
})

it('any other body is as it was sent, and so is one through nobody', () => {
  expect(isChanged({ headers: via })).toBe(false)
  expect(isChanged({ headers: via, json: { fnr: '131169 00216' } })).toBe(false)
  expect(isChanged({ headers: via }, 'fnr=13116900216')).toBe(false)
  expect(isChanged({ json: { fnr: '***********' } })).toBe(false)
})

it('what the bench itself masked was not', () => {
  const reason = 'The request holds a national identity number that is not synthetic; it was masked'
  expect(isChanged({ headers: via, json: { fnr: '***********' }, explanation: { reason } })).toBe(false)
})

it('JSON with quotation marks of HTML was written anew by what says that it was between', () => {
  const escaped = JSON.stringify({ fnr: '13116900216' }).replaceAll('"', '&quot;')
  expect(isChanged({ headers: via }, escaped)).toBe(true)
  expect(isChanged({ headers: via }, escaped.replaceAll('&quot;', '&#34;'))).toBe(true)
  expect(isChanged({}, escaped)).toBe(false)
  expect(isChanged({ headers: via, json: { said: '{&quot;' } })).toBe(false)
})

it('a call to an address that nothing has was led there by what says that it was between, where its proof names another', () => {
  const arrived = (operation: string, htu: string, headers: object) =>
    readEvidence(
      journal(
        call('POST', operation, '/kj/api/V1/helseindikator', {
          headers: { dpop: proof({ htu }), ...headers },
        }),
      ),
    )
  const isLed = (htu: string, headers: object = via) =>
    arrived('kjernejournal.unknown', htu, headers).strays.map(isChangedOnTheWay)
  const path = '/r/test/kj/api/V1/helseindikator'
  const called = 'http://localhost:4400/r/test/kjernejournal/api/v1/helseindikator'
  expect(isLed(called)).toEqual([true])
  expect(isLed(called, {})).toEqual([false])
  expect(isLed(`http://localhost:4400${path}`)).toEqual([false])
  expect(isLed('localhost')).toEqual([false])
  expect(isLed(called, { ...via, dpop: undefined })).toEqual([false])
  expect(arrived('kjernejournal.ping', called, via).calls.map(isChangedOnTheWay)).toEqual([false])
})
