// What the doctor finds before any test: one line per question, and how to mend what is wrong.
import { type Bilingual, bilingual, type Text } from '../result.ts'

export type Health =
  /** As it must be. */
  | 'well'
  /** Works now, and will give trouble. */
  | 'doubtful'
  /** Nothing can be tested until this is mended. */
  | 'ill'
  /** Could not be asked: what it depends on was not given, or is ill. */
  | 'not-asked'

export interface Finding {
  /** `keys.kid`, `ports.public` … */
  readonly id: string
  readonly health: Health
  /** What was asked. */
  readonly question: Bilingual
  /** What was found: addresses, numbers, what a server said in its own language; never a secret. */
  readonly found: Bilingual
  /** Present unless all is well. */
  readonly fix?: Bilingual
}

/** A finding's constant part; each answer adds what was found. */
export function asking(id: string, question: Bilingual, fix: Bilingual) {
  return (health: Health, found: Text): Finding => ({
    id,
    health,
    question,
    found: bilingual(found),
    ...(health !== 'well' && { fix }),
  })
}
