import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'

const good = {
  helseid: 'http://localhost:1/r/x/helseid',
  kjernejournalApi: 'http://localhost:1/r/x/kjernejournal/api',
  clientId: 'c',
  privateJwk: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: 'd', kid: 'k' },
  scope: 'nhn:kjernejournal/api',
  scheme: 'DPoP',
  patients: ['13116900216'],
  shape: 'constant',
  rate: 20,
  seconds: 30,
  limits: { p95Ms: 200, p99Ms: 500, errorShare: 0, droppedShare: 0.01 },
  summaryFile: '/tmp/summary.json',
}

describe('settings', () => {
  it('are read as they were written', () => {
    expect(readSettings(JSON.stringify(good))).toEqual(good)
  })

  it.each([
    ['helseid', { ...good, helseid: '' }],
    ['scheme', { ...good, scheme: 'Basic' }],
    ['kty', { ...good, privateJwk: { ...good.privateJwk, kty: 'RSA' } }],
    ['patients', { ...good, patients: [] }],
    ['patients', { ...good, patients: [13116900216] }],
    ['rate', { ...good, rate: 0 }],
    ['limits', { ...good, limits: undefined }],
    ['errorShare', { ...good, limits: { ...good.limits, errorShare: 2 } }],
  ])('name the member that is wrong: %s', (member, settings) => {
    expect(() => readSettings(JSON.stringify(settings))).toThrow(`the load settings need ${member}`)
  })
})
