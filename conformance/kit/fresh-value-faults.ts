// For checks of values that are made anew each time, and used once: jti, state, nonce.
import type { Bilingual } from '../result.ts'
import { type Fault, inText, shown, unless } from './define-check.ts'

export interface FreshValue {
  readonly at: string
  /** As it was sent; null and undefined when it was not. */
  readonly value: unknown
  /** The one before it with the same value. */
  readonly earlier: { readonly seq: number } | undefined
  readonly whenMissing: Bilingual
  readonly whenUsedBefore: Bilingual
}

export function freshValueFaults({
  at,
  value,
  earlier,
  whenMissing,
  whenUsedBefore,
}: FreshValue): readonly Fault[] {
  return [
    ...unless(typeof value === 'string' && value !== '', {
      at,
      expected: { nb: 'en ny, tilfeldig verdi', en: 'a new, random value' },
      actual: shown(value),
      message: whenMissing,
    }),
    ...unless(earlier === undefined, {
      at,
      expected: { nb: 'en verdi som ikke er brukt før', en: 'a value that has not been used before' },
      actual: {
        nb: `${inText(value)} (som i utveksling ${earlier?.seq})`,
        en: `${inText(value)} (as in exchange ${earlier?.seq})`,
      },
      message: whenUsedBefore,
    }),
  ]
}
