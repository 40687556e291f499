// How long a plan takes with the simulated EPJ, from command to report, as a user has it; and whether twenty runs at once in
// one process are each judged as if alone.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { plans } from '../../plans/index.ts'
import { environment, startProcess } from '../bench-process.ts'

export interface PlanTime {
  readonly plan: string
  readonly seconds: number
  /** Exit code of the command. */
  readonly exit: number | null
}

export interface AtOnce {
  readonly runs: number
  /** Those that were judged as if alone. */
  readonly asAlone: number
  readonly seconds: number
}

export interface PlanFigures {
  readonly plans: readonly PlanTime[]
  readonly atOnce: AtOnce
}

export type AtOnceOrders = {
  /** @param out folder for the runs */
  readonly run: (out: string) => Promise<AtOnce>
}

const PORTAL = 'portal'
const QUICK = ['helseid-only']
/** One that has not ended by then is ended, and has no exit code. */
const LONGEST_MS = 120_000
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** @param quick one short plan instead of all of them */
export async function measurePlans(quick: boolean, print: (line: string) => void): Promise<PlanFigures> {
  const out = await mkdtemp(join(tmpdir(), 'testbenk-plans-'))
  try {
    const times: PlanTime[] = []
    for (const plan of quick ? QUICK : Object.keys(plans)) {
      times.push(await timed(plan, out))
      print(`  plan ${plan}`)
    }
    const child = startProcess<AtOnceOrders>(new URL('./at-once-process.ts', import.meta.url), undefined)
    try {
      return { plans: times, atOnce: await child.ask('run', out) }
    } finally {
      await child.stop()
    }
  } finally {
    await rm(out, { recursive: true, force: true })
  }
}

async function timed(plan: string, out: string): Promise<PlanTime> {
  const start = performance.now()
  const command = ['conformance/cli.ts', 'run', '--plan', plan, '--out', out]
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    env: environment(),
    stdio: 'ignore',
    timeout: LONGEST_MS,
  })
  const [exit] = await once(child, 'close')
  return { plan, seconds: (performance.now() - start) / 1000, exit }
}

export const soundPlans = ({ plans, atOnce }: PlanFigures): boolean =>
  plans.every(({ exit }) => exit === 0) && atOnce.asAlone === atOnce.runs

export function planLines(figures: PlanFigures): readonly string[] {
  const { plans, atOnce } = figures
  const s = (seconds: number) => `${seconds.toFixed(1)} s`
  const portal = plans.filter(({ plan }) => plan === PORTAL)
  const sum = plans.reduce((seconds, plan) => seconds + plan.seconds, 0)
  return [
    ...portal.map(
      ({ seconds }) => `Plan portal on the simulated EPJ, from command to report: ${s(seconds)}.`,
    ),
    `${plans.length} plans, one after another: ${s(sum)} (${plans.map(({ plan, seconds }) => `${plan} ${seconds.toFixed(1)}`).join(', ')}).`,
    ...plans
      .filter(({ exit }) => exit !== 0)
      .map(({ plan, exit }) => `Plan ${plan} ended with ${exit}, not 0.`),
    `${atOnce.runs} runs at once in one process: ${atOnce.asAlone} judged as if alone, ${s(atOnce.seconds)}.`,
  ]
}
