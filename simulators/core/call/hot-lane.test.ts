import { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { createJournal } from '../journal/journal.ts'
import { createRealNumbers } from '../redaction/real-numbers.ts'
import { createRedaction } from '../redaction/redaction.ts'
import { createHotLane, type HotOperation } from './hot-lane.ts'

const nobody = () => false
const swift: HotOperation = {
  simulator: 'tiny',
  operation: {
    id: 'tiny.swift',
    title: 'swift',
    method: 'POST',
    path: '/swift',
    card: { source: 'none', date: '2026', confidence: 'invented', differences: [] },
    handle: () => undefined,
  },
  hot: () => ({ status: 200, headers: ['content-type', 'text/plain'], body: 'done' }),
}

function lane() {
  const journal = createJournal({ now: () => 0 })
  const waiting: (() => void)[] = []
  const { take } = createHotLane({
    journal,
    redaction: createRedaction(Buffer.alloc(32), nobody),
    realNumbers: createRealNumbers(nobody),
    atTurnsEnd: (work) => void waiting.push(work),
    report: (problem) => {
      throw problem
    },
  })
  const sent: string[] = []
  const response = Object.assign(new EventEmitter(), {
    destroyed: false,
    writableFinished: false,
    writeHead: (status: number) => void sent.push(String(status)),
    end: (body: string) => void sent.push(body),
  })
  const hangUp = () => {
    response.destroyed = true
    response.emit('close')
  }
  const request = { method: 'POST', url: '/r/demo/swift', rawHeaders: ['host', 'x'], headers: { host: 'x' } }
  const events = () => journal.lines(0, 10).map((line) => JSON.parse(line))
  return {
    sent,
    response,
    hangUp,
    events,
    // As much of a request and an answer as the lane looks at.
    take: () =>
      take(swift, request as unknown as IncomingMessage, response as unknown as ServerResponse, {
        bytes: Buffer.from(''),
      }),
    turn: () => {
      for (const work of waiting.splice(0)) work()
    },
  }
}

describe('a call on the hot lane', () => {
  it('is written down before its answer leaves, and leaves at the end of the turn', () => {
    const { take, turn, sent, events } = lane()
    expect(take()).toBe(true)
    expect(sent).toEqual([])
    expect(events()).toMatchObject([{ operation: 'tiny.swift', response: { status: 200 } }])
    turn()
    expect(sent).toEqual(['200', 'done'])
  })

  it('is written down as broken off when its caller hung up before its turn', () => {
    const { take, turn, sent, events, hangUp } = lane()
    hangUp()
    expect(take()).toBe(true)
    turn()
    expect(sent).toEqual([])
    expect(events()).toMatchObject([{ operation: 'tiny.swift', aborted: true }])
    expect(events()[0].response).toBeUndefined()
  })

  it('gets a mark when its caller hung up between the entry and the answer', () => {
    const { take, turn, sent, events, hangUp } = lane()
    take()
    hangUp()
    turn()
    expect(sent).toEqual([])
    expect(events()).toMatchObject([{ response: { status: 200 } }, { type: 'aborted', exchange: 1 }])
  })
})
