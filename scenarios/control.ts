// The control API as scenarios use it: over HTTP even when the bench runs in the same process, so that there
// is one way and it is always tested.
import type { FaultRequest } from './scenario.ts'

export interface Control {
  mark(kind: string, data: Readonly<Record<string, unknown>>): Promise<void>
  arm(order: FaultRequest): Promise<void>
  clearFaults(): Promise<void>
  advance(seconds: number): Promise<void>
}

export class ControlError extends Error {
  override readonly name: string = 'ControlError'
}

/** What was to be written down may not be: a report that names a living person. */
export class MarkRefused extends ControlError {
  override readonly name = 'MarkRefused'
}

/** @param origin of the control listener, e.g. `http://127.0.0.1:4401`. */
export function createControlClient(origin: string, room: string, fetch: typeof globalThis.fetch): Control {
  async function call(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<void> {
    const response = await fetch(`${origin}/rooms/${room}/${path}`, {
      method,
      // One for each call: on a machine that has slept, the bench hangs up on one that waited as it is used again.
      headers: { connection: 'close', ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!response.ok) {
      const problem = `${method} ${path}: ${response.status} ${await response.text()}`
      throw path === 'marks' && response.status === 400 ? new MarkRefused(problem) : new ControlError(problem)
    }
    await response.arrayBuffer()
  }
  return {
    mark: (kind, data) => call('POST', 'marks', { kind, data }),
    arm: (order) => call('POST', 'faults', order),
    clearFaults: () => call('DELETE', 'faults'),
    advance: (seconds) => call('POST', 'clock/advance', { seconds }),
  }
}
