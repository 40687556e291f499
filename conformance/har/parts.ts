// What a journal holds of a recorded call: headers and bodies as they are kept there.
import { createHash } from 'node:crypto'
import { type Body, type Headers, header } from '#simulators/core/journal/exchange.ts'
import { bytesOf, type HarBody, type HarEntry } from './har-file.ts'

/** Larger bodies are kept by size and hash only, as in a room. */
const MAX_BODY = 1024 * 1024

/** HTTP/2 in browsers' files: `:method` and the like are no headers. */
export function headersOf(headers: HarEntry['request']['headers']): Headers {
  return headers
    .map(({ name, value }) => [name.trim().toLowerCase(), value] as const)
    .filter(([name]) => !name.startsWith(':'))
    .flatMap(([name, value]) =>
      (name === 'set-cookie' ? value.split(COOKIES) : [value]).map((one) => [name, one] as const),
    )
}

/** Some recorders write several cookies as one header, with line breaks or commas between. A date has a comma too. */
const COOKIES = /\r?\n|,\s{0,20}(?=[^\s;,=]{1,200}=)/

/** Secrets are found by the type; a file that left the header out must not keep them. */
export function typeOf(headers: Headers, body: HarBody | undefined): string | undefined {
  const said = header(headers, 'content-type') ?? body?.mimeType
  const looksLikeForm =
    body?.params !== undefined || /^[\w.~%+-]+=/.test(bytesOf(body).toString('latin1', 0, LONGEST_NAME))
  if (looksLikeForm && !said?.includes('json')) return 'application/x-www-form-urlencoded'
  // In a room pages are our own, and have no secrets in them; these are anybody's.
  return said?.toLowerCase().includes('html') ? 'text/plain' : said
}

/** Bytes of a form's first name. */
const LONGEST_NAME = 200

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
