import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { CALLER, createCallers } from './callers.ts'

const request = (...marks: readonly string[]) => {
  const [first = [], ...others] = marks.map((mark) => ['X-Testbenk-Caller', mark])
  const rawHeaders = [...first, 'Host', 'x', ...others.flat(), 'Accept', '*/*']
  const headers = marks.length > 0 ? { 'x-testbenk-caller': marks.join(', ') } : {}
  return { rawHeaders, headers } as unknown as IncomingMessage
}

describe('the mark of our own calls', () => {
  it('cannot be guessed, and is taken off whether it is true or not', () => {
    const callers = createCallers('http://localhost/r/demo')
    for (const marks of [['helseid.0123456789abcdef'], ['helseid'], ['a.b', 'c.d']]) {
      const forged = request(...marks)
      expect(callers.takeMark(forged)).toBeUndefined()
      expect(forged.rawHeaders).toEqual(['Host', 'x', 'Accept', '*/*'])
      expect(forged.headers).toEqual({})
    }
    expect(callers.takeMark(request())).toBeUndefined()
  })

  it('goes to the room only: another address hears nothing of it', async () => {
    const heard: unknown[] = []
    const server = createServer((incoming, response) => {
      heard.push(incoming.headers[CALLER])
      response.end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const { fetchAs, takeMark } = createCallers(`${origin}/r/demo`)
    for (const path of ['/r/demo/helseid', '/r/demo-2/helseid', '/logged-out', '/r/demo'])
      await (await fetchAs('helseid')(`${origin}${path}`, { method: 'POST' })).text()
    server.close()
    expect(heard).toEqual([expect.stringMatching(/^helseid\.[0-9a-f]{32}$/), undefined, undefined, undefined])
    const marked = request(String(heard[0]))
    expect(takeMark(marked)).toBe('helseid')
    expect(marked.rawHeaders).toEqual(['Host', 'x', 'Accept', '*/*'])
  })
})
