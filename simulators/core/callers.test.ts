import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { createCallers } from './callers.ts'

const request = (...marks: readonly string[]) => {
  const rawHeaders = ['Host', 'x', ...marks.flatMap((mark) => ['X-Testbenk-Caller', mark]), 'Accept', '*/*']
  const headers = marks.length > 0 ? { 'x-testbenk-caller': marks.join(', ') } : {}
  return { rawHeaders, headers } as unknown as IncomingMessage
}

describe('the mark of our own calls', () => {
  it('cannot be guessed, and is taken off whether it is true or not', () => {
    const callers = createCallers()
    for (const marks of [['helseid.0123456789abcdef'], ['helseid'], ['a.b', 'c.d']]) {
      const forged = request(...marks)
      expect(callers.takeMark(forged)).toBeUndefined()
      expect(forged.rawHeaders).toEqual(['Host', 'x', 'Accept', '*/*'])
      expect(forged.headers).toEqual({})
    }
    expect(callers.takeMark(request())).toBeUndefined()
  })
})
