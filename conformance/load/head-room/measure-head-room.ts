// What the simulator bears on this machine from this client, measured with the run's own script before the run.

import { problemOf, runOrdered } from '../k6/run-ordered.ts'
import type { HeadRoom } from '../load-run.ts'
import { plannedRate } from '../order/height.ts'
import type { LoadOrder } from '../order/load-order.ts'
import { progressTexts } from '../progress-texts.ts'
import { headRoomOf, probeStream, probeTop } from './head-room.ts'

/** Undefined where nobody is to be pressed, or when it was stopped. @throws LoadProblem when k6 gives up */
export async function measureHeadRoom(order: LoadOrder): Promise<HeadRoom | undefined> {
  const { scenario, options, target, print, signal } = order
  // NHN's environment is not ours to find the limits of.
  if (target.kind === 'nhn-test') return undefined
  const planned = plannedRate(order)
  const top = probeTop(planned, scenario.probe.top)
  const probe = probeStream({ exec: scenario.probe.exec, top, seconds: options.headRoomSeconds })
  const texts = progressTexts[order.language]
  print(texts.headRoom(Math.round(top), options.headRoomSeconds))
  const lines: string[] = []
  const plan = { streams: [probe], series: [], sessions: 20 }
  // An EPJ's look-ups are plain ones to us; how much it can bear itself is not asked.
  const outcome = await runOrdered(order, plan, { toEpj: false, print: (line) => void lines.push(line) })
  if (signal.aborted) return undefined
  if (!outcome.result) {
    for (const line of lines) print(line)
    throw problemOf(outcome, order)
  }
  const found = headRoomOf(outcome.seconds, outcome.result.dropped, planned)
  print(`  ${texts.headRoomFound(found.perSecond, found.reached)}`)
  return found
}
