// One exchange of a room, from the finding that names it: what was sent and answered, tokens laid open and taken out.
import { type ExchangeShown, exchangeShown } from '#reports/html/exchanges-view.ts'
import type { ChainedEvent } from '#simulators/core/journal/exchange.ts'
import { momentIn } from '#simulators/core/pages/dates.ts'
import type { Room } from '#simulators/core/room/room.ts'
import type { Language } from '#simulators/core/simulator.ts'
import { shownExchange } from '../shown-exchanges.ts'

type ExchangePage =
  | { readonly view: 'exchange'; readonly data: { readonly exchange: ExchangeShown }; readonly title: string }
  | {
      readonly view: 'no-exchange'
      readonly data: object
      readonly title: string
      readonly status: number
    }

/** @param wanted its number, as somebody wrote it in an address. */
export function exchangePage(
  room: Pick<Room, 'journal'>,
  wanted: string,
  language: Language,
): ExchangePage & { readonly titleVars: { readonly seq: string } } {
  const event = /^[1-9]\d{0,9}$/.test(wanted) ? eventOf(room, Number(wanted)) : undefined
  if (event?.type !== 'exchange') {
    const titleVars = { seq: wanted.slice(0, 20) }
    return { view: 'no-exchange', data: titleVars, title: 'exchange.none', titleVars, status: 404 }
  }
  const exchange = exchangeShown(shownExchange({ exchange: event }), language)
  return {
    view: 'exchange',
    data: { exchange: { ...exchange, at: momentIn(language, exchange.at) } },
    title: 'board.exchange',
    titleVars: { seq: wanted },
  }
}

/** The oldest are no longer in memory: then the journal's next line is another. */
function eventOf({ journal }: Pick<Room, 'journal'>, seq: number): ChainedEvent | undefined {
  const [line] = journal.lines(seq - 1, 1)
  if (line === undefined) return undefined
  const event: ChainedEvent = JSON.parse(line)
  return event.seq === seq ? event : undefined
}
