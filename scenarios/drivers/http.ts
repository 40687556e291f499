// Drives an EPJ over HTTP: `POST` one action, get back what a clinician would see. The room's simulated EPJ
// and a vendor's adapter speak the same.
import { type KeepScreenshot, MAX_ANSWER, noAnswer, readAnswer, tooLarge } from './answer.ts'
import { DriverError, type EpjDriver } from './driver.ts'

export interface HttpDriverOptions {
  readonly name: string
  /** Full address that takes the actions. */
  readonly url: string
  readonly fetch: typeof globalThis.fetch
  /** How long one action may take before it counts as timed out, which is never a pass. */
  readonly timeoutMs: number
  /** Ends what is under way when the user stops the run. */
  readonly stop?: AbortSignal
  readonly keep?: KeepScreenshot
}

export function createHttpDriver(options: HttpDriverOptions): EpjDriver {
  const { name, url, fetch, timeoutMs, stop, keep } = options
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
          throw new DriverError({
            nb: `«${action}» ble besvart med ${response.status}: ${text.slice(0, 200)}`,
            en: `«${action}» was answered with ${response.status}: ${text.slice(0, 200)}`,
          })
        return readAnswer(text, action, keep)
      } catch (error) {
        if (error instanceof DriverError) throw error
        if (limit.aborted) return { outcome: 'timed-out', problem: noAnswer(timeoutMs), seen: {} }
        throw new DriverError({
          nb: `EPJ-en på ${url} kan ikke nås: ${reasonOf(error)}`,
          en: `the EPJ at ${url} cannot be reached: ${reasonOf(error)}`,
        })
      }
    },
  }
}

async function boundedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > MAX_ANSWER) throw new DriverError(tooLarge)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
