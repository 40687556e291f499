// What a form or an address of Altinn's pages asks to have given or taken back.
import type { Right } from '../delegation.ts'
import { serviceOf } from '../services.ts'

export interface Wish {
  /** What was searched for. */
  readonly sok: string
  /** The right that was chosen. */
  readonly rett: string
}

export const wishIn = (source: URLSearchParams): Wish => ({
  sok: (source.get('sok') ?? '').trim().slice(0, 100),
  rett: (source.get('rett') ?? '').slice(0, 100),
})

export function serviceNamed(name: string): Right | undefined {
  const service = serviceOf(name)
  return service && { kind: 'resource', service }
}
