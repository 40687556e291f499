import { describe, expect, it } from 'vitest'
import { createJournal } from '../journal/journal.ts'
import { createClock } from './clock.ts'
import { createMessages, MAX_MESSAGES } from './messages.ts'
import { createMemoryStore } from './store.ts'

const sms = {
  channel: 'sms',
  from: 'HelseID',
  to: '+4790000000',
  subject: '',
  text: 'Passord: 1234',
} as const

function post() {
  const clock = createClock()
  const journal = createJournal({ now: clock.now })
  const store = createMemoryStore(clock)
  return { journal, store, messages: createMessages({ clock, journal, store }) }
}

describe('the room’s post', () => {
  it('keeps what was sent, numbered, and tells the journal all but the text', () => {
    const { journal, messages } = post()
    expect(messages.send(sms)).toMatchObject({ number: 1, text: 'Passord: 1234' })
    expect(messages.list()).toHaveLength(1)
    const event: unknown = JSON.parse(journal.lines(0, 10)[0] ?? '')
    expect(event).toMatchObject({ type: 'mark', kind: 'message', data: { number: 1, to: '+4790000000' } })
    expect(JSON.stringify(event)).not.toContain('Passord')
  })

  it('forgets the oldest beyond its bound, and everything with the room’s store', () => {
    const { messages, store } = post()
    for (let count = 0; count <= MAX_MESSAGES; count += 1) messages.send(sms)
    expect(messages.list()).toHaveLength(MAX_MESSAGES)
    expect(messages.list()[0]?.number).toBe(2)
    store.clear()
    expect(messages.list()).toEqual([])
  })
})
