// `kill-matrix`: proves the suite. The correct EPJ must pass everything; every mutation must be caught by some
// check, and every check must catch some mutation.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mutations } from '#simulators/epj/mutations/index.ts'
import type { World } from '#simulators/world.ts'
import { judge } from '../judge.ts'
import type { Plan } from '../plans/index.ts'
import { exitCodes, type Result } from '../result.ts'
import { createRunFolder, readRun } from '../run/run-folder.ts'
import { runPlan } from '../run/run-plan.ts'
import type { Command, CommandContext } from './command.ts'
import { planOf, stopSignal } from './run.ts'
import { openWorld } from './serve.ts'

export interface Kill {
  readonly mutation: string
  /** Checks that failed or warned. */
  readonly caughtBy: readonly string[]
}

export interface KillMatrix {
  readonly plan: string
  readonly checks: readonly string[]
  /** Checks that neither passed on the correct EPJ nor were without object there, with their verdict. */
  readonly falseAlarms: readonly string[]
  readonly kills: readonly Kill[]
  readonly uncaught: readonly string[]
  /** Checks that no mutation made fail. */
  readonly idle: readonly string[]
}

class Stopped extends Error {}

export const killMatrix: Command = async (context) => {
  const { settings, print } = context
  const plan = planOf(settings.plan)
  mkdirSync(settings.out, { recursive: true })
  const scratch = mkdtempSync(join(settings.out, 'kill-matrix-'))
  const world = await openWorld(context, { port: 0, controlPort: 0 })
  try {
    const matrix = await measure(context, world, plan, scratch)
    writeFileSync(join(settings.out, 'kill-matrix.json'), `${JSON.stringify(matrix, null, 2)}\n`)
    print(toText(matrix))
    return isProof(matrix) ? exitCodes.conforms : exitCodes.doesNotConform
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    context.printError('testbenk: the kill matrix was interrupted and proves nothing')
    return exitCodes.notDecided
  } finally {
    await world.close()
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function measure(
  context: CommandContext,
  world: World,
  plan: Plan,
  scratch: string,
): Promise<KillMatrix> {
  const names = Object.keys(mutations)
  const correct = await runOnce(context, world, plan, scratch)
  const kills: Kill[] = []
  const stop = stopSignal(context.stopped)
  for (const [index, mutation] of names.entries()) {
    if (stop.aborted) throw new Stopped()
    if (context.isTerminal) context.printError(`  ${index + 1}/${names.length}  ${mutation}`)
    const result = await runOnce(context, world, plan, scratch, mutation)
    kills.push({ mutation, caughtBy: caught(result) })
  }
  const checks = correct.checks.map(({ id }) => id)
  return {
    plan: plan.id,
    checks,
    falseAlarms: correct.checks
      .filter(({ verdict }) => verdict !== 'passed' && verdict !== 'not-applicable')
      .map(({ id, verdict }) => `${id} (${verdict})`),
    kills,
    uncaught: kills.filter(({ caughtBy }) => caughtBy.length === 0).map(({ mutation }) => mutation),
    idle: checks.filter((id) => !kills.some(({ caughtBy }) => caughtBy.includes(id))),
  }
}

async function runOnce(
  { settings, version }: CommandContext,
  world: World,
  plan: Plan,
  scratch: string,
  mutation?: string,
): Promise<Result> {
  const id = mutation ?? 'correct'
  const folder = createRunFolder(scratch, id)
  const record = await runPlan({
    world,
    plan,
    id,
    folder,
    seed: settings.seed,
    profile: settings.profile,
    suiteVersion: version,
    language: settings.language,
    ...(mutation !== undefined && { mutation }),
    driver: { kind: 'reference' },
    stepTimeoutMs: settings['step-timeout'] * 1000,
    now: () => new Date(),
    progress: () => undefined,
  })
  return judge(record, readRun(folder).journal)
}

function caught({ checks }: Result): readonly string[] {
  return checks.filter(({ verdict }) => verdict === 'failed' || verdict === 'warning').map(({ id }) => id)
}

function isProof({ falseAlarms, uncaught, idle }: KillMatrix): boolean {
  return falseAlarms.length === 0 && uncaught.length === 0 && idle.length === 0
}

function toText(matrix: KillMatrix): string {
  const { kills, checks, falseAlarms, uncaught, idle } = matrix
  const width = Math.max(...kills.map(({ mutation }) => mutation.length))
  const list = (title: string, items: readonly string[]) =>
    items.length === 0 ? `${title}: none` : `${title}:\n${items.map((item) => `  ${item}`).join('\n')}`
  return [
    ...kills.map(
      ({ mutation, caughtBy }) => `${mutation.padEnd(width)}  ${caughtBy.join(', ') || '— not caught —'}`,
    ),
    '',
    `${kills.length} mutations, ${checks.length} checks.`,
    list('Mutations not caught', uncaught),
    list('Checks that caught no mutation', idle),
    list('False alarms on the correct EPJ', falseAlarms),
    isProof(matrix) ? 'The suite proves itself.' : 'The suite does not prove itself.',
  ].join('\n')
}
