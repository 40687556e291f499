// What a load run can be told, with the values it has when nothing is said.

export interface LoadOptions {
  readonly scenario: string
  /** At the top, per second; absent: what the scenario's sums come to. */
  readonly rate?: number
  readonly seconds?: number
  readonly scheme?: 'Bearer' | 'DPoP'
  readonly proofs: 'signed' | 'prepared'
  readonly p95Ms: number
  readonly p99Ms: number
  /** Share of answers that may be wrong, from 0 to 1. */
  readonly errorShare: number
  /** Share of arrivals that k6 may fail to start in time, from 0 to 1. */
  readonly droppedShare: number
  /** Seconds of the measurement before. */
  readonly headRoomSeconds: number
  readonly target: string
  /** Control API of a room that is running already. */
  readonly control?: string
  readonly compare?: string
  /** Folder for runs of `capacity`; files for `nhn-test`. */
  readonly clientFile?: string
  readonly patients?: string
  readonly permission: boolean
}

/**
 * No source publishes response times for the health indicator: the limits are Testbenk's own, so that the icon is
 * there before the clinician looks for it, with room for a busy machine of two cores.
 */
export const defaultLoad: LoadOptions = {
  scenario: 'morning-shift',
  proofs: 'signed',
  p95Ms: 200,
  p99Ms: 500,
  errorShare: 0.001,
  droppedShare: 0.01,
  headRoomSeconds: 5,
  target: 'own-room',
  permission: false,
}
