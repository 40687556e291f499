// Whether the simulator's memory stayed where it was in a long run: the last quarter against the one before it, when
// caches and the journal in memory have long been full.
import type { CheckResult } from '../../result.ts'
import type { LoadRun } from '../load-run.ts'

const MOST_GROWTH = 0.05
/** In shorter runs things are still filling up. */
const LEAST_SECONDS = 480

export function memoryCheck(run: LoadRun): readonly CheckResult[] {
  if (run.scenario.id !== 'soak') return []
  const megabytes = run.seconds.flatMap(({ watched }) => (watched ? [watched.rssMegabytes] : []))
  const quarter = Math.floor(megabytes.length / 4)
  const before = median(megabytes.slice(quarter * 2, quarter * 3))
  const last = median(megabytes.slice(quarter * 3))
  const seen = megabytes.length >= LEAST_SECONDS
  return [
    {
      id: 'load/soak/memory',
      verdict: seen ? (last <= before * (1 + MOST_GROWTH) ? 'passed' : 'failed') : 'not-applicable',
      requirements: [],
      title: {
        nb: 'Simulatorens minne vokser ikke mer enn 5 % i siste fjerdedel av løpet',
        en: 'The simulator’s memory grows by no more than 5 % in the last quarter of the run',
      },
      failureTitle: {
        nb: 'Simulatorens minne vokser under jevn last',
        en: 'The simulator’s memory grows under steady load',
      },
      why: {
        nb: 'En benk som vokser, må startes på nytt midt i noe.',
        en: 'A bench that grows must be restarted in the middle of something.',
      },
      fix: {
        nb: 'Finn hva som beholdes: journalen i minnet, gjentaksminnet og mellomlagrene har hver sin grense.',
        en: 'Find what is kept: the journal in memory, the replay memory and the caches each have their bound.',
      },
      cause: 'simulator',
      findings: [],
      examined: [],
      note: seen
        ? { nb: `${before} MB, så ${last} MB`, en: `${before} MB, then ${last} MB` }
        : {
            nb: `Løpet varte under ${LEAST_SECONDS} s`,
            en: `The run lasted less than ${LEAST_SECONDS} s`,
          },
    },
  ]
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round(sorted[Math.floor((sorted.length - 1) / 2)] ?? 0)
}
