// A load run from end to end: what the machine bears, the load, what was watched meanwhile, and whether it all says
// anything. Writes nothing; gives back what it found.
import { describeMachine } from '../bench/machine.ts'
import { ConfigError } from '../config.ts'
import { exitCodes } from '../result.ts'
import { arrivalsOf, highestRate } from './arrivals.ts'
import type { LoadPlan, LoadScenario } from './catalogue/load-scenario.ts'
import type { JournalPage } from './control.ts'
import { headRoomOf, probeStream, probeTop } from './head-room.ts'
import { type K6Outcome, runK6 } from './k6-run.ts'
import { LoadProblem } from './load-problem.ts'
import type { HeadRoom, LoadRun } from './load-run.ts'
import { countOpenings } from './opening-count.ts'
import type { LoadOptions } from './options.ts'
import { joinSeconds } from './seconds.ts'
import { settingsOf } from './settings-file.ts'
import { judgeSoundness } from './soundness.ts'
import type { Target } from './target.ts'
import { type Sample, startWatch } from './watch.ts'

export interface LoadOrder {
  readonly id: string
  readonly suiteVersion: string
  readonly scenario: LoadScenario
  readonly options: LoadOptions
  readonly target: Target
  readonly k6: { readonly path: string; readonly version: string }
  readonly env: Readonly<Record<string, string | undefined>>
  readonly print: (line: string) => void
  /** k6's own page. */
  readonly dashboard: string
  readonly signal: AbortSignal
  readonly now: () => Date
  /** In front of k6: holds it to a processor. */
  readonly pin?: readonly string[]
}

export interface LoadFound {
  /** Absent when it was stopped before the load began. */
  readonly run?: LoadRun
  /** Numbers of the journal's events before the load and after it. */
  readonly journal: { readonly from: number; readonly to: number }
}

const OPERATION = 'kjernejournal.helseindikator'
/** k6's exit codes (its `errext/exitcodes`). */
/** It may have been stopped since it was last asked. */
const isStopped = ({ aborted }: AbortSignal) => aborted

const SOUND_ENDS: readonly (number | undefined)[] = [0, 99, 105]
const ABORTED_BY_SCRIPT = 108

/** @throws LoadProblem when k6 or the target gives up */
export async function runLoad(order: LoadOrder): Promise<LoadFound> {
  const { scenario, options, target, print, signal, now } = order
  const planned =
    target.rate ?? options.rate ?? (typeof scenario.rate === 'number' ? scenario.rate : undefined)
  const headRoom = await measureHeadRoom(order, planned)
  const rate = planned ?? shareOf(scenario, headRoom)
  const seconds = target.seconds ?? options.seconds ?? scenario.seconds
  const { p95Ms, p99Ms, errorShare } = options
  const plan = scenario.plan({ rate, seconds, limits: { p95Ms, p99Ms, errorShare } })
  const from = await eventsOf(target)
  if (signal.aborted) return { journal: { from, to: from } }
  print(`k6: ${scenario.id}, ${rounded(rate)}/s at the top for ${seconds} s, at ${target.address}`)

  if (
    options.proofs === 'prepared' &&
    (plan.streams.length > 1 || schemeOf(order) !== 'DPoP' || scenario.users)
  )
    throw new ConfigError('--proofs prepared is for --scheme DPoP and a scenario with one stream of look-ups')
  if (target.kind === 'nhn-test' && (scenario.users || plan.streams.length > 1))
    throw new ConfigError(`${scenario.id} is not for NHN's test environment; morning-shift is`)

  const startedAt = now().toISOString()
  const machine = describeMachine()
  const before = await recordedOf(target)
  const { outcome, samples } = await watched(order, plan, seconds)
  const { result } = outcome
  // k6 was not up yet, and had nothing to report.
  if (!result && isStopped(signal)) return { journal: { from, to: from } }
  if (!result || !SOUND_ENDS.includes(outcome.exitCode)) throw problemOf(outcome, order)
  const to = await eventsOf(target)
  const recorded = (await recordedOf(target)) - before
  const interrupted = isStopped(signal)
  const all = joinSeconds(outcome.seconds, samples)
  const sent = result.counts['lookUps'] ?? 0
  const wrong = result.series.reduce((sum, series) => sum + series.wrong, 0)
  const requests = Math.max(1, result.requests)
  const measured = all.flatMap(({ watched }) => (watched ? [watched] : []))
  const used = (of: (watched: (typeof measured)[number]) => number | undefined) =>
    measured.reduce((sum, watched) => sum + (of(watched) ?? 0), 0)
  return {
    journal: { from, to },
    run: {
      schemaVersion: 2,
      id: order.id,
      suiteVersion: order.suiteVersion,
      startedAt,
      endedAt: now().toISOString(),
      scenario: {
        id: scenario.id,
        title: scenario.title,
        models: scenario.models,
        sums: scenario.sums,
      },
      target: { kind: target.kind, address: target.address },
      machine: { ...machineOf(machine), k6: order.k6.version },
      order: { rate: rounded(rate), seconds, scheme: schemeOf(order), proofs: options.proofs },
      ...(headRoom && { headRoom: { ...headRoom, share: shareOfRoom(plan, headRoom) } }),
      k6: {
        seconds: result.seconds,
        iterations: result.iterations,
        dropped: result.dropped,
        requests: result.requests,
        counts: result.counts,
        ...(measured.some(({ k6Processors }) => k6Processors !== undefined) && {
          microsPerArrival: Math.round(
            (used(({ k6Processors }) => k6Processors) * 1e6) / Math.max(1, result.iterations),
          ),
        }),
      },
      ...(measured.length > 0 && {
        simulatorMicrosPerRequest: Math.round(
          (used(({ simulatorProcessors }) => simulatorProcessors) * 1e6) / requests,
        ),
      }),
      series: result.series,
      thresholds: result.thresholds,
      seconds: all,
      ...(target.epj && { openings: countOpenings(await eventsBetween(target, from, to)) }),
      soundness: judgeSoundness({
        seconds: all,
        planned: arrivalsOf(plan),
        dropped: result.dropped,
        droppedShare: options.droppedShare,
        ...(headRoom && { headRoom: { ...headRoom, share: shareOfRoom(plan, headRoom) } }),
        thresholds: result.thresholds,
        processors: machine.processors,
        epj: target.kind === 'epj',
        beyond: scenario.beyond === true,
        // An EPJ makes its look-ups itself, and what was answered wrongly may never have arrived.
        ...(target.control && !target.epj && wrong === 0 ? { recorded: { sent, found: recorded } } : {}),
        answered: result.series.reduce((sum, { answered }) => sum + answered, 0),
        interrupted,
      }),
      ...(interrupted && { interrupted: true as const }),
    },
  }
}

async function measureHeadRoom(order: LoadOrder, planned: number | undefined): Promise<HeadRoom | undefined> {
  const { scenario, options, target, print, signal } = order
  // NHN's environment is not ours to find the limits of.
  if (target.kind === 'nhn-test') return undefined
  const top = probeTop(planned, scenario.probe.top)
  const probe = probeStream({ exec: scenario.probe.exec, top, seconds: options.headRoomSeconds })
  print(`Head-room first: up to ${Math.round(top)}/s within ${options.headRoomSeconds} s`)
  const lines: string[] = []
  const outcome = await runK6({
    ...common(order),
    // An EPJ's look-ups are plain ones to us; how much it can bear itself is not asked.
    settings: await settings(order, { streams: [probe], series: [], sessions: 20 }, false),
    print: (line) => void lines.push(line),
    signal,
  })
  if (signal.aborted) return undefined
  if (!outcome.result) {
    for (const line of lines) print(line)
    throw problemOf(outcome, order)
  }
  const found = headRoomOf(outcome.seconds, outcome.result.dropped, planned)
  print(`  ${found.perSecond}/s${found.reached ? '' : ' or more'}`)
  return found
}

function shareOf({ rate }: LoadScenario, headRoom: HeadRoom | undefined): number {
  const share = typeof rate === 'number' ? rate : rate.ofHeadRoom * (headRoom?.perSecond ?? 0)
  if (share > 0) return share
  throw new ConfigError('this scenario takes its height from the measured head-room; say --rate')
}

function shareOfRoom(plan: LoadPlan, { perSecond }: HeadRoom): number {
  return perSecond === 0 ? 0 : Math.round((highestRate(plan) / perSecond) * 1000) / 1000
}

async function watched(
  order: LoadOrder,
  plan: LoadPlan,
  seconds: number,
): Promise<{ outcome: K6Outcome; samples: readonly Sample[] }> {
  const { target, print, signal } = order
  let pid: number | undefined
  const watch =
    target.control &&
    (await startWatch({
      control: target.control,
      pid: () => pid,
      each: progress(print, seconds),
    }))
  try {
    const outcome = await runK6({
      ...common(order),
      settings: await settings(order, plan, true),
      print,
      dashboard: order.dashboard,
      started(started) {
        pid = started
      },
      signal,
    })
    return { outcome, samples: watch?.samples ?? [] }
  } finally {
    await watch?.stop()
    if (plan.outage) await target.control?.clearFaults()
  }
}

const PROGRESS_SECONDS = 5

function progress(print: (line: string) => void, seconds: number): (sample: Sample) => void {
  let taken = 0
  return ({ exchanges, loopDelayP99Ms, rssMegabytes, journalLagMs }) => {
    taken += 1
    if (taken % PROGRESS_SECONDS !== 0) return
    print(
      `  ${String(taken).padStart(4)} of ${seconds} s  ${exchanges} requests in the journal  event loop p99 ${loopDelayP99Ms} ms  journal ${Math.round(journalLagMs)} ms  ${Math.round(rssMegabytes)} MB`,
    )
  }
}

const common = ({ k6, scenario, env, pin }: LoadOrder) => ({
  k6: k6.path,
  script: scenario.id,
  env,
  ...(pin && { pin }),
})

const schemeOf = ({ options, scenario }: Pick<LoadOrder, 'options' | 'scenario'>) =>
  options.scheme ?? scenario.scheme

async function settings(order: LoadOrder, plan: LoadPlan, withEpj: boolean) {
  const { scenario, options, target } = order
  const scheme = schemeOf(order)
  if (plan.outage && !target.control)
    throw new ConfigError(
      `${scenario.id} takes Kjernejournal down, and needs the room's control API (--control)`,
    )
  return settingsOf({
    scenario: scenario.id,
    services: target.services,
    client: await target.client(scenario.users ? 'DPoP' : scheme),
    people: target.people,
    plan,
    scheme,
    proofs: options.proofs,
    ...(target.control && { control: target.control.roomUrl }),
    ...(withEpj && target.epj && { epj: target.epj }),
  })
}

async function recordedOf({ control }: Target): Promise<number> {
  if (!control) return 0
  return (await control.journal(Number.MAX_SAFE_INTEGER, 1)).counters.byOperation[OPERATION]?.count ?? 0
}

async function eventsOf({ control }: Target): Promise<number> {
  return control ? (await control.journal(Number.MAX_SAFE_INTEGER, 1)).counters.events : 0
}

const PAGE = 5_000

export async function eventsBetween({ control }: Target, from: number, to: number) {
  const events: JournalPage['events'] = []
  for (let after = from; control && after < to; ) {
    const page = await control.journal(after, PAGE)
    const last = page.events.at(-1)
    if (!last) break
    events.push(...page.events)
    after = last.seq
  }
  return events
}

function machineOf({ processors, model, node, load }: ReturnType<typeof describeMachine>) {
  return { processors, model, node, load }
}

function problemOf({ exitCode }: K6Outcome, { target }: LoadOrder): LoadProblem {
  if (exitCode === ABORTED_BY_SCRIPT)
    return new LoadProblem(
      exitCodes.unreachable,
      `the load could not begin at ${target.address}; k6's line above says why`,
    )
  return new LoadProblem(exitCodes.internal, `k6 ended with ${exitCode ?? 'a signal'} and left no summary`)
}

const rounded = (value: number) => Math.round(value * 100) / 100
