// An HTTP server that says why, where Node alone refuses a request without a word.
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http'
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https'
import { closeAfterAnswer } from './linger.ts'
import { StraightRequest } from './straight-request.ts'
import { answerUnreadable } from './unreadable-request.ts'

export type AnsweringServer = Server | TlsServer

/** A certificate with its chain, and its private key, as PEM. */
export interface Tls {
  readonly cert: string
  readonly key: string
}

/** @param tls set where HTTPS is spoken */
export function createAnsweringServer(
  options: ServerOptions,
  answer: RequestListener,
  tls?: Tls,
): AnsweringServer {
  const taken = { ...options, requireHostHeader: false, IncomingMessage: StraightRequest }
  const listener: RequestListener = (request, response) => {
    const coding = unknownCoding(request)
    if (lacksHost(request)) refuse(request, response, 400, NAMELESS)
    else if (coding !== undefined) refuse(request, response, 501, packed(coding))
    else answer(request, response)
  }
  const server = tls ? createTlsServer({ ...taken, ...tls }, listener) : createServer(taken, listener)
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) =>
    refuse(request, response, 417, UNMET),
  )
  answerUnreadable(server)
  return server
}

/** HTTP/1.0 has no such header (RFC 9112 section 3.2). */
const lacksHost = ({ headers, httpVersion }: IncomingMessage): boolean =>
  headers.host === undefined && httpVersion !== '1.0'

/**
 * The transfer coding of a body that nobody here undoes (RFC 9112 section 6.1). Node looks at the last one alone, and
 * would hand over as the body what is still packed.
 */
function unknownCoding({ headers }: IncomingMessage): string | undefined {
  const sent = headers['transfer-encoding']
  return sent === undefined || sent.toLowerCase() === 'chunked' ? undefined : sent
}

interface Told {
  readonly error: string
  readonly melding: string
}

const NAMELESS: Told = {
  error: 'The header Host is missing. HTTP/1.1 demands it.',
  melding: 'Headeren Host mangler. HTTP/1.1 krever den.',
}
const UNMET: Told = {
  error: 'The header Expect can only be 100-continue.',
  melding: 'Headeren Expect kan bare være 100-continue.',
}
const packed = (sent: string): Told => ({
  error: `The header Transfer-Encoding can only be chunked, not «${sent}»: nobody here unpacks a body.`,
  melding: `Headeren Transfer-Encoding kan bare være chunked, ikke «${sent}»: ingen her pakker ut en kropp.`,
})

function refuse(request: IncomingMessage, response: ServerResponse, status: number, told: Told): void {
  closeAfterAnswer(request, response)
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(`${JSON.stringify(told)}\n`)
}
