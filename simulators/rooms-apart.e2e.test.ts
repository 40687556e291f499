// Two rooms of the same seed have the same people, clients and keys, and still nothing that one gives out is taken in the
// other: codes, tokens, sessions, cookies, tickets.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Room } from './core/room/room.ts'
import { configuredSample } from './fixture/configured-sample.ts'
import { openWorld, type TestWorld } from './fixture/open-world.ts'
import { createTestBrowser } from './helseid/fixture/browser.ts'
import { createTestClient, type Members, type TestClient } from './helseid/fixture/client.ts'
import { openPortal } from './helseid/fixture/portal.ts'
import { type Caller, createCaller } from './people/fixture/maskinporten.ts'
import { findByKey } from './population/index.ts'
import { populationOf } from './population/of-seed.ts'

const SEED = 'twins'
const population = populationOf(SEED)
const doctor = findByKey(population.healthWorkers, 'lege')
const patient = findByKey(population.patients, 'status-4')
const unit = (key: string) => {
  const { organisasjonsnummer, navn } = findByKey(population.organisations, key)
  return { id: organisasjonsnummer, name: navn }
}

let world: TestWorld
let first: Room
let second: Room
let here: TestClient
let there: TestClient

beforeAll(async () => {
  world = await openWorld()
  // Lenient, as NHN's sample client needs it: what is refused here is refused in a strict room, too.
  first = world.rooms.create({ name: 'first-twin', seed: SEED, profile: 'lenient' })
  second = world.rooms.create({ name: 'second-twin', seed: SEED, profile: 'lenient' })
  here = await createTestClient({ room: first, population })
  there = await createTestClient({ room: second, population })
})
afterAll(() => world.close())

const inSecond = (address: string) => address.replace('/r/first-twin', '/r/second-twin')
const statusOf = async (address: string, init: RequestInit = {}) =>
  (await fetch(address, { redirect: 'manual', ...init })).status
const cookiesOf = (cookies: Iterable<readonly [string, { readonly value: string }]>) =>
  [...cookies].map(([name, { value }]) => `${name.split(' ')[0]}=${value}`).join('; ')

/** A call with a bound token of any room, and a proof that is right for the address. */
async function withToken(client: TestClient, token: unknown, url: string, init: RequestInit = {}) {
  const { method = 'GET', headers } = init
  const ath = createHash('sha256').update(String(token)).digest('base64url')
  const dpop = await client.proof({ claims: { htm: method, htu: url, ath } })
  const sent = { authorization: `DPoP ${token}`, dpop, 'x-epj-system': 'EPJ 1.0', ...headers }
  return statusOf(url, { ...init, headers: sent })
}

async function pushed(client: TestClient, changes: Members = {}): Promise<string> {
  const { body } = await client.post('/connect/par', await client.parForm(changes))
  return String(body['request_uri'])
}
const authorize = ({ helseid, clientId }: TestClient, request_uri: string) =>
  `${helseid}/connect/authorize?${new URLSearchParams({ client_id: clientId, request_uri })}`

describe('HelseID of a room of the same seed', () => {
  let tokens: Members

  beforeAll(async () => {
    expect([there.clientId, there.key]).toEqual([here.clientId, here.key])
    tokens = (await here.token({ grant_type: 'authorization_code', code: await here.logIn() })).body
    expect(tokens).toMatchObject({ access_token: expect.any(String), refresh_token: expect.any(String) })
  })

  it('takes no request_uri, code or refresh token of the other', async () => {
    expect(await statusOf(authorize(there, await pushed(here)))).toBe(400)
    for (const grant of [
      { grant_type: 'authorization_code', code: await here.logIn() },
      { grant_type: 'refresh_token', refresh_token: tokens['refresh_token'] },
    ]) {
      expect((await there.token(grant)).body).toMatchObject({ error: 'invalid_grant' })
      expect((await here.token(grant)).status).toBe(200)
    }
  })

  it('takes no assertion, access token or ID token of the other', async () => {
    const form = await there.parForm({ client_assertion: await here.assertion() })
    expect((await there.post('/connect/par', form)).body).toMatchObject({ error: 'invalid_client' })
    const token = tokens['access_token']
    expect(await withToken(here, token, `${here.helseid}/connect/userinfo`)).toBe(200)
    expect(await withToken(there, token, `${there.helseid}/connect/userinfo`)).toBe(401)
    const logOut = `/connect/endsession?id_token_hint=${tokens['id_token']}`
    expect(await statusOf(here.helseid + logOut)).toBe(200)
    expect(await statusOf(there.helseid + logOut)).toBe(400)
  })

  it('knows nobody by the other’s cookies', async () => {
    const browser = createTestBrowser()
    await browser.follow(await browser.get(authorize(here, await pushed(here))), first.addresses.room)
    const cookie = cookiesOf(browser.cookies)
    const answerOf = async (client: TestClient) => {
      const silent = { prompt: 'none', test_pid: undefined, test_security_level: undefined }
      const address = authorize(client, await pushed(client, silent))
      const { headers } = await fetch(address, { redirect: 'manual', headers: { cookie } })
      return new URL(headers.get('location') ?? '').searchParams
    }
    expect((await answerOf(here)).get('code')).not.toBeNull()
    expect((await answerOf(there)).get('error')).toBe('login_required')
  })
})

it('Selvbetjening of a room of the same seed knows no user and no client of the other', async () => {
  const clerk = findByKey(population.others, 'systemansvarlig').pid
  const portal = await openPortal(first, clerk)
  const id = await portal.makeClient({ organisation: unit('kommune').id, units: [unit('sykehjem').id] })
  const headers = { cookie: cookiesOf(portal.browser.cookies) }
  const page = `${portal.home}/klienter/${id}`
  expect(await statusOf(page, { headers })).toBe(200)
  expect(await statusOf(inSecond(page), { headers })).toBe(303)
  const own = await openPortal(second, clerk)
  expect((await own.get(`/klienter/${id}`)).status).toBe(404)
})

it('Kjernejournal of a room of the same seed takes no token, code, cookie or ticket of the other', async () => {
  const { addresses } = first
  const epj = await configuredSample(first)
  await epj.logIn(doctor.pid)
  expect((await epj.choosePatient(patient.pid, 'LE', 'SAMTYKKE')).status).toBe(200)

  expect(await statusOf(inSecond(epj.portalLink()))).toBe(404)
  const opened = await fetch(epj.portalLink(), { redirect: 'manual' })
  const page = `${addresses.kjernejournalPortal}/${opened.headers.get('location')}`
  const cookie = opened.headers.getSetCookie().join('; ')
  expect(await statusOf(page, { headers: { cookie } })).toBe(200)
  expect(await statusOf(inSecond(page), { headers: { cookie } })).toBe(403)

  const { ticket } = JSON.parse((await epj.status(patient.pid)).body) as { readonly ticket: string }
  const link = `/hentpasient.html?${new URLSearchParams({ ticket, 'X-EPJ-System': 'EPJ 1.0' })}`
  expect(await statusOf(inSecond(addresses.kjernejournalPortal) + link)).toBe(400)
  const asked = await fetch(addresses.kjernejournalPortal + link, { redirect: 'manual' })
  expect(asked.status).toBe(303)
  const logIn = `${addresses.kjernejournalPortal}/${asked.headers.get('location')}`
  expect([await statusOf(logIn), await statusOf(inSecond(logIn))]).toEqual([200, 400])

  const { body } = await here.token({ grant_type: 'client_credentials', scope: 'nhn:kjernejournal/api' })
  const headers = { 'content-type': 'application/json' }
  const look = { method: 'POST', headers, body: JSON.stringify({ fnr: patient.pid }) }
  const address = `${addresses.kjernejournalApi}/v1/helseindikator`
  expect(await withToken(here, body['access_token'], address, look)).toBe(200)
  expect(await withToken(there, body['access_token'], inSecond(address), look)).toBe(401)
})

it('registers of a room of the same seed take no token and no log-in of the other', async () => {
  const callerIn = (room: Room): Promise<Caller> =>
    createCaller({ room, call: (path, init) => fetch(`${room.addresses.room}${path}`, init) })
  const [own, other] = [await callerIn(first), await callerIn(second)]
  expect(other.clientId).toBe(own.clientId)
  const claims = { aud: `${first.addresses.maskinporten}/` }
  expect((await other.ask('nhn:hpr/basic', { claims })).body).toMatchObject({ error: 'invalid_grant' })

  const api = 'folkeregisteret/offentlig-med-hjemmel/api/v1/personer'
  for (const [scope, path] of [
    ['nhn:hpr/basic', `hpr/api/v1/helsepersonell/${doctor.hprNumber}`],
    ['folkeregister:deling/offentligmedhjemmel', `folkeregisteret/${api}/${patient.pid}`],
    [
      'brreg:enhetsregisteret/autoriserte-roller',
      `brreg/enhetsregisteret/api/autorisert-api/enheter/${unit('kommune').id}/roller`,
    ],
    ['altinn:authorization/authorize', 'altinn/authentication/api/v1/exchange/maskinporten'],
  ] as const) {
    const headers = { authorization: `Bearer ${await own.token(scope)}` }
    const address = `${first.addresses.room}/${path}`
    expect([path, await statusOf(address, { headers })]).toEqual([path, 200])
    expect([path, await statusOf(inSecond(address), { headers })]).toEqual([path, 401])
  }

  const browser = createTestBrowser()
  const started = await browser.get(`${first.addresses.helsenorge}/logg-inn`)
  const page = await browser.follow(started, first.addresses.room)
  const waiter = /name="waiter" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
  const chosen = { waiter, person: 'radmann', eid: 'bankid' }
  const post = { method: 'POST', body: new URLSearchParams(chosen) }
  const logIn = `${first.addresses.idporten}/logg-inn`
  expect([await statusOf(inSecond(logIn), post), await statusOf(logIn, post)]).toEqual([400, 303])
})
