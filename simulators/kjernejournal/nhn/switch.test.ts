import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, openBench } from '../fixture/bench.ts'
import { createBrowser, openSession } from '../fixture/browser.ts'
import { askIndicator, bodyOf } from '../fixture/indicator-calls.ts'
import { createSessionCalls } from '../fixture/session-calls.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterEach(() => {
  for (const simulator of bench.room.simulators) simulator.reset()
})
afterAll(() => bench.close())

const { call, create } = createSessionCalls(() => bench)
const number = (unit: string) => bench.unit(unit).organisasjonsnummer

function post(unit: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${bench.room.addresses.room}/kjernejournal/nhn/virksomheter/${unit}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
  })
}
const page = async () =>
  (await fetch(`${bench.room.addresses.room}/kjernejournal/nhn/virksomheter?lang=nb`)).text()

const service = (path: string, method: 'GET' | 'POST') =>
  bench.call({
    method,
    url: `${bench.room.addresses.kjernejournalApi}${path}`,
    token: bench.systemToken(),
    ...(method === 'POST' && { body: { fnr: bench.patient('line-danser').pid } }),
  })

const calls: [string, () => Promise<Response>][] = [
  ['the health indicator', () => service('/v1/helseindikator', 'POST')],
  ['the ping of the API host', () => service('/v1/ping', 'GET')],
  ['session/create', () => create()],
  ['session/ping', () => call('ping')],
  ['session/refresh', () => call('refresh', { body: { sessionId: 'x' } })],
]

describe('an organisation that NHN has switched off', () => {
  it.each(calls)('is refused by %s, and let in again afterwards', async (_name, ask) => {
    const before = (await ask()).status
    for (const unit of ['sykehjem', 'kommune']) {
      expect((await post(number(unit), 'tilgang=nei')).status).toBe(303)
      const response = await ask()
      expect(response.status).toBe(403)
      expect(await response.json()).toMatchObject({ status: 403, feilkode: 'KJF-000022' })
      expect(bench.last().explanation?.reason).toContain('deactivated')
      await post(number(unit), 'tilgang=ja')
      expect((await ask()).status).toBe(before)
    }
  })

  it('does not close the door for others', async () => {
    await post(number('nabokommune'), 'tilgang=nei')
    await post(number('hjemmetjeneste'), 'tilgang=nei')
    for (const [, ask] of calls.slice(0, 4)) expect((await ask()).status).toBe(200)
  })

  it('has its open windows closed, and can still end its sessions', async () => {
    const session = await openSession(bench)
    const browser = createBrowser(bench)
    await browser.open(session)
    await post(number('kommune'), 'tilgang=nei')
    const response = await browser.get('pasient')
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('KJF-000022')
    expect((await call('end', { body: { sessionId: session.sessionId } })).status).toBe(204)
  })
})

describe('the page of organisations', () => {
  it('lists who has access, and who is shut out by the unit above', async () => {
    expect(await page()).not.toContain('Stengt')
    await post(number('kommune'), 'tilgang=nei')
    expect(bench.last()).toMatchObject({
      operation: 'kjernejournal.switch',
      facts: { organisation: number('kommune'), access: false },
    })
    const html = await page()
    expect(html).toContain('>Stengt<')
    expect(html).toContain('Stengt av enheten over')
    expect(html).toContain('Testbenk har funnet på denne siden')
  })

  it('takes forms of its own only, about organisations that are there', async () => {
    const unit = number('sykehjem')
    expect((await post(unit, 'tilgang=nei', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await post(unit, 'tilgang=nei', { origin: 'https://example.com' })).status).toBe(403)
    for (const body of ['', 'tilgang=kanskje', 'tilgang=ja&tilgang=nei'])
      expect((await post(unit, body)).status).toBe(400)
    for (const stranger of ['312554275', number('slettet'), '__proto__'])
      expect((await post(stranger, 'tilgang=nei')).status).toBe(404)
    expect(await page()).not.toContain('Stengt')
  })
})

describe('over the control API', () => {
  it('an organisation is shut out, and let in again', async () => {
    const admission = bench.room.simulators.find(({ name }) => name === 'kjernejournal')?.admission
    expect(admission?.list()).toContainEqual(
      expect.objectContaining({ organisasjonsnummer: number('sykehjem'), open: true }),
    )
    expect(admission?.set(number('kommune'), false)).toMatchObject({ open: false })
    expect(admission?.list()).toContainEqual(
      expect.objectContaining({ organisasjonsnummer: number('sykehjem'), open: false }),
    )
    const refused = await askIndicator(bench, { fnr: bench.patient('status-2').pid })
    expect(await bodyOf(refused)).toMatchObject({ status: 403, feilkode: 'KJF-000022' })
    expect(admission?.set(number('kommune'), true)).toMatchObject({ open: true })
    expect((await askIndicator(bench, { fnr: bench.patient('status-2').pid })).status).toBe(200)
    expect(admission?.set('811111118', false)).toBeUndefined()
  })
})
