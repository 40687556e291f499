// What the bench asks of the processes it starts. They are told everything in messages: no arguments, no environment.
import type { Slice } from './statistics.ts'

export type Orders = { readonly [name: string]: (data: never) => unknown }

export interface LookUpAddress {
  readonly port: number
  /** Path of the look-up on the server. */
  readonly path: string
  /** What a DPoP proof must name. */
  readonly url: string
}

export type ServerOrders = {
  /** Microseconds of processor time since the process began, all threads. */
  readonly cpu: () => number
}

export type BareOrders = ServerOrders & {
  readonly start: () => Promise<LookUpAddress>
  /** From now on each look-up is to take so many microseconds of processor time more, spent on nothing. */
  readonly burn: (micros: number) => void
}

export type NaiveOrders = ServerOrders & {
  readonly start: (trust: { readonly issuer: string; readonly jwks: string }) => Promise<LookUpAddress>
}

export interface WorldStarted extends LookUpAddress {
  readonly issuer: string
  readonly selvbetjening: string
  readonly bearerClientId: string
  readonly dpopClientId: string
  readonly patients: readonly string[]
}

export type WorldOrders = ServerOrders & {
  /** @param inhabitants so many different patients of a country are asked for; 0: those of an ordinary room */
  readonly start: (inhabitants: number) => Promise<WorldStarted>
  /** How many look-ups the room's journal has counted. */
  readonly recorded: () => number
  /** Bytes that the process holds in memory. */
  readonly memory: () => number
}

export interface GeneratorSettings {
  readonly issuer: string
  readonly selvbetjening: string
  readonly bearerClientId: string
  readonly dpopClientId: string
  readonly patients: readonly string[]
  readonly connections: number
  /** Access tokens of each kind; those with DPoP have a key each. */
  readonly tokens: number
}

export interface SliceOrder extends LookUpAddress {
  readonly scheme: 'Bearer' | 'DPoP'
  readonly milliseconds: number
  /** Proofs to sign before the slice begins. With too few the slice ends early. */
  readonly proofs: number
}

export type SliceMeasured = Omit<Slice, 'variant' | 'serverMicros'> & {
  /** Everything that was answered, also after the slice's end. */
  readonly answered: number
}

export interface PacedRate {
  readonly perSecond: number
  /** So long at the beginning waits do not count. */
  readonly leadInMs: number
}

/** What a steady rate came to. Waits count from when a request should have been sent. */
export interface PacedMeasured {
  /** Lead-in included. */
  readonly answered: number
  readonly failed: number
  readonly perSecond: number
  readonly medianMs: number
  readonly p99Ms: number
}

export type GeneratorOrders = {
  readonly start: (settings: GeneratorSettings) => Promise<number>
  /** Signs proofs, so that the slice itself only sends. */
  readonly prepare: (order: SliceOrder) => void
  readonly slice: () => Promise<SliceMeasured>
  /** What was prepared, at a steady rate. */
  readonly paced: (rate: PacedRate) => Promise<PacedMeasured>
}
