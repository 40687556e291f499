import { once } from 'node:events'
import { Agent, createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { dispatch } from './dispatch.ts'
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
  const peer = { host: '127.0.0.1', port: peerPort, secret: 'secret', agent }
  let isPlaced = async () => {}
  const fleet: Pick<Fleet, 'place' | 'self'> = {
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
