import { once } from 'node:events'
import { Agent, createServer, request, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, it } from 'vitest'
import { addressOf } from '../pages/visitor.ts'
import { PartBodies } from '../server/part-body.ts'
import { dispatch, dispatchFromPeer, isPeer } from './dispatch.ts'
import type { Fleet } from './fleet.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

async function listening(server: Server): Promise<number> {
  servers.push(server.listen(0, '127.0.0.1'))
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

it('does nothing more for callers who hang up while a room is on its way to another process', async () => {
  const asked: (string | undefined)[] = []
  const peerPort = await listening(
    createServer(({ url }, response) => {
      asked.push(url)
      // More than waits in the buffers between the two.
      response.end('x'.repeat(1_000_000))
    }),
  )
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const peer = { host: '127.0.0.1', port: peerPort, secret: 'secret', agent, watch: () => () => {} }
  let isPlaced = async () => {}
  const fleet: Pick<Fleet, 'place' | 'self' | 'bodies'> = {
    bodies: new PartBodies(),
    self: () => peer,
    async place() {
      await isPlaced()
      return { at: 'there', peer }
    },
  }
  const dispatched: Promise<void>[] = []
  const port = await listening(
    createServer((incoming, response) => {
      isPlaced = async () => {
        if (incoming.url === '/gone') await once(response, 'close')
      }
      dispatched.push(dispatch(fleet as Fleet, 'felles', incoming, response, async () => {}))
      if (incoming.url === '/gone') impatient.destroy()
    }),
  )
  const impatient = request({ host: '127.0.0.1', port, path: '/gone' })
  impatient.on('error', () => {}).end()
  await new Promise((resolve) => impatient.once('close', resolve))
  // The one line to the peer is free.
  const answer = await fetch(`http://127.0.0.1:${port}/stays`)
  expect((await answer.text()).length).toBe(1_000_000)
  await Promise.all(dispatched)
  expect(asked).toEqual(['/stays'])
  agent.destroy()
})

it.each([
  ['before it answers: the call is refused', false],
  ['in the middle of an answer: the line is closed', true],
])('waits no longer for a process that stands still, %s', async (_when, hasBegun) => {
  let isSilent = () => {}
  let isOver = false
  const peerPort = await listening(
    createServer((_request, response) => {
      if (hasBegun) response.write('begun')
      else isSilent()
    }),
  )
  const agent = new Agent({ keepAlive: true })
  const watch = (gone: () => void) => {
    isSilent = gone
    return () => {
      isOver = true
    }
  }
  const peer = { host: '127.0.0.1', port: peerPort, secret: 'secret', agent, watch }
  const fleet: Pick<Fleet, 'place' | 'bodies'> = {
    bodies: new PartBodies(),
    place: async () => ({ at: 'there', peer }),
  }
  const port = await listening(
    createServer((incoming, response) => {
      void dispatch(fleet as Fleet, 'felles', incoming, response, async () => {})
    }),
  )
  const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'x' })
  if (hasBegun) {
    const reader = answer.body?.getReader()
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('begun')
    isSilent()
    await expect(reader?.read()).rejects.toThrow('terminated')
  } else {
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1'])
    expect(await answer.text()).toContain('nobody knows whether it did what was asked')
  }
  await expect.poll(() => isOver).toBe(true)
  agent.destroy()
})

it('hands over a call that announces trailers and sends none', async () => {
  const taken: string[][] = []
  const peerPort = await listening(
    createServer(({ rawHeaders }, response) => {
      taken.push(rawHeaders)
      response.end('done')
    }),
  )
  const agent = new Agent({ keepAlive: true })
  const peer = { host: '127.0.0.1', port: peerPort, secret: 'secret', agent, watch: () => () => {} }
  const fleet: Pick<Fleet, 'place' | 'bodies'> = {
    bodies: new PartBodies(),
    place: async () => ({ at: 'there', peer }),
  }
  const port = await listening(
    createServer((incoming, response) => {
      void dispatch(fleet as Fleet, 'felles', incoming, response, async () => {})
    }),
  )
  // No client of ours writes these.
  const line = connect(port, '127.0.0.1')
  line.write('GET / HTTP/1.1\r\nHost: x\r\nTrailer: X-Sum\r\nX-Last: y\r\nConnection: close\r\n\r\n')
  const answer = await text(line)
  expect(answer).toMatch(/^HTTP\/1\.1 200 /)
  const added = ['x-testbenk-peer', 'secret', 'x-testbenk-visitor', '127.0.0.1']
  expect(taken[0]).toEqual(['Host', 'x', 'X-Last', 'y', 'Connection', 'close', ...added])
  agent.destroy()
})

it.each([
  ['who it is for', 'secret', '10.9.8.7'],
  ['nothing, from whoever is no peer', 'another', '127.0.0.1'],
])('tells a peer %s', async (_what, secret, address) => {
  const seen: unknown[] = []
  const peerPort = await listening(
    createServer((incoming, response) => {
      const admitted = isPeer({ secret: 'secret' } as Fleet, incoming, response)
      seen.push([admitted, addressOf(incoming), incoming.rawHeaders.filter((name) => /testbenk/i.test(name))])
      if (admitted) response.end()
    }),
  )
  const agent = new Agent()
  const peer = { host: '127.0.0.1', port: peerPort, secret, agent, watch: () => () => {} }
  const fleet: Pick<Fleet, 'place' | 'bodies'> = {
    bodies: new PartBodies(),
    place: async () => ({ at: 'there', peer }),
  }
  const port = await listening(
    createServer((incoming, response) => {
      Object.defineProperty(incoming.socket, 'remoteAddress', { value: '10.9.8.7' })
      void dispatch(fleet as Fleet, 'felles', incoming, response, async () => {})
    }),
  )
  // A client that says it is somebody else is not believed.
  await fetch(`http://127.0.0.1:${port}/`, { headers: { 'x-testbenk-visitor': '1.2.3.4' } })
  expect(seen).toEqual([[secret === 'secret', address, []]])
  agent.destroy()
})

it('does nothing for a peer whose caller has hung up while it was looked where the room is', async () => {
  const served: string[] = []
  let placed = () => {}
  const place = new Promise<void>((resolve) => {
    placed = resolve
  })
  const fleet = {
    async place() {
      await place
      return { at: 'nowhere' }
    },
  } as unknown as Fleet
  const over = Promise.withResolvers<void>()
  const port = await listening(
    createServer((incoming, response) => {
      response.once('close', placed)
      dispatchFromPeer(fleet, 'felles', incoming, response, async () => {
        served.push('served')
      }).then(over.resolve, over.reject)
      impatient.destroy()
    }),
  )
  const impatient = request({ host: '127.0.0.1', port, path: '/' })
  impatient.on('error', () => {}).end()
  await over.promise
  expect(served).toEqual([])
})

it('tells who sends more than can be handed over', async () => {
  const agent = new Agent()
  const peer = { host: '127.0.0.1', port: 9, secret: 'secret', agent, watch: () => () => {} }
  const fleet: Pick<Fleet, 'place' | 'bodies'> = {
    bodies: new PartBodies(),
    place: async () => ({ at: 'there', peer }),
  }
  const port = await listening(
    createServer((incoming, response) => {
      void dispatch(fleet as Fleet, 'felles', incoming, response, async () => {})
    }),
  )
  const body = Buffer.alloc(20 * 1024 * 1024, 'x')
  const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body })
  expect(answer.status).toBe(413)
  expect(await answer.json()).toEqual({ error: 'The body is larger than 8 MiB.' })
  agent.destroy()
})
