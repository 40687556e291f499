import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorCodes } from './error-codes.ts'
import { type Bench, openBench } from './fixture/bench.ts'
import { PORTAL_CODES } from './portal/problem-page.ts'
import { texts } from './texts.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const operations = () => bench.room.simulators[0]?.operations ?? []

describe('the operations of Kjernejournal', () => {
  it('have the names that journal, faults and checks know', () => {
    expect(
      operations()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([
      'kjernejournal.citizen-log',
      'kjernejournal.confirm',
      'kjernejournal.copied',
      'kjernejournal.critical-create',
      'kjernejournal.critical-delete',
      'kjernejournal.critical-delete-version',
      'kjernejournal.critical-read',
      'kjernejournal.critical-read-all',
      'kjernejournal.critical-read-version',
      'kjernejournal.critical-status',
      'kjernejournal.critical-update',
      'kjernejournal.first-use',
      'kjernejournal.helseindikator',
      'kjernejournal.helseindikator-status',
      'kjernejournal.hold-session',
      'kjernejournal.legemiddel',
      'kjernejournal.legemiddelvarsling',
      'kjernejournal.log-out',
      'kjernejournal.mailbox',
      'kjernejournal.mailbox-send',
      'kjernejournal.open-portal',
      'kjernejournal.openapi-api',
      'kjernejournal.openapi-critical',
      'kjernejournal.openapi-innlogging',
      'kjernejournal.organisations',
      'kjernejournal.ping',
      'kjernejournal.portal-about',
      'kjernejournal.portal-critical',
      'kjernejournal.portal-document',
      'kjernejournal.portal-documents',
      'kjernejournal.portal-medicines',
      'kjernejournal.portal-own',
      'kjernejournal.portal-page',
      'kjernejournal.portal-print',
      'kjernejournal.portal-results',
      'kjernejournal.portal-vaccines',
      'kjernejournal.portal-visits',
      'kjernejournal.session-create',
      'kjernejournal.session-end',
      'kjernejournal.session-ping',
      'kjernejournal.session-refresh',
      'kjernejournal.switch',
      'kjernejournal.ticket-log-in',
      'kjernejournal.ticket-log-in-page',
      'kjernejournal.unlock',
      'kjernejournal.usage',
      'kjernejournal.usage-csv',
      'kjernejournal.usage-json',
      'kjernejournal.window',
    ])
  })

  it('each say on their card what is known to differ', () => {
    for (const { card } of operations()) {
      expect(card.source).not.toBe('')
      expect(card.differences.length).toBeGreaterThan(0)
    }
  })

  const bodies: [string, string | Buffer | undefined][] = [
    ['no body', undefined],
    ['an empty object', '{}'],
    ['half a JSON text', '{"fnr":'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
    ['prototypes', '{"__proto__":{"status":500},"constructor":null}'],
    ['a deep array', '['.repeat(50_000)],
  ]
  const headers: [string, Record<string, string>][] = [
    ['no token', {}],
    ['a token that is none', { authorization: 'DPoP a.b.c', dpop: 'a.b.c' }],
    [
      'a header with parts that are no JSON',
      { authorization: 'DPoP AAAA.AAAA.AAAA', dpop: 'AAAA.AAAA.AAAA' },
    ],
    ['an empty scheme', { authorization: ' ', dpop: '' }],
    ['odd cookies', { cookie: 'kj-vindu=; kj-vindu=%%%; =; testbenk-lang=xx' }],
  ]
  for (const [bodyName, body] of bodies)
    for (const [headerName, sent] of headers)
      it(`never answer with a server error for ${bodyName} and ${headerName}`, async () => {
        for (const { method, path } of operations()) {
          const response = await fetch(`${bench.room.addresses.room}${path}?%zz=%E0%A4%A`, {
            method,
            redirect: 'manual',
            headers: { ...sent, 'content-type': 'application/json' },
            ...((method === 'POST' || method === 'PUT') && body !== undefined && { body }),
          })
          expect(response.status, `${method} ${path}`).toBeLessThan(500)
        }
      })
})

describe('the texts', () => {
  it('are the same in both languages, and none is empty', () => {
    expect(Object.keys(texts.en)).toEqual(Object.keys(texts.nb))
    for (const text of [...Object.values(texts.nb), ...Object.values(texts.en)]) expect(text).not.toBe('')
  })

  it('have a title and a text for each of the portal’s problems', () => {
    for (const code of PORTAL_CODES)
      for (const part of ['title', 'text']) expect(Object.keys(texts.nb)).toContain(`problem.${code}.${part}`)
  })

  it('tell the user something for each code', () => {
    for (const { brukermelding } of Object.values(errorCodes)) expect(brukermelding).toMatch(/\.$/)
  })
})
