// A run whose process stands still in the middle of a scenario, as one does on a laptop that falls asleep.
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listen, stop } from '#simulators/core/server/listen.ts'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'
import { readStandstills, STOOD_STILL } from '../evidence/standstills.ts'
import { judge } from '../judge.ts'
import { plans } from '../plans/index.ts'
import { createRunFolder } from './run-folder.ts'
import { sittings } from './run-marks.ts'
import { runPlan } from './run-plan.ts'
import { readRun } from './saved-run.ts'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Longer than the five seconds that are a standstill, and than a proof is taken for. */
function standStill(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 7_000)
}

it('is walked anew, and a right EPJ is not failed', async () => {
  let epj = ''
  const actions: string[] = []
  // Drives the bench's own EPJ, and nothing in this process goes on while it opens a patient for the first time.
  const adapter = createServer(async (request, response) => {
    const { action, args } = JSON.parse(await text(request))
    actions.push(action)
    // That EPJ knows the addresses of its own room.
    const body = JSON.stringify({ action, args: action === 'reset' ? {} : args })
    const answering = fetch(epj, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    if (action === 'open-patient' && actions.indexOf(action) === actions.length - 1) setTimeout(standStill, 5)
    const answer = await answering
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text())
  })
  const port = await listen(adapter, 0, '127.0.0.1')
  const folder = createRunFolder(mkdtempSync(join(tmpdir(), 'testbenk-standstill-')), 'slept')
  const record = await runPlan({
    world,
    plan: { ...plans.portal, scenarios: ['kjernejournal/open-portal'] },
    id: 'slept',
    folder,
    seed: 'slept',
    profile: 'strict',
    suiteVersion: 'test',
    language: 'en',
    driver: { kind: 'webhook', url: `http://127.0.0.1:${port}/` },
    driverClock: 'room',
    stepTimeoutMs: 30_000,
    now: () => new Date(0),
    progress: () => undefined,
    opened: (room) => {
      epj = `${room.addresses.epj}/driver/actions`
    },
  })
  await stop(adapter)

  const half = actions.length / 2
  expect(actions.slice(half)).toEqual(actions.slice(0, half))
  expect(record.scenarios).toMatchObject([
    {
      outcome: 'completed',
      detail: {
        en: expect.stringMatching(/^the machine stood still for \d+ s; what was seen then does not count/),
      },
    },
  ])
  const { journal } = readRun(folder)
  // Where that cannot be, what the mark tells of is not decided; here it went with the attempt.
  expect(journal.events.filter((event) => event.type === 'mark' && event.kind === STOOD_STILL)).toHaveLength(
    1,
  )
  expect(sittings(record, journal.events).map(readStandstills)).toEqual([[]])
  const { checks, run } = judge(record, journal)
  expect(run.journal.intact).toBe(true)
  expect(checks.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id)).toEqual([])
  expect(checks.filter(({ verdict }) => verdict === 'passed').length).toBeGreaterThan(50)
})
