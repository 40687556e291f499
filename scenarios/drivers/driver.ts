// How an EPJ is made to act. What it reports back is what a clinician would see: reported, not observed.

export interface ActionOutcome {
  readonly outcome: 'ok' | 'problem' | 'timed-out'
  readonly problem?: string
  readonly seen: Readonly<Record<string, unknown>>
}

export interface EpjDriver {
  readonly name: string
  /** Throws `DriverError` when the EPJ cannot be reached or does not know the action. */
  perform(action: string, args: Readonly<Record<string, unknown>>): Promise<ActionOutcome>
}

/** The EPJ could not be reached, or did not understand; nothing can be concluded about it. */
export class DriverError extends Error {
  override readonly name = 'DriverError'
}
