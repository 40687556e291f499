// The version of the catalogue is its content: a result names exactly the requirements it was judged against.

import { createHash } from 'node:crypto'
import type { Requirement } from './requirement.ts'

/** SHA-256 of the requirements as JSON with sorted members, first 16 hexadecimal digits. */
export function catalogueHash(requirements: Readonly<Record<string, Requirement>>): string {
  return createHash('sha256').update(canonicalJson(requirements)).digest('hex').slice(0, 16)
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`)
    return `{${members.join(',')}}`
  }
  return JSON.stringify(value)
}
