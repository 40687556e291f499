// Sends at a steady rate, whatever the server does: a request that finds every connection busy waits, and its wait counts
// from when it should have been sent. A slow server cannot hide its slowness by slowing the sender. What comes in the lead-in
// is answered and not counted: a server that has had nothing to do for a second needs a moment, and so does the sender.
import type { Socket } from 'node:net'
import type { PacedMeasured } from '../orders.ts'
import { quantile } from '../statistics.ts'
import { createAnswerReader } from './answers.ts'
import { openSockets } from './connections.ts'
import type { RequestSource } from './requests.ts'

export interface PacedOrder {
  readonly port: number
  readonly connections: number
  /** From the first request to the last, lead-in included. */
  readonly milliseconds: number
  readonly leadInMs: number
  readonly perSecond: number
  readonly next: RequestSource
}

/** How many should have been sent so many milliseconds after the start: the first at once, the others at even distances. */
export const dueBy = (milliseconds: number, perSecond: number) =>
  Math.floor((milliseconds * perSecond) / 1000) + 1

export async function sendPaced(order: PacedOrder): Promise<PacedMeasured> {
  const { port, connections, milliseconds, leadInMs, perSecond, next } = order
  const sockets = await openSockets(port, connections)
  const free: Socket[] = [...sockets]
  const due: number[] = []
  /** When the request under way on a connection should have been sent. */
  const underWay = new Map<Socket, number>()
  const waits: number[] = []
  let answered = 0
  let failed = 0
  let planned = 0
  let started = 0

  function sendDue(): void {
    while (due.length > 0 && free.length > 0) {
      const request = next()
      if (!request) throw new RangeError('too few requests were prepared')
      const socket = free.pop()
      const at = due.shift()
      if (!socket || at === undefined) return
      underWay.set(socket, at)
      socket.write(request)
    }
  }

  const broken = new Promise<never>((_, reject) => {
    for (const socket of sockets) {
      const reader = createAnswerReader()
      socket.on('error', reject)
      socket.on('data', (bytes) => {
        try {
          reader.read(bytes as Buffer, (status) => {
            const at = underWay.get(socket) ?? Number.NaN
            if (at >= started + leadInMs) waits.push(performance.now() - at)
            answered += 1
            if (status !== 200) failed += 1
            free.push(socket)
            sendDue()
          })
        } catch (problem) {
          reject(problem)
        }
      })
    }
  })

  const total = Math.round((perSecond * milliseconds) / 1000)
  started = performance.now()
  const send = async () => {
    while (answered < total) {
      const soFar = Math.min(total, dueBy(performance.now() - started, perSecond))
      for (; planned < soFar; planned += 1) due.push(started + (planned * 1000) / perSecond)
      sendDue()
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  try {
    await Promise.race([send(), broken])
  } finally {
    for (const socket of sockets) socket.destroy()
  }
  const ended = performance.now()
  return {
    answered,
    failed,
    perSecond: answered / ((ended - started) / 1000),
    medianMs: quantile(waits, 0.5),
    p99Ms: quantile(waits, 0.99),
  }
}
