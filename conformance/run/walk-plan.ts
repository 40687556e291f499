// Walks a plan's scenarios in order; a person who is led through them may skip one, or begin it anew.
import { createCast } from '#scenarios/cast.ts'
import { scenarios } from '#scenarios/catalogue/index.ts'
import { createControlClient } from '#scenarios/control.ts'
import type { EpjDriver } from '#scenarios/drivers/driver.ts'
import { type Walked, walkScenario } from '#scenarios/run-scenario.ts'
import type { Scenario } from '#scenarios/scenario.ts'
import { clockLooks } from '#simulators/core/control/clock-operations.ts'
import type { Room } from '#simulators/core/room/room.ts'
import type { Guide, Waiting } from '../guide/guide.ts'
import { passingTime } from './let-time-pass.ts'
import { markStandstill } from './mark-standstills.ts'
import { abandonedMark, attemptMark } from './run-marks.ts'
import type { RunOptions } from './run-plan.ts'
import type { RunRecord } from './run-record.ts'
import { untilQuiet, walkAwake, watchStandstill } from './standstill.ts'

type Kept = (walked: RunRecord['scenarios']) => void

export async function walkPlan(
  options: RunOptions,
  room: Room,
  driver: EpjDriver,
  keep: Kept,
): Promise<RunRecord['scenarios']> {
  const { progress, language, stop } = options
  const walk = createWalk(options, room, driver)
  const walked: RunRecord['scenarios'] = [...(options.resume?.record.scenarios ?? [])]
  if (options.driver.kind === 'manual')
    for (const { id, outcome } of walked) options.driver.guide.ended(id, outcome)
  const all = scenariosOf(options)
  for (const [index, scenario] of all.entries()) {
    if (index < walked.length) continue
    if (stop?.aborted) return walked
    const { id } = scenario
    progress(index, all.length, scenario.title[language])
    const outcome =
      options.driver.kind === 'manual'
        ? await walkGuided(options.driver.guide, inPlan(scenario, options.plan), room, walk)
        : await walkAwake({
            walk: () => walk(scenario),
            abandon: (attempt) => room.journal.append({ type: 'mark', ...abandonedMark(id, attempt) }),
            canBeRepeated: !makesClient(scenario),
            settle: () => untilQuiet(() => room.journal.counters().exchanges),
            // Of the attempt that counts when it is the last one, too: see kit/stood-still.ts.
            watch: () => watchStandstill(Date.now, (seconds) => markStandstill(room, seconds)),
            stop,
          })
    // A scenario that was broken off by the user says nothing of the EPJ.
    if (stop?.aborted) return walked
    walked.push({ id, title: { ...scenario.title }, ...outcome })
    keep([...walked])
  }
  progress(all.length, all.length, '')
  return walked
}

/** With the integration that it is walked with. */
function inPlan(scenario: Scenario, { integration }: RunOptions['plan']): Scenario {
  return { ...(integration && { integration }), ...scenario }
}

/** The plan's, then the vendor's own. */
export function scenariosOf({ plan, own }: Pick<RunOptions, 'plan' | 'own'>): readonly Scenario[] {
  return [...plan.scenarios.map((id): Scenario => scenarios[id]), ...(own?.scenarios ?? [])]
}

/** What it makes in Selvbetjening is there once in a room: the scenario cannot be walked twice in the same one. */
export function makesClient({ steps }: Scenario): boolean {
  return steps.some((step) => step.do === 'epj' && step.action === 'make-client')
}

type Outcome = Pick<RunRecord['scenarios'][number], 'outcome' | 'detail'>

function createWalk(
  { world, plan, seed, mutation, driver: choice, driverClock, stop }: RunOptions,
  room: Room,
  driver: EpjDriver,
): (scenario: Scenario) => Promise<Walked> {
  const control = createControlClient(world.controlOrigin, room.name, globalThis.fetch)
  const resolve = createCast(seed)
  const answered = () => room.journal.counters().exchanges
  const pass = passingTime({
    kind: choice.kind,
    driverClock,
    control,
    answered,
    looks: () => clockLooks(room),
    stop,
  })
  const letTimePass =
    choice.kind === 'manual'
      ? (seconds: number) => choice.guide.wait(waitingFor(seconds, driverClock), pass(seconds))
      : pass
  const reset = {
    ...(mutation !== undefined && { mutation }),
    ...(plan.integration && { integration: plan.integration }),
    ...(choice.kind !== 'reference' && { addresses: room.addresses }),
  }
  return (scenario) => walkScenario({ scenario, driver, control, resolve, reset, letTimePass })
}

function waitingFor(seconds: number, driverClock: RunOptions['driverClock']): Waiting {
  return driverClock === 'real' ? { seconds, until: Date.now() + seconds * 1000 } : { seconds }
}

/** As often as the person wants; what was seen in an attempt that was given up does not count. */
async function walkGuided(
  guide: Guide,
  scenario: Scenario,
  room: Room,
  walk: (scenario: Scenario) => Promise<Walked>,
): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    guide.begin(scenario, attempt)
    room.journal.append({ type: 'mark', ...attemptMark(scenario.id, attempt) })
    const walked = await walk(scenario)
    const decision = guide.decision()
    if (decision !== 'go-on') room.journal.append({ type: 'mark', ...abandonedMark(scenario.id, attempt) })
    if (decision === 'again') continue
    const outcome: Outcome = { ...(decision === 'skip' ? { outcome: 'skipped' } : walked), ...told(attempt) }
    guide.ended(scenario.id, outcome.outcome)
    return outcome
  }
}

function told(attempt: number): Pick<Outcome, 'detail'> {
  if (attempt === 1) return {}
  return {
    detail: {
      nb: `forsøk ${attempt}; de tidligere ble gitt opp`,
      en: `attempt ${attempt}; the earlier ones were given up by the person`,
    },
  }
}
