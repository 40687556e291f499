// Sends on a fixed number of kept connections, one request at a time on each. Bare sockets: node:http's own client
// would cost more per request than the bare server, and the bench would measure the client.
import { connect, type Socket } from 'node:net'
import type { SliceMeasured } from '../orders.ts'
import { createAnswerReader } from './answers.ts'
import type { RequestSource } from './requests.ts'

export interface SendOrder {
  readonly port: number
  readonly connections: number
  readonly milliseconds: number
  readonly next: RequestSource
  /** What a good answer has; 200 unless told. */
  readonly status?: number
}

export async function sendFor({
  port,
  connections,
  milliseconds,
  next,
  status: good = 200,
}: SendOrder): Promise<SliceMeasured> {
  const sockets = await openSockets(port, connections)
  const counts = { requests: 0, failed: 0, answered: 0 }
  const started = performance.now()
  const busy = performance.eventLoopUtilization()
  const deadline = started + milliseconds
  let ended = deadline

  const drive = (socket: Socket) =>
    new Promise<void>((resolve, reject) => {
      const reader = createAnswerReader()
      const send = () => {
        const request = performance.now() < deadline ? next() : undefined
        if (request) socket.write(request)
        else {
          ended = Math.min(ended, performance.now())
          resolve()
        }
      }
      socket.on('error', reject)
      socket.on('close', () => reject(new Error('the server closed a connection')))
      socket.on('data', (bytes) => {
        try {
          reader.read(bytes as Buffer, (status) => {
            counts.answered += 1
            if (status !== good) counts.failed += 1
            if (performance.now() <= ended) counts.requests += 1
            send()
          })
        } catch (problem) {
          reject(problem)
        }
      })
      send()
    })

  try {
    await Promise.all(sockets.map(drive))
  } finally {
    for (const socket of sockets) socket.destroy()
  }
  const generatorBusy = performance.eventLoopUtilization(busy).utilization
  return { ...counts, seconds: (Math.min(ended, deadline) - started) / 1000, generatorBusy }
}

export function openSockets(port: number, count: number): Promise<readonly Socket[]> {
  return Promise.all(Array.from({ length: count }, () => open(port)))
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.off('error', reject)
      resolve(socket)
    })
  })
}
