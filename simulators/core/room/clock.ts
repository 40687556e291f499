// A room's clock. It follows the machine until it is frozen, set or advanced over the control API;
// everything in the room (tokens, proofs, sessions, journal stamps, the EPJ's timers) reads this one.

export interface Timer {
  cancel(): void
}

export interface Clock {
  /** Milliseconds since 1970 in the room. */
  now(): number
  /** Seconds since 1970 in the room, as tokens count them. */
  seconds(): number
  /** Runs `action` when the room's clock has come so far, also when it is advanced past that moment. */
  after(milliseconds: number, action: () => void | Promise<void>): Timer
  state(): ClockState
  /** How the clock stands, for another process to go on from. */
  save(): SavedClock
  takeOver(saved: SavedClock): void
  freeze(): void
  /** Lets time pass again, from where the clock stands. */
  resume(): void
  /** Moves the clock to a moment without running the timers in between; overdue ones run next. */
  set(at: number): void
  /** Lets time pass at once: timers on the way run in order, each at its own moment, awaited. */
  advance(milliseconds: number): Promise<void>
  /** Stops every timer. */
  stop(): void
}

export interface ClockState {
  readonly now: string
  readonly frozen: boolean
  /** How far the room is ahead of the machine, in milliseconds. */
  readonly aheadMs: number
}

export interface SavedClock {
  readonly offset: number
  readonly frozenAt?: number
}

interface Pending {
  readonly due: number
  readonly order: number
  readonly action: () => void | Promise<void>
  real?: NodeJS.Timeout
}

export function createClock(machine: () => number = Date.now): Clock {
  let offset = 0
  let frozenAt: number | undefined
  let order = 0
  const pending = new Set<Pending>()

  const now = () => frozenAt ?? machine() + offset

  const stand = (at: number) => {
    if (frozenAt === undefined) offset = at - machine()
    else frozenAt = at
  }

  function watch(timer: Pending): void {
    clearTimeout(timer.real)
    if (frozenAt !== undefined) return
    const wait = Math.min(Math.max(timer.due - now(), 0), 2 ** 31 - 1)
    timer.real = setTimeout(() => {
      if (!pending.has(timer)) return
      if (timer.due > now()) return watch(timer)
      pending.delete(timer)
      // A timer's failure is its owner's to report; the clock goes on.
      Promise.resolve(timer.action()).catch(() => undefined)
    }, wait)
    timer.real.unref()
  }

  const watchAll = () => {
    for (const timer of pending) watch(timer)
  }

  function earliest(until: number): Pending | undefined {
    let first: Pending | undefined
    for (const timer of pending) {
      if (timer.due > until) continue
      if (!first || timer.due < first.due || (timer.due === first.due && timer.order < first.order))
        first = timer
    }
    return first
  }

  return {
    now,
    seconds: () => Math.floor(now() / 1000),
    after(milliseconds, action) {
      order += 1
      const timer: Pending = { due: now() + milliseconds, order, action }
      pending.add(timer)
      watch(timer)
      return {
        cancel() {
          clearTimeout(timer.real)
          pending.delete(timer)
        },
      }
    },
    state: () => ({
      now: new Date(now()).toISOString(),
      frozen: frozenAt !== undefined,
      aheadMs: Math.round(now() - machine()),
    }),
    save: () => ({ offset, ...(frozenAt !== undefined && { frozenAt }) }),
    takeOver(saved) {
      offset = saved.offset
      frozenAt = saved.frozenAt
      watchAll()
    },
    freeze() {
      frozenAt = now()
      watchAll()
    },
    resume() {
      if (frozenAt === undefined) return
      offset = frozenAt - machine()
      frozenAt = undefined
      watchAll()
    },
    set(at) {
      stand(at)
      watchAll()
    },
    async advance(milliseconds) {
      const until = now() + milliseconds
      for (let timer = earliest(until); timer; timer = earliest(until)) {
        clearTimeout(timer.real)
        pending.delete(timer)
        if (timer.due > now()) stand(timer.due)
        await timer.action()
      }
      if (now() < until) stand(until)
      watchAll()
    },
    stop() {
      for (const timer of pending) clearTimeout(timer.real)
      pending.clear()
    },
  }
}
