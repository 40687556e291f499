// Walks a scenario: its steps in order, each with a mark before and after, so that evidence can place what it sees.

import type { CastKey } from './cast.ts'
import { type Control, MarkRefused } from './control.ts'
import { DriverError, type EpjDriver } from './drivers/driver.ts'
import type { Args, Scenario, Step } from './scenario.ts'
import { type Bilingual, inBoth, saying } from './texts.ts'

export interface WalkOptions {
  readonly scenario: Scenario
  readonly driver: EpjDriver
  readonly control: Control
  /** Lets time pass: the room's clock is moved, or, for an EPJ that lives by its own, time is waited out. */
  readonly letTimePass: (seconds: number) => Promise<void>
  /** Number of a person or a unit of the cast. */
  readonly resolve: (key: CastKey) => string
  /** Extra arguments of the `reset` that begins every scenario, e.g. a mutation. */
  readonly reset: Readonly<Record<string, unknown>>
}

export interface Walked {
  readonly outcome: 'completed' | 'timed-out' | 'failed'
  readonly detail?: Bilingual
}

export async function walkScenario(options: WalkOptions): Promise<Walked> {
  const { scenario, driver, control, reset } = options
  await control.clearFaults()
  try {
    const { integration } = scenario
    await begin(driver, { ...reset, ...(integration && { integration }) })
    for (const step of scenario.steps) {
      const late = await walkStep(step, options)
      // An EPJ that is still at the last thing cannot be told the next.
      if (late !== undefined) return { outcome: 'timed-out', detail: late }
    }
    return { outcome: 'completed' }
  } catch (error) {
    if (error instanceof DriverError) return { outcome: 'failed', detail: error.said }
    throw error
  } finally {
    await control.clearFaults()
  }
}

/** @throws DriverError when the EPJ is not back at the start: what it did next would say nothing. */
async function begin(driver: EpjDriver, args: WalkOptions['reset']): Promise<void> {
  const { outcome, problem } = await driver.perform('reset', args)
  if (outcome !== 'ok')
    throw new DriverError(
      saying(
        { nb: 'EPJ-en kunne ikke nullstilles: {{said}}', en: 'the EPJ could not be reset: {{said}}' },
        problem ?? outcome,
      ),
    )
}

/** Returns what took too long, if anything did. */
async function walkStep(
  step: Step,
  { scenario, driver, control, resolve, letTimePass }: WalkOptions,
): Promise<Bilingual | undefined> {
  const mark = (kind: string, data: Readonly<Record<string, unknown>>) =>
    control.mark(kind, { scenario: scenario.id, phase: step.phase, ...data })
  switch (step.do) {
    case 'fault':
      await control.arm(step.order)
      return undefined
    case 'clear-faults':
      await control.clearFaults()
      return undefined
    case 'advance':
      await mark('step-began', { action: 'advance', args: { seconds: step.seconds } })
      await letTimePass(step.seconds)
      await mark('step-ended', { outcome: 'ok', seen: {} })
      return undefined
    case 'epj': {
      const args = resolved(step.args, resolve)
      await mark('step-began', { action: step.action, args })
      const outcome = await driver.perform(step.action, args)
      const { problem, ...rest } = outcome
      const told = problem === undefined ? undefined : inBoth(problem)
      await mark('step-ended', { ...rest, ...(told && { problem: told.en }) }).catch(refusedReport)
      return outcome.outcome === 'timed-out'
        ? saying(inBoth(`${step.action}: {{said}}`), problem ?? '')
        : undefined
    }
    default:
      return step satisfies never
  }
}

/** A number that could be a living person's has no place in a journal, nor the report that holds it. */
function refusedReport(error: unknown): never {
  if (error instanceof MarkRefused)
    throw new DriverError({
      nb: 'det EPJ-en meldte, ble ikke skrevet ned: det nevner en person som ikke er syntetisk',
      en: 'what the EPJ reported was not written down: it names a person who is not synthetic',
    })
  throw error
}

function resolved(args: Args, resolve: (key: CastKey) => string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'string' && value.startsWith('@') ? numbersIn(value, resolve) : value,
    ]),
  )
}

/** One of the cast, or several with spaces between them. */
function numbersIn(value: string, resolve: (key: CastKey) => string): string {
  return value
    .split(' ')
    .map((word) => resolve(word.slice(1) as CastKey))
    .join(' ')
}
