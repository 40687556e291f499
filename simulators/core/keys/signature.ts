// Verifying signatures with node:crypto, off the main thread where there is another processor for it. ES256 and RS256
// get their KeyObject passed directly: an options object costs some 25 µs a call on Node 24.
import { constants, type KeyObject, verify } from 'node:crypto'
import { availableParallelism } from 'node:os'

interface Algorithm {
  readonly keyType: 'ec' | 'rsa'
  readonly hash: 'sha256' | 'sha384' | 'sha512'
  /** OpenSSL's name of the curve. */
  readonly curve?: string
  /** Of r‖s. */
  readonly signatureBytes?: number
  readonly padding?: number
}

const rsa = (hash: Algorithm['hash']): Algorithm => ({ keyType: 'rsa', hash })
const pss = (hash: Algorithm['hash']): Algorithm => ({
  ...rsa(hash),
  padding: constants.RSA_PKCS1_PSS_PADDING,
})
const ec = (hash: Algorithm['hash'], curve: string, signatureBytes: number): Algorithm => ({
  keyType: 'ec',
  hash,
  curve,
  signatureBytes,
})

/** The nine that NHN approves for client keys and proofs. */
const ALGORITHMS: ReadonlyMap<string, Algorithm> = new Map([
  ['ES256', ec('sha256', 'prime256v1', 64)],
  ['ES384', ec('sha384', 'secp384r1', 96)],
  ['ES512', ec('sha512', 'secp521r1', 132)],
  ['RS256', rsa('sha256')],
  ['RS384', rsa('sha384')],
  ['RS512', rsa('sha512')],
  ['PS256', pss('sha256')],
  ['PS384', pss('sha384')],
  ['PS512', pss('sha512')],
])

export const APPROVED_ALGORITHMS: readonly string[] = [...ALGORITHMS.keys()]

export function isApproved(alg: unknown): alg is string {
  return typeof alg === 'string' && ALGORITHMS.has(alg)
}

/** RFC 7518 section 6.2.1.1. OpenSSL reads keys with names of its own (prime256v1), too; others do not. */
export const CURVE_NAMES: readonly unknown[] = ['P-256', 'P-384', 'P-521']

const SMALLEST_RSA = 2048
/** A larger modulus only serves to keep a server busy. */
const LARGEST_RSA = 8192

export function keyFits(key: KeyObject, alg: string): boolean {
  const algorithm = ALGORITHMS.get(alg)
  if (!algorithm || key.asymmetricKeyType !== algorithm.keyType) return false
  const details = key.asymmetricKeyDetails
  if (algorithm.keyType === 'ec') return details?.namedCurve === algorithm.curve
  const bits = details?.modulusLength ?? 0
  return bits >= SMALLEST_RSA && bits <= LARGEST_RSA
}

export function verifySignature(
  alg: string,
  key: KeyObject,
  signed: Buffer,
  signature: Buffer,
): Promise<boolean> {
  const algorithm = ALGORITHMS.get(alg)
  if (!algorithm) return Promise.resolve(false)
  const { hash, signatureBytes, padding } = algorithm
  if (signatureBytes !== undefined && signature.length !== signatureBytes) return Promise.resolve(false)
  return new Promise((resolve) => {
    const done = (error: Error | null, good: boolean) => resolve(!error && good)
    if (alg === 'ES256') verifyEs256(key, signed, signature, done)
    else if (algorithm.keyType === 'ec')
      verify(hash, signed, { key, dsaEncoding: 'ieee-p1363' }, signature, done)
    else if (padding === undefined) verify(hash, signed, key, signature, done)
    else verify(hash, signed, { key, padding, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }, signature, done)
  })
}

type Done = (error: Error | null, good: boolean) => void

export function es256InPool(key: KeyObject, signed: Buffer, signature: Buffer, done: Done): void {
  verify('sha256', signed, key, toDer(signature), done)
}

interface Waiting {
  readonly key: KeyObject
  readonly signed: Buffer
  readonly der: Buffer
  readonly done: Done
}

/** Those of one turn are verified one after another: OpenSSL's tables are then still in the processor's cache. */
export const es256InTurn = createTurn()

function createTurn() {
  let waiting: Waiting[] = []

  function verifyAll(): void {
    const now = waiting
    waiting = []
    const verdicts = now.map(isGood)
    for (const [index, { done }] of now.entries()) done(null, verdicts[index] === true)
  }

  return (key: KeyObject, signed: Buffer, signature: Buffer, done: Done): void => {
    if (waiting.push({ key, signed, der: toDer(signature), done }) === 1) queueMicrotask(verifyAll)
  }
}

function isGood({ key, signed, der }: Waiting): boolean {
  try {
    return verify('sha256', signed, key, der)
  } catch {
    // Numbers that are no signature at all.
    return false
  }
}

/** On a single processor another thread has nothing to offer but the changing of threads, some 20 µs of it. */
const verifyEs256 = availableParallelism() > 1 ? es256InPool : es256InTurn

/** The two halves r‖s of a 64-byte ECDSA signature as the DER sequence that OpenSSL wants (RFC 3279 §2.2.3). */
export function toDer(signature: Buffer): Buffer {
  const half = signature.length / 2
  const r = significant(signature, 0, half)
  const s = significant(signature, half, signature.length)
  const rLength = half - r + pad(signature, r)
  const sLength = signature.length - s + pad(signature, s)
  // From Node's pool: every byte of it is written below.
  const der = Buffer.allocUnsafe(6 + rLength + sLength)
  der[0] = 0x30
  der[1] = 4 + rLength + sLength
  der[2] = 0x02
  der[3] = rLength
  writeInteger(der, 4, signature, r, half)
  der[4 + rLength] = 0x02
  der[5 + rLength] = sLength
  writeInteger(der, 6 + rLength, signature, s, signature.length)
  return der
}

function writeInteger(der: Buffer, at: number, bytes: Buffer, from: number, to: number): void {
  let next = at
  if (pad(bytes, from)) der[next++] = 0
  for (let index = from; index < to; index += 1) der[next++] = bytes[index] ?? 0
}

/** Where an integer begins when its leading zeros are left out; its last byte always stays. */
function significant(bytes: Buffer, from: number, to: number): number {
  let start = from
  while (start < to - 1 && bytes[start] === 0) start += 1
  return start
}

/** One zero in front keeps a DER integer positive. */
function pad(bytes: Buffer, at: number): 0 | 1 {
  return (bytes[at] ?? 0) & 0x80 ? 1 : 0
}
