// The certificate behind a signing key, as HelseID's keys have one: signed by itself, and the same for the same key.
// Written out in DER (X.509 v3, RFC 5280 section 4.1), since all that varies is the key.
import { createPrivateKey, createPublicKey, type JsonWebKeyInput, sign } from 'node:crypto'

export function certificateOf(key: JsonWebKeyInput['key'], name: string): Buffer {
  const privateKey = createPrivateKey({ key, format: 'jwk' })
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
  const owner = sequence(set(sequence(commonName, tagged(UTF8_STRING, Buffer.from(name)))))
  const certified = sequence(
    tagged(VERSION, integer(2)),
    integer(1),
    sha256WithRsa,
    owner,
    sequence(time(FROM), time(UNTIL)),
    owner,
    publicKey,
  )
  const signature = sign('sha256', certified, privateKey)
  return sequence(certified, sha256WithRsa, tagged(BIT_STRING, Buffer.concat([Buffer.of(0), signature])))
}

/** Fixed, so that a room's seed alone decides the certificate, whatever its clock is set to. */
const [FROM, UNTIL] = ['20200101000000Z', '20500101000000Z']

const INTEGER = 0x02
const BIT_STRING = 0x03
const UTF8_STRING = 0x0c
const GENERALIZED_TIME = 0x18
const SEQUENCE = 0x30
const SET = 0x31
const VERSION = 0xa0

/** OID 1.2.840.113549.1.1.11, with NULL parameters. */
const sha256WithRsa = Buffer.from('300d06092a864886f70d01010b0500', 'hex')
/** OID 2.5.4.3. */
const commonName = Buffer.from('0603550403', 'hex')

const sequence = (...parts: readonly Buffer[]) => tagged(SEQUENCE, Buffer.concat(parts))
const set = (...parts: readonly Buffer[]) => tagged(SET, Buffer.concat(parts))
const integer = (value: number) => tagged(INTEGER, Buffer.of(value))
const time = (text: string) => tagged(GENERALIZED_TIME, Buffer.from(text))

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content])
  const hex = length.toString(16)
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')
  return Buffer.concat([Buffer.of(tag, 0x80 | bytes.length), bytes, content])
}
