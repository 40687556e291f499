// The room's post: SMS and e-mail that the real services would have sent. Nothing leaves the machine; it is read on
// the room's page or over the control API. The journal tells that a message was sent, never what it said.

import type { Journal } from '../journal/journal.ts'
import type { Clock } from './clock.ts'
import type { Store } from './store.ts'

/** Messages a room keeps; beyond that the oldest goes. */
export const MAX_MESSAGES = 200
/** Characters of a message's text that are kept. */
const MAX_TEXT = 20_000

export interface Message {
  /** 1, 2, 3 … in the order in which they were sent. */
  readonly number: number
  /** The room's time, ISO 8601. */
  readonly at: string
  readonly channel: 'e-mail' | 'sms'
  readonly from: string
  readonly to: string
  /** Empty for an SMS. */
  readonly subject: string
  readonly text: string
}

export interface Messages {
  send(message: Omit<Message, 'number' | 'at'>): Message
  /** Oldest first. */
  list(): readonly Message[]
}

export interface MessagesParts {
  readonly clock: Pick<Clock, 'now'>
  readonly journal: Pick<Journal, 'append'>
  readonly store: Store
}

export function createMessages({ clock, journal, store }: MessagesParts): Messages {
  const kept = store.collection<Message>('core.messages', MAX_MESSAGES)
  const list = () => kept.entries().map(([, message]) => message)
  return {
    send(order) {
      const message: Message = {
        ...order,
        text: order.text.slice(0, MAX_TEXT),
        number: (list().at(-1)?.number ?? 0) + 1,
        at: new Date(clock.now()).toISOString(),
      }
      kept.put(String(message.number), message)
      const { number, channel, from, to, subject } = message
      journal.append({ type: 'mark', kind: 'message', data: { number, channel, from, to, subject } })
      return message
    },
    list,
  }
}
