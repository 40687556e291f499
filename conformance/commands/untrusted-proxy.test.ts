import { once } from 'node:events'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { generate, type SubjectAltNameEntry } from 'selfsigned'
import { afterAll, describe, expect, it } from 'vitest'
import { untrustedProxy } from './tls.ts'

const opened: ReturnType<typeof createServer>[] = []
afterAll(() => opened.forEach((server) => void server.close()))

async function proxy(name: SubjectAltNameEntry): Promise<string> {
  const made = await generate([], { extensions: [{ name: 'subjectAltName', altNames: [name] }] })
  const server = createServer({ cert: made.cert, key: made.private }, (_request, response) => response.end())
  opened.push(server.listen(0, '127.0.0.1'))
  await once(server, 'listening')
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('a proxy that ends TLS in front of the bench', () => {
  it('whose certificate the simulators cannot trust is told of, with how to mend it', async () => {
    const said = await untrustedProxy(await proxy({ type: 7, ip: '127.0.0.1' }))
    expect(said?.en).toMatch(/do not reach each other at https:.*NODE_EXTRA_CA_CERTS/)
    expect(said?.nb).toMatch(/NODE_EXTRA_CA_CERTS/)
  })

  it('that is not started yet is no fault', async () => {
    const address = await proxy({ type: 7, ip: '127.0.0.1' })
    opened.pop()?.close()
    expect(await untrustedProxy(address)).toBeUndefined()
  })
})
