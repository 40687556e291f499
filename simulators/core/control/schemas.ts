// What the control API is sent, and what it answers.
import { z } from 'zod'
import { faultSchema } from '../faults/faults.ts'
import { ROOM_NAME } from '../room/rooms.ts'

const profile = z.enum(['strict', 'lenient'])

export const roomOrder = z.strictObject({
  name: z.string().regex(ROOM_NAME, 'must be 1–40 lower-case letters, digits and hyphens'),
  seed: z.string().min(1).max(200).optional(),
  profile: profile.optional(),
})
export const profileOrder = z.strictObject({ profile })
export const clockSet = z.strictObject({ at: z.iso.datetime({ offset: true }) })
export const clockAdvance = z.strictObject({
  seconds: z
    .number()
    .min(0)
    .max(366 * 24 * 3600),
})
export const switchOrder = z.record(z.string(), z.string())
export const admissionOrder = z.strictObject({ open: z.boolean() })
export const nothing = z.strictObject({})
export const markOrder = z.strictObject({
  kind: z.string().regex(/^[a-z][a-z-]{0,39}$/),
  data: z.record(z.string(), z.unknown()),
})

const admitted = z.strictObject({
  organisasjonsnummer: z.string(),
  navn: z.string(),
  open: z.boolean(),
})

const count = z.int().min(0)
const clock = z.strictObject({ now: z.iso.datetime(), frozen: z.boolean(), aheadMs: z.number() })
const counters = z.object({
  events: count,
  exchanges: count,
  forgotten: count,
  bytes: count,
  byOperation: z.record(z.string(), z.object({ count, failed: count })),
})
const room = z.strictObject({
  name: z.string(),
  seed: z.string(),
  profile,
  addresses: z.record(z.string(), z.url()),
  clock,
  journal: counters.extend({ hash: z.string() }),
})
const fault = faultSchema.extend({ id: z.string(), seen: count, hits: count })
const event = z.looseObject({
  v: z.literal(1),
  seq: z.int(),
  at: z.iso.datetime(),
  type: z.enum(['exchange', 'aborted', 'mark']),
  prev: z.string(),
  hash: z.string(),
})
const message = z.strictObject({
  number: z.int(),
  at: z.iso.datetime(),
  channel: z.enum(['e-mail', 'sms']),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
})

export const SCHEMAS = {
  RoomOrder: roomOrder,
  ProfileOrder: profileOrder,
  FaultOrder: faultSchema,
  MarkOrder: markOrder,
  ClockSet: clockSet,
  ClockAdvance: clockAdvance,
  SwitchOrder: switchOrder,
  AdmissionOrder: admissionOrder,
  Admission: admitted,
  Admissions: z.strictObject({
    services: z.array(z.strictObject({ name: z.string(), organisations: z.array(admitted) })),
  }),
  Nothing: nothing,
  Health: z.strictObject({ status: z.literal('ok'), version: z.string(), rooms: count }),
  Process: z.strictObject({
    pid: count,
    uptimeSeconds: z.number(),
    cpuMicros: count,
    rssBytes: count,
    heapUsedBytes: count,
    loop: z.strictObject({
      utilisation: z.number(),
      delayMs: z.strictObject({ p50: z.number(), p99: z.number(), max: z.number() }),
    }),
  }),
  Room: room,
  Rooms: z.strictObject({
    rooms: z.array(room),
    /** Names of rooms that other replicas own. */
    elsewhere: z.array(z.string()).optional(),
  }),
  Journal: z.strictObject({ counters, events: z.array(event) }),
  Messages: z.strictObject({ messages: z.array(message) }),
  Mark: z.strictObject({ seq: count }),
  Switches: z.strictObject({
    switches: z.array(
      z.strictObject({
        name: z.string(),
        values: z.array(z.string()).min(1),
        about: z.string(),
        value: z.string(),
      }),
    ),
  }),
  Fault: fault,
  Faults: z.strictObject({ faults: z.array(fault) }),
  Clock: clock,
  OpenApi: z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) }),
  Error: z.strictObject({ error: z.string() }),
} as const satisfies Readonly<Record<string, z.ZodType>>

export type SchemaName = keyof typeof SCHEMAS
