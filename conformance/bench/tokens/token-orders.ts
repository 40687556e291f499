// What the token bench asks of the processes it starts.
import type { ServerOrders, SliceMeasured } from '../orders.ts'

export const TOKEN_KINDS = ['client-credentials', 'par', 'refresh'] as const
export type TokenKind = (typeof TOKEN_KINDS)[number]

/** A token service and a client of it, with all that a request needs. */
export interface TokenTarget {
  readonly port: number
  readonly issuer: string
  readonly tokenPath: string
  readonly parPath: string
  readonly clientId: string
  /** P-256, private. */
  readonly key: ClientKey
  readonly redirectUri: string
  readonly scope: string
  /** Reusable, so that each can be sent again. */
  readonly refreshTokens: readonly string[]
}

export interface ClientKey {
  readonly kty: string
  readonly crv: string
  readonly x: string
  readonly y: string
  readonly d: string
  readonly kid: string
}

/** A room's, before anybody has logged in. */
export type RoomTarget = Omit<TokenTarget, 'key' | 'refreshTokens'> & {
  readonly selvbetjening: string
  readonly pid: string
}

export type EngineOrders = ServerOrders & {
  readonly start: () => Promise<TokenTarget>
}

export type BareTokenOrders = ServerOrders & {
  /** The port it answers on, whatever it is asked. */
  readonly start: () => Promise<number>
}

export interface RoomFigures {
  readonly rooms: number
  /** Kilobytes of memory per room that nobody has called. */
  readonly idleKilobytes: number
  /** The same when each has answered one request to HelseID. */
  readonly usedKilobytes: number
  /** Milliseconds from a room's creation to the answer to its first request to HelseID; the usual and the slowest, and the same of processor time. */
  readonly firstMs: {
    readonly median: number
    readonly p99: number
    readonly most: number
    readonly cpu: number
    readonly cpuMost: number
  }
}

export interface TokenSlice {
  /** Whose requests: made out to this service, whoever answers them. */
  readonly target: TokenTarget
  readonly port: number
  readonly kind: TokenKind
  readonly milliseconds: number
  readonly connections: number
  /** Made before the slice begins, which ends with them. */
  readonly requests: number
  /** How often each of them is sent: once to whoever checks that it is new. */
  readonly times: number
}

export type TokenGeneratorOrders = {
  /** Logs in until there are so many refresh tokens. */
  readonly logIn: (order: { readonly room: RoomTarget; readonly count: number }) => Promise<TokenTarget>
  readonly prepare: (order: TokenSlice) => Promise<void>
  readonly slice: () => Promise<SliceMeasured>
}
