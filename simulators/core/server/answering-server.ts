// An HTTP server that says why, where Node alone refuses a request without a word.
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http'
import { closeAfterAnswer } from './linger.ts'
import { answerUnreadable } from './unreadable-request.ts'

export function createAnsweringServer(options: ServerOptions, answer: RequestListener): Server {
  const server = createServer({ ...options, requireHostHeader: false }, (request, response) => {
    if (lacksHost(request)) refuse(request, response, 400, NAMELESS)
    else answer(request, response)
  })
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) =>
    refuse(request, response, 417, UNMET),
  )
  return answerUnreadable(server)
}

/** HTTP/1.0 has no such header (RFC 9112 section 3.2). */
const lacksHost = ({ headers, httpVersion }: IncomingMessage): boolean =>
  headers.host === undefined && httpVersion !== '1.0'

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

function refuse(request: IncomingMessage, response: ServerResponse, status: number, told: Told): void {
  closeAfterAnswer(request, response)
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(`${JSON.stringify(told)}\n`)
}
