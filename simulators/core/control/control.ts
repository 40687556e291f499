// The control API, on a listener of its own: rooms, journals, faults and clocks. JSON in and out; unknown
// members are refused by name. It never listens on the public address.
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import { z } from 'zod'
import { faultSchema } from '../faults.ts'
import { streamJournal } from '../front/stream.ts'
import type { Room } from '../room.ts'
import { MAX_ROOMS, ROOM_NAME, type Rooms } from '../rooms.ts'
import { readTarget } from '../target.ts'

const roomOrder = z.strictObject({
  name: z.string().regex(ROOM_NAME, 'must be 1–40 lower-case letters, digits and hyphens'),
  seed: z.string().min(1).max(200).optional(),
  profile: z.enum(['strict', 'lenient']).optional(),
})
const profileOrder = z.strictObject({ profile: z.enum(['strict', 'lenient']) })
const clockSet = z.strictObject({ at: z.iso.datetime({ offset: true }) })
const clockAdvance = z.strictObject({
  seconds: z
    .number()
    .min(0)
    .max(366 * 24 * 3600),
})
const nothing = z.strictObject({})
const markOrder = z.strictObject({
  kind: z.string().regex(/^[a-z][a-z-]{0,39}$/),
  data: z.record(z.string(), z.unknown()),
})

class Refusal extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export interface ControlOptions {
  readonly rooms: Rooms
  readonly version: string
  /** Names by which the listener may be called; absent: any, for a listener that was opened to a network. */
  readonly hosts?: readonly string[]
}

export function createControl({ rooms, version, hosts }: ControlOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.use(notFromWebPages(hosts))
  app.use(express.raw({ type: () => true, limit: '1mb' }))

  app.get('/health', (_request, response) => {
    response.json({ status: 'ok', version, rooms: rooms.list().length })
  })

  app.get('/rooms', (_request, response) => {
    response.json({ rooms: rooms.list().map(show) })
  })
  app.post('/rooms', (request, response) => {
    const { name, seed, profile } = read(request, roomOrder)
    if (rooms.get(name)) throw new Refusal(409, `there is a room «${name}» already`)
    if (rooms.list().length >= MAX_ROOMS) throw new Refusal(429, `there are ${MAX_ROOMS} rooms already`)
    const room = rooms.create({ name, ...(seed !== undefined && { seed }), ...(profile && { profile }) })
    response.status(201).json(show(room))
  })
  app.get('/rooms/:room', (request, response) => {
    response.json(show(roomOf(request)))
  })
  app.get('/rooms/:room/messages', (request, response) => {
    response.json({ messages: roomOf(request).messages.list() })
  })
  app.patch('/rooms/:room', (request, response) => {
    const room = roomOf(request)
    room.profile = read(request, profileOrder).profile
    room.journal.append({ type: 'mark', kind: 'profile', data: { profile: room.profile } })
    response.json(show(room))
  })
  app.delete('/rooms/:room', (request, response) => {
    const { name } = roomOf(request)
    if (name === 'demo') throw new Refusal(409, 'the room «demo» always exists; reset it instead')
    rooms.delete(name)
    response.status(204).end()
  })
  app.post('/rooms/:room/reset', (request, response) => {
    const room = roomOf(request)
    read(request, nothing)
    room.reset()
    response.json(show(room))
  })

  app.get('/rooms/:room/journal', (request, response) => {
    const room = roomOf(request)
    const after = number(request, 'after', 0, Number.MAX_SAFE_INTEGER)
    const limit = number(request, 'limit', 1_000, 10_000)
    const lines = room.journal.lines(after, limit)
    response
      .type('application/json')
      .send(`{"counters":${JSON.stringify(room.journal.counters())},"events":[${lines.join(',')}]}`)
  })
  app.get('/rooms/:room/journal/stream', (request, response) => {
    streamJournal(
      roomOf(request).journal,
      number(request, 'after', 0, Number.MAX_SAFE_INTEGER),
      request,
      response,
    )
  })
  app.post('/rooms/:room/marks', (request, response) => {
    const room = roomOf(request)
    const mark = read(request, markOrder)
    if (room.namesRealPerson(JSON.stringify(mark)))
      throw new Refusal(400, 'data: use synthetic national identity numbers only')
    const seq = room.journal.append({ type: 'mark', ...mark })
    response.status(201).json({ seq })
  })

  app.get('/rooms/:room/faults', (request, response) => {
    response.json({ faults: roomOf(request).faults.list() })
  })
  app.post('/rooms/:room/faults', (request, response) => {
    const room = roomOf(request)
    const order = read(request, faultSchema)
    const known = room.simulators.flatMap(({ operations }) => operations.map(({ id }) => id))
    if (!known.includes(order.operation))
      throw new Refusal(400, `operation: there is no operation «${order.operation}»`)
    const fault = room.faults.arm(order)
    room.journal.append({ type: 'mark', kind: 'fault-armed', data: { ...fault } })
    response.status(201).json(fault)
  })
  app.delete('/rooms/:room/faults', (request, response) => {
    const room = roomOf(request)
    room.faults.clearAll()
    room.journal.append({ type: 'mark', kind: 'faults-cleared', data: {} })
    response.status(204).end()
  })
  app.delete('/rooms/:room/faults/:fault', (request, response) => {
    const room = roomOf(request)
    const id = String(request.params['fault'])
    if (!room.faults.clear(id)) throw new Refusal(404, `there is no fault «${id}»`)
    room.journal.append({ type: 'mark', kind: 'fault-cleared', data: { id } })
    response.status(204).end()
  })

  app.get('/rooms/:room/clock', (request, response) => {
    response.json(roomOf(request).clock.state())
  })
  app.post('/rooms/:room/clock/:action', async (request, response) => {
    const room = roomOf(request)
    const action = String(request.params['action'])
    if (action === 'freeze') freeze(room, request)
    else if (action === 'resume') resume(room, request)
    else if (action === 'set') room.clock.set(Date.parse(read(request, clockSet).at))
    else if (action === 'advance') await room.clock.advance(read(request, clockAdvance).seconds * 1000)
    else throw new Refusal(404, `there is no clock action «${action}»`)
    room.journal.append({ type: 'mark', kind: 'clock', data: { action, ...room.clock.state() } })
    response.json(room.clock.state())
  })

  app.use((request, _response, next) => {
    next(new Refusal(404, `nothing here: ${request.method} ${request.path}`))
  })
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const status = error instanceof Error && 'status' in error ? Number(error.status) : 500
    const message = status < 500 && error instanceof Error ? error.message : 'the control API failed'
    response.status(status).json({ error: message })
  })

  function roomOf(request: Request): Room {
    const name = String(request.params['room'])
    const room = rooms.get(name)
    if (!room) throw new Refusal(404, `there is no room «${name}»`)
    return room
  }

  return app
}

function freeze(room: Room, request: Request): void {
  read(request, nothing)
  room.clock.freeze()
}

function resume(room: Room, request: Request): void {
  read(request, nothing)
  room.clock.resume()
}

function show(room: Room) {
  return {
    name: room.name,
    seed: room.seed,
    profile: room.profile,
    addresses: room.addresses,
    clock: room.clock.state(),
    journal: { ...room.journal.counters(), hash: room.journal.head().hash },
  }
}

/** A page in a browser elsewhere must not reach the control API through the user's machine. */
function notFromWebPages(hosts: readonly string[] | undefined) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    const site = request.headers['sec-fetch-site']
    const foreign =
      request.headers.origin !== undefined ||
      (site !== undefined && site !== 'none' && site !== 'same-origin')
    // A name that was made to point here (DNS rebinding) is not one of ours.
    const strange = hosts !== undefined && !hosts.includes((request.hostname ?? '').toLowerCase())
    next(foreign || strange ? new Refusal(403, 'the control API takes no calls from web pages') : undefined)
  }
}

function read<T>(request: Request, schema: z.ZodType<T>): T {
  const text = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : ''
  if (text !== '' && !/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    throw new Refusal(415, 'Content-Type must be application/json')
  let value: unknown
  try {
    value = text === '' ? {} : JSON.parse(text)
  } catch {
    throw new Refusal(400, 'the body is not valid JSON')
  }
  const outcome = schema.safeParse(value)
  if (outcome.success) return outcome.data
  throw new Refusal(
    400,
    outcome.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; '),
  )
}

function number(request: Request, name: string, usual: number, most: number): number {
  const text = readTarget(request.originalUrl).searchParams.get(name)
  if (text === null) return usual
  const value = Number(text)
  if (!/^\d+$/.test(text) || value > most)
    throw new Refusal(400, `${name}: must be a whole number from 0 to ${most}`)
  return value
}
