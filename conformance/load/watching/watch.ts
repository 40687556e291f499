// Watches the simulator, k6 and the machine, once a second, while k6 runs.
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import type { WatchedSecond } from '../load-run.ts'
import type { LoadControl, ProcessFigures } from '../target/control.ts'

export interface Sample extends WatchedSecond {
  /** Milliseconds since 1970, on this machine. */
  readonly at: number
  /** Requests that the room's journal has counted since it was made. */
  readonly exchanges: number
}

export interface Watch {
  readonly samples: readonly Sample[]
  /** Called with every sample as it comes. */
  stop(): Promise<void>
}

export interface WatchOrder {
  readonly control: LoadControl
  /** k6's process, once it is started. */
  readonly pid: () => number | undefined
  readonly each?: (sample: Sample) => void
  readonly everyMs?: number
}

export async function startWatch({ control, pid, each, everyMs = 1_000 }: WatchOrder): Promise<Watch> {
  const samples: Sample[] = []
  let stopped = false
  let before = { ...readings(pid()), figures: await control.process() }
  let wake: () => void = () => undefined
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, everyMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  async function take(): Promise<void> {
    const lag = await journalLag(control)
    const figures = await control.process()
    const now = { ...readings(pid()), figures }
    const sample = between(before, now, lag)
    before = now
    samples.push(sample)
    each?.(sample)
  }

  const running = (async () => {
    while (!stopped) {
      await pause()
      // One that cannot be taken is missing, and the next stands for both.
      await take().catch(() => undefined)
    }
  })()
  return {
    samples,
    async stop() {
      stopped = true
      wake()
      await running
    },
  }
}

interface Reading {
  readonly at: number
  readonly k6Seconds: number | undefined
  readonly machine: { readonly busy: number; readonly all: number }
}

function between(
  before: Reading & { readonly figures: ProcessFigures },
  now: Reading & { readonly figures: ProcessFigures },
  lag: { readonly ms: number; readonly exchanges: number },
): Sample {
  const seconds = Math.max(0.001, (now.at - before.at) / 1000)
  const { loop, rssBytes, cpuMicros } = now.figures
  const busy = now.machine.busy - before.machine.busy
  return {
    at: now.at,
    exchanges: lag.exchanges,
    loopDelayP99Ms: loop.delayMs.p99,
    loopDelayMaxMs: loop.delayMs.max,
    loopUtilisation: rounded(loop.utilisation),
    simulatorProcessors: rounded((cpuMicros - before.figures.cpuMicros) / 1e6 / seconds),
    rssMegabytes: rounded(rssBytes / 1024 / 1024),
    journalLagMs: rounded(lag.ms),
    machineBusy: rounded(busy / Math.max(1, now.machine.all - before.machine.all)),
    ...(now.k6Seconds !== undefined &&
      before.k6Seconds !== undefined && {
        k6Processors: rounded((now.k6Seconds - before.k6Seconds) / seconds),
      }),
  }
}

async function journalLag(control: LoadControl): Promise<{ ms: number; exchanges: number }> {
  const begin = performance.now()
  const seq = await control.mark('load-probe')
  const { events, counters } = await control.journal(seq - 1, 1)
  if (events[0]?.seq !== seq) throw new Error('the mark is not at its place')
  return { ms: performance.now() - begin, exchanges: counters.exchanges }
}

function readings(pid: number | undefined): Reading {
  const all = cpus().map(({ times }) => times)
  const busy = all.reduce((sum, { user, nice, sys, irq }) => sum + user + nice + sys + irq, 0)
  const idle = all.reduce((sum, times) => sum + times.idle, 0)
  return {
    at: Date.now(),
    k6Seconds: pid === undefined ? undefined : processorSeconds(pid),
    machine: { busy, all: busy + idle },
  }
}

/** Ticks of a hundredth of a second, as Linux counts them in /proc (man 5 proc: utime and stime). */
const TICKS = 100

export function processorSeconds(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The program's name stands in brackets and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / TICKS
  } catch {
    return undefined
  }
}

const rounded = (value: number) => Math.round(value * 1000) / 1000
