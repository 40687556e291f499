// A service that lets organisations in, and can shut them out again.

export interface Admitted {
  readonly organisasjonsnummer: string
  readonly navn: string
  /** False when it, or a unit above it, has been shut out. */
  readonly open: boolean
}

export interface Admission {
  list(): readonly Admitted[]
  /** Undefined when there is no such organisation. */
  set(organisasjonsnummer: string, open: boolean): Admitted | undefined
}
