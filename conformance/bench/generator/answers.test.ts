import { expect, it } from 'vitest'
import { createAnswerReader } from './answers.ts'

const answer = (status: number, body: string) =>
  `HTTP/1.1 ${status} X\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`

function statusesOf(chunks: readonly string[]): readonly number[] {
  const reader = createAnswerReader()
  const statuses: number[] = []
  for (const chunk of chunks) reader.read(Buffer.from(chunk), (status) => void statuses.push(status))
  return statuses
}

it('counts an answer when its last byte is there, however it is cut', () => {
  const text = answer(200, '{"status":4}') + answer(401, '{}')
  expect(statusesOf([text])).toEqual([200, 401])
  expect(statusesOf([...text])).toEqual([200, 401])
  expect(statusesOf([text.slice(0, -1)])).toEqual([200])
})

it('does not guess where an answer without content-length ends', () => {
  expect(() => statusesOf(['HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n'])).toThrow(
    'content-length',
  )
})
