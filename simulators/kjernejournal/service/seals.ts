// Seals what we alone shall read and nobody shall change: encrypted (AES-256-CTR, two digits a byte), then authenticated
// (SHA-256 with the key in front, cut to half). Since all that is sealed is of one length, nothing can be lengthened, which is
// what makes a key in front unsound elsewhere. A cipher object of AES-GCM for each ticket would cost four times as much, and a
// ticket is made at every look-up.
import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hash,
  type KeyObject,
  timingSafeEqual,
} from 'node:crypto'
import type { Random } from '#simulators/core/room/random.ts'

/** Every seal holds a + and a /, so that an EPJ that forgets to encode it finds out at once (KJ-N05). */
const MARK = Buffer.from('kj+/', 'base64')
const KEY = 32
const NONCE = 12
/** The counter that the keystream stood at: nonce, and number of the block. */
const COUNTER = 16
const CONTENT = 16
const DIGITS = 2 * CONTENT
const CODE = 16
const DIGIT_0 = 0x30
const LETTER_A = 0x61

const COUNTER_AT = MARK.length
const CONTENT_AT = COUNTER_AT + COUNTER
const CODE_AT = CONTENT_AT + CONTENT
const LENGTH = CODE_AT + CODE

/** Of 2^32 that a nonce has. */
const SEALS_OF_A_NONCE = 2 ** 20
/** Keystream is made for so many seals at once: one call of the cipher costs as much as the rest of a seal. */
const SEALS_AT_ONCE = 256

export interface Seals {
  /** Base64 of 51 bytes. @param digits 32 of base 16, the letters small; RangeError for anything else. */
  close(digits: string): string
  /** Undefined for all that was not sealed here. */
  open(text: string): string | undefined
}

/**
 * @param nonces never gives the same bytes twice, in whichever process the room is
 * @param sealsOfANonce a multiple of 256
 */
export function createSeals(secrets: Random, nonces: Random, sealsOfANonce = SEALS_OF_A_NONCE): Seals {
  const key = createSecretKey(secrets.fork('encryption').bytes(KEY))
  const { seal, codeOf } = createAuthentication(secrets.fork('authentication').bytes(KEY))
  const encrypt = createEncryption(key, nonces, sealsOfANonce)

  return {
    close(digits) {
      encrypt(digits, seal)
      seal.write(codeOf(seal), CODE_AT, 'latin1')
      return seal.toString('base64')
    },
    open(text) {
      const given = Buffer.from(text, 'base64')
      // Base64 is read generously by Node: only the exact text counts.
      if (given.length !== LENGTH || given.toString('base64') !== text) return undefined
      if (!given.subarray(0, COUNTER_AT).equals(MARK)) return undefined
      if (!timingSafeEqual(Buffer.from(codeOf(given), 'latin1'), given.subarray(CODE_AT))) return undefined
      return createDecipheriv('aes-256-ctr', key, given.subarray(COUNTER_AT, CONTENT_AT)).update(
        given.subarray(CONTENT_AT, CODE_AT),
        undefined,
        'hex',
      )
    },
  }
}

/** Writes into a seal where the keystream stood, and the content under it. */
function createEncryption(key: KeyObject, nonces: Random, sealsOfANonce: number) {
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
    counter.writeUInt32BE(seals, NONCE)
    seals += 1
  }

  return (digits: string, seal: Buffer): void => {
    if (digits.length !== DIGITS) throw new RangeError(`${digits.length} digits cannot be sealed`)
    const from = (seals % SEALS_AT_ONCE) * CONTENT
    next()
    for (let at = 0; at < COUNTER; at += 1) seal[COUNTER_AT + at] = counter[at] ?? 0
    for (let at = 0; at < CONTENT; at += 1)
      seal[CONTENT_AT + at] =
        (16 * digitAt(digits, 2 * at) + digitAt(digits, 2 * at + 1)) ^ (ahead[from + at] ?? 0)
  }
}

function digitAt(text: string, at: number): number {
  const character = text.charCodeAt(at)
  if (character >= DIGIT_0 && character <= DIGIT_0 + 9) return character - DIGIT_0
  if (character >= LETTER_A && character <= LETTER_A + 5) return character - LETTER_A + 10
  throw new RangeError('only digits of base 16 can be sealed')
}

/** The code is text of one byte a character, which costs half of a Buffer. All that it authenticates is of one length. */
function createAuthentication(key: Buffer) {
  const keyed = Buffer.alloc(KEY + LENGTH)
  keyed.set(key)
  keyed.set(MARK, KEY)
  const authenticated = keyed.subarray(0, KEY + CODE_AT)
  /** Where seals are made: the key stands before it, so that nothing is copied for the code. */
  const seal = keyed.subarray(KEY)

  return {
    seal,
    codeOf(sealed: Buffer): string {
      if (sealed !== seal) seal.set(sealed)
      return hash('sha256', authenticated, 'binary').slice(0, CODE)
    },
  }
}
