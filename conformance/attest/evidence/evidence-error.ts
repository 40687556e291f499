import type { Bilingual } from '../../result.ts'

/** A file that cannot be evidence, with the reason as half a sentence. */
export class EvidenceError extends Error {
  override readonly name = 'EvidenceError'
  readonly said: Bilingual
  constructor(said: Bilingual) {
    super(said.en)
    this.said = said
  }
}
