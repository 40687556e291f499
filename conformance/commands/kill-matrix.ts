// `kill-matrix`: proves the suite. The correct EPJ must pass everything; every mutation must be caught by the checks
// it is aimed at, and every check must catch some mutation.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ScenarioId } from '#scenarios/catalogue/index.ts'
import { freedoms } from '#simulators/epj/freedoms.ts'
import { type MutationName, mutations } from '#simulators/epj/mutations/index.ts'
import { aims } from '../kill-matrix/aims.ts'
import { isProof, type Kill, type KillMatrix, toKill, toMatrix, toText } from '../kill-matrix/matrix.ts'
import { matrixPage } from '../kill-matrix/matrix-page.ts'
import { openProvingGround, type ProvingGround } from '../kill-matrix/proving-ground.ts'
import { requireWritable } from '../make-folder.ts'
import { type Plan, plans } from '../plans/index.ts'
import { benchRefusals } from '../refusals/bench.ts'
import { type CheckResult, exitCodes } from '../result.ts'
import type { Command, CommandContext } from './command.ts'
import type { Reads } from './command-settings.ts'
import { APART, openWorld } from './serve.ts'
import { stopSignal } from './stop-signal.ts'

class Stopped extends Error {}

export const killMatrix: Command<Reads<'kill-matrix'>> = async (context) => {
  const { settings, print } = context
  requireWritable(settings.out)
  const world = await openWorld(context, APART)
  const ground = openProvingGround({
    world,
    seed: settings.seed,
    profile: settings.profile,
    stepTimeoutMs: settings['step-timeout'] * 1000,
    tell: (why) => context.printError(`testbenk: ${benchRefusals.walkedAgain(why)[settings.language]}`),
  })
  try {
    const matrix = await measure(context, ground)
    const page = join(settings.out, 'kill-matrix.html')
    writeFileSync(join(settings.out, 'kill-matrix.json'), `${JSON.stringify(matrix, null, 2)}\n`)
    writeFileSync(page, matrixPage(matrix, settings.language))
    print(`${toText(matrix)}\n\n${page}`)
    return isProof(matrix) ? exitCodes.conforms : exitCodes.doesNotConform
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    context.printError(`testbenk: ${benchRefusals.matrixStopped()[settings.language]}`)
    return exitCodes.notDecided
  } finally {
    await world.close()
  }
}

async function measure(
  context: CommandContext<Reads<'kill-matrix'>>,
  ground: ProvingGround,
): Promise<KillMatrix> {
  const whole = everyPlan()
  const correct: CheckResult[] = []
  for (const plan of Object.values(plans)) correct.push(...(await ground.judge(plan, plan.scenarios)))
  const names = Object.keys(mutations) as MutationName[]
  const kills: Kill[] = []
  const stop = stopSignal(context.stopped)
  for (const [index, mutation] of names.entries()) {
    if (stop.aborted) throw new Stopped()
    if (context.isTerminal) context.printError(`  ${index + 1}/${names.length}  ${mutation}`)
    const aim = aims[mutation]
    const results = await ground.judge(whole, aim?.scenarios ?? whole.scenarios, mutation)
    kills.push(toKill(mutation, results, aim))
  }
  return toMatrix(context.version, correct, kills, await otherwiseRight(ground, stop))
}

/** EPJs that use what the documents leave free; a check that sees nothing of one says nothing against it. */
async function otherwiseRight(
  ground: ProvingGround,
  stop: AbortSignal,
): Promise<Readonly<Record<string, readonly CheckResult[]>>> {
  const free: Record<string, readonly CheckResult[]> = {}
  for (const freedom of Object.keys(freedoms)) {
    if (stop.aborted) throw new Stopped()
    free[freedom] = await ground.judge(plans.portal, plans.portal.scenarios, freedom)
  }
  return free
}

/** All plans as one: every scenario and every requirement once. */
function everyPlan(): Plan {
  const all = Object.values(plans)
  return {
    ...plans.portal,
    id: 'all',
    scenarios: [...new Set<ScenarioId>(all.flatMap(({ scenarios }) => scenarios))],
    requirements: [...new Set(all.flatMap(({ requirements }) => requirements))],
  }
}
