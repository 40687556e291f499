// The token bench's result as a terminal shows it.
import { BARE, type VariantResult } from '../statistics.ts'
import { ENGINE, ROOM, type TokenBenchResult } from './token-bench.ts'
import type { TokenKind } from './token-orders.ts'

/** What the room must keep of the engine's speed, by rate and by processor time. */
const BAR = 0.85
const IDLE_KILOBYTES = 400
const FIRST_MS = 50
/** Below this share of the processor, others kept the servers waiting, and a rate tells of them. */
const SHARE = 0.9

const TITLES: Readonly<Record<TokenKind, string>> = {
  'client-credentials': 'client_credentials, assertion and DPoP',
  par: 'PAR, assertion',
  refresh: 'refresh, assertion and DPoP',
}

export function tokenTable({ kinds, rooms }: TokenBenchResult): readonly string[] {
  const row = (cells: readonly string[]) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(40) : cell.padStart(15))).join('')
  const of = (variants: readonly VariantResult[], name: string) =>
    variants.find(({ variant }) => variant === name)
  const compared = kinds.map(({ kind, variants, toEngine }) => {
    const [bare, engine, room] = [of(variants, BARE), of(variants, ENGINE), of(variants, ROOM)]
    const byCpu = (engine?.cpuMicros ?? 0) / (room?.cpuMicros ?? 1)
    return { kind, toEngine, bare, engine, room, byCpu }
  })
  const rows = compared.map(({ kind, toEngine, bare, room, byCpu }) =>
    row([
      TITLES[kind],
      (room?.perSecond ?? 0).toFixed(0),
      two(room?.ratio.median ?? 0),
      two(toEngine.median),
      `${two(toEngine.low)}–${two(toEngine.high)}`,
      two(byCpu),
      (bare?.perSecond ?? 0).toFixed(0),
    ]),
  )
  const { idleKilobytes, usedKilobytes, firstMs } = rooms
  return [
    '',
    row([
      'Tokens, in a room that records',
      'a second',
      '÷ bare',
      '÷ oidc-provider',
      '(quartiles)',
      'by CPU',
      'bare/s',
    ]),
    ...rows,
    ...compared.map(
      ({ kind, engine, room, byCpu, toEngine }) =>
        `${TITLES[kind]}: ${micros(room)} of processor time against ${micros(engine)} for oidc-provider: ` +
        `${two(byCpu)} of its speed, ${two(toEngine.median)} by rate` +
        `${Math.min(byCpu, toEngine.median) < BAR ? `; ${BAR} is wanted` : ''}.`,
    ),
    ...disturbed(compared),
    ...kinds.map(
      ({ kind, journal }) =>
        `${journal.recorded} of ${journal.sent} ${kind} requests are in the room's journal.`,
    ),
    '',
    `${rooms.rooms} rooms: ${idleKilobytes.toFixed(0)} kB each when nobody has called (wanted: below ${IDLE_KILOBYTES}), ` +
      `${usedKilobytes.toFixed(0)} kB after a first call.`,
    `A new room's first answer after ${firstMs.median.toFixed(0)} ms, of 99 in 100 within ${firstMs.p99.toFixed(0)}, at most ${firstMs.most.toFixed(0)} ms ` +
      `(wanted: below ${FIRST_MS}); ${firstMs.cpu.toFixed(0)} ms of processor time, at most ${firstMs.cpuMost.toFixed(0)}, the client's included.`,
  ]
}

function disturbed(
  compared: readonly {
    readonly engine: VariantResult | undefined
    readonly room: VariantResult | undefined
  }[],
): readonly string[] {
  const shares = compared.flatMap(({ engine, room }) => [shareOf(engine), shareOf(room)])
  const least = Math.min(...shares)
  if (least >= SHARE) return []
  return [
    `A server had only ${(100 * least).toFixed(0)} % of its processor: go by the processor time, and not by the rates.`,
  ]
}

const shareOf = (result: VariantResult | undefined) =>
  ((result?.perSecond ?? 0) * (result?.cpuMicros ?? 0)) / 1_000_000
const micros = (result: VariantResult | undefined) => `${(result?.cpuMicros ?? 0).toFixed(0)} µs`
const two = (value: number) => value.toFixed(2)
