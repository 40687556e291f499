// The answer is held back until it is written: an entry is in the journal before its bytes are out of the door.
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { Headers } from './exchange.ts'

/** Holds back everything written to `response` until it ends, then hands it to `send` in one piece. */
export function holdBack(
  response: ServerResponse,
  send: (answer: { status: number; headers: Headers; body: Buffer }, release: (body: Buffer) => void) => void,
): void {
  const chunks: Buffer[] = []
  const end = response.end.bind(response)
  const keep = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === 'string')
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  let ended = false
  Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]) {
      response.statusCode = status
      const headers = rest.find((part) => typeof part === 'object' && part !== null) as
        | OutgoingHttpHeaders
        | undefined
      for (const [name, header] of Object.entries(headers ?? {}))
        if (header !== undefined) response.setHeader(name, header)
      return response
    },
    flushHeaders() {},
    write(chunk: unknown, encoding?: unknown, after?: unknown) {
      keep(chunk, encoding)
      const callback = typeof encoding === 'function' ? encoding : after
      if (typeof callback === 'function') queueMicrotask(() => callback())
      return true
    },
    end(chunk?: unknown, encoding?: unknown, after?: unknown) {
      if (ended) return response
      ended = true
      keep(chunk, encoding)
      const callback = [chunk, encoding, after].find((part) => typeof part === 'function') as
        | (() => void)
        | undefined
      if (callback) response.once('finish', callback)
      const body = Buffer.concat(chunks)
      send({ status: response.statusCode, headers: sentHeaders(response), body }, (bytes) => {
        letThrough(response)
        if (bytes !== body || (bytes.length > 0 && !response.hasHeader('content-length')))
          response.setHeader('content-length', bytes.length)
        end(bytes)
      })
      return response
    },
  })
}

/** Ends the holding back: what is written from now on goes out. */
export function letThrough(response: Partial<ServerResponse>): void {
  delete response.writeHead
  delete response.write
  delete response.end
  delete response.flushHeaders
}

function sentHeaders(response: ServerResponse): Headers {
  return Object.entries(response.getHeaders()).flatMap(([name, header]) =>
    (Array.isArray(header) ? header : [header]).map((one) => [name, String(one ?? '')] as const),
  )
}
