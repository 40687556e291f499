// How the process itself fares: what a load test must know to tell a slow service from a bench that is at its limit.
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { type ControlOperation, operation } from './operation.ts'

const RESOLUTION_MS = 10
const NANOSECONDS_PER_MS = 1e6

/** Watching costs a timer, so it begins with the first question. */
export function processOperations(): readonly ControlOperation[] {
  let delays: ReturnType<typeof monitorEventLoopDelay> | undefined
  let before = performance.eventLoopUtilization()

  return [
    operation(
      'GET',
      '/process',
      'Processor time, memory and event loop of the process; the loop’s figures are since the last question',
      { answer: 'Process' },
      (_request, response) => {
        const now = performance.eventLoopUtilization()
        const { user, system } = process.cpuUsage()
        const { rss, heapUsed } = process.memoryUsage()
        response.json({
          pid: process.pid,
          uptimeSeconds: process.uptime(),
          cpuMicros: user + system,
          rssBytes: rss,
          heapUsedBytes: heapUsed,
          loop: {
            utilisation: performance.eventLoopUtilization(now, before).utilization,
            delayMs: {
              p50: late(delays?.percentile(50)),
              p99: late(delays?.percentile(99)),
              max: late(delays?.max),
            },
          },
        })
        before = now
        delays?.reset()
        if (!delays) {
          delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
          delays.enable()
        }
      },
    ),
  ]
}

/** Node measures from one tick of its timer to the next, so a loop that is on time shows the timer's own interval. */
function late(nanoseconds: number | undefined): number {
  if (nanoseconds === undefined) return 0
  return Math.max(0, Math.round((nanoseconds / NANOSECONDS_PER_MS - RESOLUTION_MS) * 10) / 10)
}
