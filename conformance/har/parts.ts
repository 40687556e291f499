// What a journal holds of a recorded call: headers and bodies as they are kept there.
import { createHash } from 'node:crypto'
import { type Body, type Headers, header } from '#simulators/core/journal/exchange.ts'
import { bytesOf, type HarBody, type HarEntry } from './har-file.ts'

/** Larger bodies are kept by size and hash only, as in a room. */
const MAX_BODY = 1024 * 1024

/** HTTP/2 in browsers' files: `:method` and the like are no headers. */
export function headersOf(headers: HarEntry['request']['headers']): Headers {
  return headers
    .filter(({ name }) => !name.startsWith(':'))
    .map(({ name, value }) => [name.toLowerCase(), value] as const)
}

/** Secrets are found by the type; a file that left the header out must not keep them. */
export function typeOf(headers: Headers, body: HarBody | undefined): string | undefined {
  const said = header(headers, 'content-type') ?? body?.mimeType
  const looksLikeForm = body?.params !== undefined || /^[\w.~%+-]+=/.test(body?.text ?? '')
  return looksLikeForm && !said?.includes('json') ? 'application/x-www-form-urlencoded' : said
}

export function bodyOf(body: HarBody | undefined): Body | undefined {
  const bytes = bytesOf(body)
  if (bytes.length === 0) return undefined
  const text = bytes.toString('utf8')
  if (bytes.length <= MAX_BODY && Buffer.from(text, 'utf8').equals(bytes)) return { text }
  return {
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    omitted: bytes.length > MAX_BODY ? 'too-large' : 'binary',
  }
}
