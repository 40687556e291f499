// What stands for a secret: the same for the same, so that it can be recognised, and not to be turned back.
import { createHmac, createSecretKey } from 'node:crypto'

/** @param kind what the value is, in words of the protocol */
export type Pseudonym = (kind: string, value: string) => string

export function createPseudonym(key: Buffer): Pseudonym {
  // A key object: Node makes one of raw bytes at each call, which costs more than the hash.
  const hmacKey = createSecretKey(key)
  return (kind, value) =>
    `secret:${kind}:${createHmac('sha256', hmacKey).update(value).digest('hex').slice(0, 16)}`
}
