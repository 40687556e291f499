// An address of HelseID's that nothing has: from a setting, or from the EPJ's own code.
import { expect, it } from 'vitest'
import { readEvidence } from '../../evidence/evidence.ts'
import {
  assertion,
  type CallParts,
  call,
  type Draft,
  ISSUER,
  journal,
  proof,
  step,
} from '../fixture/build-events.ts'
import { metadata, par, token } from '../fixture/build-helseid-calls.ts'
import { stopsIn } from '../stops.ts'
import { missesTheAddressAt } from './address.ts'

const causes = (...events: readonly Draft[]) =>
  stopsIn(readEvidence(journal(...events))).map(({ cause }) => cause)
const nowhere = (path: string) => call('POST', 'helseid.unknown', path, { status: 404, answer: {} })

it('an endpoint that the metadata does not name is the code’s own, once the metadata was read', () => {
  expect(causes(metadata(), nowhere('/helseid/connect/pushed'))).toEqual(['implementation'])
  expect(causes(nowhere('/helseid/connect/pushed'), metadata())).toEqual(['configuration'])
  const unread = call('GET', 'helseid.metadata', '/helseid/.well-known/openid-configuration', { status: 503 })
  expect(causes(unread, nowhere('/helseid/connect/pushed'), metadata()).at(-1)).toBe('configuration')
  expect(causes(metadata(), unread, nowhere('/helseid/connect/pushed')).at(-1)).toBe('implementation')
  expect(causes(metadata(), nowhere('/v2/r/test/helseid/connect/pushed'))).toEqual(['configuration'])
  expect(causes(metadata(), par(), nowhere('/kjernejournal/api/v2'))).toEqual(['configuration'])
})

it('a path with a percent sign of its own was put together by code', () => {
  const explanation = { reason: 'The path is not percent-encoded UTF-8', at: 'path', actual: '%ZZ' }
  const path = '/kjernejournal/api/v1/%ZZ'
  expect(
    causes(metadata(), call('POST', 'kjernejournal.unknown', path, { status: 400, explanation })),
  ).toEqual(['implementation'])
  const elsewhere = { reason: 'There is nothing at this address', at: 'path' }
  expect(
    causes(call('POST', 'kjernejournal.unknown', '/kj/v1', { status: 404, explanation: elsewhere })),
  ).toEqual(['configuration'])
})

it('a proof for the name that was called, where HelseID goes by another, is for an address that was entered', () => {
  const PATH = '/r/test/helseid/connect/token'
  const named = (host: string, htu: string, at = 'header.dpop.htu'): CallParts => ({
    headers: { host, dpop: proof({ htu }) },
    status: 400,
    answer: { error: 'invalid_dpop_proof' },
    explanation: { reason: 'made for another address', at },
  })
  const stops = (parts: CallParts) => causes(metadata(), token(parts))
  expect(stops(named('testbenk:4400', `http://testbenk:4400${PATH}`))).toEqual(['configuration'])
  expect(stops(named('testbenk:4400', `http://testbenk:4400${PATH}`, 'header.dpop.htm'))).toEqual([
    'implementation',
  ])
  expect(stops(named('testbenk:4400', 'http://testbenk:4400/r/test/helseid/token'))).toEqual([
    'implementation',
  ])
  expect(stops(named('localhost:4400', `http://localhost:4400${PATH}?x=1`))).toEqual(['implementation'])
  expect(stops(named('testbenk:4400', 'testbenk'))).toEqual(['implementation'])
})

it('what went astray explains the step that it belongs to, and no other', () => {
  const opening = (...calls: readonly Draft[]) => step('open-patient', { args: {} }, ...calls)
  const astray = (...events: readonly (Draft | number)[]) => {
    const evidence = readEvidence(journal(...events))
    const open = evidence.begun.map(({ step: { id } }) => id)
    return open.map((seq) => missesTheAddressAt(seq, evidence))
  }
  const stray = nowhere('/kjernejournal/kj/v1')
  expect(astray(...opening(), ...opening(stray), ...opening())).toEqual([
    undefined,
    'configuration',
    undefined,
  ])
  expect(astray(...opening(par()), ...opening(par()))).toEqual([undefined, undefined])
  const led = call('POST', 'room.unknown', '/kj/V1', {
    headers: { via: '1.1 proxy', dpop: proof({ htu: 'http://localhost:4400/r/test/kjernejournal/v1' }) },
    status: 404,
    answer: {},
  })
  expect(astray(...opening(led))).toEqual(['environment'])
  expect(astray(...opening(led, stray))).toEqual(['configuration'])
  expect(astray(metadata(), ...opening(nowhere('/helseid/connect/pushed')))).toEqual([undefined])
})

it('an assertion for HelseID in another environment is an authority that was entered; one for this, and none, are code’s', () => {
  const aimed = (aud: unknown, at = 'body.client_assertion.aud') => {
    const explanation = { reason: 'meant for another', at, expected: ISSUER }
    return par({ form: { client_assertion: assertion({ aud }) }, status: 400, answer: {}, explanation })
  }
  const last = (...events: readonly Draft[]) => causes(metadata(), ...events).at(-1)
  const elsewhere = 'https://helseid-sts.nhn.no'
  expect(last(aimed(elsewhere))).toBe('configuration')
  expect(last(aimed(ISSUER), aimed(elsewhere))).toBe('configuration')
  for (const aud of [
    `${ISSUER}/connect/token`,
    'helseid',
    'nhn:helseid',
    'urn:nhn:helseid',
    undefined,
    7,
    '',
  ])
    expect(last(aimed(aud)), `${aud}`).toBe('implementation')
  expect(last(aimed(elsewhere), aimed(`${ISSUER}/connect/token`))).toBe('implementation')
  expect(last(aimed(elsewhere, 'body.client_assertion.typ'))).toBe('implementation')
  expect(causes(aimed(elsewhere))).toEqual(['implementation'])
})
