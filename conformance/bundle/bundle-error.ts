import type { Bilingual } from '../result.ts'

/** A file that is no bundle, or one that somebody made to do harm. */
export class BundleError extends Error {
  override readonly name = 'BundleError'
  readonly said: Bilingual
  constructor(said: Bilingual) {
    super(said.en)
    this.said = said
  }
}
