// Opens and closes listeners.
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

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
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new PortError(port, error)))
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

export function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
