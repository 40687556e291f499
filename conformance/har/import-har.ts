// Turns a HAR into a journal: the calls to the services the bench knows, with secrets replaced as at capture, each line
// chained to the one before. What it says was recorded by somebody else, and the run says so.
import { createHash, randomBytes } from 'node:crypto'
import { addressesOf } from '#simulators/core/addresses.ts'
import { type Body, type Headers, header } from '#simulators/core/exchange.ts'
import { createJournal } from '#simulators/core/journal.ts'
import { realCounterparts } from '#simulators/core/real-counterparts.ts'
import { createRealNumbers } from '#simulators/core/real-numbers.ts'
import { createRedaction, type Redaction } from '#simulators/core/redaction.ts'
import type { RoomAddresses } from '#simulators/core/simulator.ts'
import { isRealPid } from '#simulators/population/real-number.ts'
import { buildRoom } from '#simulators/world.ts'
import { bytesOf, type HarBody, type HarEntry } from './har-file.ts'
import { createPlacing } from './place.ts'

/** Larger bodies are kept by size and hash only, as in a room. */
const MAX_BODY = 1024 * 1024

export interface HarImport {
  /** Calls that went into the journal, and calls to something else. */
  readonly taken: number
  readonly left: number
  readonly head: { readonly events: number; readonly hash: string }
}

export interface HarImportOptions {
  readonly entries: readonly HarEntry[]
  readonly journalFile: string
  readonly addresses: readonly (readonly [keyof RoomAddresses, string])[]
  /** Marks before the first call and behind the last. */
  readonly began: { readonly kind: string; readonly data: Readonly<Record<string, unknown>> }
  readonly ended: { readonly kind: string; readonly data: Readonly<Record<string, unknown>> }
}

export function importHar({ entries, journalFile, addresses, began, ended }: HarImportOptions): HarImport {
  const placeOf = placing(addresses)
  const redaction = createRedaction(randomBytes(32), isRealPid)
  const { mask } = createRealNumbers(isRealPid)
  let now = moment(entries[0])
  let left = 0
  const journal = createJournal({ now: () => now, file: journalFile })
  try {
    journal.append({ type: 'mark', ...began })
    for (const entry of entries) {
      const place = placeOf(entry.request.method, entry.request.url)
      if (!place) {
        left += 1
        continue
      }
      now = moment(entry)
      journal.append({ type: 'exchange', ...place, ...exchangeOf(entry, redaction, mask) })
    }
    journal.append({ type: 'mark', ...ended })
    return { taken: entries.length - left, left, head: journal.head() }
  } finally {
    journal.close()
  }
}

function placing(addresses: HarImportOptions['addresses']): ReturnType<typeof createPlacing> {
  const room = buildRoom({ name: 'har' }, 'http://har.invalid', { report: () => undefined })
  const of = addressesOf('', 'har')
  const services = Object.keys(of) as (keyof RoomAddresses)[]
  return createPlacing({
    simulators: room.simulators,
    below: Object.fromEntries(services.map((service) => [service, of[service].slice(of.room.length)])),
    addresses: [...addresses, ...realCounterparts.filter(([, address]) => address !== '–')],
  })
}

function exchangeOf({ request, response }: HarEntry, redaction: Redaction, mask: (text: string) => string) {
  const { origin, pathname, search } = new URL(request.url)
  const asked = headersOf(request.headers)
  const answered = headersOf(response.headers)
  const sent = redaction.body(bodyOf(request.postData), typeOf(asked, request.postData))
  const received = redaction.body(bodyOf(response.content), typeOf(answered, response.content))
  return {
    request: {
      method: request.method,
      target: redaction.target(`${pathname}${search}`),
      headers: redaction.headers(asked),
      ...(sent && { body: sent }),
    },
    ...(response.status === 0
      ? { aborted: true as const }
      : {
          response: {
            status: response.status,
            headers: redaction.headers(answered),
            ...(received && { body: received }),
          },
        }),
    // Where the call went: behind a proxy, or in the real environment, the services have origins of their own.
    facts: { origin: mask(origin), recorded: 'har' },
  }
}

/** HTTP/2 in browsers' files: `:method` and the like are no headers. */
function headersOf(headers: HarEntry['request']['headers']): Headers {
  return headers
    .filter(({ name }) => !name.startsWith(':'))
    .map(({ name, value }) => [name.toLowerCase(), value] as const)
}

/** Secrets are found by the type; a file that left the header out must not keep them. */
function typeOf(headers: Headers, body: HarBody | undefined): string | undefined {
  const said = header(headers, 'content-type') ?? body?.mimeType
  const looksLikeForm = body?.params !== undefined || /^[\w.~%+-]+=/.test(body?.text ?? '')
  return looksLikeForm && !said?.includes('json') ? 'application/x-www-form-urlencoded' : said
}

function bodyOf(body: HarBody | undefined): Body | undefined {
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

function moment(entry: HarEntry | undefined): number {
  return entry === undefined ? 0 : Date.parse(entry.startedDateTime)
}
