// A journal says the same things many times over: headers, pages, facts. Each is kept once, and tokens are kept packed, so
// that a run of a hundred thousand exchanges can be held at all.
import type {
  Body,
  ChainedEvent,
  Exchange,
  Headers,
  JournalEvent,
} from '#simulators/core/journal/exchange.ts'
import { sharing } from '../evidence/sharing.ts'
import { packedRow, TextPacker } from './packed-texts.ts'

type Row = Headers[number]

/** What is remembered of the events of one journal: all that judging and reports ask for. */
export function sharingTexts(): (event: ChainedEvent) => JournalEvent {
  const texts = new Map<string, string>()
  const bodies = new Map<string, Body>()
  const rows = new Map<string, Map<string, Row>>()
  const lists: HeaderList = { after: new Map() }
  const value = sharing()
  const packer = new TextPacker()
  let newRows = 0
  let lastAt = ''

  function text(value: string): string {
    return sharedBy(texts, value, value)
  }

  function body(own: Body): Body {
    return 'text' in own ? (packer.add(own.text) ?? sharedBy(bodies, own.text, own)) : own
  }

  /** Rows that were all seen before mostly make up a list that was; one with a proof of its own never does. */
  function headers(own: Headers): Headers {
    const before = newRows
    const shared = own.map(row)
    return newRows === before ? listOf(lists, shared) : shared
  }

  function row(own: Row): Row {
    const [name, value] = own
    const packed = packer.add(value)
    if (packed) {
      newRows += 1
      return packedRow(text(name), packed)
    }
    let ofName = rows.get(name)
    if (!ofName) {
      ofName = new Map()
      rows.set(name, ofName)
    }
    const known = ofName.get(value)
    if (known) return known
    newRows += 1
    ofName.set(value, own)
    return own
  }

  function message<M extends { readonly headers: Headers; readonly body?: Body }>(own: M): M {
    return { ...own, headers: headers(own.headers), ...(own.body && { body: body(own.body) }) }
  }

  function exchange({ request, response, explanation, facts, ...rest }: Exchange): Exchange {
    return {
      ...rest,
      at: moment(rest.at),
      simulator: text(rest.simulator),
      operation: text(rest.operation),
      request: { ...message(request), target: text(request.target) },
      ...(response && { response: message(response) }),
      ...(facts && { facts: value(facts) }),
      ...(explanation && { explanation: value(withoutDecoded(explanation)) }),
    }
  }

  function moment(at: string): string {
    if (at !== lastAt) lastAt = at
    return lastAt
  }

  return ({ prev: _prev, hash: _hash, ...event }) => {
    if (event.type === 'exchange') return exchange(event)
    const at = moment(event.at)
    return event.type === 'mark'
      ? { ...event, at, kind: text(event.kind), data: value(event.data) }
      : { ...event, at }
  }
}

function sharedBy<K, V>(known: Map<K, V>, key: K, own: V): V {
  const before = known.get(key)
  if (before !== undefined) return before
  known.set(key, own)
  return own
}

/** Lists by the rows they begin with. */
interface HeaderList {
  list?: Headers
  readonly after: Map<Row, HeaderList>
}

function listOf(lists: HeaderList, own: Headers): Headers {
  let at = lists
  for (const row of own) {
    let next = at.after.get(row)
    if (!next) {
      next = { after: new Map() }
      at.after.set(row, next)
    }
    at = next
  }
  at.list ??= own
  return at.list
}

/** What a simulator decoded for its own page can be decoded again. */
function withoutDecoded({ decoded: _decoded, ...rest }: NonNullable<Exchange['explanation']>) {
  return rest
}
