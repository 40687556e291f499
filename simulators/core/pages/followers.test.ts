import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createFollowers } from './followers.ts'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function open(most: number) {
  const closing = new AbortController()
  const followers = createFollowers({ most, until: closing.signal })
  server = createServer((request, response) => {
    const from = request.headers['x-from']
    if (from !== undefined)
      Object.defineProperty(request.socket, 'remoteAddress', { value: from, configurable: true })
    if (followers.admit(request, response)) response.writeHead(200).write('following\n')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const follow = async (language: string, from?: string) => {
    const leaving = new AbortController()
    const answer = await fetch(address, {
      headers: { 'accept-language': language, ...(from !== undefined && { 'x-from': from }) },
      signal: leaving.signal,
    })
    return { answer, leave: () => leaving.abort() }
  }
  return { followers, follow, address, close: () => closing.abort() }
}

async function hearNews(answers: readonly Response[]): Promise<void> {
  for (const { body } of answers) {
    const reader = body?.getReader()
    let text = ''
    while (!text.endsWith('news\n')) text += Buffer.from((await reader?.read())?.value ?? []).toString()
    expect(text).toBe('following\nnews\n')
  }
}

describe('those who follow a room', () => {
  it('are not more than there is room for, and the next one is told so', async () => {
    const { followers, follow } = await open(2)
    const [one, two] = [await follow('nb'), await follow('nb')]
    expect([one.answer.status, two.answer.status, followers.size]).toEqual([200, 200, 2])
    const refused = await follow('en')
    expect(refused.answer.status).toBe(503)
    expect(refused.answer.headers.get('retry-after')).toBe('15')
    expect(await refused.answer.text()).toMatch(/^2 pages follow this room already/)
    expect(await (await follow('nb')).answer.text()).toMatch(/^2 sider følger dette rommet allerede/)
    one.leave()
    await expect.poll(() => followers.size).toBe(1)
    expect((await follow('nb')).answer.status).toBe(200)
  })

  it('share the places: who has most yields the oldest to a newcomer, and gets none back', async () => {
    const { followers, follow } = await open(4)
    const greedy = []
    for (let n = 0; n < 4; n += 1) greedy.push((await follow('nb', '10.0.0.1')).answer)
    const newcomers = [await follow('nb', '10.0.0.2'), await follow('nb', '10.0.0.3')]
    expect(newcomers.map(({ answer }) => answer.status)).toEqual([200, 200])
    for (const answer of greedy.slice(0, 2)) expect(await answer.text()).toBe('following\n')
    expect(followers.size).toBe(4)
    expect((await follow('nb', '10.0.0.1')).answer.status).toBe(503)
    // A second page of its own would leave the greediest with one less.
    expect((await follow('nb', '10.0.0.2')).answer.status).toBe(503)
    expect((await follow('nb', '10.0.0.4')).answer.status).toBe(200)
    expect((await follow('nb', '10.0.0.5')).answer.status).toBe(503)
    followers.tell('news\n')
    await hearNews([...greedy.slice(3), ...newcomers.map(({ answer }) => answer)])
  })

  it('are those who GET it: any other method is answered at once, and takes nobody’s place', async () => {
    const { followers, address } = await open(1)
    const answers: unknown[] = []
    for (const method of ['HEAD', 'POST', 'DELETE', 'OPTIONS']) {
      const { status, headers } = await fetch(address, { method })
      answers.push([method, status, headers.get('content-type') ?? headers.get('allow')])
    }
    expect(answers).toEqual([
      ['HEAD', 200, 'text/event-stream; charset=utf-8'],
      ['POST', 405, 'GET, HEAD'],
      ['DELETE', 405, 'GET, HEAD'],
      ['OPTIONS', 405, 'GET, HEAD'],
    ])
    expect(followers.size).toBe(0)
  })

  it('hear the end when there is nothing more to follow', async () => {
    const { followers, follow, close } = await open(2)
    const readers = [await follow('nb'), await follow('nb')]
    close()
    followers.tell('too late\n')
    for (const { answer } of readers) expect(await answer.text()).toBe('following\n')
    await expect.poll(() => followers.size).toBe(0)
  })

  it('are not those who hung up before they were let in', async () => {
    const followers = createFollowers({ most: 1 })
    const admitted = Promise.withResolvers<boolean>()
    server = createServer((request, response) => {
      response.on('close', () => setImmediate(() => admitted.resolve(followers.admit(request, response))))
      request.socket.destroy()
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`).catch(() => undefined)
    expect([await admitted.promise, followers.size]).toEqual([false, 0])
  })

  it('are all told at once', async () => {
    const { followers, follow } = await open(2)
    const answers = [await follow('nb'), await follow('nb')].map(({ answer }) => answer)
    followers.tell('news\n')
    await hearNews(answers)
  })
})
