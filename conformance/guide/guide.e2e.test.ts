import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scenarios } from '#scenarios/catalogue/index.ts'
import type { Room } from '#simulators/core/room/room.ts'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'
import { isRealPid } from '#simulators/population/numbers/real-number.ts'
import { judge } from '../judge.ts'
import { plans } from '../plans/index.ts'
import { createRunFolder } from '../run/run-folder.ts'
import { type RunOptions, runPlan } from '../run/run-plan.ts'
import { readRun } from '../run/saved-run.ts'
import { walkPlan } from '../run/walk-plan.ts'
import { createGuide, type Guide } from './guide.ts'
import { createGuidePages } from './guide-pages.ts'

const plan = {
  ...plans.portal,
  scenarios: ['kjernejournal/open-portal', 'helseid/log-in-and-out', 'helseid/id-token-for-another'] as const,
}
const out = mkdtempSync(join(tmpdir(), 'guide-'))
let world: TestWorld
let room: Room
let guide: Guide
const problems: unknown[] = []

beforeAll(async () => {
  guide = createGuide({ settle: () => setImmediate() })
  const pages = createGuidePages({
    guide,
    plan: plan.scenarios.map((id) => scenarios[id]),
    ending: () => undefined,
    failed: (problem) => problems.push(problem),
  })
  world = await openWorld({ roomPages: pages })
})
afterAll(async () => {
  await world.close()
  rmSync(out, { recursive: true, force: true })
  expect(problems).toEqual([])
})

/** What a person would do in the EPJ. */
const inTheEpj = (action: string, args: Readonly<Record<string, unknown>>) =>
  fetch(`${room.addresses.epj}/driver/actions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action, args }),
  })

const onThePage = (form: Record<string, string>) =>
  fetch(`${room.addresses.room}/guide`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form),
    redirect: 'manual',
  })

/** A number that could be somebody's, found rather than written down. */
function livingPerson(): string {
  const numbers = Array.from({ length: 1_000 }, (_, index) => `010170${String(index).padStart(5, '0')}`)
  return numbers.find(isRealPid) ?? ''
}

const page = async () => (await fetch(`${room.addresses.room}/guide?lang=nb`)).text()

/** Until the guide asks for the action. */
async function asked(action: string): Promise<string> {
  for (;;) {
    const { question } = guide.state()
    if (question?.action === action) return String(question.number)
    await new Promise<void>((resolve) => {
      const leave = guide.subscribe(() => {
        leave()
        resolve()
      })
    })
  }
}

describe('a person who is led through a plan', () => {
  it('gets a run that is judged like any other, without what was seen in attempts they gave up; gone on with, it shows what was walked', async () => {
    const folder = createRunFolder(out, 'guided')
    const options: RunOptions = {
      world,
      plan,
      id: 'guided',
      folder,
      seed: 'testbenk',
      profile: 'strict',
      suiteVersion: 'test',
      language: 'nb',
      driver: { kind: 'manual', guide },
      driverClock: 'room',
      stepTimeoutMs: 30_000,
      now: () => new Date(0),
      keepRoom: true,
      progress: () => undefined,
      opened: (opened) => {
        room = opened
        opened.journal.subscribe((line) => guide.saw(JSON.parse(line)))
      },
    }
    const running = runPlan(options)
    const people = await import('#scenarios/cast.ts').then(({ createCast }) => createCast('testbenk'))

    // A first attempt that is given up.
    await onThePage({ question: await asked('reset'), kind: 'done' })
    await asked('log-in')
    await inTheEpj('log-in', { user: people('helsefagarbeider') })
    const open = await asked('open-patient')
    expect(await page()).toContain('Line')
    await onThePage({ question: open, kind: 'again' })

    await onThePage({ question: await asked('reset'), kind: 'done' })
    expect(await page()).toContain('Forsøk 2')
    await inTheEpj('reset', {})
    await inTheEpj('log-in', { user: people('sykepleier') })
    const patient = await asked('open-patient')
    await inTheEpj('open-patient', { patient: people('line-danser') })
    const number = livingPerson()
    for (const written of [number, `${number.slice(0, 6)}-${number.slice(6)} kl. 12`]) {
      const living = await onThePage({
        question: patient,
        kind: 'done',
        message: `Ola ${written}`,
        icon: '4',
        log: 'KJF-000014 <i>',
      })
      expect(living.status).toBe(400)
      const refused = await living.text()
      expect(refused).toContain('levende person')
      // What they wrote is kept, and not folded away.
      expect(refused).toMatch(
        /<details class="guide-otherwise" open>\s*<summary>[^<]*<\/summary>\s*<div[^>]*><label[^>]* for="log">/,
      )
      expect(refused).toMatch(/<textarea [^>]*name="log"[^>]*>KJF-000014 &lt;i&gt;<\/textarea>/)
    }
    await onThePage({
      question: patient,
      kind: 'done',
      icon: '4',
      tooltip: 'Kritisk',
      message: '',
      silent: 'yes',
    })
    const portal = await asked('open-kjernejournal')
    await inTheEpj('open-kjernejournal', {})
    await onThePage({ question: portal, kind: 'done', window: 'tab' })
    await asked('close-patient')
    await inTheEpj('close-patient', {})
    await asked('log-out')
    await inTheEpj('log-out', {})

    await onThePage({ question: await asked('reset'), kind: 'skip' })

    // A log-in that the EPJ rightly breaks off is not taken for one that went well, though it fetched the tokens.
    const visit = async () => {
      await asked('log-in')
      await inTheEpj('log-in', { user: people('lege') })
      const opening = await asked('open-patient')
      await inTheEpj('open-patient', { patient: people('status-2') })
      await onThePage({ question: opening, kind: 'done' })
      await asked('log-out')
      await inTheEpj('log-out', {})
    }
    await onThePage({ question: await asked('reset'), kind: 'done' })
    await inTheEpj('reset', {})
    await visit()
    const attacked = await asked('log-in')
    await inTheEpj('log-in', { user: people('lege') })
    expect(await page()).toContain('Svar selv om det gikk')
    await onThePage({ question: attacked, kind: 'problem', message: 'Innloggingen lyktes ikke' })
    await onThePage({ question: await asked('open-patient'), kind: 'problem', message: 'Logg inn først' })
    await visit()
    const record = await running
    // The page stays, and what is done in the room meanwhile is not of the run.
    await inTheEpj('log-in', { user: people('lege') })
    expect(record.scenarios.map(({ outcome, detail }) => [outcome, detail])).toEqual([
      [
        'completed',
        {
          nb: 'forsøk 2; de tidligere ble gitt opp',
          en: 'attempt 2; the earlier ones were given up by the person',
        },
      ],
      // Nothing but that: the outcome's own name says it.
      ['skipped', undefined],
      ['completed', undefined],
    ])
    const result = judge(record, readRun(folder).journal)
    expect(result.run).toMatchObject({ driver: 'manual', journal: { intact: true } })
    expect(result.checks.find(({ id }) => id === 'kjernejournal/icon-matches-status')?.verdict).toBe('passed')
    expect(result.checks.find(({ id }) => id === 'helseid/id-token-audience')?.verdict).toBe('passed')
    expect(result.checks.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id)).toEqual([
      'kjernejournal/tooltip-matches',
    ])

    const later = createGuide({ settle: () => setImmediate() })
    const resume = { record, journal: { events: 0, hash: '', at: record.startedAt } }
    const driver = { kind: 'manual', guide: later } as const
    await walkPlan({ ...options, driver, resume }, room, later.driver, () => undefined)
    expect([...later.state().outcomes]).toEqual([
      ['kjernejournal/open-portal', 'completed'],
      ['helseid/log-in-and-out', 'skipped'],
      ['helseid/id-token-for-another', 'completed'],
    ])
  })
})
