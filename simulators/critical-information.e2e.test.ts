// Critical information with HelseID's own tokens: the client that has the scope reads and writes, and the EPJ's icon
// turns red.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Room } from './core/room/room.ts'
import { openWorld, type TestWorld } from './fixture/open-world.ts'
import { claimsOf, createTestClient, type TestClient } from './helseid/fixture/client.ts'
import { organisationDetail } from './helseid/fixture/mistakes.ts'
import { allergy } from './kjernejournal/fixture/critical-calls.ts'
import { findByKey } from './population/index.ts'
import { populationOf } from './population/of-seed.ts'

const SCOPE = 'nhn:critical-information/api'
const population = populationOf('data')
const patient = findByKey(population.patients, 'status-2')
/** Nobody writes anything of this one. */
const untouched = findByKey(population.patients, 'status-3')
const unit = findByKey(population.organisations, 'sykehjem').organisasjonsnummer

let world: TestWorld
let room: Room
let client: TestClient
beforeAll(async () => {
  world = await openWorld()
  room = world.rooms.create({ name: 'data', seed: 'data', profile: 'strict' })
  client = await createTestClient({ room, population }, 'data-api')
})
afterAll(() => world.close())

async function call(
  method: 'GET' | 'POST',
  path: string,
  token: string,
  body?: object,
  { pid } = patient,
): Promise<Response> {
  const url = `${room.addresses.kjernejournalKritiskInformasjon}/api/critical-information/v1/${path}`
  const ath = createHash('sha256').update(token).digest('base64url')
  const role = { system: 'urn:oid:2.16.578.1.12.4.1.1.9060', code: 'LE' }
  return await fetch(url, {
    method,
    headers: {
      authorization: `DPoP ${token}`,
      dpop: await client.proof({ claims: { htm: method, htu: url, ath } }),
      'nhn-source-system': 'Test EPJ, v1.0',
      'nhn-user-role': encodeURIComponent(JSON.stringify(role)),
      'nhn-access-basis': 'SAMTYKKE',
      'nhn-patient-nin': pid,
      ...(body && { 'content-type': path === 'status' ? 'application/json' : 'application/fhir+json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
}

/** The API wants both organisation numbers in the token. */
const details = { claims: { authorization_details: [organisationDetail(unit)] } }

async function systemToken(): Promise<string> {
  const answer = await client.token({ grant_type: 'client_credentials', scope: SCOPE }, details)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return String(answer.body['access_token'])
}

async function userToken(): Promise<string> {
  const resource = 'nhn:critical-information'
  const scope = `openid profile helseid://scopes/identity/pid helseid://scopes/identity/security_level helseid://scopes/hpr/hpr_number ${SCOPE}`
  const code = await client.logIn({ scope, resource, request: await client.requestObject(details) })
  const answer = await client.token({ grant_type: 'authorization_code', code, resource })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return String(answer.body['access_token'])
}

describe('critical information with tokens from HelseID', () => {
  it('tells a system its status', async () => {
    const token = await systemToken()
    expect(claimsOf(token)['aud']).toEqual('nhn:critical-information')
    const answer = await call('POST', 'status', token, { nin: untouched.pid }, untouched)
    expect(answer.status, await answer.clone().text()).toBe(200)
    expect(JSON.parse(await answer.text())).toMatchObject({ hasCriticalInformation: false })
    expect((await call('GET', 'AllergyIntolerance', token)).status).toBe(401)
  })

  it('is written by a doctor, and is there for the next reader', async () => {
    const token = await userToken()
    const written = await call('POST', 'AllergyIntolerance', token, allergy())
    expect(written.status, await written.clone().text()).toBe(201)
    const read = await call('GET', 'AllergyIntolerance', token)
    expect(JSON.parse(await read.text())).toMatchObject({ total: 1 })
    const status = await call('POST', 'status', await systemToken(), { nin: patient.pid })
    expect(JSON.parse(await status.text())).toMatchObject({ hasActiveCriticalInformation: true })
  })

  it('is not for a client without the scope', async () => {
    const other = await createTestClient({ room, population }, 'testbenk-epj')
    const answer = await other.token({ grant_type: 'client_credentials', scope: SCOPE })
    expect([answer.status, answer.body['error']]).toEqual([400, 'invalid_scope'])
  })
})
