// Reading a room's journal and post, and writing marks into the journal.

import { streamJournal } from '../front/stream.ts'
import type { Parameter } from '../openapi.ts'
import { createFollowers, type Followers } from '../pages/followers.ts'
import type { Room } from '../room/room.ts'
import { type ControlOperation, type InRoom, operation } from './operation.ts'
import { number, Refusal, read } from './reading.ts'
import { markOrder } from './schemas.ts'

const whole = (name: string, maximum?: number): Parameter => ({
  name,
  in: 'query',
  schema: { type: 'integer', minimum: 0, ...(maximum !== undefined && { maximum }) },
})
const AFTER = whole('after')

const MOST_READERS = 100

export function journalOperations(inRoom: InRoom): readonly ControlOperation[] {
  const readers = new WeakMap<Room, Followers>()
  function readersOf(room: Room): Followers {
    const known = readers.get(room) ?? createFollowers({ most: MOST_READERS, until: room.closed })
    readers.set(room, known)
    return known
  }

  return [
    operation(
      'GET',
      '/rooms/:room/journal',
      'Events of a room after a number',
      { answer: 'Journal', parameters: [AFTER, whole('limit', 10_000)] },
      inRoom((room, request, response) => {
        const after = number(request, 'after', 0, Number.MAX_SAFE_INTEGER)
        const limit = number(request, 'limit', 1_000, 10_000)
        const lines = room.journal.lines(after, limit)
        response
          .type('application/json')
          .send(`{"counters":${JSON.stringify(room.journal.counters())},"events":[${lines.join(',')}]}`)
      }),
    ),
    operation(
      'GET',
      '/rooms/:room/journal/stream',
      'The same as server-sent events, with those to come',
      { answer: 'Journal', types: ['text/event-stream'], parameters: [AFTER], refusals: [429] },
      inRoom((room, request, response) => {
        const after = number(request, 'after', 0, Number.MAX_SAFE_INTEGER)
        const all = readersOf(room)
        if (all.size >= MOST_READERS)
          throw new Refusal(429, `${MOST_READERS} readers follow the journal of this room already`)
        if (all.admit(request, response)) streamJournal(room.journal, after, request, response)
      }),
    ),
    operation(
      'POST',
      '/rooms/:room/marks',
      'Write a mark of one’s own into the journal',
      { body: 'MarkOrder', answer: 'Mark', status: 201 },
      inRoom((room, request, response) => {
        const mark = read(request, markOrder)
        if (room.namesRealPerson(JSON.stringify(mark)))
          throw new Refusal(400, 'data: use synthetic national identity numbers only')
        // An EPJ's log, say, as its driver reports it.
        // By the names of its members, and in each of its texts.
        const data: typeof mark.data = JSON.parse(
          room.withoutSecrets(JSON.stringify(mark.data)),
          (_, value) => (typeof value === 'string' ? room.withoutSecrets(value) : value),
        )
        response.status(201).json({ seq: room.journal.append({ type: 'mark', ...mark, data }) })
      }),
    ),
    operation(
      'GET',
      '/rooms/:room/messages',
      'SMS and e-mail that real services would have sent',
      { answer: 'Messages' },
      inRoom((room, _request, response) => {
        response.json({ messages: room.messages.list() })
      }),
    ),
  ]
}
