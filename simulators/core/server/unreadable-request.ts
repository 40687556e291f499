// Answers a request that Node could not read as HTTP, or hands to nobody. No room hears of it: which one it was for was not read either.
import { maxHeaderSize, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { AnsweringServer } from './answering-server.ts'
import { lingerThenClose } from './linger.ts'

/** The first byte of each TLS record that begins a connection (RFC 8446 section 5.1). */
const TLS_HANDSHAKE = 0x16
/** What OpenSSL says where a handshake was to be, and a method of HTTP stands. */
const PLAIN_HTTP = 'ERR_SSL_HTTP_REQUEST'

/** Node alone answers too, but without a word, and cuts the connection before a caller that still sends can read it. */
export function answerUnreadable(server: AnsweringServer): void {
  server.on('clientError', (error: ReadError, socket: Socket) => {
    if (error.code === PLAIN_HTTP) {
      connectionBelow(socket)?.write(written(answerTo(error)))
      return
    }
    // What comes after the answer is no HTTP either, and told of once more for each piece.
    if (socket.writableEnded) return
    if (!socket.writable || responseOn(socket)?.headersSent) {
      socket.destroy(error)
      return
    }
    socket.end(written(answerTo(error)))
    lingerThenClose(socket)
  })
  // Node leaves the connection to whoever takes it, and cuts it off where nobody does.
  server.on('connect', (_request, socket) => {
    socket.on('error', () => socket.destroy())
    socket.resume().end(written(TUNNEL))
    lingerThenClose(socket as Socket)
  })
}

function written({ status, en, nb }: Answer): string {
  const body = `${JSON.stringify({ error: en, melding: nb })}\n`
  return [
    `HTTP/1.1 ${status}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n')
}

const TUNNEL: Answer = {
  status: '501 Not Implemented',
  en: 'This is no proxy, and opens no tunnel (CONNECT): take the bench’s address out of the proxy settings, HTTPS_PROXY say.',
  nb: 'Dette er ingen proxy, og åpner ingen tunnel (CONNECT): ta testbenkens adresse ut av proxyinnstillingene, for eksempel HTTPS_PROXY.',
}

interface ReadError extends Error {
  readonly code?: string
  /** What the parser says, in a few words. */
  readonly reason?: string
  /** What had come when the parser gave up. */
  readonly rawPacket?: Buffer
}

interface Answer {
  readonly status: string
  readonly en: string
  readonly nb: string
}

function answerTo({ code, reason, message, rawPacket }: ReadError): Answer {
  if (rawPacket?.[0] === TLS_HANDSHAKE)
    return {
      status: '400 Bad Request',
      en: 'The caller speaks TLS (https), and plain HTTP is spoken here: use http://, or start with --tls-cert and --tls-key.',
      nb: 'Den som kaller, snakker TLS (https), og her snakkes det vanlig HTTP: bruk http://, eller start med --tls-cert og --tls-key.',
    }
  if (code === PLAIN_HTTP)
    return {
      status: '400 Bad Request',
      en: 'The caller speaks plain HTTP, and TLS is spoken here: use https://.',
      nb: 'Den som kaller, snakker vanlig HTTP, og her snakkes det TLS: bruk https://.',
    }
  if (code === 'HPE_PAUSED_H2_UPGRADE')
    return {
      status: '400 Bad Request',
      en: 'The caller speaks HTTP/2, and HTTP/1.1 is spoken here.',
      nb: 'Den som kaller, snakker HTTP/2, og her snakkes det HTTP/1.1.',
    }
  if (code === 'HPE_HEADER_OVERFLOW')
    return {
      status: '431 Request Header Fields Too Large',
      en: `The address and the headers are more than ${maxHeaderSize / 1024} KiB together.`,
      nb: `Adressen og headerne er til sammen mer enn ${maxHeaderSize / 1024} KiB.`,
    }
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW')
    return {
      status: '413 Content Too Large',
      en: 'The extensions of the chunks are too large.',
      nb: 'Tilleggene til bitene (chunk extensions) er for store.',
    }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return {
      status: '408 Request Timeout',
      en: 'The request did not come to its end in time.',
      nb: 'Forespørselen kom ikke til sin ende i tide.',
    }
  return {
    status: '400 Bad Request',
    en: `The request is not HTTP that can be read: ${reason ?? message}.`,
    nb: `Forespørselen er ikke HTTP som kan leses: ${reason ?? message}.`,
  }
}

/** The response that the connection is busy with; Node keeps it under this name, and looks there itself. */
const responseOn = (socket: Socket) => (socket as { readonly _httpMessage?: ServerResponse })._httpMessage
/** What a connection with TLS goes over, which Node closes as soon as it has told of a handshake that failed. */
const connectionBelow = (socket: Socket) => (socket as { readonly _parent?: Socket })._parent
