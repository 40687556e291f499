// Reads a HAR 1.2 file as proxies and browsers write it, and takes from it what a journal holds. Everything in it is
// hostile until read: sizes, depths, dates and addresses.
import { z } from 'zod'
import { ConfigError } from '../config.ts'
import { notValidAt, prefixed } from '../refusals/not-valid.ts'
import { runRefusals } from '../refusals/runs.ts'

/** Bytes of a HAR file. */
export const MAX_HAR = 256 * 1024 * 1024
/** Calls in it. */
const MAX_ENTRIES = 100_000

const headers = z
  .array(z.object({ name: z.string().max(200), value: z.string().max(64_000).default('') }))
  .max(200)
  .default([])

/** Browsers write a form as its fields, proxies as its text. */
const bodySchema = z.object({
  mimeType: z.string().max(1_000).optional(),
  text: z.string().optional(),
  encoding: z.string().optional(),
  params: z
    .array(z.object({ name: z.string(), value: z.string().default('') }))
    .max(1_000)
    .optional(),
})
export type HarBody = z.infer<typeof bodySchema>

/** What stands in for the addresses of pictures in the page, sockets and extensions, which browsers write down too. */
const ELSEWHERE = 'about:blank'
const elsewhere = (url: unknown) =>
  typeof url === 'string' && /^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(url) ? ELSEWHERE : url

const entrySchema = z.object({
  startedDateTime: z.iso.datetime({ offset: true }),
  request: z.object({
    method: z.string().regex(/^[A-Za-z-]{1,20}$/),
    url: z.preprocess(elsewhere, z.url({ protocol: /^(?:https?|about)$/ }).max(16_000)),
    headers,
    postData: bodySchema.optional(),
    /** Bytes; -1 when the recorder did not count. */
    bodySize: z.number().optional().catch(undefined),
  }),
  response: z
    .object({
      /** 0 when there was no answer; Playwright writes -1. Services besides ours have numbers above 599. */
      status: z
        .int()
        .min(-1)
        .max(999)
        .transform((status) => Math.max(status, 0)),
      headers,
      content: bodySchema.optional(),
    })
    .default({ status: 0, headers: [] }),
  /** In our own files, which hold the exchanges of a report and not all that there were. */
  _exchange: z.number().optional().catch(undefined),
})

const harSchema = z.object({ log: z.object({ entries: z.array(z.unknown()).max(MAX_ENTRIES) }) })

export type HarEntry = z.infer<typeof entrySchema>

/**
 * The calls in the order in which they began.
 * @throws ConfigError that names the entry and the member which cannot be read.
 */
export function readHar(text: string): readonly HarEntry[] {
  const har = harSchema.safeParse(parse(text))
  if (!har.success) throw new ConfigError(runRefusals.noHar(notValidAt(har.error.issues[0])))
  const entries = har.data.log.entries.map((entry, index) => {
    const read = entrySchema.safeParse(entry)
    if (read.success) return read.data
    throw new ConfigError(prefixed(`log.entries.${index}`, notValidAt(read.error.issues[0])))
  })
  return entries
    .map((entry, index) => ({ entry, index, began: Date.parse(entry.startedDateTime) }))
    .sort((a, b) => a.began - b.began || a.index - b.index)
    .map(({ entry }) => entry)
}

/** The bytes of a body; HAR says base64 where it is not text. */
export function bytesOf(body: HarBody | undefined): Buffer {
  const { text, encoding, params = [] } = body ?? {}
  const form = new URLSearchParams()
  for (const { name, value } of params) form.append(name, value)
  return Buffer.from(text ?? form.toString(), encoding?.toLowerCase() === 'base64' ? 'base64' : 'utf8')
}

/** Fiddler, among others, puts a byte order mark before it, and some recorders write `null` for what there was none of. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text, (_, value) => value ?? undefined)
  } catch {
    throw new ConfigError(runRefusals.noHar(runRefusals.harIsNotJson()))
  }
}
