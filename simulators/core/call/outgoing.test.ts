import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchOutside, portOf } from './outgoing.ts'

const seen: (string | undefined)[][] = []
const sent: IncomingHttpHeaders[] = []
let server: Server
let home = ''
let barredPort = ''

beforeAll(async () => {
  server = createServer(({ method, url = '', headers }, response) => {
    seen.push([method, url, headers['content-type'], headers.authorization])
    sent.push(headers)
    const { searchParams } = new URL(url, 'http://x')
    const location = searchParams.get('to')
    if (location === null) response.end('here')
    else response.writeHead(Number(searchParams.get('as')), { location }).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  barredPort = '4401'
})
afterAll(() => void server.close())

describe('a fetch at an address that a visitor typed', () => {
  const fetch = fetchOutside(({ port }) => port === barredPort)
  const to = (location: string, as = 302) => `${home}/?as=${as}&to=${encodeURIComponent(location)}`

  it.each([
    'http://127.0.0.1:4401/',
    'http://localhost:4401/',
    'http://[::1]:4401/',
    'http://[::ffff:127.0.0.1]:4401/',
    'http://2130706433:4401/',
    'http://0x7f.1:4401/',
    'http://0:4401/',
    'http://rebound.example:4401/',
  ])('does not reach what is barred: %s', async (address) => {
    await expect(fetch(address)).rejects.toThrow('control API')
    await expect(fetch(to(address))).rejects.toThrow('control API')
    await expect(fetch(to(to(address, 307), 308), { method: 'POST', body: 'x' })).rejects.toThrow(
      'control API',
    )
  })

  it.each([
    ['http://127.0.0.1/', 80],
    ['http://127.0.0.1:80/', 80],
    ['https://localhost/', 443],
    ['http://localhost:443/', 443],
    ['http://localhost:4401/', 4401],
  ])('is at a port, whether it is named or not: %s', async (address, port) => {
    const barred = fetchOutside((url) => portOf(url) === port)
    await expect(barred(address)).rejects.toThrow('control API')
  })

  it('is else as it always was, redirects too', async () => {
    seen.length = 0
    const headers = { 'content-type': 'text/plain', authorization: 'DPoP x' }
    const how = { method: 'POST', body: 'x', headers }
    expect(await (await fetch(to('/there', 307), how)).text()).toBe('here')
    expect(await (await fetch(to('/there', 303), how)).text()).toBe('here')
    expect(seen.filter(([, url]) => url === '/there')).toEqual([
      ['POST', '/there', 'text/plain', 'DPoP x'],
      ['GET', '/there', undefined, 'DPoP x'],
    ])
    seen.length = 0
    for (const method of ['POST', 'PUT', 'HEAD']) {
      const asked = method === 'HEAD' ? { method } : { ...how, method }
      for (const status of [301, 302, 303]) await fetch(to('/there', status), asked)
    }
    expect(seen.filter(([, url]) => url === '/there').map(([method]) => method)).toEqual([
      ...['GET', 'GET', 'GET'],
      ...['PUT', 'PUT', 'GET'],
      ...['HEAD', 'HEAD', 'HEAD'],
    ])
    expect((await fetch(to('/there'), { redirect: 'manual' })).status).toBe(302)
    await expect(fetch(to('/there'), { redirect: 'error' })).rejects.toThrow()
    seen.length = 0
    await fetch(to(`${home.replace('127.0.0.1', 'localhost')}/there`, 307), how).catch(() => undefined)
    expect(seen.filter(([, url, , token]) => url === '/there' && token !== undefined)).toEqual([])
  })

  it('takes no cookie and no token to another origin, be it another port alone', async () => {
    const arrived: IncomingHttpHeaders[] = []
    const other = createServer(({ headers }, response) => {
      arrived.push(headers)
      response.end()
    }).listen(0, '127.0.0.1')
    await once(other, 'listening')
    const headers = { cookie: 'sid=1', authorization: 'DPoP x', 'x-kept': 'y' }
    sent.length = 0
    await fetch(to('/there'), { headers })
    await fetch(to(`http://127.0.0.1:${(other.address() as AddressInfo).port}/there`), { headers })
    expect(sent[1]).toMatchObject(headers)
    expect(arrived).toMatchObject([{ 'x-kept': 'y' }])
    for (const name of ['cookie', 'authorization']) expect(arrived[0]).not.toHaveProperty(name)
    other.close()
  })

  it('takes a method in small letters, and an answer that says to go nowhere', async () => {
    seen.length = 0
    await fetch(to('/there'), { method: 'post', body: 'x' })
    expect(seen.at(-1)?.slice(0, 2)).toEqual(['GET', '/there'])
    const bare = createServer((_request, response) => void response.writeHead(302).end('stay'))
    bare.listen(0, '127.0.0.1')
    await once(bare, 'listening')
    const answer = await fetch(`http://127.0.0.1:${(bare.address() as AddressInfo).port}/`)
    expect([answer.status, await answer.text()]).toEqual([302, 'stay'])
    bare.close()
  })

  it('is ended by whoever asked, and asks as they said', async () => {
    const request = new Request(to('/there'), { signal: AbortSignal.abort(new Error('enough')) })
    await expect(fetch(request)).rejects.toThrow('enough')
    seen.length = 0
    await fetch(new Request(to('/there', 307), { method: 'PUT' }), { method: 'DELETE' })
    expect(seen.at(-1)?.slice(0, 2)).toEqual(['DELETE', '/there'])
  })

  it('takes a whole request too, and loses nothing of it at a redirect', async () => {
    const asked = (as: number, method = 'POST') =>
      new Request(to('/there', as), {
        method,
        headers: { authorization: 'DPoP x' },
        ...(method === 'POST' && { body: 'x' }),
      })
    seen.length = 0
    await fetch(asked(302))
    await fetch(asked(307, 'DELETE'))
    expect(seen.filter(([, url]) => url === '/there')).toEqual([
      ['GET', '/there', undefined, 'DPoP x'],
      ['DELETE', '/there', undefined, 'DPoP x'],
    ])
    await expect(fetch(asked(307))).rejects.toThrow()
    await expect(fetch(new Request('http://localhost:4401/'))).rejects.toThrow('control API')
    expect((await fetch(new Request(to('/there'), { redirect: 'manual' }))).status).toBe(302)
  })

  it('goes round in a circle no more than five times', async () => {
    let asked = 0
    const round = createServer((_request, response) => {
      asked += 1
      response.writeHead(302, { location: '/' }).end()
    })
    round.listen(0, '127.0.0.1')
    await once(round, 'listening')
    await expect(fetch(`http://127.0.0.1:${(round.address() as AddressInfo).port}/`)).rejects.toThrow(
      'more than 5 redirects',
    )
    expect(asked).toBe(6)
    round.close()
  })
})
