// Joins what k6 recorded of each second with what was watched in it.
import type { Aggregates, RecordedSecond } from '../k6/k6-record.ts'
import type { LoadSecond } from '../load-run.ts'
import type { Sample } from './watch.ts'

/** Both clocks are this machine's; a sample belongs to the recorded second that it was taken nearest to. */
const NEAR_MS = 1_500

export function joinSeconds(
  recorded: readonly RecordedSecond[],
  samples: readonly Sample[],
): readonly LoadSecond[] {
  const begin = recorded.findIndex(hasBegun)
  const from = recorded[begin]
  if (!from) return []
  return recorded.slice(begin).map(({ at, metrics }) => {
    const watched = nearest(samples, at)
    const answer = metrics['answer_ms']
    return {
      second: Math.round((at - from.at) / 1000),
      requestsPerSecond: rounded(metrics['http_reqs']?.['rate'] ?? 0),
      arrivalsPerSecond: rounded(metrics['iterations']?.['rate'] ?? 0),
      dropped: metrics['dropped_iterations']?.['count'] ?? 0,
      workers: metrics['vus']?.['value'] ?? 0,
      wrongShare: rounded(metrics['answer_wrong']?.['rate'] ?? 0),
      ...(answer && (answer['max'] ?? 0) > 0 && { answerMs: answerOf(answer) }),
      ...(watched && { watched: withoutMoment(watched) }),
    }
  })
}

/**
 * Before the first arrival k6 records its setup. An iteration is counted when it is done, which with a slow EPJ is long
 * after it began; an opening (load/lib/summary.ts) when it begins.
 */
const hasBegun = ({ metrics }: RecordedSecond) =>
  ['iterations', 'patients_opened'].some((name) => (metrics[name]?.['count'] ?? 0) > 0)

function answerOf(answer: Aggregates) {
  const value = (name: string) => rounded(answer[name] ?? 0)
  return {
    median: value('med'),
    p90: value('p(90)'),
    p95: value('p(95)'),
    p99: value('p(99)'),
    max: value('max'),
  }
}

function nearest(samples: readonly Sample[], at: number): Sample | undefined {
  const [found] = [...samples].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))
  return found && Math.abs(found.at - at) <= NEAR_MS ? found : undefined
}

function withoutMoment({ at, exchanges, ...watched }: Sample) {
  return watched
}

const rounded = (value: number) => Math.round(value * 1000) / 1000
