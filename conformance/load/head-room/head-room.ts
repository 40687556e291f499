// How much the simulator bears on this machine from this client, measured before the run with the run's own script:
// a steep climb, and the most that was done in a second of it.
import type { Stream } from '../catalogue/load-scenario.ts'
import type { RecordedSecond } from '../k6/k6-record.ts'
import type { HeadRoom } from '../load-run.ts'

export interface ProbeOrder {
  readonly exec: string
  readonly top: number
  readonly seconds: number
}

/** Climbs to the top in four fifths of the time and stays there. */
export function probeStream({ exec, top, seconds }: ProbeOrder): Stream {
  return {
    name: 'probe',
    exec,
    startAfterSeconds: 0,
    startRate: top * 0.02,
    stages: [
      { target: top, seconds: seconds * 0.8 },
      { target: top, seconds: seconds * 0.2 },
    ],
    workers: { ready: 20, most: 150 },
    openings: 1,
    thinkMs: 0,
  }
}

/** How far to try: well beyond what the run is to do, but no further than makes sense. */
export function probeTop(planned: number | undefined, top: number): number {
  return planned === undefined ? top : Math.min(top, Math.max(planned * 5, 100))
}

/**
 * The most that was done in a second. It was the limit when k6 had to leave arrivals out; else it is only as far as
 * was tried.
 */
export function headRoomOf(
  seconds: readonly RecordedSecond[],
  dropped: number,
  planned: number | undefined,
): HeadRoom {
  const done = seconds.map(({ metrics }) => metrics['iterations']?.['rate'] ?? 0)
  const perSecond = Math.max(0, ...done)
  return {
    perSecond: Math.round(perSecond * 10) / 10,
    reached: dropped > 0,
    share: planned === undefined || perSecond === 0 ? 0 : Math.round((planned / perSecond) * 1000) / 1000,
  }
}
