// A journal says the same things many times over: headers, addresses, names. Each is kept once, and what is long is left
// in the journal, so that a run of a hundred thousand exchanges can be held at all.
import type { Body, ChainedEvent, Exchange, Headers, JournalEvent } from '#simulators/core/exchange.ts'
import { sharing } from '../evidence/sharing.ts'
import type { JournalBytes } from './journal-bytes.ts'
import { type LineStore, StoredRow, storing } from './stored-text.ts'

/** What is remembered of the events of one journal: all that judging and reports ask for. */
export function sharingTexts(
  bytes: JournalBytes,
): (event: ChainedEvent, line: Buffer, start: number) => JournalEvent {
  const { text, value } = sharing()
  const storeOf = storing(bytes)
  const lists = new Map<string, Headers>()

  /** Most headers are those of the last call to the same place: a row, or all of them. */
  function headers(place: string, own: Headers, store: LineStore): Headers {
    const before = lists.get(place)
    let isSame = before?.length === own.length
    const rows = own.map((row, index) => {
      const known = before?.[index]
      if (known && isStillThere(known, row)) return known
      const kept = store.row(row) ?? row
      if (kept !== known) isSame = false
      return kept
    })
    if (before && isSame) return before
    lists.set(place, rows)
    return rows
  }

  function message<M extends { readonly headers: Headers; readonly body?: Body }>(
    place: string,
    own: M,
    store: LineStore,
  ): M {
    const { body } = own
    const kept = headers(place, own.headers, store)
    if (!body) return { ...own, headers: kept }
    return {
      ...own,
      headers: kept,
      body: 'text' in body ? (store.body(body.text) ?? { text: text(body.text) }) : body,
    }
  }

  function exchange(
    { request, response, facts, deviations, explanation, ...rest }: Exchange,
    store: LineStore,
  ): Exchange {
    const { operation } = rest
    return {
      ...rest,
      simulator: text(rest.simulator),
      operation: text(operation),
      request: message(operation, request, store),
      ...(response && { response: message(`${operation} ${response.status}`, response, store) }),
      ...(facts && { facts: value(facts) }),
      ...(deviations && { deviations: value(deviations) }),
      ...(explanation && { explanation: value(withoutDecoded(explanation)) }),
    }
  }

  return ({ prev: _prev, hash: _hash, ...event }, line, start) => {
    if (event.type === 'exchange') return exchange(event, storeOf(line, start))
    return event.type === 'mark' ? { ...event, kind: text(event.kind), data: value(event.data) } : event
  }
}

/** What was left in the journal is long, and seldom the same again: to look would take longer than to leave it there. */
function isStillThere(known: Headers[number], row: Headers[number]): boolean {
  return !(known instanceof StoredRow) && known[0] === row[0] && known[1] === row[1]
}

/** What a simulator decoded for its own page can be decoded again. */
function withoutDecoded({ decoded: _decoded, ...rest }: NonNullable<Exchange['explanation']>) {
  return rest
}
