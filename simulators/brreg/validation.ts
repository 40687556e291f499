// One thing that is wrong with a request, as the service's own error answers list it.
export interface ValidationError {
  readonly feilmelding: string
  readonly parametere: readonly string[]
  /** In square brackets, as the service writes it. */
  readonly feilaktigVerdi?: string
}

export function refused(parameter: string, feilmelding: string, value?: string): ValidationError {
  return {
    feilmelding,
    parametere: [parameter],
    ...(value !== undefined && { feilaktigVerdi: `[${value}]` }),
  }
}

/** Nine digits. The check digit is not looked at: a well-formed number that nobody has is simply not found. */
export function isWellFormedNumber(organisasjonsnummer: string): boolean {
  return /^\d{9}$/.test(organisasjonsnummer)
}
