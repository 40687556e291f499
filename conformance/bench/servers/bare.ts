// The yardstick: the look-up on plain node:http, with nobody asked who he is and nothing written down.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BareOrders } from '../orders.ts'
import { cpuMicros, serveOrders } from '../worker.ts'

const PATH = '/v1/helseindikator'
const statusOf = new Map<unknown, number>([['13116900216', 4]])

let burning = 0

const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
  if (request.method !== 'POST' || request.url !== PATH) {
    response.writeHead(404).end()
    return
  }
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    if (burning > 0) burn(burning)
    const { fnr } = JSON.parse(Buffer.concat(chunks).toString())
    const status = statusOf.get(fnr) ?? 2
    response.setHeader('content-type', 'application/json')
    response.end(
      JSON.stringify({
        returTekst: 'Pasienten har kjernejournal',
        status,
        sperringDetaljer: [],
        harLegemidler: true,
      }),
    )
  })
})

function burn(micros: number): void {
  const end = performance.now() + micros / 1000
  while (performance.now() < end);
}

serveOrders<BareOrders>(
  {
    burn: (micros) => {
      burning = micros
    },
    cpu: cpuMicros,
    start: () =>
      new Promise((resolve) => {
        server.listen(0, '127.0.0.1', () => {
          const { port } = server.address() as AddressInfo
          resolve({ port, path: PATH, url: `http://127.0.0.1:${port}${PATH}` })
        })
      }),
  },
  () => {
    server.close()
    server.closeAllConnections()
  },
)
