// Opens and closes listeners.
import type { AddressInfo } from 'node:net'
import type { AnsweringServer } from './answering-server.ts'

/** Thrown when a port is taken or may not be opened. */
export class PortError extends Error {
  readonly port: number
  constructor(port: number, cause: Error) {
    super(`port ${port} cannot be opened: ${cause.message}`, { cause })
    this.name = 'PortError'
    this.port = port
  }
}

/**
 * @returns the port, which for 0 is one that was free.
 * @throws PortError
 */
export function listen(server: AnsweringServer, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new PortError(port, error)))
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

export function stop(server: AnsweringServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
