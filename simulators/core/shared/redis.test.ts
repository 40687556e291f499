import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { openRedis } from './redis.ts'
import { RedisError } from './redis-error.ts'

/** Something that takes connections where Redis is said to be. */
const opened: Server[] = []
const lines = new Set<Socket>()
async function at(taken: (line: Socket) => void): Promise<string> {
  const server = createServer((line) => {
    lines.add(line)
    line.on('error', () => undefined)
    taken(line)
  }).listen(0, '127.0.0.1')
  opened.push(server)
  await once(server, 'listening')
  return `redis://:hemmelig@127.0.0.1:${(server.address() as AddressInfo).port}`
}
afterEach(() => {
  for (const line of lines) line.destroy()
  for (const server of opened.splice(0)) server.close()
})

const COMMAND = /^\*\d+\r\n\$\d+\r\n(\w+)/gm

/** One answer to each command, by its name. */
function answering(line: Socket, answer: (command: string) => string): void {
  line.on('data', (bytes) => {
    for (const [, command = ''] of String(bytes).matchAll(COMMAND)) line.write(answer(command.toLowerCase()))
  })
}

/** As much of Redis as lets a client in. */
function welcoming(line: Socket, get: string): void {
  answering(line, (command) =>
    command === 'get' ? get : command === 'hello' ? "-ERR unknown command 'HELLO'\r\n" : '+OK\r\n',
  )
}

/** Short only where nothing comes: what does come may be read late on a machine that is busy with more. */
const LONG = 20_000

describe('a Redis that cannot be used', () => {
  it.each([
    ['closes the line', (line: Socket) => void line.destroy(), /^Redis cannot be used: .+/, LONG, LONG],
    [
      'asks for another password',
      (line: Socket) => answering(line, () => '-WRONGPASS invalid username-password pair\r\n'),
      /^Redis cannot be used: WRONGPASS invalid username-password pair$/,
      LONG,
      LONG,
    ],
    [
      'is none',
      (line: Socket) => void line.write('HTTP/1.1 400 Bad Request\r\n\r\n'),
      /^Redis cannot be used: Unknown RESP type 72/,
      LONG,
      LONG,
    ],
    ['says nothing', () => undefined, /^Redis cannot be used: Socket timeout/, 100, LONG],
    [
      'never has done',
      (line: Socket) => void setInterval(() => line.write('+'), 20).unref(),
      /timed out/,
      1_000,
      300,
    ],
  ])(
    'is told of in one line, without the password, when it %s',
    async (_what, taken, said, silent, answer) => {
      const lost: unknown[] = []
      const opening = openRedis(await at(taken), (problem) => lost.push(problem), { silent, answer })
      const problem = await opening.catch((error: unknown) => error)
      expect(problem).toBeInstanceOf(RedisError)
      expect(problem).toHaveProperty('message', expect.stringMatching(said))
      expect(String(problem)).not.toMatch(/hemmelig|\n/)
      expect(lost).toEqual([])
    },
  )

  it('is told of when nobody is there', async () => {
    const opening = openRedis('redis://127.0.0.1:1', () => undefined)
    await expect(opening).rejects.toThrow('Redis cannot be used: connect ECONNREFUSED 127.0.0.1:1')
  })

  it.each([
    ['stops answering', '', /^Redis cannot be used: Command timed out/, 1_000],
    ['refuses', '-OOM command not allowed\r\n', /^Redis cannot be used: OOM command not allowed$/, LONG],
  ])('fails each command when it %s later, and soon', async (_what, get, said, answer) => {
    const url = await at((line) => welcoming(line, get))
    const redis = await openRedis(url, () => undefined, { silent: LONG, answer })
    const problem = await redis.get('x').catch((error: unknown) => error)
    redis.disconnect()
    expect(problem).toBeInstanceOf(RedisError)
    expect(problem).toHaveProperty('message', expect.stringMatching(said))
  })
})
