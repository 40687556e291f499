// The example adapters, started as a vendor would start them, between the suite's drivers and the bench's own EPJ.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCast } from '#scenarios/cast.ts'
import { scenarios } from '#scenarios/catalogue/index.ts'
import { createControlClient } from '#scenarios/control.ts'
import { createCommandDriver } from '#scenarios/drivers/command.ts'
import type { EpjDriver } from '#scenarios/drivers/driver.ts'
import { createHttpDriver } from '#scenarios/drivers/http.ts'
import { walkScenario } from '#scenarios/run-scenario.ts'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'

const file = join(import.meta.dirname, '..', '..', 'scenarios', 'adapters', 'typescript', 'adapter.ts')
const timeoutMs = 20_000
let world: TestWorld
const started: ChildProcess[] = []

beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  for (const child of started) child.kill()
  await world.close()
})

async function walk(driver: EpjDriver, name: string) {
  const room = world.rooms.create({ name })
  const control = createControlClient(world.controlOrigin, name, globalThis.fetch)
  const walked = await walkScenario({
    scenario: scenarios['kjernejournal/open-portal'],
    driver,
    control,
    resolve: createCast(name),
    reset: { addresses: room.addresses },
    letTimePass: control.advance,
  })
  const seen = room.journal
    .lines(0, 1_000)
    .map((line) => JSON.parse(line))
    .filter(({ kind }) => kind === 'step-ended')
    .map(({ data }) => data.seen.icon)
  return { ...walked, icons: seen }
}

describe('the TypeScript adapter', () => {
  it('drives an EPJ as a server', async () => {
    const child = spawn(process.execPath, [file, '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
    started.push(child)
    const [line] = await once(child.stdout, 'data')
    const url = String(line).trim()
    const driver = createHttpDriver({ name: 'webhook', url, fetch: globalThis.fetch, timeoutMs })
    // As the doctor asks, and as a page in the tester's browser could.
    expect(await driver.perform('reset', {})).toMatchObject({ outcome: 'ok' })
    expect((await fetch(url, { method: 'POST', body: '{"action":"log-out"}' })).status).toBe(415)
    expect(await walk(driver, 'server')).toEqual({ outcome: 'completed', icons: [null, 4, 4, null, null] })
  })

  it('drives an EPJ as a program that is started for each action', async () => {
    const room = `${world.origin}/r/program/epj/driver/actions`
    const command = `EPJ_URL=${room} "${process.execPath}" "${file}" --once`
    const driver = createCommandDriver({ command, timeoutMs })
    expect(await walk(driver, 'program')).toEqual({ outcome: 'completed', icons: [null, 4, 4, null, null] })
    const lost = createCommandDriver({ command: `"${process.execPath}" "${file}" --once`, timeoutMs })
    expect(await lost.perform('log-out', {})).toMatchObject({
      outcome: 'problem',
      problem: expect.stringContaining('EPJ_URL'),
    })
  })
})
