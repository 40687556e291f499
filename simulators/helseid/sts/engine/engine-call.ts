// One request as the engine sees it: the public address in front, the body from the recorder's bytes, and what
// the endpoints in front of the engine have already found out.
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Response } from 'express'
import type { SimRequest } from '../../../core/simulator.ts'
import type { ReadyClient } from '../../../population/population.ts'
import type { Proof } from '../client/dpop.ts'
import type { Findings } from '../client/findings.ts'
import type { Details } from '../details/details.ts'

export interface Asked {
  readonly audiences: readonly string[]
  readonly scopes: readonly string[]
}

export interface EngineCall {
  readonly request: SimRequest
  /** Set where a page may be the answer. */
  readonly response?: Response
  readonly client?: ReadyClient
  readonly details?: Details
  readonly proof?: Proof
  /** What a client asked for on its own behalf, where that is more than the engine can put in one token. */
  readonly asked?: Asked
  readonly findings?: Findings
}

export interface EngineRequestParts {
  readonly request: SimRequest
  readonly issuer: string
  /** Below the issuer, with query: `/connect/token`. */
  readonly url: string
  readonly body?: string
  readonly accept: string
}

/**
 * The little of a request that the engine reads, so that it gets a body that is already read without a word,
 * and builds its addresses from the issuer, whatever name or proxy the call came by.
 */
export function engineRequest({
  request,
  issuer,
  url,
  body = '',
  accept,
}: EngineRequestParts): IncomingMessage {
  const { host, pathname, protocol } = new URL(issuer)
  const bytes = Buffer.from(body)
  const headers: IncomingHttpHeaders = {
    ...request.headers,
    host,
    accept,
    'x-forwarded-proto': protocol.slice(0, -1),
    'content-length': String(bytes.length),
  }
  for (const name of misleading) delete headers[name]
  const { method, socket, httpVersionMajor } = request
  const read = {
    method,
    url,
    originalUrl: `${pathname}${url}`,
    headers,
    socket,
    connection: socket,
    httpVersionMajor,
    readable: true,
    iterator: () => bodyOf(bytes),
  }
  // The engine takes it for a request; it looks at nothing else.
  return read as unknown as IncomingMessage
}

/**
 * What would tell the engine of another host, or of a body that is no longer as it was sent, or have it refuse a
 * client that runs in a browser's engine on a desk.
 */
const misleading = ['transfer-encoding', 'content-encoding', 'x-forwarded-host', 'origin']

async function* bodyOf(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}
