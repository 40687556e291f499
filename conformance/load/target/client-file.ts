// Fetches the client's configuration file as an EPJ vendor downloads it from Selvbetjening, and takes from it
// what k6 needs. k6 signs with ES256, so the client must have a P-256 key.
import { z } from 'zod'
import { parsedJson } from '../../parsed-json.ts'
import { loadRefusals } from '../../refusals/load.ts'
import { exitCodes } from '../../result.ts'
import { LoadProblem } from '../load-problem.ts'

const keySchema = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  kid: z.string(),
})

/** `privateJwk` is a text that holds JSON. */
const fileSchema = z.object({
  authority: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  privateJwk: z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown
      } catch {
        context.addIssue('must be JSON')
        return z.NEVER
      }
    })
    .pipe(keySchema),
})

export type ClientFile = z.infer<typeof fileSchema>

export interface ClientFileOrder {
  readonly selvbetjening: string
  readonly clientId: string
  readonly fetch?: typeof globalThis.fetch
}

export async function fetchClientFile(order: ClientFileOrder): Promise<ClientFile> {
  const address = `${order.selvbetjening}/klienter/${encodeURIComponent(order.clientId)}/konfigurasjonsfil`
  const fetch = order.fetch ?? globalThis.fetch
  let text: string
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(10_000) })
    text = await response.text()
    if (!response.ok) throw new Error(`${response.status}`)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new LoadProblem(exitCodes.unreachable, loadRefusals.noClientFile(address, reason), {
      cause,
    })
  }
  return readClientFile(text, `client ${order.clientId}`)
}

/** @param whose named when it cannot be used; the text itself may be a key and is never quoted */
export function readClientFile(text: string, whose: string): ClientFile {
  const file = fileSchema.safeParse(parsedJson(text))
  if (file.success) return file.data
  const members = file.error.issues.map(({ path }) => path.join('.'))
  throw new LoadProblem(exitCodes.configuration, loadRefusals.unusableClientFile(whose, members))
}
