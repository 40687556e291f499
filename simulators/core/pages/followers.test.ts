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
    if (followers.admit(request, response)) response.writeHead(200).write('following\n')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const follow = async (language: string) => {
    const leaving = new AbortController()
    const answer = await fetch(address, {
      headers: { 'accept-language': language },
      signal: leaving.signal,
    })
    return { answer, leave: () => leaving.abort() }
  }
  return { followers, follow, address, close: () => closing.abort() }
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

  it('are all told at once', async () => {
    const { followers, follow } = await open(2)
    const readers = [await follow('nb'), await follow('nb')].map(({ answer }) => answer.body?.getReader())
    followers.tell('news\n')
    for (const reader of readers) {
      let text = ''
      while (!text.endsWith('news\n')) text += Buffer.from((await reader?.read())?.value ?? []).toString()
      expect(text).toBe('following\nnews\n')
    }
  })
})
