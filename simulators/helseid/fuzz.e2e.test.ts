// Ten thousand calls that nobody should make. Whatever comes: no 5xx, no stack trace, nothing thrown, nothing missing
// in the journal, and nothing in the room beside it.
import { Agent, request } from 'node:http'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JournalEvent } from '../core/journal/exchange.ts'
import { type ArbitraryCall, arbitraryCalls } from './fixture/arbitrary-calls.ts'
import { createTestClient, type TestClient } from './fixture/client.ts'
import { openRoom, type TestRoom } from './fixture/room.ts'

const SEED = 20_261_122
const CASES = 10_000
const AT_ONCE = 16

interface Side {
  readonly bench: TestRoom
  readonly client: TestClient
  readonly code: string
  readonly tokens: Readonly<Record<string, unknown>>
  readonly requestUri: string
}

async function open(name: string): Promise<Side> {
  const bench = await openRoom({ name, seed: `fuzz ${name}` })
  const client = await createTestClient(bench)
  const { body } = await client.token({ grant_type: 'authorization_code', code: await client.logIn() })
  const pushed = await client.post('/connect/par', await client.parForm())
  return {
    bench,
    client,
    code: await client.logIn(),
    tokens: body,
    requestUri: String(pushed.body['request_uri']),
  }
}

/** What belongs to one room alone. */
function belongings({ client, code, tokens, requestUri }: Side): readonly string[] {
  const { access_token, id_token, refresh_token } = tokens
  return [client.clientId, code, requestUri, ...[access_token, id_token, refresh_token].map(String)]
}

let room: Side
let neighbour: Side
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
beforeAll(async () => {
  room = await open('one')
  neighbour = await open('other')
  // Its code is used when all is over, however long that took.
  neighbour.bench.room.clock.freeze()
})
afterAll(async () => {
  agent.destroy()
  for (const { bench } of [room, neighbour]) await bench.close()
})

function send(call: ArbitraryCall): Promise<{ readonly status: number; readonly text: string }> {
  const { hostname, port, pathname } = new URL(room.bench.room.addresses.room)
  const { method, headers, body } = call
  return new Promise((resolve, reject) => {
    const bytes = Buffer.from(body)
    const sent = request(
      {
        agent,
        hostname,
        port,
        method,
        path: pathname + call.path,
        headers: { ...headers, ...(bytes.length > 0 && { 'content-length': bytes.length }) },
      },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (part: string) => {
          text += part
        })
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
        answer.on('error', reject)
      },
    )
    sent.on('error', reject).end(bytes)
  })
}

/** Counts what is written down of calls from outside; the simulator's own calls are others. */
function countRecorded({ bench }: Side): () => number {
  let count = 0
  bench.room.journal.subscribe((line) => {
    const { type, caller } = JSON.parse(line) as JournalEvent & { caller?: string }
    if (type === 'exchange' && caller === undefined) count += 1
  })
  return () => count
}

describe(`HelseID, fuzzed with seed ${SEED}`, () => {
  it(`stands ${CASES} calls, and the room beside it hears none of them`, async () => {
    const operations = room.bench.room.simulators.flatMap((one) =>
      one.name === 'helseid' ? one.operations : [],
    )
    const foreign = belongings(neighbour)
    const calls = fc.sample(
      arbitraryCalls(
        {
          issuer: room.client.helseid,
          clientId: room.client.clientId,
          key: room.client.key,
          values: [...belongings(room), ...foreign],
          now: room.client.now(),
        },
        operations,
      ),
      { numRuns: CASES, seed: SEED },
    )
    const recorded = countRecorded(room)
    const heard = countRecorded(neighbour)
    const statuses = new Map<number, number>()
    const wrong: unknown[] = []
    const queue = calls.values()
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const call of queue) {
          const { status, text } = await send(call)
          statuses.set(status, (statuses.get(status) ?? 0) + 1)
          const sent = JSON.stringify(call)
          const leaked = foreign.filter((secret) => text.includes(secret) && !sent.includes(secret))
          if (status >= 500 || /\n\s+at /.test(text) || leaked.length > 0)
            wrong.push({ call, status, text, leaked })
        }
      }),
    )
    expect(wrong.slice(0, 3), `seed ${SEED}: ${wrong.length} calls went wrong`).toEqual([])
    // Node itself refuses headers above 16 kB, before there is a room.
    expect(recorded()).toBe(CASES - (statuses.get(431) ?? 0))
    expect(heard()).toBe(0)
    // They were not all refused at the door.
    expect([...statuses.keys()].length).toBeGreaterThan(5)
  }, 600_000)

  it('is well afterwards, and so is the room beside it', async () => {
    for (const { client, code, tokens } of [room, neighbour]) {
      const fresh = await client.token({ grant_type: 'authorization_code', code: await client.logIn() })
      expect(fresh.status).toBe(200)
      // In the room that was fuzzed, somebody may have used them up.
      if (client !== neighbour.client) continue
      expect((await client.token({ grant_type: 'authorization_code', code })).status).toBe(200)
      const { refresh_token } = tokens
      expect((await client.token({ grant_type: 'refresh_token', refresh_token })).status).toBe(200)
    }
  })

  it('takes nothing that another room has given', async () => {
    const { client } = room
    const other = await open('third')
    try {
      const access = String(other.tokens['access_token'])
      const userinfo = await fetch(`${client.helseid}/connect/userinfo`, {
        headers: { authorization: `DPoP ${access}` },
      })
      expect(userinfo.status).toBe(401)
      const answers = [
        await client.token({ grant_type: 'authorization_code', code: other.code }),
        await client.token({ grant_type: 'refresh_token', refresh_token: other.tokens['refresh_token'] }),
        await client.post(
          '/connect/par',
          await client.parForm({
            client_id: other.client.clientId,
            client_assertion: await other.client.assertion(),
          }),
        ),
      ]
      for (const { status } of answers) expect(status).toBe(400)
      const query = new URLSearchParams({ client_id: client.clientId, request_uri: other.requestUri })
      const redirect = await fetch(`${client.helseid}/connect/authorize?${query}`, { redirect: 'manual' })
      expect(redirect.headers.get('location') ?? '').not.toContain('code=')
    } finally {
      await other.bench.close()
    }
  })
})
