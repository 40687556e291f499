// The journal's file, as a reason why a run cannot go on.

/** It cannot be written (a full disk, a quota): for whoever runs the bench to put right, and no fault of ours. */
export class JournalError extends Error {
  override readonly name = 'JournalError'
  readonly file: string

  constructor(file: string, why: unknown) {
    super(`${file} cannot be written: ${why instanceof Error ? why.message : String(why)}`, { cause: why })
    this.file = file
  }
}
