// The child's end of the line to the bench.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Orders } from './orders.ts'

interface Message {
  readonly id: number
  readonly order: string
  readonly data: unknown
}

export function serveOrders<O extends Orders>(orders: O, stop: () => void): void {
  process.on('message', async (message) => {
    // The other end is our own run-bench.ts, whose types are these orders.
    const { id, order, data } = message as Message
    try {
      const value = await (orders[order] as ((data: unknown) => unknown) | undefined)?.(data)
      process.send?.({ id, value })
    } catch (problem) {
      process.send?.({
        id,
        problem: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem),
      })
    }
  })
  // The bench is done with this process, or is itself gone.
  process.on('disconnect', stop)
}

/** User and system time of this process, all threads, in microseconds. */
export function cpuMicros(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** All of it, before this returns. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}
