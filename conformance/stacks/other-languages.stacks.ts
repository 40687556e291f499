// The example clients and adapters, run as a vendor would run them, against a strict room: they log in, refresh and ask
// Kjernejournal, and nothing they do is only tolerated. Run by `npm run test:stacks`.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCast } from '#scenarios/cast.ts'
import { scenarios } from '#scenarios/catalogue/index.ts'
import { createControlClient } from '#scenarios/control.ts'
import { createHttpDriver } from '#scenarios/drivers/http.ts'
import { walkScenario } from '#scenarios/run-scenario.ts'
import type { JournalEvent } from '#simulators/core/journal/exchange.ts'
import type { Room } from '#simulators/core/room/room.ts'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'
import { populationOf } from '#simulators/population/of-seed.ts'
import { compileCsharp, DOTNET, hasDotnet } from './dotnet.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..', '..')
const stacks = join(root, '.cache', 'stacks')
const examples = join(root, 'scenarios')
const folder = mkdtempSync(join(tmpdir(), 'stacks-'))
const started: ChildProcess[] = []
let world: TestWorld

beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  for (const child of started) child.kill()
  await world.close()
  rmSync(folder, { recursive: true, force: true })
  expect(world.problems).toEqual([])
})

async function configurationFile(room: Room): Promise<string> {
  const client = populationOf(room.seed).clients.find(({ key }) => key === 'testbenk-epj')
  const answer = await fetch(`${room.addresses.selvbetjening}/klienter/${client?.clientId}/konfigurasjonsfil`)
  const file = join(folder, `${room.name}.json`)
  writeFileSync(file, await answer.text())
  return file
}

function exchanges(room: Room) {
  return room.journal
    .lines(0, 10_000)
    .map((line): JournalEvent => JSON.parse(line))
    .flatMap((event) => (event.type === 'exchange' ? [event] : []))
}

const clients: readonly (readonly [string, string, readonly string[]])[] = [
  ['typescript', process.execPath, [join(examples, 'clients', 'typescript', 'journey.ts')]],
  ['python', join(stacks, 'python', 'bin', 'python'), [join(examples, 'clients', 'python', 'journey.py')]],
  [
    'java',
    'java',
    ['-cp', join(stacks, 'java-clients', '*'), join(examples, 'clients', 'java', 'Journey.java')],
  ],
  ['go', join(stacks, 'go', 'journey'), []],
]

describe.each(clients)('the client in %s', (name, program, begin) => {
  it('logs in, refreshes and asks Kjernejournal, with DPoP and nonce, and is only asked for a nonce', async () => {
    const room = world.rooms.create({ name })
    const pid = createCast(name)('lege')
    const arguments_ = [...begin, await configurationFile(room), room.addresses.room, pid]
    const { stdout } = await run(program, arguments_, { timeout: 60_000 })
    expect(JSON.parse(stdout)).toEqual({ user: pid, refreshed: true, indicator: 200, status: 4 })
    const refused = exchanges(room).filter(({ response }) => (response?.status ?? 0) >= 400)
    expect(refused.map(({ operation, explanation }) => [operation, explanation?.at])).toEqual(
      Array.from({ length: refused.length }, () => ['helseid.token', 'header.dpop.nonce']),
    )
    expect(exchanges(room).flatMap(({ deviations = [] }) => deviations)).toEqual([])
  })
})

const adapters: readonly (readonly [string, () => Promise<readonly [string, ...string[]]>])[] = [
  [
    'java',
    async () => [
      'java',
      '-cp',
      join(stacks, 'java-adapters', '*'),
      join(examples, 'adapters', 'java', 'Adapter.java'),
      '0',
    ],
  ],
  [
    'csharp',
    async () => {
      const program = join(folder, 'adapter.dll')
      await compileCsharp(program, ['scenarios/adapters/csharp/Program.cs'])
      return [DOTNET, program, await freePort()]
    },
  ],
]

describe.each(adapters)('the adapter in %s', (name, built) => {
  it.skipIf(name === 'csharp' && !hasDotnet)('drives an EPJ', async () => {
    const [program, ...begin] = await built()
    const child = spawn(program, begin, { stdio: ['ignore', 'pipe', 'inherit'] })
    started.push(child)
    const [line] = await once(child.stdout, 'data')
    const url = String(line).trim()
    const driver = createHttpDriver({ name: 'webhook', url, fetch: globalThis.fetch, timeoutMs: 30_000 })
    // As the doctor asks, and as a page in the tester's browser could.
    expect(await driver.perform('reset', {})).toMatchObject({ outcome: 'ok' })
    expect((await fetch(url, { method: 'POST', body: '{"action":"log-out"}' })).status).toBe(415)
    const broken = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }
    expect((await fetch(url, broken)).status).toBe(500)
    const room = world.rooms.create({ name: `adapter-${name}` })
    const control = createControlClient(world.controlOrigin, room.name, globalThis.fetch)
    const walked = await walkScenario({
      scenario: scenarios['kjernejournal/open-portal'],
      driver,
      control,
      resolve: createCast(room.name),
      reset: { addresses: room.addresses },
      letTimePass: control.advance,
    })
    expect(walked).toEqual({ outcome: 'completed' })
    const icons = room.journal
      .lines(0, 1_000)
      .map((one) => JSON.parse(one))
      .filter(({ kind }) => kind === 'step-ended')
      .map(({ data }) => data.seen.icon)
    expect(icons).toEqual([null, 4, 4, null, null])
  })
})

/** .NET's listener must be told its port. */
async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return String(typeof address === 'object' ? address?.port : '')
}
