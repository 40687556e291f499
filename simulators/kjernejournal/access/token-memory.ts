// Access tokens that have been found good, by their whole text; who was away longest goes. Found at no more cost than in a
// memory without weights: lru-cache weighs what is put in.
import { LRUCache } from 'lru-cache'
import { weightOf } from '#simulators/core/room/weight.ts'
import type { VerifiedToken } from './verified-token.ts'

const MOST_TOKENS = 5_000
/** Bytes. HelseID's tokens have some 3 kB, so that the number is what counts; one in a header can have 16. */
export const MOST_WEIGHT = 32 * 1024 * 1024

export type TokenMemory = LRUCache<string, VerifiedToken>

export function createTokenMemory(): TokenMemory {
  return new LRUCache({
    max: MOST_TOKENS,
    maxSize: MOST_WEIGHT,
    sizeCalculation: (found, token) => token.length + weightOf(found),
  })
}
