// Two benches, one room, a real Redis: no update is lost, no proof is accepted twice, and what was answered is still
// there when one bench is killed in mid-run. Run by `npm run test:shared`; needs redis-server.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readChain } from '#simulators/core/journal/chain.ts'
import type { Exchange } from '#simulators/core/journal/exchange.ts'
import { keys } from '#simulators/core/shared/redis.ts'
import { populationOf } from '#simulators/population/of-seed.ts'

const cli = join(import.meta.dirname, '..', 'cli.ts')
const folder = mkdtempSync(join(tmpdir(), 'redis-'))
const ROOM = 'felles'
const started: ChildProcess[] = []
let redis: Redis
let ports: { redis: number; first: number; firstControl: number; second: number; secondControl: number }
/** The address that all are told; which bench answers there does not matter. */
const origin = 'http://bench.test'

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

async function bench(port: number, controlPort: number): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [
      cli,
      'serve',
      ...['--port', String(port), '--control-port', String(controlPort)],
      ...['--redis', `redis://127.0.0.1:${ports.redis}`, '--public-url', origin],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  started.push(child)
  const ended = once(child, 'exit').then(() => {
    throw new Error('the bench did not start')
  })
  await Promise.race([once(child.stdout, 'data'), ended])
  ended.catch(() => undefined)
  return child
}

beforeAll(async () => {
  ports = {
    redis: await freePort(),
    first: await freePort(),
    firstControl: await freePort(),
    second: await freePort(),
    secondControl: await freePort(),
  }
  const server = spawn(
    'redis-server',
    ['--port', String(ports.redis), '--bind', '127.0.0.1', '--save', '', '--dir', folder],
    { stdio: 'ignore' },
  )
  started.push(server)
  redis = new Redis(ports.redis, '127.0.0.1', { retryStrategy: () => 100 })
  redis.on('error', () => undefined)
  await redis.ping()
})
afterAll(() => {
  redis.disconnect()
  for (const child of started) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const at = (port: number, path: string) => `http://127.0.0.1:${port}/r/${ROOM}${path}`
const address = (path: string) => `${origin}/r/${ROOM}${path}`

async function client(port: number) {
  const known = populationOf(ROOM).clients.find(({ key }) => key === 'testbenk-epj')
  const file = (await (
    await fetch(at(port, `/selvbetjening/klienter/${known?.clientId}/konfigurasjonsfil`))
  ).json()) as File
  const jwk: JWK = JSON.parse(file.privateJwk)
  return {
    clientId: String(file.clientId),
    jwk,
    key: await importJWK(jwk, 'ES256'),
    unit: file.childOrganizationNumbers[0],
  }
}

const proofKey = await generateKeyPair('ES256')
let drawn = 0
const jti = () => {
  drawn += 1
  return `proof-number-${String(drawn).padStart(8, '0')}`
}

async function proof(method: string, htu: string, more: Record<string, unknown> = {}): Promise<string> {
  return new SignJWT({ htm: method, htu, jti: jti(), ...more })
    .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk: await exportJWK(proofKey.publicKey) })
    .setIssuedAt()
    .sign(proofKey.privateKey)
}

async function token(port: number): Promise<string> {
  const { clientId, jwk, key, unit } = await client(port)
  const identifier = { system: 'urn:oid:2.16.578.1.12.4.1.4.101', type: 'ENH', value: unit }
  const endpoint = address('/helseid/connect/token')
  let nonce: string | undefined
  for (;;) {
    const now = Math.floor(Date.now() / 1000)
    const assertion = await new SignJWT({
      iss: clientId,
      sub: clientId,
      aud: address('/helseid'),
      jti: jti(),
      nbf: now,
      exp: now + 60,
      assertion_details: [
        { type: 'helseid_authorization', practitioner_role: { organization: { identifier } } },
      ],
    })
      .setProtectedHeader({ alg: 'ES256', typ: 'client-authentication+jwt', kid: String(jwk.kid) })
      .setIssuedAt(now)
      .sign(key)
    const answer = await fetch(at(port, '/helseid/connect/token'), {
      method: 'POST',
      headers: { dpop: await proof('POST', endpoint, nonce === undefined ? {} : { nonce }) },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        scope: 'nhn:kjernejournal/api',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion,
      }),
    })
    const said = (await answer.json()) as { readonly access_token: string }
    if (answer.ok) return said.access_token
    if (nonce !== undefined) throw new Error(JSON.stringify(said))
    nonce = answer.headers.get('dpop-nonce') ?? undefined
  }
}

async function ath(accessToken: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(accessToken))
  return Buffer.from(digest).toString('base64url')
}

async function lookUp(port: number, accessToken: string, dpop?: string): Promise<number> {
  const htu = address('/kjernejournal/api/v1/helseindikator')
  const answer = await fetch(at(port, '/kjernejournal/api/v1/helseindikator'), {
    method: 'POST',
    headers: {
      authorization: `DPoP ${accessToken}`,
      dpop: dpop ?? (await proof('POST', htu, { ath: await ath(accessToken) })),
      'content-type': 'application/json',
      'x-epj-system': 'Shared, v1',
    },
    body: JSON.stringify({ fnr: '13116900216' }),
  })
  await answer.arrayBuffer()
  return answer.status
}

const control = (port: number, path: string, init?: RequestInit) =>
  fetch(`http://127.0.0.1:${port}${path}`, init)
const json = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

interface File {
  readonly clientId: string
  readonly privateJwk: string
  readonly childOrganizationNumbers: readonly string[]
}

async function faults() {
  const answer = await control(ports.secondControl, `/rooms/${ROOM}/faults`)
  const { faults: armed } = (await answer.json()) as { faults: { effect: { status: number } }[] }
  return armed
}

/** A name that follows from the room's seed, whichever bench is asked. */
async function partyOf(port: number): Promise<unknown> {
  const [person] = populationOf(ROOM).others
  const query = new URLSearchParams({ env: 'tt02', pid: person?.pid ?? '' })
  const token = await fetch(at(port, `/altinn/testtools/api/GetPersonalToken?${query}`))
  const answer = await fetch(at(port, '/altinn/accessmanagement/api/v1/enduser/authorizedparties'), {
    headers: { authorization: `Bearer ${await token.text()}` },
  })
  expect(answer.status).toBe(200)
  return answer.json()
}

async function journal() {
  const lines = await redis.lrange(keys.journal(ROOM), 0, -1)
  const chain = readChain(lines.join('\n'))
  expect(chain.brokenAt).toBeUndefined()
  return chain.events
}
async function lookUps(): Promise<readonly Exchange[]> {
  return (await journal()).flatMap((event) =>
    event.type === 'exchange' && event.operation === 'kjernejournal.helseindikator' ? [event] : [],
  )
}
const answeredLookUps = async () => (await lookUps()).filter(({ response }) => response?.status === 200)

describe('two benches that share a room', () => {
  let first: ChildProcess
  let second: ChildProcess

  it('are one room: made at one, known at the other, each call in one chain', async () => {
    first = await bench(ports.first, ports.firstControl)
    second = await bench(ports.second, ports.secondControl)
    expect((await control(ports.firstControl, '/rooms', json({ name: ROOM }))).status).toBe(201)
    expect((await control(ports.secondControl, '/rooms', json({ name: ROOM }))).status).toBe(409)
    const told = (await (await control(ports.secondControl, `/rooms/${ROOM}`)).json()) as { name: string }
    expect(told.name).toBe(ROOM)
    const accessToken = await token(ports.second)
    const calls = Array.from({ length: 60 }, (_, index) =>
      lookUp(index % 2 ? ports.first : ports.second, accessToken),
    )
    expect(new Set(await Promise.all(calls))).toEqual(new Set([200]))
    expect(await lookUps()).toHaveLength(60)
  })

  it('know each other’s control ports, which no visitor’s address reaches', async () => {
    const known = await redis.zrange(keys.controlPorts, '0', '-1')
    expect(known.map(Number).toSorted()).toEqual([ports.firstControl, ports.secondControl].toSorted())
  })

  it('show the same rooms and ways on the front page of either, and let none be named by a living person’s number', async () => {
    for (const port of [ports.first, ports.second]) {
      const page = await (await fetch(`http://127.0.0.1:${port}/`)).text()
      for (const href of ['/r/demo/', `/r/${ROOM}/`, '/r/demo/training'])
        expect(page).toContain(`href="${href}"`)
      const origin = `http://127.0.0.1:${port}`
      const named = await fetch(origin, {
        method: 'POST',
        headers: { origin },
        body: new URLSearchParams({ name: '15077530077' }),
      })
      expect(named.status).toBe(422)
    }
  })

  it('accept a proof once, whichever of them it is shown to first', async () => {
    const accessToken = await token(ports.first)
    const htu = address('/kjernejournal/api/v1/helseindikator')
    for (let round = 0; round < 10; round += 1) {
      const dpop = await proof('POST', htu, { ath: await ath(accessToken) })
      const answers = await Promise.all([
        lookUp(ports.first, accessToken, dpop),
        lookUp(ports.second, accessToken, dpop),
      ])
      expect(answers.toSorted()).toEqual([200, 401])
    }
  })

  it('lose no update that is made at both at once', async () => {
    const orders = Array.from({ length: 20 }, (_, index) =>
      control(
        index % 2 ? ports.firstControl : ports.secondControl,
        `/rooms/${ROOM}/faults`,
        json({ operation: 'kjernejournal.ping', times: 1, effect: { type: 'status', status: 500 + index } }),
      ),
    )
    expect(new Set((await Promise.all(orders)).map(({ status }) => status))).toEqual(new Set([201]))
    const listed = await faults()
    expect(new Set(listed.map(({ effect }) => effect.status)).size).toBe(20)
  })

  it('write nothing twice and lose nothing when Redis drops its connections', async () => {
    const accessToken = await token(ports.first)
    const before = (await answeredLookUps()).length
    let answered = 0
    const load = Array.from({ length: 4 }, async () => {
      for (let count = 0; count < 25; count += 1)
        if ((await lookUp(ports.second, accessToken).catch(() => 0)) === 200) answered += 1
    })
    for (let drops = 0; drops < 3; drops += 1) {
      await sleep(30)
      await redis.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes')
    }
    await Promise.all(load)
    const after = await answeredLookUps()
    expect(answered).toBeGreaterThan(0)
    expect(after.length).toBeGreaterThanOrEqual(before + answered)
    expect(new Set(after.map(({ request }) => JSON.stringify(request.headers))).size).toBe(after.length)
    expect(await lookUp(ports.first, accessToken)).toBe(200)
  })

  it('say that they cannot be reached while Redis takes nothing, and go on when it does', async () => {
    const accessToken = await token(ports.first)
    await redis.config('SET', 'maxmemory', '1')
    // Nobody knows whether it was kept, so nobody is told that it was done.
    await expect(lookUp(ports.first, accessToken)).rejects.toThrow()
    const refused = await fetch(at(ports.second, '/helseid/.well-known/openid-configuration'))
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1'])
    expect(await refused.text()).toContain('cannot reach what it keeps its rooms in')
    expect((await control(ports.firstControl, '/rooms', json({ name: 'ny' }))).status).toBe(503)
    await redis.config('SET', 'maxmemory', '0')
    expect(await lookUp(ports.second, accessToken)).toBe(200)
    await journal()
  })

  it('go on where one was killed: nothing that was answered is lost, and used proofs stay used', async () => {
    const owner = await redis.get(keys.owner(ROOM))
    const peer = await redis.get(keys.replica(owner ?? ''))
    expect(peer).not.toBeNull()
    const accessToken = await token(ports.first)
    const htu = address('/kjernejournal/api/v1/helseindikator')
    const used = await proof('POST', htu, { ath: await ath(accessToken) })
    expect(await lookUp(ports.second, accessToken, used)).toBe(200)
    const before = (await answeredLookUps()).length
    const party = await partyOf(ports.second)

    let answered = 0
    const load = Array.from({ length: 4 }, async () => {
      for (let count = 0; count < 40; count += 1)
        if ((await lookUp(ports.second, accessToken).catch(() => 0)) === 200) answered += 1
    })
    await sleep(50)
    // The room was made at the first, so it owns it.
    first.kill('SIGKILL')
    await Promise.all(load)

    expect(await redis.get(keys.owner(ROOM))).not.toBe(owner)
    const events = await journal()
    expect(events.at(-1)?.seq).toBe(events.length)
    expect((await answeredLookUps()).length).toBeGreaterThanOrEqual(before + answered)
    expect(await partyOf(ports.second)).toEqual(party)
    expect(answered).toBeGreaterThan(0)
    const fresh = await proof('POST', htu, { ath: await ath(accessToken) })
    expect(await lookUp(ports.second, accessToken, fresh)).toBe(200)
    expect(await lookUp(ports.second, accessToken, used)).toBe(401)
    const listed = await faults()
    expect(listed).toHaveLength(20)
  })
  it('wait no longer for one that stands still, and go on without it, and with it when it wakes', async () => {
    const accessToken = await token(ports.second)
    first = await bench(ports.first, ports.firstControl)
    expect(await lookUp(ports.first, accessToken)).toBe(200)
    const before = (await answeredLookUps()).length
    second.kill('SIGSTOP')
    // On a machine that is busy the lease may have run out before the call was made.
    const held = await lookUp(ports.first, accessToken)
    expect([503, 200]).toContain(held)
    expect(await lookUp(ports.first, accessToken)).toBe(200)
    second.kill('SIGCONT')
    expect(await lookUp(ports.second, accessToken)).toBe(200)
    // What was given up is not done afterwards.
    expect(await answeredLookUps()).toHaveLength(before + (held === 200 ? 3 : 2))
  })
})
