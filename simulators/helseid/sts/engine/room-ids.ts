// Stands in for oidc-provider's `helpers/nanoid.js`: identifiers come from the room's seed, and look like
// HelseID's, upper-case hexadecimal.
import { engineRoom } from './room-time.ts'

export default function roomId(length = 64): string {
  return customAlphabet('', length)()
}

/** Part of the module that is replaced; only the device flow, which is off, would use another alphabet. */
export function customAlphabet(_alphabet: string, size: number): (length?: number) => string {
  return (length = size) => {
    const room = engineRoom.getStore()
    if (!room) throw new Error('oidc-provider asked for an identifier outside a request')
    return room.random
      .hex(Math.ceil(length / 2))
      .toUpperCase()
      .slice(0, length)
  }
}
