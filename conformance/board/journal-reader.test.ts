import { describe, expect, it } from 'vitest'
import { createJournal } from '#simulators/core/journal/journal.ts'
import { createJournalReader } from './journal-reader.ts'

const begin = (maxBytes?: number) => {
  let now = Date.parse('2026-03-02T08:00:00Z')
  const journal = createJournal({ now: () => (now += 1_000), ...(maxBytes !== undefined && { maxBytes }) })
  const add = (count: number) => {
    for (let index = 0; index < count; index += 1)
      journal.append({ type: 'mark', kind: 'note', data: { index } })
  }
  return { journal, add, reader: createJournalReader(journal) }
}

describe('a reader of a journal', () => {
  it('gives each event once', () => {
    const { add, reader } = begin()
    expect(reader.news()).toEqual({ anew: false, events: [], seq: 0 })
    add(2)
    expect(reader.news().events.map(({ seq }) => seq)).toEqual([1, 2])
    expect(reader.news()).toEqual({ anew: false, events: [], seq: 2 })
    add(1)
    expect(reader.news()).toMatchObject({ anew: false, seq: 3 })
  })

  it.each([0, 1, 3, 5])('notices a reset with %i events after it', (after) => {
    const { journal, add, reader } = begin()
    add(3)
    reader.news()
    journal.reset()
    add(after)
    const { anew, events } = reader.news()
    expect(anew).toBe(true)
    expect(events).toHaveLength(after)
    expect(reader.news().anew).toBe(false)
  })

  it('takes lines that the journal has forgotten for forgotten, not for a reset', () => {
    const { add, reader } = begin(2_000)
    add(2)
    reader.news()
    add(200)
    const { anew, seq } = reader.news()
    expect(anew).toBe(false)
    expect(seq).toBe(202)
  })
})
