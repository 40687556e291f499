// A journal says the same things many times over: headers, tokens, pages. Each text is kept once, so that a run of a
// hundred thousand exchanges can be held at all.
import type { Body, ChainedEvent, Exchange, Headers, JournalEvent } from '#simulators/core/exchange.ts'

/** What is remembered of the events of one journal: all that judging and reports ask for. */
export function sharingTexts(): (event: ChainedEvent) => JournalEvent {
  const texts = new Map<string, string>()
  const rows = new Map<string, Map<string, Headers[number]>>()

  function text(value: string): string {
    const known = texts.get(value)
    if (known !== undefined) return known
    texts.set(value, value)
    return value
  }

  function row(own: Headers[number]): Headers[number] {
    const [name, value] = own
    const ofName = rows.get(name)
    const known = ofName?.get(value)
    if (known) return known
    if (ofName) ofName.set(value, own)
    else rows.set(name, new Map([[value, own]]))
    return own
  }

  function message<M extends { readonly headers: Headers; readonly body?: Body }>(own: M): M {
    const { body } = own
    return {
      ...own,
      headers: own.headers.map(row),
      ...(body && { body: 'text' in body ? { text: text(body.text) } : body }),
    }
  }

  function exchange({ request, response, explanation, ...rest }: Exchange): Exchange {
    return {
      ...rest,
      simulator: text(rest.simulator),
      operation: text(rest.operation),
      request: { ...message(request), target: text(request.target) },
      ...(response && { response: message(response) }),
      ...(explanation && { explanation: withoutDecoded(explanation) }),
    }
  }

  return ({ prev: _prev, hash: _hash, ...event }) => (event.type === 'exchange' ? exchange(event) : event)
}

/** What a simulator decoded for its own page can be decoded again. */
function withoutDecoded({ decoded: _decoded, ...rest }: NonNullable<Exchange['explanation']>) {
  return rest
}
