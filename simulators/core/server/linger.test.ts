import { EventEmitter, once } from 'node:events'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { closeAfterAnswer, lingerThenClose } from './linger.ts'

class Connection extends EventEmitter {
  bytesRead = 0
  readonly destroy = vi.fn()
}

describe('a connection on which more is said than was read', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is closed when nothing has come for a second, however long its caller took to send', () => {
    const connection = new Connection()
    lingerThenClose(connection)
    for (let seconds = 0; seconds < 5; seconds += 1) {
      connection.bytesRead += 1
      vi.advanceTimersByTime(1_000)
    }
    expect(connection.destroy).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1_000)
    expect(connection.destroy).toHaveBeenCalledOnce()
  })

  it('is cut off after half a minute when its caller never stops', () => {
    const connection = new Connection()
    lingerThenClose(connection)
    for (let seconds = 0; seconds < 30; seconds += 1) {
      expect(connection.destroy).not.toHaveBeenCalled()
      connection.bytesRead += 1
      vi.advanceTimersByTime(1_000)
    }
    expect(connection.destroy).toHaveBeenCalledOnce()
  })

  it('is cut off when more has come than anybody sends by mistake', () => {
    const connection = new Connection()
    lingerThenClose(connection)
    connection.bytesRead += 64 * 1024 * 1024
    vi.advanceTimersByTime(1_000)
    expect(connection.destroy).toHaveBeenCalledOnce()
  })

  it('that its caller closes is left alone', () => {
    const connection = new Connection()
    lingerThenClose(connection)
    connection.emit('close')
    expect(vi.getTimerCount()).toBe(0)
  })

  it.each([
    ['has come: the answer did not say that it would be closed, and its caller may call again', 'after it'],
    ['had come, and was read, before the answer left', 'before it'],
    ['has not come', undefined],
  ])('is left open only when all that was to come %s', async (_what, whole) => {
    const socket = new Socket()
    const request = new IncomingMessage(socket)
    const response = new ServerResponse(request)
    const come = async () => {
      request.complete = true
      request.push(null)
      await once(request.resume(), 'end')
    }
    closeAfterAnswer(request, response)
    if (whole === 'before it') await come()
    response.emit('finish')
    if (whole === 'after it') await come()
    vi.advanceTimersByTime(60_000)
    expect(socket.destroyed).toBe(whole === undefined)
  })
})
