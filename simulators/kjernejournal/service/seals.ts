// Seals what we alone shall read and nobody shall change: encrypted (AES-256-CTR), then authenticated (SHA3-256 with the
// key in front, which makes a sound code of that hash, unlike of SHA-256). A cipher object of AES-GCM for each ticket would
// cost four times as much, and a ticket is made at every look-up.
import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hash,
  type KeyObject,
  timingSafeEqual,
} from 'node:crypto'
import type { Random } from '#simulators/core/random.ts'

/** Every seal holds a + and a /, so that an EPJ that forgets to encode it finds out at once (KJ-N05). */
const MARK = Buffer.from('kj+/', 'base64')
const KEY = 32
const NONCE = 12
/** The counter that the keystream stood at: nonce, and number of the block. */
const COUNTER = 16
const CONTENT = 64
const CONTENT_BLOCKS = CONTENT / 16
const CODE = 16

const COUNTER_AT = MARK.length
const CONTENT_AT = COUNTER_AT + COUNTER
const CODE_AT = CONTENT_AT + CONTENT
const LENGTH = CODE_AT + CODE

/** Of 2^32 that a nonce has. */
const SEALS_OF_A_NONCE = 2 ** 20
/** Keystream is made for so many seals at once: one call of the cipher costs as much as the rest of a seal. */
const SEALS_AT_ONCE = 64

export interface Seals {
  /** Base64 of 99 bytes; RangeError where it is too long. @param content at most 64 characters of ASCII, none of them a space at its end. */
  close(content: string): string
  /** Undefined for all that was not sealed here. */
  open(text: string): string | undefined
}

/**
 * @param nonces never gives the same bytes twice, in whichever process the room is
 * @param sealsOfANonce a multiple of 64
 */
export function createSeals(secrets: Random, nonces: Random, sealsOfANonce = SEALS_OF_A_NONCE): Seals {
  const key = createSecretKey(secrets.fork('encryption').bytes(KEY))
  const authenticate = createAuthentication(secrets.fork('authentication').bytes(KEY))
  const keystream = createKeystream(key, nonces, sealsOfANonce)
  const sealed = Buffer.alloc(LENGTH)
  sealed.set(MARK)

  return {
    close(content) {
      if (content.length > CONTENT) throw new RangeError(`${content.length} characters are too many to seal`)
      keystream.encrypt(content.padEnd(CONTENT), sealed)
      sealed.write(authenticate(sealed), CODE_AT, 'latin1')
      return sealed.toString('base64')
    },
    open(text) {
      const given = Buffer.from(text, 'base64')
      // Base64 is read generously by Node: only the exact text counts.
      if (given.length !== LENGTH || given.toString('base64') !== text) return undefined
      if (!given.subarray(0, COUNTER_AT).equals(MARK)) return undefined
      if (!timingSafeEqual(Buffer.from(authenticate(given), 'latin1'), given.subarray(CODE_AT)))
        return undefined
      return createDecipheriv('aes-256-ctr', key, given.subarray(COUNTER_AT, CONTENT_AT))
        .update(given.subarray(CONTENT_AT, CODE_AT), undefined, 'latin1')
        .trimEnd()
    },
  }
}

function createKeystream(key: KeyObject, nonces: Random, sealsOfANonce: number) {
  const zeros = Buffer.alloc(SEALS_AT_ONCE * CONTENT)
  const counter = Buffer.alloc(COUNTER)
  let stream = createCipheriv('aes-256-ctr', key, counter)
  let ahead = zeros
  let seals = sealsOfANonce

  function next(): void {
    if (seals === sealsOfANonce) {
      counter.set(nonces.bytes(NONCE))
      stream = createCipheriv('aes-256-ctr', key, counter.fill(0, NONCE))
      seals = 0
    }
    if (seals % SEALS_AT_ONCE === 0) ahead = stream.update(zeros)
    counter.writeUInt32BE(seals * CONTENT_BLOCKS, NONCE)
    seals += 1
  }

  return {
    /** Writes where the keystream stood, and the content under it. */
    encrypt(content: string, sealed: Buffer): void {
      const from = (seals % SEALS_AT_ONCE) * CONTENT
      next()
      sealed.set(counter, COUNTER_AT)
      for (let at = 0; at < CONTENT; at += 1)
        sealed[CONTENT_AT + at] = content.charCodeAt(at) ^ (ahead[from + at] ?? 0)
    },
  }
}

/** As text of one byte a character, which costs half of a Buffer. All that it authenticates is of one length. */
function createAuthentication(key: Buffer) {
  const keyed = Buffer.alloc(KEY + CODE_AT)
  keyed.set(key)
  return (sealed: Buffer): string => {
    sealed.copy(keyed, KEY, 0, CODE_AT)
    return hash('sha3-256', keyed, 'binary').slice(0, CODE)
  }
}
