// What a load run is ordered to be.
import type { Language } from '#simulators/core/simulator.ts'
import { ConfigError } from '../../config.ts'
import { loadRefusals } from '../../refusals/load.ts'
import type { LoadScenario } from '../catalogue/load-scenario.ts'
import type { Target } from '../target/target.ts'
import type { LoadOptions } from './options.ts'

export interface LoadOrder {
  readonly id: string
  readonly suiteVersion: string
  readonly scenario: LoadScenario
  readonly options: LoadOptions
  readonly target: Target
  readonly k6: { readonly path: string; readonly version: string }
  readonly env: Readonly<Record<string, string | undefined>>
  readonly print: (line: string) => void
  /** Of what is printed. */
  readonly language: Language
  /** k6's own page. */
  readonly dashboard: string
  readonly signal: AbortSignal
  readonly now: () => Date
  /** In front of k6: holds it to a processor. */
  readonly pin?: readonly string[]
}

/** @throws ConfigError when the scenario, the target and the options do not go together */
export function refuseWhatCannotBe(order: Pick<LoadOrder, 'scenario' | 'options' | 'target'>): void {
  const { scenario, options, target } = order
  const limits = { p95Ms: options.p95Ms, p99Ms: options.p99Ms, errorShare: options.errorShare }
  const { streams, outage } = scenario.plan({ rate: 1, seconds: 60, limits })
  const lookUpsOnly = streams.length === 1 && !scenario.users
  if (options.proofs === 'prepared' && !(lookUpsOnly && schemeOf(order) === 'DPoP'))
    throw new ConfigError(loadRefusals.preparedProofs())
  if (target.kind === 'nhn-test' && !lookUpsOnly) throw new ConfigError(loadRefusals.notForNhn(scenario.id))
  if (target.kind === 'epj' && scenario.users) throw new ConfigError(loadRefusals.aboutSessions(scenario.id))
  // Only these are handed to the EPJ; the others are k6's own calls, and would say nothing of it.
  if (target.kind === 'epj' && streams.some(({ exec }) => exec !== 'opening'))
    throw new ConfigError(loadRefusals.ownLookUps(scenario.id))
  if (outage && !target.control) throw new ConfigError(loadRefusals.needsControl(scenario.id))
}

export const schemeOf = ({ options, scenario }: Pick<LoadOrder, 'options' | 'scenario'>) =>
  options.scheme ?? scenario.scheme
