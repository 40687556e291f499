// The part of the control API that a load run uses.
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { loadRefusals } from '../../refusals/load.ts'
import { exitCodes } from '../../result.ts'
import { LoadProblem } from '../load-problem.ts'

const counters = z.object({
  events: z.number(),
  exchanges: z.number(),
  byOperation: z.record(z.string(), z.object({ count: z.number(), failed: z.number() })),
})
const room = z.object({ name: z.string(), seed: z.string(), addresses: z.record(z.string(), z.string()) })
const process = z.object({
  cpuMicros: z.number(),
  rssBytes: z.number(),
  loop: z.object({
    utilisation: z.number(),
    delayMs: z.object({ p50: z.number(), p99: z.number(), max: z.number() }),
  }),
})
const journal = z.object({ counters, events: z.array(z.looseObject({ seq: z.number() })) })
const faults = z.object({
  faults: z.array(z.object({ id: z.string(), operation: z.string(), effect: z.unknown() })),
})

export interface FaultOrder {
  readonly operation: string
  readonly effect: Readonly<Record<string, unknown>>
}

export type ProcessFigures = z.infer<typeof process>
export type JournalPage = z.infer<typeof journal>
export type RoomDescription = z.infer<typeof room>

export interface LoadControl {
  readonly url: string
  /** The room's own part of the API. */
  readonly roomUrl: string
  process(): Promise<ProcessFigures>
  room(): Promise<RoomDescription>
  createRoom(order: { readonly seed: string; readonly profile: string }): Promise<RoomDescription>
  journal(after: number, limit: number): Promise<JournalPage>
  /** Writes a mark; its number. */
  mark(kind: string): Promise<number>
  /** Cancels this fault, however often it was ordered, and no other. */
  clearFault(order: FaultOrder): Promise<void>
}

export function createLoadControl(url: string, name: string, fetch = globalThis.fetch): LoadControl {
  const roomUrl = `${url}/rooms/${name}`
  async function call<T>(method: string, address: string, schema: z.ZodType<T>, body?: unknown): Promise<T> {
    const response = await fetch(address, {
      method,
      signal: AbortSignal.timeout(10_000),
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    }).catch((error: unknown) => {
      throw new LoadProblem(exitCodes.unreachable, loadRefusals.controlUnreachable(url, reason(error)))
    })
    const text = await response.text()
    if (!response.headers.get('content-type')?.startsWith('application/json') && text !== '')
      throw new LoadProblem(exitCodes.configuration, loadRefusals.isNoControl(url))
    if (!response.ok)
      throw new LoadProblem(
        exitCodes.configuration,
        loadRefusals.controlSays(response.status, text.slice(0, 200)),
      )
    return schema.parse(text === '' ? undefined : JSON.parse(text))
  }
  return {
    url,
    roomUrl,
    process: () => call('GET', `${url}/process`, process),
    room: () => call('GET', roomUrl, room),
    createRoom: (order) => call('POST', `${url}/rooms`, room, { name, ...order }),
    journal: (after, limit) => call('GET', `${roomUrl}/journal?after=${after}&limit=${limit}`, journal),
    mark: async (kind) =>
      (await call('POST', `${roomUrl}/marks`, z.object({ seq: z.number() }), { kind, data: {} })).seq,
    async clearFault(order) {
      const ordered = await call('GET', `${roomUrl}/faults`, faults)
      for (const { id, operation, effect } of ordered.faults)
        if (isDeepStrictEqual({ operation, effect }, order))
          await call('DELETE', `${roomUrl}/faults/${id}`, z.undefined())
    },
  }
}

function reason(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  if (cause instanceof Error && cause.message !== '') return cause.message
  return error instanceof Error ? error.message : String(error)
}
