import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestClient, type TestClient } from './fixture/client.ts'
import { openRoom, type TestRoom } from './fixture/room.ts'
import { paths } from './sts/settings.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const bodies: readonly (readonly [string, string, Record<string, string>])[] = [
  ['nothing', '', {}],
  ['an empty form', '', FORM],
  ['JSON', '{"a":', { 'content-type': 'application/json' }],
  ['broken escapes', '%%%=%ZZ&client_id=%E0%A4%A', FORM],
  ['binary', '\u0000\u0001\uffff', FORM],
  ['repeated parameters', 'client_id=a&client_id=b&grant_type=x', FORM],
  ['an unknown charset', 'a=b', { 'content-type': 'application/x-www-form-urlencoded; charset=klingon' }],
  ['arrays', 'client_id[]=a&client_assertion[x]=y', FORM],
  [
    'a broken JWT',
    'client_id=a&client_assertion=a.b.c&client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    FORM,
  ],
  ['a large body', `a=${'x'.repeat(1_100_000)}`, FORM],
]
const queries = [
  '',
  '?a=%E0%A4%A',
  '?id_token_hint=a.b.c',
  '?client_id=a&client_id=b',
  '?client_id=%00',
  '?request_uri=x&client_id=y',
]
const headers: readonly Record<string, string>[] = [
  {},
  { authorization: 'Bearer x' },
  { authorization: 'DPoP a.b.c', dpop: 'a.b.c' },
  { authorization: 'Basic Og==' },
  { cookie: 'helseid=x; helseid.sig=y; helseid.login=%%%; helseid.resume=' },
]

describe('bad input to HelseID', () => {
  let bench: TestRoom
  let client: TestClient
  beforeAll(async () => {
    bench = await openRoom()
    client = await createTestClient(bench)
  })
  afterAll(() => bench.close())

  // Took half a minute: the engine looks each parameter up among all of them.
  it.each([paths.par, paths.token, paths.authorize])(
    'of very many parameters to %s is refused before they are compared',
    async (path) => {
      // What it costs, not how long it takes: the machine may be busy with more.
      const before = process.cpuUsage()
      const body = Array.from({ length: 30_000 }, (_, index) => `a${index % 20_000}=1`).join('&')
      const answer = await fetch(`${bench.room.addresses.helseid}${path}`, {
        method: 'POST',
        headers: FORM,
        body,
      })
      await answer.text()
      expect(answer.status).toBe(400)
      expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000)
    },
  )

  it.each([paths.par, paths.token])('in a compressed form to %s is an invalid_request', async (path) => {
    const answer = await fetch(`${bench.room.addresses.helseid}${path}`, {
      method: 'POST',
      headers: { ...FORM, 'content-encoding': 'gzip' },
      body: gzipSync('grant_type=client_credentials'),
    })
    expect([answer.status, answer.headers.get('accept-encoding')]).toEqual([400, 'identity'])
    expect(await answer.json()).toEqual({ error: 'invalid_request' })
  })

  it('is never answered with a 5xx, whatever the operation, and always recorded', async () => {
    const operations = bench.room.simulators.flatMap((simulator) =>
      simulator.name === 'helseid' ? simulator.operations : [],
    )
    for (const { method, path } of operations) {
      const url = bench.room.addresses.room + path.replace(':uid', 'x').replace(':clientId', client.clientId)
      const before = bench.exchanges().length
      let sent = 0
      const send = async (init: RequestInit, query = '') => {
        const answer = await fetch(url + query, { redirect: 'manual', ...init })
        const text = await answer.text()
        sent += 1
        expect([`${method} ${path}${query}`, answer.status < 500 && answer.status]).toEqual([
          `${method} ${path}${query}`,
          answer.status,
        ])
        expect(text).not.toMatch(/\n\s+at /)
      }
      for (const query of queries) await send({ method }, query)
      for (const extra of headers) await send({ method, headers: extra })
      for (const other of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH']) await send({ method: other })
      for (const [, body, type] of bodies) await send({ method: 'POST', headers: type, body })
      expect(bench.exchanges().length - before).toBe(sent)
    }
  })

  it('fails in its own format when a fault is ordered, and is well again after it', async () => {
    const token = 'helseid.token'
    bench.room.faults.arm({
      operation: token,
      after: 0,
      times: 1,
      maxInARow: 1,
      effect: { type: 'status', status: 503 },
    })
    const form = await client.tokenForm({ grant_type: 'client_credentials' })
    const answer = await client.post('/connect/token', form)
    expect(answer).toMatchObject({ status: 503, body: { error: 'server_error' } })
    expect(bench.lastExchange().fault).toBeDefined()
    expect((await client.token({ grant_type: 'client_credentials' })).status).toBe(200)
  })

  it('survives a register that does not answer', async () => {
    bench.room.faults.arm({
      operation: 'brreg.unit',
      after: 0,
      maxInARow: 1,
      effect: { type: 'status', status: 500 },
    })
    bench.room.faults.arm({
      operation: 'altinn.delegations',
      after: 0,
      maxInARow: 1,
      effect: { type: 'drop' },
    })
    expect((await client.post('/connect/par', await client.parForm())).status).toBe(201)
    bench.room.faults.clearAll()
  })

  it('starts afresh after a reset', async () => {
    const code = await client.logIn()
    bench.room.reset()
    const answer = await client.token({ grant_type: 'authorization_code', code })
    expect(answer.body).toEqual({ error: 'invalid_grant' })
    expect((await client.token({ grant_type: 'client_credentials' })).status).toBe(200)
  })

  it('tells an unknown client from a known one at Selvbetjening', async () => {
    const answer = await fetch(`${bench.room.addresses.selvbetjening}/klienter/nobody/konfigurasjonsfil`)
    expect(answer.status).toBe(404)
    expect(bench.lastExchange().explanation?.at).toBe('path.clientId')
  })

  it('has a fidelity card and a title on every operation', () => {
    for (const simulator of bench.room.simulators)
      for (const { card, title } of simulator.name === 'helseid' ? simulator.operations : [])
        expect([title, card.source, card.date].every((text) => text.length > 0)).toBe(true)
  })
})
