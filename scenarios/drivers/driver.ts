// How an EPJ is made to act. What it reports back is what a clinician would see: reported, not observed.
import type { Bilingual, Said } from '../texts.ts'

export interface ActionOutcome {
  readonly outcome: 'ok' | 'problem' | 'timed-out'
  /** As the EPJ said it; of one that said nothing, as we say it. */
  readonly problem?: Said
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
  readonly said: Bilingual

  constructor(said: Bilingual) {
    super(said.en)
    this.said = said
  }
}
