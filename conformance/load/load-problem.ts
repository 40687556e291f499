// Why a load run could not be made, with the exit code that says whose fault it is.
import type { Bilingual } from '../result.ts'

export class LoadProblem extends Error {
  readonly exitCode: number
  readonly said: Bilingual
  /** The message is the English one: it is what a log keeps. */
  constructor(exitCode: number, said: Bilingual, options?: ErrorOptions) {
    super(said.en, options)
    this.name = 'LoadProblem'
    this.exitCode = exitCode
    this.said = said
  }
}
