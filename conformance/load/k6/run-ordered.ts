// Runs k6 with the script and the settings that follow from what was ordered.
import { loadRefusals } from '../../refusals/load.ts'
import { exitCodes } from '../../result.ts'
import type { LoadPlan } from '../catalogue/load-scenario.ts'
import { LoadProblem } from '../load-problem.ts'
import type { LoadOrder } from '../order/load-order.ts'
import { orderedSettings } from '../order/ordered-settings.ts'
import { type K6Order, type K6Outcome, runK6 } from './run-k6.ts'
import { settingsOf } from './settings-file.ts'

/** @param how `toEpj`: the EPJ under test opens the patients, where there is one; else k6 looks them up itself */
export async function runOrdered(
  order: LoadOrder,
  plan: LoadPlan,
  { toEpj, ...how }: { readonly toEpj: boolean } & Pick<K6Order, 'print' | 'dashboard' | 'started'>,
): Promise<K6Outcome> {
  const { k6, scenario, options, target, env, pin, signal, language } = order
  return runK6({
    k6: k6.path,
    script: scenario.id,
    settings: settingsOf({
      ...(await orderedSettings(order, plan)),
      proofs: options.proofs,
      language,
      ...(target.control && { control: target.control.roomUrl }),
      ...(toEpj && target.epj && { epj: target.epj }),
    }),
    env,
    signal,
    ...(pin && { pin }),
    ...how,
  })
}

/** k6's exit code when a script gives up (its `errext/exitcodes`). */
const ABORTED_BY_SCRIPT = 108

export function problemOf({ exitCode }: K6Outcome, { target }: Pick<LoadOrder, 'target'>): LoadProblem {
  if (exitCode === ABORTED_BY_SCRIPT)
    return new LoadProblem(exitCodes.unreachable, loadRefusals.couldNotBegin(target.address))
  return new LoadProblem(exitCodes.internal, loadRefusals.noSummary(exitCode))
}
