// The token endpoint and PAR beside a bare node:http server and beside oidc-provider as it comes, by neighbouring
// slices of the same run.
import { startProcess } from '../bench-process.ts'
import type { Machine } from '../machine.ts'
import {
  BARE,
  inPairs,
  type Slice,
  type Spread,
  summarise,
  toNeighbour,
  type VariantResult,
} from '../statistics.ts'
import type { TokenRoomOrders } from './room.ts'
import {
  type BareTokenOrders,
  type EngineOrders,
  type RoomFigures,
  TOKEN_KINDS,
  type TokenGeneratorOrders,
  type TokenKind,
  type TokenTarget,
} from './token-orders.ts'

export const ENGINE = 'oidc-provider'
export const ROOM = 'room'

export interface TokenPace {
  readonly rounds: number
  /** Size of the slices, 1 for the usual. */
  readonly size: number
  /** Slices of each that are thrown away. */
  readonly warmUps: number
  readonly rooms: number
}

export interface TokenKindResult {
  readonly kind: TokenKind
  readonly variants: readonly VariantResult[]
  /** The room, recording, against oidc-provider as it comes, just before or after it. */
  readonly toEngine: Spread
  readonly journal: { readonly sent: number; readonly recorded: number }
}

export interface TokenBenchResult {
  readonly kinds: readonly TokenKindResult[]
  readonly rooms: RoomFigures
  readonly slices: readonly (Slice & { readonly kind: TokenKind })[]
}

/** Every answer was good, and every request to the room was recorded. */
export function soundTokens({ kinds }: TokenBenchResult): boolean {
  return kinds.every(
    ({ variants, journal }) =>
      journal.sent === journal.recorded && variants.every(({ failed }) => failed === 0),
  )
}

const CONNECTIONS = 16
const REFRESH_TOKENS = 10
/**
 * Requests of a slice. By number and not by time: on a busy machine the slowest would have answered the fewest, be the
 * least warm, and look slower than it is.
 */
const REQUESTS: Readonly<Record<TokenKind, number>> = { 'client-credentials': 200, par: 500, refresh: 125 }
/** The bare server is done with as many in no time: it is sent each again and again, and checks nothing. */
const BARE_TIMES: Readonly<Record<TokenKind, number>> = { 'client-credentials': 40, par: 16, refresh: 64 }
/** A client's assertion lives for a minute. */
const LONGEST_MS = 50_000
const OPERATIONS = { 'client-credentials': 'helseid.token', refresh: 'helseid.token', par: 'helseid.par' }

const script = (name: string) => new URL(name, import.meta.url)

interface Measured {
  readonly name: string
  readonly port: number
  /** Whose requests it is sent. */
  readonly target: TokenTarget
  cpu(): Promise<number>
}

export async function benchTokens(
  machine: Machine,
  pace: TokenPace,
  print: (line: string) => void,
): Promise<TokenBenchResult> {
  const core = machine.pinned
  const bare = startProcess<BareTokenOrders>(script('bare.ts'), core?.server)
  const engine = startProcess<EngineOrders>(script('engine.ts'), core?.server)
  const room = startProcess<TokenRoomOrders>(script('room.ts'), core?.server)
  const generator = startProcess<TokenGeneratorOrders>(script('token-generator.ts'), core?.generator)
  try {
    const target = await generator.ask('logIn', { room: await room.ask('start'), count: REFRESH_TOKENS })
    const engineTarget = await engine.ask('start')
    const variants: readonly Measured[] = [
      { name: BARE, port: await bare.ask('start'), target, cpu: () => bare.ask('cpu') },
      { name: ENGINE, port: engineTarget.port, target: engineTarget, cpu: () => engine.ask('cpu') },
      { name: ROOM, port: target.port, target, cpu: () => room.ask('cpu') },
    ]
    const kinds: TokenKindResult[] = []
    const slices: (Slice & { kind: TokenKind })[] = []
    for (const kind of TOKEN_KINDS) {
      const before = await room.ask('recorded', OPERATIONS[kind])
      const measured = await measureKind(kind, variants, { generator, pace })
      slices.push(...measured.slices.map((slice) => ({ ...slice, kind })))
      kinds.push({
        kind,
        variants: summarise(measured.slices),
        toEngine: toNeighbour(measured.slices, ROOM, ENGINE),
        journal: {
          sent: measured.sentToRoom,
          recorded: (await room.ask('recorded', OPERATIONS[kind])) - before,
        },
      })
      print(`  tokens: ${kind}`)
    }
    return { kinds, slices, rooms: await room.ask('rooms', pace.rooms) }
  } finally {
    await Promise.all([bare, engine, room, generator].map((process) => process.stop()))
  }
}

async function measureKind(
  kind: TokenKind,
  variants: readonly Measured[],
  {
    generator,
    pace,
  }: {
    readonly generator: ReturnType<typeof startProcess<TokenGeneratorOrders>>
    readonly pace: TokenPace
  },
): Promise<{ readonly slices: readonly Slice[]; readonly sentToRoom: number }> {
  let sentToRoom = 0

  async function take({ name, port, target, cpu }: Measured): Promise<Slice> {
    const requests = Math.round(REQUESTS[kind] * pace.size)
    const times = name === BARE ? BARE_TIMES[kind] : 1
    const order = { kind, port, target, requests, times, milliseconds: LONGEST_MS, connections: CONNECTIONS }
    await generator.ask('prepare', order)
    // A nonce is fetched before each slice, from the target and not from who answers.
    if (target.port !== variants[1]?.port && OPERATIONS[kind] === 'helseid.token') sentToRoom += 1
    const before = await cpu()
    const { answered, ...measured } = await generator.ask('slice')
    const serverMicros = ((await cpu()) - before) / answered
    if (name === ROOM) sentToRoom += answered
    return { variant: name, serverMicros, ...measured }
  }

  for (const variant of variants) for (let count = 0; count < pace.warmUps; count += 1) await take(variant)
  const byName = new Map(variants.map((variant) => [variant.name, variant]))
  const slices: Slice[] = []
  for (const name of inPairs(ENGINE, ROOM, pace.rounds)) {
    const variant = byName.get(name)
    if (variant) slices.push(await take(variant))
  }
  return { slices, sentToRoom }
}
