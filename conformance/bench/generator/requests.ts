// Whole requests as bytes, made before the clock runs, so that a slice does nothing but send and receive.
import { randomUUID } from 'node:crypto'
import type { SliceOrder } from '../orders.ts'
import { signEs256 } from './es256.ts'
import type { BoundToken, Tokens } from './tokens.ts'

/** The next request to send; undefined when there is none left. */
export type RequestSource = () => Buffer | undefined

/** A token goes to so many patients before the next one does, about as many as an ordinary room has. */
const IN_A_ROW = 10

/**
 * The same few requests over and over, each token's for as many patients as an ordinary room has. Where there are more
 * patients, the next one's number is written into the request whose turn it is: a request for each of thousands (28 MB)
 * can push what the server works with out of the cache that the processors share, and a client on another machine cannot.
 */
export function bearerRequests(
  order: SliceOrder,
  { bearer }: Tokens,
  patients: readonly string[],
): RequestSource {
  const first = patients.slice(0, IN_A_ROW)
  const ready = bearer.flatMap((token) =>
    first.map((patient) => request(order, `authorization: Bearer ${token}\r\n`, patient)),
  )
  const places = ready.map((bytes, index) => bytes.lastIndexOf(first[index % first.length] ?? ''))
  let next = 0
  let asked = 0
  return () => {
    next = (next + 1) % ready.length
    asked = (asked + 1) % patients.length
    ready[next]?.write(patients[asked] ?? '', places[next] ?? 0, 'latin1')
    return ready[next]
  }
}

export function dpopRequests(
  order: SliceOrder,
  { bound }: Tokens,
  patients: readonly string[],
  now: () => number,
): RequestSource {
  const ready: Buffer[] = []
  for (let count = 0; count < order.proofs; count += 1) {
    const token = bound[count % bound.length]
    const patient = patients[count % patients.length]
    if (!token || patient === undefined) throw new RangeError('there is no token or no patient')
    const proof = signProof(order, token, now())
    ready.push(request(order, `authorization: DPoP ${token.token}\r\ndpop: ${proof}\r\n`, patient))
  }
  return () => ready.pop()
}

function signProof({ url }: SliceOrder, { ath, key, proofHeader }: BoundToken, now: number): string {
  const claims = { htm: 'POST', htu: url, iat: Math.floor(now / 1000), jti: randomUUID(), ath }
  const text = `${proofHeader}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`
  return `${text}.${signEs256(text, key)}`
}

function request({ port, path }: SliceOrder, authorization: string, patient: string): Buffer {
  const body = JSON.stringify({ fnr: patient })
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: localhost:${port}\r\n${authorization}content-type: application/json\r\n` +
      `x-epj-system: Testbenk bench 1.0\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    'latin1',
  )
}
