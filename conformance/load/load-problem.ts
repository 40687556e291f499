// Why a load run could not be made, with the exit code that says whose fault it is.
export class LoadProblem extends Error {
  readonly exitCode: number
  constructor(exitCode: number, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'LoadProblem'
    this.exitCode = exitCode
  }
}
