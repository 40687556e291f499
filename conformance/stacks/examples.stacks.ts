// The examples of right code, put together to a working day in each language and walked in a strict room: not one call is
// refused but for a nonce, and nothing is only tolerated. Run by `npm run test:stacks`.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCast } from '#scenarios/cast.ts'
import type { JournalEvent } from '#simulators/core/journal/exchange.ts'
import type { Room } from '#simulators/core/room/room.ts'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'
import { createTestBrowser, type TestBrowser } from '#simulators/helseid/fixture/browser.ts'
import { populationOf } from '#simulators/population/of-seed.ts'
import { readEvidence } from '../evidence/evidence.ts'
import { judgeEvidence } from '../judge-evidence.ts'
import { plans } from '../plans/index.ts'
import { compileCsharp, DOTNET, hasDotnet, sourcesOf } from './dotnet.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..', '..')
const journeys = join(import.meta.dirname, 'journeys')
const folder = mkdtempSync(join(tmpdir(), 'examples-'))
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

const days: readonly (readonly [string, () => Promise<readonly [string, ...string[]]>])[] = [
  ['typescript', async () => [process.execPath, join(journeys, 'journey.ts')]],
  [
    'java',
    async () => {
      const classes = join(folder, 'java')
      const jars = join(root, '.cache', 'stacks', 'java-clients', '*')
      const sources = sourcesOf('{reports/snippets/java,conformance/stacks/journeys}/*.java')
      await run('javac', ['-Xlint:all,-serial', '-Werror', '-cp', jars, '-d', classes, ...sources], {
        cwd: root,
      })
      return ['java', '-cp', `${classes}:${jars}`, 'Journey']
    },
  ],
  [
    'csharp',
    async () => {
      const program = join(folder, 'journey.dll')
      const sources = sourcesOf('reports/snippets/csharp/*.cs')
      await compileCsharp(program, [...sources, ...sourcesOf('conformance/stacks/{csharp,journeys}/*.cs')])
      return [DOTNET, program]
    },
  ],
]

interface Day {
  readonly user: string
  readonly shared: boolean
  readonly icon: number
  readonly held: number
  readonly ticket: string
}

describe.each(days)('the examples in %s', (name, built) => {
  it.skipIf(name === 'csharp' && !hasDotnet)('make a working day, and every call is right', async () => {
    const room = world.rooms.create({ name: `examples-${name}` })
    const task = await taskOf(room)
    const file = join(folder, `${name}.json`)
    writeFileSync(file, JSON.stringify(task))
    const [program, ...begin] = await built()
    const { ticket, ...came } = await worked(room, program, [...begin, file], task.user)
    expect(came).toEqual({ user: task.user, shared: true, icon: 4, held: 200 })
    expect([...new URL(ticket).searchParams]).toEqual([
      ['ticket', 'a+b/c='],
      ['X-EPJ-System', 'Eksempel EPJ, v1.0'],
      ['idprov', 'helseid'],
    ])
    const events = room.journal.lines(0, 10_000).map((line): JournalEvent => JSON.parse(line))
    const exchanges = events.flatMap((event) => (event.type === 'exchange' ? [event] : []))
    const refused = exchanges.filter(({ response }) => (response?.status ?? 0) >= 400)
    expect(refused.map(({ operation, explanation }) => [operation, explanation?.at])).toEqual([
      ['helseid.token', 'header.dpop.nonce'],
    ])
    expect(exchanges.flatMap(({ deviations = [] }) => deviations)).toEqual([])
    const { checks } = judgeEvidence(plans.portal, readEvidence(events))
    const seen = Map.groupBy(checks, ({ verdict }) => verdict)
    expect(seen.get('failed')?.map(({ id, findings }) => [id, findings])).toBeUndefined()
    // A journal in which nobody did anything would hold no failure either.
    expect(seen.get('passed')?.length).toBeGreaterThan(80)
  })
})

/** Runs the day, and is its browser. */
async function worked(room: Room, program: string, begin: readonly string[], user: string): Promise<Day> {
  const day = spawn(program, begin, { stdio: ['pipe', 'pipe', 'inherit'] })
  started.push(day)
  const browser = createTestBrowser()
  for await (const line of createInterface(day.stdout)) {
    const address = /^visit (.*)$/.exec(line)?.[1]
    if (address === undefined) return JSON.parse(line)
    day.stdin.write(`${await visited(browser, room, address, user)}\n`)
  }
  throw new Error(`the day ended early: ${day.exitCode}`)
}

/** Where the browser ended. HelseID is told who logs in, by BankID's app. */
async function visited(
  browser: TestBrowser,
  { addresses }: Room,
  address: string,
  user: string,
): Promise<string> {
  const home = `${addresses.helseid}/`
  const first = await browser.get(address)
  if (!address.startsWith(`${home}connect/authorize`)) {
    let shown = first
    for (let to = shown.headers.get('location'); to !== null; to = shown.headers.get('location'))
      shown = await browser.get(new URL(to, address).href)
    expect(shown.status, address).toBe(200)
    return address
  }
  const page = String(first.headers.get('location'))
  const forms = [{ eid: 'bankid' }, { person: user, method: 'app', action: 'log-in' }, { action: 'log-in' }]
  let answer = first
  for (const form of forms) answer = await browser.follow(await browser.post(page, form), home)
  return String(answer.headers.get('location'))
}

interface ConfigurationFile {
  readonly clientId: string
  readonly authority: string
  readonly privateJwk: string
  readonly scopes: readonly string[]
  readonly redirectUris: readonly string[]
  readonly postLogoutRedirectUris: readonly string[]
  readonly childOrganizationNumbers: readonly string[]
}

/** What the day is worked with: what Selvbetjening's configuration file says, who and where. */
async function taskOf({ seed, addresses }: Room) {
  const client = populationOf(seed).clients.find(({ key }) => key === 'testbenk-epj')
  const answer = await fetch(`${addresses.selvbetjening}/klienter/${client?.clientId}/konfigurasjonsfil`)
  const file: ConfigurationFile = JSON.parse(await answer.text())
  const resolve = createCast(seed)
  return {
    clientId: file.clientId,
    authority: file.authority,
    privateJwk: file.privateJwk,
    scope: file.scopes.join(' '),
    redirectUri: file.redirectUris[0],
    loggedOut: file.postLogoutRedirectUris[0],
    user: resolve('lege'),
    authorization: 'LE',
    hovedenhet: client?.organisation,
    arbeidssted: file.childOrganizationNumbers[0],
    patient: resolve('line-danser'),
    service: addresses.kjernejournalApi,
    innlogging: addresses.kjernejournalInnlogging,
    portal: addresses.kjernejournalPortal,
  }
}
