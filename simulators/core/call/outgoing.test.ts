import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchOutside, portOf } from './outgoing.ts'

const seen: (string | undefined)[][] = []
let server: Server
let home = ''
let barredPort = ''

beforeAll(async () => {
  server = createServer(({ method, url = '', headers }, response) => {
    seen.push([method, url, headers['content-type'], headers.authorization])
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

  it('goes round in a circle no more than a few times', async () => {
    const round = createServer((_request, response) => void response.writeHead(302, { location: '/' }).end())
    round.listen(0, '127.0.0.1')
    await once(round, 'listening')
    await expect(fetch(`http://127.0.0.1:${(round.address() as AddressInfo).port}/`)).rejects.toThrow(
      'redirects',
    )
    round.close()
  })
})
