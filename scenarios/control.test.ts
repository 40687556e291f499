// A guided run stands for hours, also on a laptop that sleeps: its calls to the bench go on afterwards.
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { ControlError, createControlClient, MarkRefused } from './control.ts'

describe('the control client', () => {
  const used = new WeakSet<Socket>()
  let status = 200
  const server = createServer((request, response) => {
    // As a server does that has just found the connection too old.
    if (used.has(request.socket)) request.socket.destroy()
    used.add(request.socket)
    request.resume()
    response.writeHead(status).end('no')
  })
  afterEach(() => server.close())

  it('uses no connection twice, and tells what was refused', async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const control = createControlClient(`http://127.0.0.1:${port}`, 'run', globalThis.fetch)
    await control.mark('step-began', {})
    await control.arm({ operation: 'helseid.token', effect: { type: 'drop' } })
    await control.clearFaults()
    await control.advance(60)
    status = 400
    await expect(control.mark('step-ended', {})).rejects.toBeInstanceOf(MarkRefused)
    await expect(control.advance(1)).rejects.toBeInstanceOf(ControlError)
  })
})
