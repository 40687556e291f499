// The simulated EPJ against the whole world: the correct one from log-in to log-out, what it does in trouble, and
// that no mutation takes the process with it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FaultOrder } from './core/faults/faults.ts'
import type { ChainedEvent, Exchange } from './core/journal/exchange.ts'
import type { Room } from './core/room/room.ts'
import { MUTATION_NAMES } from './epj/mutations/index.ts'
import { openWorld, type TestWorld } from './fixture/open-world.ts'
import { findByKey } from './population/index.ts'
import { populationOf } from './population/of-seed.ts'

interface Report {
  readonly ok: boolean
  readonly problem?: string
  readonly seen: {
    readonly icon: number | null
    readonly tooltip: string | null
    readonly message: string | null
    readonly patient: string | null
    readonly portal: string | null
    readonly loggedIn: string | null
  }
}

const population = populationOf('demo')
const patient = (key: string) => findByKey(population.patients, key).pid
const worker = (key: string) => findByKey(population.healthWorkers, key).pid
const MINUTE = 60_000

let world: TestWorld
let room: Room
const rejections: unknown[] = []
const noteRejection = (problem: unknown) => rejections.push(problem)

beforeAll(async () => {
  process.on('unhandledRejection', noteRejection)
  world = await openWorld()
  room = world.demo
})

afterAll(async () => {
  await world.close()
  process.off('unhandledRejection', noteRejection)
})

beforeEach(() => room.reset())

async function order(action: string, args: object = {}): Promise<{ status: number; report: Report }> {
  const answer = await fetch(`${room.addresses.epj}/driver/actions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action, args }),
  })
  return { status: answer.status, report: (await answer.json()) as Report }
}

const perform = async (action: string, args: object = {}) => (await order(action, args)).report

/** The EPJ's own calls, in order; those of its driver and of simulators among themselves left out. */
function calls(): readonly Exchange[] {
  return room.journal
    .lines(0, 100_000)
    .map((line) => JSON.parse(line) as ChainedEvent)
    .filter((event) => event.type === 'exchange')
    .filter(({ caller, simulator }) => caller === undefined && simulator !== 'epj')
}

const operations = (name: string) => calls().filter(({ operation }) => operation === name)

const arm = (operation: string, effect: FaultOrder['effect'], times?: number) =>
  room.faults.arm({ operation, effect, after: 0, maxInARow: 2, ...(times !== undefined && { times }) })

describe('the correct EPJ', () => {
  it('walks from log-in to log-out, and nothing it sends is refused', async () => {
    expect(await perform('test-connection')).toMatchObject({ ok: true })
    expect(await perform('log-in', { user: worker('lege') })).toMatchObject({
      ok: true,
      seen: { loggedIn: worker('lege') },
    })
    expect(await perform('open-patient', { patient: patient('line-danser') })).toMatchObject({
      ok: true,
      seen: { icon: 4, tooltip: 'OBS: Kritisk informasjon i kjernejournal', message: null },
    })
    const opened = await perform('open-kjernejournal', { grunnlag: 'SAMTYKKE' })
    expect(opened).toMatchObject({ ok: true })
    expect(opened.seen.portal).toContain(room.addresses.kjernejournalPortal)
    expect(await perform('open-patient', { patient: patient('status-2') })).toMatchObject({
      ok: true,
      seen: { icon: 2, portal: null },
    })
    expect(await perform('open-kjernejournal', { grunnlag: 'AKUTT' })).toMatchObject({ ok: true })
    expect(await perform('log-out')).toMatchObject({
      ok: true,
      seen: { loggedIn: null, patient: null, portal: null },
    })

    const refused = calls().filter(({ response }) => (response?.status ?? 0) >= 400)
    expect(refused.map(({ explanation }) => explanation?.reason)).toEqual([
      expect.stringContaining('The DPoP proof has no nonce'),
    ])
    expect(calls().flatMap(({ deviations = [] }) => deviations)).toEqual([])
    expect(
      calls()
        .map(({ operation }) => operation)
        .filter((name) => name.startsWith('kjernejournal.session')),
    ).toEqual([
      'kjernejournal.session-create',
      'kjernejournal.session-end',
      'kjernejournal.session-create',
      'kjernejournal.session-end',
    ])
    expect(operations('helseid.metadata')).toHaveLength(1)
    expect(operations('helseid.jwks')).toHaveLength(1)
    expect(operations('helseid.end-session')).toHaveLength(1)
  })

  it('holds the session while the kjernejournal is open, and not after', async () => {
    await perform('log-in', { user: worker('sykepleier') })
    await perform('open-patient', { patient: patient('status-3') })
    await perform('open-kjernejournal')
    await room.clock.advance(30 * MINUTE)
    const held = operations('kjernejournal.session-refresh')
    expect(held).toHaveLength(3)
    expect(held.every(({ response }) => (response?.status ?? 500) < 300)).toBe(true)

    expect(await perform('close-patient')).toMatchObject({ ok: true })
    await room.clock.advance(30 * MINUTE)
    expect(operations('kjernejournal.session-refresh')).toHaveLength(3)
    expect(operations('kjernejournal.session-end')).toHaveLength(1)
  })

  it('follows the key of HelseID, and the room’s clock, wherever it is set', async () => {
    room.clock.set(Date.UTC(2031, 4, 17))
    room.clock.freeze()
    expect(await perform('log-in', { user: worker('lege') })).toMatchObject({ ok: true })
    expect(await perform('open-patient', { patient: patient('status-2') })).toMatchObject({ ok: true })
    room.clock.resume()
  })

  it('keeps one system token until it expires', async () => {
    await perform('log-in', { user: worker('lege') })
    for (const key of ['status-2', 'status-3', 'status-4'])
      await perform('open-patient', { patient: patient(key) })
    expect(operations('kjernejournal.helseindikator')).toHaveLength(3)
    const grants = operations('helseid.token').map(({ request }) => JSON.stringify(request.body))
    expect(grants.filter((body) => body.includes('client_credentials'))).toHaveLength(1)
  })

  it('ends everything of one user before another logs in', async () => {
    await perform('log-in', { user: worker('lege') })
    await perform('open-patient', { patient: patient('status-2') })
    await perform('open-kjernejournal')
    const next = await perform('log-in', { user: worker('sykepleier') })
    expect(next).toMatchObject({
      ok: true,
      seen: { loggedIn: worker('sykepleier'), patient: null, portal: null },
    })
    expect(operations('kjernejournal.session-end')).toHaveLength(1)
    expect(operations('helseid.end-session')).toHaveLength(1)
  })

  it('lets nobody in at level 3', async () => {
    const report = await perform('log-in', { user: worker('lege'), securityLevel: '3' })
    expect(report).toMatchObject({ ok: false, seen: { loggedIn: null } })
    expect(report.seen.message).not.toBeNull()
  })

  it('opens no portal for patients without kjernejournal', async () => {
    await perform('log-in', { user: worker('lege') })
    for (const key of ['status-0', 'status-1']) {
      await perform('open-patient', { patient: patient(key) })
      expect(await perform('open-kjernejournal')).toMatchObject({ ok: false, seen: { portal: null } })
    }
    expect(operations('kjernejournal.session-create')).toHaveLength(0)
  })

  it('makes no call when the integration is switched off', async () => {
    expect(await perform('settings', { integration: false })).toMatchObject({ ok: true })
    await perform('log-in', { user: worker('lege') })
    expect(await perform('open-patient', { patient: patient('status-4') })).toMatchObject({
      ok: true,
      seen: { icon: null },
    })
    expect(await perform('open-kjernejournal')).toMatchObject({ ok: false })
    expect(calls().filter(({ simulator }) => simulator === 'kjernejournal')).toEqual([])
  })
})

describe('the correct EPJ in trouble', () => {
  it('shows what Kjernejournal says to the user, and logs it', async () => {
    await perform('log-in', { user: worker('lege') })
    arm('kjernejournal.helseindikator', { type: 'status', status: 403, code: 'KJF-000022' }, 1)
    const report = await perform('open-patient', { patient: patient('status-4') })
    expect(report.ok).toBe(false)
    expect(report.seen).toMatchObject({ icon: 0, patient: patient('status-4') })
    expect(report.seen.tooltip).toBe(report.seen.message)
    const log = await (await fetch(`${room.addresses.epj}/driver/log`)).text()
    expect(log).toContain('KJF-000022')
    expect(log).not.toContain(patient('status-4'))
  })

  it.each(['drop', 'garble'] as const)('goes on when the indicator’s answer is broken (%s)', async (type) => {
    await perform('log-in', { user: worker('lege') })
    arm('kjernejournal.helseindikator', { type }, 1)
    expect(await perform('open-patient', { patient: patient('status-4') })).toMatchObject({
      ok: false,
      seen: { icon: 0 },
    })
    expect(await perform('open-patient', { patient: patient('status-4') })).toMatchObject({
      ok: true,
      seen: { icon: 4 },
    })
  })

  it('lets an unknown member be', async () => {
    for (const operation of ['kjernejournal.helseindikator', 'kjernejournal.session-create', 'helseid.token'])
      arm(operation, { type: 'extra-member' })
    await perform('log-in', { user: worker('lege') })
    await perform('open-patient', { patient: patient('status-4') })
    expect(await perform('open-kjernejournal')).toMatchObject({ ok: true })
  })

  it('says that the portal could not be opened, and stays usable', async () => {
    await perform('log-in', { user: worker('lege') })
    await perform('open-patient', { patient: patient('status-4') })
    arm('kjernejournal.session-create', { type: 'status', status: 503 }, 1)
    const report = await perform('open-kjernejournal')
    expect(report).toMatchObject({ ok: false, seen: { portal: null } })
    expect(report.seen.message).not.toBeNull()
    expect(await perform('open-kjernejournal')).toMatchObject({ ok: true })
  })

  it('tries again when a session could not be held for a moment', async () => {
    await perform('log-in', { user: worker('lege') })
    await perform('open-patient', { patient: patient('status-4') })
    await perform('open-kjernejournal')
    arm('kjernejournal.session-refresh', { type: 'status', status: 503 }, 1)
    await room.clock.advance(9 * MINUTE)
    expect(operations('kjernejournal.session-refresh').map(({ response }) => response?.status)).toEqual([
      503, 200,
    ])
  })
})

describe('an answer from HelseID that must not be believed', () => {
  const lies: [variant: string, operation: string, believer: string][] = [
    ['wrong-issuer', 'helseid.authorize', 'iss-not-checked'],
    ['wrong-state', 'helseid.authorize', 'no-state'],
    ['wrong-nonce', 'helseid.token', 'id-token-not-validated'],
    ['wrong-issuer', 'helseid.token', 'id-token-not-validated'],
    ['wrong-audience', 'helseid.token', 'id-token-not-validated'],
    ['expired-id-token', 'helseid.token', 'id-token-not-validated'],
  ]

  it.each(lies)(
    '%s (%s) is refused by the correct EPJ, and believed by %s',
    async (name, operation, mutation) => {
      arm(operation, { type: 'variant', name })
      expect(await perform('log-in', { user: worker('lege') })).toMatchObject({
        ok: false,
        seen: { loggedIn: null },
      })
      await perform('reset', { mutation })
      expect(await perform('log-in', { user: worker('lege') })).toMatchObject({ ok: true })
    },
  )
})

describe('the driver’s door', () => {
  it('gives a fresh terminal at each reset, which the other services take for what it is', async () => {
    for (let round = 0; round < 3; round += 1) {
      await perform('reset')
      expect(await perform('log-in', { user: worker('lege') })).toMatchObject({ ok: true })
      expect(await perform('open-patient', { patient: patient('status-2') })).toMatchObject({ ok: true })
      expect(await perform('open-kjernejournal')).toMatchObject({ ok: true })
    }
  })

  it('refuses what it does not know', async () => {
    expect((await order('dance')).status).toBe(400)
    expect((await order('open-patient', { patient: '1' })).status).toBe(400)
    expect((await order('log-out', { force: true })).status).toBe(400)
    expect((await order('reset', { mutation: 'no-such-mutation' })).status).toBe(400)
  })

  it('needs somebody to be logged in before a patient is opened', async () => {
    expect(await perform('open-patient', { patient: patient('status-2') })).toMatchObject({
      ok: false,
      seen: { patient: null },
    })
  })
})

describe.each(MUTATION_NAMES)('the EPJ that is wrong: %s', (mutation) => {
  it('runs to the end without taking anything with it', async () => {
    expect(await perform('reset', { mutation })).toMatchObject({ ok: true })
    await perform('log-in', { user: worker('lege') })
    await perform('open-patient', { patient: patient('line-danser') })
    await perform('open-kjernejournal')
    await room.clock.advance(11 * MINUTE)
    await perform('open-patient', { patient: patient('status-1') })
    await perform('open-kjernejournal')
    await perform('close-patient')
    await room.clock.advance(11 * MINUTE)
    await perform('test-connection')
    await perform('log-out')
    expect([...rejections, ...world.problems]).toEqual([])
    expect(await perform('reset')).toMatchObject({ ok: true, seen: { loggedIn: null } })
  })
})

describe('a browser that comes back from HelseID without the EPJ’s cookie', () => {
  it('is told that no log-in is going on here, and where to begin', async () => {
    const page = await fetch(`${room.addresses.epj}/callback?code=x&state=y`, {
      headers: { accept: 'text/html', 'accept-language': 'en' },
    })
    expect(page.status).toBe(400)
    expect(await page.text()).toContain(
      `under another address, or it is over. Begin at ${room.addresses.epj}.`,
    )
    const [last] = room.journal.lines(0, 1_000).slice(-1)
    expect(JSON.parse(last ?? '{}')).toMatchObject({
      operation: 'epj.callback',
      explanation: { reason: 'No log-in is going on in this browser' },
    })
  })
})
