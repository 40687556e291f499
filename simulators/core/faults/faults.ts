// Misbehaviour on purpose, as data: which operation, after how many calls, how often, and what happens.
// Counted or seeded, so that the same seed gives the same faults; never so many in a row that nothing can succeed.
import { z } from 'zod'
import type { Random } from '../room/random.ts'

const effect = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('status'),
    status: z.int().min(400).max(599),
    /** The service's own error code, e.g. `KJF-000022`. */
    code: z.string().max(40).optional(),
    /** `Retry-After` in seconds; with `asDate` as an HTTP date. */
    retryAfter: z.int().min(0).max(86_400).optional(),
    asDate: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('latency'), ms: z.int().min(0).max(60_000) }),
  z.strictObject({
    type: z.literal('lognormal-latency'),
    medianMs: z.int().min(1).max(30_000),
    sigma: z.number().min(0).max(3),
  }),
  /** Closes the connection without an answer. */
  z.strictObject({ type: z.literal('drop') }),
  /** Takes the request, never answers, and closes after `ms`. */
  z.strictObject({ type: z.literal('half-open'), ms: z.int().min(0).max(60_000) }),
  /** Sends the first `bytes` of the body under the full length, then closes. */
  z.strictObject({ type: z.literal('truncate'), bytes: z.int().min(0) }),
  /** Replaces the body with as many seeded bytes. */
  z.strictObject({ type: z.literal('garble') }),
  /** Adds a meaningless member to a JSON object. */
  z.strictObject({ type: z.literal('extra-member') }),
  /** Misbehaviour that only the simulator itself can make: one of the operation's variants, e.g. `wrong-nonce`. */
  z.strictObject({ type: z.literal('variant'), name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/) }),
])

export const faultSchema = z.strictObject({
  operation: z.string().min(1).max(100),
  /** Calls that pass before the first hit. */
  after: z.int().min(0).max(1_000_000).default(0),
  /** Hits before the fault is spent; absent: until cleared. */
  times: z.int().min(1).max(1_000_000).optional(),
  /** With it, each call is hit by seeded chance. */
  probability: z.number().gt(0).lte(1).optional(),
  /** With `probability`: hits in a row at most; the next call always passes. */
  maxInARow: z.int().min(1).max(100).default(2),
  effect,
})

export type FaultOrder = z.infer<typeof faultSchema>
export type FaultEffect = z.infer<typeof effect>

export interface Fault extends FaultOrder {
  readonly id: string
  readonly seen: number
  readonly hits: number
}

export interface Faults {
  arm(order: FaultOrder): Fault
  list(): readonly Fault[]
  /** What another process had. */
  takeOver(faults: readonly Fault[]): void
  /** True when there was such a fault. */
  clear(id: string): boolean
  clearAll(): void
  /** The fault that hits this call, if any, counted as used. */
  take(operation: string): { readonly id: string; readonly effect: FaultEffect } | undefined
  /** Whether any fault waits for this operation; costs next to nothing. */
  waiting(operation: string): boolean
}

interface Armed {
  readonly id: string
  readonly order: FaultOrder
  seen: number
  hits: number
  row: number
}

/** Faults armed at once, at most. */
const CAP = 1_000

export function createFaults(random: Random): Faults {
  const armed: Armed[] = []
  let count = 0

  const show = ({ id, order, seen, hits }: Armed): Fault => ({ ...order, id, seen, hits })
  const spent = ({ order, hits }: Armed) => order.times !== undefined && hits >= order.times

  function strikes(fault: Armed): boolean {
    fault.seen += 1
    if (fault.seen <= fault.order.after) return false
    const { probability, maxInARow } = fault.order
    const struck = probability === undefined || (fault.row < maxInARow && random.fraction() < probability)
    fault.row = struck ? fault.row + 1 : 0
    return struck
  }

  return {
    arm(order) {
      if (armed.length >= CAP) armed.shift()
      count += 1
      const fault: Armed = { id: `fault-${count}`, order, seen: 0, hits: 0, row: 0 }
      armed.push(fault)
      return show(fault)
    },
    list: () => armed.map(show),
    takeOver(faults) {
      armed.splice(0, armed.length)
      for (const { id, seen, hits, ...order } of faults) armed.push({ id, order, seen, hits, row: 0 })
      count = Math.max(0, ...faults.map(({ id }) => Number(id.slice('fault-'.length)) || 0))
    },
    clear(id) {
      const index = armed.findIndex((fault) => fault.id === id)
      if (index < 0) return false
      armed.splice(index, 1)
      return true
    },
    clearAll() {
      armed.length = 0
    },
    waiting: (operation) =>
      armed.length > 0 && armed.some((fault) => fault.order.operation === operation && !spent(fault)),
    take(operation) {
      for (const fault of armed) {
        if (fault.order.operation !== operation || spent(fault) || !strikes(fault)) continue
        fault.hits += 1
        return { id: fault.id, effect: fault.order.effect }
      }
      return undefined
    },
  }
}
