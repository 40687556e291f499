// No secret of a working session reaches the journal: what the EPJ really got and sent is caught on its way, and
// looked for in every line.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type TestWorld } from './fixture/open-world.ts'
import { populationOf } from './population/of-seed.ts'

const secrets = new Map<string, string>()
const real = globalThis.fetch

function keep(kind: string, value: unknown): void {
  if (typeof value === 'string' && value.length >= 8) secrets.set(value, kind)
}

/** Looks at every answer that anybody in this process gets, and at every form that is sent. */
async function listening(...[input, init]: Parameters<typeof fetch>): Promise<Response> {
  const sent = init?.body instanceof URLSearchParams ? init.body : undefined
  for (const name of ['code', 'refresh_token']) keep(name, sent?.get(name) ?? undefined)
  const response = await real(input, init)
  const location = response.headers.get('location')
  if (location) keep('code', new URL(location, 'http://room').searchParams.get('code') ?? undefined)
  for (const cookie of response.headers.getSetCookie()) keep('cookie', /=([^;]*)/.exec(cookie)?.[1])
  if (response.headers.get('content-type')?.includes('json')) {
    const body = (await response.clone().json()) as Record<string, unknown>
    keep('refresh_token', body['refresh_token'])
    if (typeof body['sessionId'] === 'string') keep('code', body['code'])
    if (typeof body['privateJwk'] === 'string') keep('private key', JSON.parse(body['privateJwk'])['d'])
  }
  return response
}

describe('a journal', () => {
  let world: TestWorld
  beforeAll(async () => {
    globalThis.fetch = listening
    world = await openWorld()
  })
  afterAll(async () => {
    globalThis.fetch = real
    await world.close()
  })

  it('holds no code, refresh token, cookie or private key of a working session', async () => {
    const room = world.rooms.create({ name: 'secrets' })
    const { healthWorkers } = populationOf('secrets')
    const act = (action: string, args: object = {}) =>
      real(`${room.addresses.epj}/driver/actions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ action, args }),
      })
    await act('reset')
    await act('log-in', { user: healthWorkers.find(({ key }) => key === 'lege')?.pid })
    await act('open-patient', { patient: '13116900216' })
    await act('open-kjernejournal', { grunnlag: 'SAMTYKKE' })
    await room.clock.advance(20 * 60_000)
    await act('log-out')

    const kinds = new Set(secrets.values())
    expect([...kinds].sort()).toEqual(['code', 'cookie', 'private key', 'refresh_token'])
    const lines = room.journal.lines(0, 10_000)
    expect(lines.length).toBeGreaterThan(25)
    const leaks = [...secrets].flatMap(([secret, kind]) =>
      lines.filter((line) => line.includes(secret)).map((line) => `${kind} in ${line.slice(0, 160)}`),
    )
    expect(leaks).toEqual([])
  })
})
