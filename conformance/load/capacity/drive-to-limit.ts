// k6 with one kind of call alone, faster and faster until the bench answers no more of them.
import type { Stream } from '../catalogue/load-scenario.ts'
import { runK6 } from '../k6/run-k6.ts'
import { settingsOf } from '../k6/settings-file.ts'
import type { LoadSecond } from '../load-run.ts'
import type { Target } from '../target/target.ts'
import { joinSeconds } from '../watching/seconds.ts'
import { startWatch } from '../watching/watch.ts'
import type { CapacityKind, Observed } from './capacity.ts'

export interface DriveOrder {
  readonly k6: string
  readonly seconds: number
  readonly env: Readonly<Record<string, string | undefined>>
  readonly print: (line: string) => void
  readonly signal: AbortSignal
}

/** Workers that each wait for an answer before they ask again: enough to keep one process at its limit. */
const WORKERS = 32
/** The climb and the first seconds after it are not counted. */
const WARM_UP = 0.4

/** Calls of one kind, ever more of them; told second by second, from when the limit was reached. */
export async function driveToLimit(
  { k6, seconds, env, print, signal }: DriveOrder,
  { script, exec, scheme, top }: CapacityKind,
  target: Target,
  pin: readonly string[],
): Promise<{ seconds: readonly Observed[]; wrong: number }> {
  const stream: Stream = {
    name: 'capacity',
    exec,
    startAfterSeconds: 0,
    startRate: top * 0.1,
    stages: [
      { target: top, seconds: seconds * 0.2 },
      { target: top, seconds: seconds * 0.8 },
    ],
    workers: { ready: WORKERS, most: WORKERS },
    openings: 1,
    thinkMs: 0,
  }
  let pid: number | undefined
  const watch = target.control && (await startWatch({ control: target.control, pid: () => pid }))
  try {
    const names = [
      'capacity',
      'capacity/log-in',
      'capacity/first-patient',
      'capacity/opening',
      'capacity/refresh',
    ]
    const outcome = await runK6({
      k6,
      script,
      settings: settingsOf({
        scenario: script,
        services: target.services,
        client: await target.client(exec === 'opening' ? scheme : 'DPoP'),
        people: target.people,
        plan: {
          streams: [stream],
          series: names.map((name) => ({ name, limits: {} })),
          sessions: WORKERS,
        },
        scheme,
        proofs: 'signed',
      }),
      env,
      print: (line) => {
        // That it has no workers left is what is wanted here.
        if (line.startsWith('k6 ') && !line.includes('Insufficient VUs')) print(line)
      },
      pin,
      started(started) {
        pid = started
      },
      signal,
    })
    const wrong = outcome.result?.series.reduce((sum, series) => sum + series.wrong, 0) ?? 0
    return { seconds: observed(joinSeconds(outcome.seconds, watch?.samples ?? [])), wrong }
  } finally {
    await watch?.stop()
  }
}

function observed(seconds: readonly LoadSecond[]): readonly Observed[] {
  return seconds.slice(Math.ceil(seconds.length * WARM_UP), -1).flatMap(({ arrivalsPerSecond, watched }) =>
    watched
      ? [
          {
            perSecond: arrivalsPerSecond,
            simulatorProcessors: watched.simulatorProcessors,
            loopUtilisation: watched.loopUtilisation,
            loopDelayP99Ms: watched.loopDelayP99Ms,
            ...(watched.k6Processors !== undefined && { k6Processors: watched.k6Processors }),
          },
        ]
      : [],
  )
}
