// HelseID's own kinds of misbehaviour, each ordered over the control API as a person or a script would: what comes,
// and that the next call is well again.
import { readFileSync } from 'node:fs'
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type TestWorld } from './fixture/open-world.ts'
import {
  type Answer,
  claimsOf,
  createTestClient,
  type Members,
  type TestClient,
} from './helseid/fixture/client.ts'
import { populationOf } from './population/of-seed.ts'

let world: TestWorld
let client: TestClient
beforeAll(async () => {
  world = await openWorld()
  const room = world.demo
  client = await createTestClient({ room, population: populationOf(room.seed) })
})
afterAll(() => world.close())

async function order(operation: string, effect: Members, more: Members = {}): Promise<void> {
  const answer = await fetch(`${world.controlOrigin}/rooms/demo/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ operation, times: 1, effect, ...more }),
  })
  expect(answer.status).toBe(201)
}

async function lastFault(): Promise<Members | undefined> {
  const answer = await fetch(`${world.controlOrigin}/rooms/demo/journal?limit=10000`)
  const { events } = (await answer.json()) as { events: { fault?: Members; operation?: string }[] }
  return events.findLast(({ fault }) => fault !== undefined)?.fault
}

const grant = async () => ({ grant_type: 'authorization_code', code: await client.logIn() })
/** Whether the keys in public sign for it, whatever its time. */
async function signedWell(token: unknown): Promise<boolean> {
  const jwks = createRemoteJWKSet(new URL(`${client.helseid}/.well-known/openid-configuration/jwks`))
  return jwtVerify(String(token), jwks, { clockTolerance: 7200 }).then(
    () => true,
    () => false,
  )
}

type Tokens = { readonly id: Members; readonly access: Members; readonly body: Members }

/** Ordered on the call with the nonce, the second. */
const tokens: Readonly<Record<string, (found: Tokens) => unknown>> = {
  'wrong-nonce': ({ id }) => id['nonce'] !== 'the-nonce',
  'wrong-issuer': ({ id }) => id['iss'] !== client.helseid,
  'wrong-audience': ({ id }) => id['aud'] !== client.clientId,
  'expired-id-token': ({ id }) => Number(id['exp']) < client.now(),
  'early-id-token': ({ id }) => Number(id['nbf']) > client.now(),
  'other-person': ({ id, access }) => id['sub'] !== access['sub'],
  'expired-access-token': ({ access }) => Number(access['exp']) < client.now(),
  'early-access-token': ({ access }) => Number(access['nbf']) > client.now(),
  'wrong-access-token-audience': ({ access }) => access['aud'] === 'nhn:another-api',
  'wrong-access-token-issuer': ({ access }) => access['iss'] !== client.helseid,
  'wrong-access-token-type': ({ body }) =>
    decodeProtectedHeader(String(body['access_token'])).typ === 'id+jwt',
}

describe('HelseID, told to misbehave', () => {
  it.each(Object.entries(tokens))(
    '%s: a token that is well signed, and wrong, once',
    async (name, isWrong) => {
      const read = ({ body }: Answer): Tokens => ({
        id: claimsOf(body['id_token']),
        access: claimsOf(body['access_token']),
        body,
      })
      const asked = await grant()
      await order('helseid.token', { type: 'variant', name }, { after: 1 })
      const wrong = await client.token(asked)
      expect(wrong.status).toBe(200)
      expect(isWrong(read(wrong))).toBe(true)
      expect(await signedWell(wrong.body['id_token'])).toBe(true)
      expect(await signedWell(wrong.body['access_token'])).toBe(true)
      expect((await lastFault())?.['effect']).toContain(name)
      expect(isWrong(read(await client.token(await grant())))).toBe(false)
    },
  )

  it.each(['id_token', 'access_token'])('signs the %s with a key that is nobody’s', async (member) => {
    const asked = await grant()
    const name = `wrong-${member.replace('_', '-')}-signature`
    await order('helseid.token', { type: 'variant', name }, { after: 1 })
    const { body } = await client.token(asked)
    for (const one of ['id_token', 'access_token']) {
      expect(await signedWell(body[one])).toBe(one !== member)
      expect(decodeProtectedHeader(String(body[one])).kid).toMatch(/^[0-9A-F]{40}$/)
    }
  })

  it.each([
    ['wrong-issuer', 'iss'],
    ['wrong-state', 'state'],
  ])('%s: another %s in the redirect', async (name, member) => {
    const redirect = async () => {
      const pushed = await client.post('/connect/par', await client.parForm())
      const query = new URLSearchParams({
        client_id: client.clientId,
        request_uri: String(pushed.body['request_uri']),
      })
      const answer = await fetch(`${client.helseid}/connect/authorize?${query}`, { redirect: 'manual' })
      return new URL(answer.headers.get('location') ?? '').searchParams.get(member)
    }
    await order('helseid.authorize', { type: 'variant', name })
    const [wrong, right] = [await redirect(), await redirect()]
    expect(wrong).not.toBe(right)
    expect(right).toBe(member === 'iss' ? client.helseid : 'the-state')
  })

  it('refuses good nonces, never more often than was ordered, and burns nothing', async () => {
    const asked = await grant()
    await order('helseid.token', { type: 'variant', name: 'refused-nonce' }, { after: 1, times: 2 })
    const first = await client.token(asked)
    expect(first).toMatchObject({ status: 400, body: { error: 'use_dpop_nonce' } })
    expect(first.headers.get('dpop-nonce')).toBeTruthy()
    // The next call is the one without nonce, and is the second that is hit.
    expect((await client.token(asked)).status).toBe(200)
  })

  it('refuses good nonces by chance, with a bound on how many in a row', async () => {
    const chance = { times: undefined, probability: 1, maxInARow: 1 }
    await order('helseid.token', { type: 'variant', name: 'refused-nonce' }, chance)
    const form = { grant_type: 'client_credentials' }
    const answers = [await client.token(form), await client.token(form)]
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    await fetch(`${world.controlOrigin}/rooms/demo/faults`, { method: 'DELETE' })
  })

  it.each([
    ['client-not-ready', /so new/],
    ['client-key-expired', /key has expired/],
  ])('%s: a good client is refused at PAR and at the token endpoint', async (name, says) => {
    const calls = [
      ['helseid.par', async () => client.post('/connect/par', await client.parForm())],
      ['helseid.token', () => client.token({ grant_type: 'client_credentials' })],
    ] as const
    for (const [operation, call] of calls) {
      await order(operation, { type: 'variant', name }, operation === 'helseid.token' ? { after: 1 } : {})
      expect(await call()).toMatchObject({ status: 400, body: { error: 'invalid_client' } })
      const last = world.demo.journal.lines(0, 10_000).at(-1) ?? ''
      expect(JSON.parse(last)).toMatchObject({
        operation,
        explanation: { reason: expect.stringMatching(says) },
      })
      expect((await call()).status).toBeLessThan(300)
    }
  })

  it('changes its keys on order, and still signs for what the old one signed', async () => {
    const before = (await client.token(await grant())).body['access_token']
    await order('helseid.jwks', { type: 'variant', name: 'rotate-keys' })
    expect(await signedWell(before)).toBe(true)
    const after = (await client.token(await grant())).body['access_token']
    expect(await signedWell(after)).toBe(true)
    const kid = (token: unknown) => decodeProtectedHeader(String(token)).kid
    expect(kid(after)).not.toBe(kid(before))
    const expired = await (await fetch(`${client.helseid}/connect/expiredjwks`)).json()
    expect((expired as { keys: Members[] }).keys.map((key) => key['kid'])).toEqual([kid(before)])
  })

  it.each([
    ['slow', { type: 'latency', ms: 150 }],
    ['garbled', { type: 'garble' }],
    ['cut short', { type: 'truncate', bytes: 40 }],
    ['out of order', { type: 'status', status: 503, retryAfter: 5 }],
    ['silent', { type: 'drop' }],
  ])('%s JWKS, once', async (_name, effect) => {
    const url = `${client.helseid}/.well-known/openid-configuration/jwks`
    const read = async () => (await (await fetch(url)).json()) as { keys: readonly unknown[] }
    await order('helseid.jwks', effect)
    const started = performance.now()
    const first = await read().catch(() => undefined)
    if (effect.type === 'latency') expect(performance.now() - started).toBeGreaterThan(140)
    else expect(first?.keys).toBeUndefined()
    expect((await read()).keys.length).toBeGreaterThan(0)
  })
})

it('issues tokens while Enhetsregisteret takes half a minute to answer', async () => {
  world.demo.reset()
  await order('brreg.enhet', { type: 'latency', ms: 30_000 })
  const started = performance.now()
  const { status } = await client.token({ grant_type: 'client_credentials' })
  expect([status, performance.now() - started < 10_000]).toEqual([200, true])
})

it('names every variant of every operation in the README', () => {
  const operations = world.demo.simulators.flatMap((simulator) => simulator.operations)
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8').replace(
    '`hid-1001` to `hid-1010`',
    Array.from({ length: 10 }, (_, at) => `\`hid-${1001 + at}\``).join(),
  )
  const names = new Set(operations.flatMap(({ variants = [] }) => variants))
  expect(names.size).toBeGreaterThan(30)
  expect([...names].filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
})
