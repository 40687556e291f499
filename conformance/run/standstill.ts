// A laptop that sleeps or a machine that is stopped stands still in the middle of a scenario: proofs grow old on their
// way, connections are reset, steps time out. No EPJ is to blame, so the scenario is walked anew.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Walked } from '#scenarios/run-scenario.ts'
import type { Bilingual } from '#scenarios/texts.ts'

const LOOK_MS = 1000
/** Less than the six seconds that Kjernejournal takes a proof for. */
const STANDSTILL_MS = 5000
const MOST_ATTEMPTS = 3

export interface Watch {
  /** Of the longest standstill since the watch began; 0 when there was none. */
  seconds(): number
  end(): void
}

/**
 * @param now the wall's clock in milliseconds: a clock that only counts up stops where a laptop sleeps.
 * @param tell is told of each standstill when it is over, in seconds.
 */
export function watchStandstill(
  now: () => number = Date.now,
  tell: (seconds: number) => void = () => undefined,
): Watch {
  let looked = now()
  let longest = 0
  const look = () => {
    const at = now()
    const stood = at - looked - LOOK_MS
    longest = Math.max(longest, stood)
    looked = at
    if (stood >= STANDSTILL_MS) tell(Math.round(stood / 1000))
  }
  const timer = setInterval(look, LOOK_MS)
  timer.unref()
  return {
    seconds() {
      look()
      return longest < STANDSTILL_MS ? 0 : Math.round(longest / 1000)
    },
    end: () => clearInterval(timer),
  }
}

export interface Attempts {
  walk(): Promise<Walked>
  /** What was seen in the attempt with this number, from 1, does not count. */
  abandon(attempt: number): void
  /** Whether the room is still one in which the scenario can be walked; yes, unless told. */
  readonly canBeRepeated?: boolean
  readonly stop?: AbortSignal | undefined
  readonly watch?: () => Watch
  /** Waits until the EPJ is done: what it still does of an attempt that was given up belongs to that one. */
  readonly settle?: () => Promise<void>
}

/** @throws what `walk` throws, where the machine did not stand still. */
export async function walkAwake(attempts: Attempts): Promise<Walked> {
  const { walk, abandon, canBeRepeated = true, stop, watch = watchStandstill, settle } = attempts
  const most = canBeRepeated ? MOST_ATTEMPTS : 1
  let before = 0
  for (let attempt = 1; ; attempt += 1) {
    const watching = watch()
    const ended = await walk().then(
      (walked) => ({ walked }),
      (problem: unknown) => ({ problem }),
    )
    const stood = watching.seconds()
    watching.end()
    if (stood > 0 && attempt < most && !stop?.aborted) {
      await settle?.()
      abandon(attempt)
      before = stood
    } else if ('problem' in ended) throw ended.problem
    else return { ...told(before, stood), ...ended.walked }
  }
}

const QUIET_MS = 2000
/** An EPJ that is never quiet is waited for no longer than a step is. */
const MOST_WAITS = 15

/** @param answered how many calls have been answered so far. */
export async function untilQuiet(
  answered: () => number,
  wait: (milliseconds: number) => Promise<void> = (milliseconds) => sleep(milliseconds),
): Promise<void> {
  for (let waits = 0; waits < MOST_WAITS; waits += 1) {
    const known = answered()
    await wait(QUIET_MS)
    if (answered() === known) return
  }
}

function told(before: number, stood: number): { readonly detail?: Bilingual } {
  if (stood > 0)
    return {
      detail: {
        nb: `maskinen sto stille i ${stood} s; det sjekkene fant her, kan komme av det`,
        en: `the machine stood still for ${stood} s; what the checks found here may come of that`,
      },
    }
  if (before === 0) return {}
  return {
    detail: {
      nb: `maskinen sto stille i ${before} s; det som ble sett da, teller ikke, og scenariet ble gått på nytt`,
      en: `the machine stood still for ${before} s; what was seen then does not count, and the scenario was walked anew`,
    },
  }
}
