// The token bench's yardstick: plain node:http reads the form and answers with as many bytes as a token has.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cpuMicros, serveOrders } from '../worker.ts'
import type { BareTokenOrders } from './token-orders.ts'

const token = JSON.stringify({ access_token: 'x'.repeat(1_800), token_type: 'DPoP', expires_in: 600 })
const pushed = JSON.stringify({ request_uri: 'urn:ietf:params:oauth:request_uri:x', expires_in: 60 })

const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const form = new URLSearchParams(Buffer.concat(chunks).toString())
    const isToken = form.has('grant_type')
    response.statusCode = isToken ? 200 : 201
    response.setHeader('content-type', 'application/json')
    response.setHeader('cache-control', 'no-store')
    response.end(isToken ? token : pushed)
  })
})

serveOrders<BareTokenOrders>(
  {
    cpu: cpuMicros,
    start: () =>
      new Promise((resolve) => {
        server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
      }),
  },
  () => {
    server.close()
    server.closeAllConnections()
  },
)
