// Turns a HAR into a journal: the calls to the services the bench knows, with secrets replaced as at capture, each line
// chained to the one before. What it says was recorded by somebody else, and the run says so.
import { randomBytes } from 'node:crypto'
import type { Headers } from '#simulators/core/journal/exchange.ts'
import { createJournal } from '#simulators/core/journal/journal.ts'
import { realCounterparts } from '#simulators/core/pages/real-counterparts.ts'
import { createRealNumbers } from '#simulators/core/redaction/real-numbers.ts'
import { createRedaction, type Redaction } from '#simulators/core/redaction/redaction.ts'
import { addressesOf } from '#simulators/core/room/addresses.ts'
import type { RoomAddresses } from '#simulators/core/simulator.ts'
import { isRealPid } from '#simulators/population/numbers/real-number.ts'
import { buildRoom } from '#simulators/world.ts'
import type { HarBody, HarEntry } from './har-file.ts'
import { type NotShown, readNotShown } from './not-shown.ts'
import { createOpaqueTokens, type OpaqueTokens } from './opaque-tokens.ts'
import { bodyOf, headersOf, typeOf } from './parts.ts'
import { createPlacing } from './place.ts'
import { serverTimes } from './server-time.ts'

export interface HarImport {
  /** Calls that went into the journal, and calls to something else. */
  readonly taken: number
  readonly left: number
  /** Of members that the file does not show, in how many calls each. */
  readonly notShown: ReadonlyMap<string, number>
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
  const key = randomBytes(32)
  const hiding: Hiding = {
    tokens: createOpaqueTokens(key),
    redaction: createRedaction(key, isRealPid),
    mask: createRealNumbers(isRealPid).mask,
  }
  const calls = entries.flatMap((entry) => {
    const place = placeOf(entry.request.method, entry.request.url)
    return place ? [{ entry, ...place }] : []
  })
  const notShownIn = readNotShown(calls)
  const notShown = new Map<string, number>()
  const times = serverTimes(calls)
  let now = times[0] ?? 0
  const journal = createJournal({ now: () => now, file: journalFile })
  try {
    journal.append({ type: 'mark', ...began })
    for (const [index, call] of calls.entries()) {
      const { entry, simulator, operation } = call
      now = times[index] ?? now
      const members = notShownIn(call)
      for (const member of members) notShown.set(member, (notShown.get(member) ?? 0) + 1)
      journal.append({ type: 'exchange', simulator, operation, ...exchangeOf(entry, members, hiding) })
    }
    journal.append({ type: 'mark', ...ended })
    return { taken: calls.length, left: entries.length - calls.length, notShown, head: journal.head() }
  } finally {
    journal.close()
  }
}

interface Hiding {
  readonly tokens: OpaqueTokens
  readonly redaction: Redaction
  readonly mask: (text: string) => string
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

function exchangeOf(
  { request, response }: HarEntry,
  notShown: NotShown,
  { tokens, redaction, mask }: Hiding,
) {
  const { origin, pathname, search } = new URL(request.url)
  const body = (headers: Headers, recorded: HarBody | undefined) => {
    const type = typeOf(headers, recorded)
    return redaction.body(tokens.body(bodyOf(recorded), type), type)
  }
  const asked = headersOf(request.headers)
  const answered = headersOf(response.headers)
  const sent = body(asked, request.postData)
  const received = body(answered, response.content)
  return {
    request: {
      method: request.method,
      target: redaction.target(tokens.target(`${pathname}${search}`)),
      headers: redaction.headers(tokens.headers(asked)),
      ...(sent && { body: sent }),
    },
    ...(response.status === 0
      ? { aborted: true as const }
      : {
          response: {
            status: response.status,
            headers: redaction.headers(tokens.headers(answered)),
            ...(received && { body: received }),
          },
        }),
    facts: {
      // Where the call went: behind a proxy, or in the real environment, the services have origins of their own.
      origin: mask(origin),
      recorded: 'har',
      ...(notShown.length > 0 && { notShown: mask(notShown.join(' ')) }),
    },
  }
}
