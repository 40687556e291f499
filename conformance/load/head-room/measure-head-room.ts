// What the simulator bears on this machine from this client, measured with the run's own script before the run.

import { runK6 } from '../k6/run-k6.ts'
import type { HeadRoom } from '../load-run.ts'
import { common, type LoadOrder, problemOf, settings } from '../order/load-order.ts'
import { progressTexts } from '../progress-texts.ts'
import { headRoomOf, probeStream, probeTop } from './head-room.ts'

export async function measureHeadRoom(
  order: LoadOrder,
  planned: number | undefined,
): Promise<HeadRoom | undefined> {
  const { scenario, options, target, print, signal } = order
  // NHN's environment is not ours to find the limits of.
  if (target.kind === 'nhn-test') return undefined
  const top = probeTop(planned, scenario.probe.top)
  const probe = probeStream({ exec: scenario.probe.exec, top, seconds: options.headRoomSeconds })
  const texts = progressTexts[order.language]
  print(texts.headRoom(Math.round(top), options.headRoomSeconds))
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
  print(`  ${texts.headRoomFound(found.perSecond, found.reached)}`)
  return found
}
