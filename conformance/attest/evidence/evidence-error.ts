/** A file that cannot be evidence, with the reason as half a sentence. */
export class EvidenceError extends Error {
  override readonly name = 'EvidenceError'
}
