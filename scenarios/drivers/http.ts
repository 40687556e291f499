// Drives an EPJ over HTTP: `POST <address>` with `{action, args}`. The simulated EPJ speaks it, and so can an
// adapter in front of a vendor's.
import { type ActionOutcome, DriverError, type EpjDriver } from './driver.ts'
import { readReport } from './report.ts'

export interface HttpDriverOptions {
  readonly name: string
  /** Where actions are posted. */
  readonly url: string
  readonly fetch: typeof globalThis.fetch
  /** How long one action may take before it counts as timed out, which is never a pass. */
  readonly timeoutMs: number
  /** Ends what is under way when the user stops the run. */
  readonly stop?: AbortSignal
}

/** Answers larger than this are not an EPJ's report. */
const MAX_ANSWER = 256 * 1024

export function createHttpDriver({ name, url, fetch, timeoutMs, stop }: HttpDriverOptions): EpjDriver {
  return {
    name,
    async perform(action, args) {
      const limit = AbortSignal.timeout(timeoutMs)
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ action, args }),
          signal: stop ? AbortSignal.any([limit, stop]) : limit,
          // The suite calls nobody but the address it was given.
          redirect: 'manual',
        })
        const text = await boundedText(response)
        if (!response.ok)
          throw new DriverError(`«${action}» was answered with ${response.status}: ${text.slice(0, 200)}`)
        return readOutcome(text, action)
      } catch (error) {
        if (error instanceof DriverError) throw error
        if (limit.aborted)
          return { outcome: 'timed-out', problem: `no answer within ${timeoutMs} ms`, seen: {} }
        const reason =
          error instanceof Error
            ? error.cause instanceof Error
              ? error.cause.message
              : error.message
            : String(error)
        throw new DriverError(`the EPJ at ${url} cannot be reached: ${reason}`)
      }
    },
  }
}

async function boundedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > MAX_ANSWER) throw new DriverError('the answer is larger than 256 kB')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function readOutcome(text: string, action: string): ActionOutcome {
  const answer = parse(text)
  if (!isRecord(answer) || typeof answer['ok'] !== 'boolean')
    throw new DriverError(`«${action}» was answered with something else than {"ok": true|false, "seen": {…}}`)
  const seen = readReport(answer['seen'])
  if (answer['ok']) return { outcome: 'ok', seen }
  return { outcome: 'problem', problem: String(answer['problem'] ?? 'no reason given').slice(0, 500), seen }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
