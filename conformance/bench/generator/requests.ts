// Whole requests as bytes, made before the clock runs, so that a slice does nothing but send and receive.
import { randomUUID } from 'node:crypto'
import type { SliceOrder } from '../orders.ts'
import { signEs256 } from './es256.ts'
import type { BoundToken, Tokens } from './tokens.ts'

/** The next request to send; undefined when there is none left. */
export type RequestSource = () => Buffer | undefined

/** Each of so many patients is asked for once; of fewer, each with every token. */
const MANY = 1_000
/** A token goes to so many patients before the next one does, about as many as an ordinary room has. */
const IN_A_ROW = 10

export function bearerRequests(
  order: SliceOrder,
  { bearer }: Tokens,
  patients: readonly string[],
): RequestSource {
  const authorized = (token: string | undefined, patient: string) =>
    request(order, `authorization: Bearer ${token}\r\n`, patient)
  const ready =
    patients.length > MANY
      ? patients.map((patient, index) =>
          authorized(bearer[Math.floor(index / IN_A_ROW) % bearer.length], patient),
        )
      : bearer.flatMap((token) => patients.map((patient) => authorized(token, patient)))
  let next = 0
  return () => {
    next = (next + 1) % ready.length
    return ready[next]
  }
}

/** A proof is good for one request and a few seconds: as many are signed as the slice may need. */
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
