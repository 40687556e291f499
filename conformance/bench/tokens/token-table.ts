// The token bench's result as a terminal shows it.
import { BARE } from '../statistics.ts'
import { ENGINE, ROOM, type TokenBenchResult } from './token-bench.ts'
import type { TokenKind } from './token-orders.ts'

/** What the room must keep of the engine's speed. */
export const BAR = 0.85
const IDLE_KILOBYTES = 400
const FIRST_MS = 50

const TITLES: Readonly<Record<TokenKind, string>> = {
  'client-credentials': 'client_credentials, assertion and DPoP',
  par: 'PAR, assertion',
  refresh: 'refresh, assertion and DPoP',
}

export function tokenTable({ kinds, rooms }: TokenBenchResult): readonly string[] {
  const row = (cells: readonly string[]) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(40) : cell.padStart(15))).join('')
  const rows = kinds.map(({ kind, variants, toEngine }) => {
    const of = (name: string) => variants.find(({ variant }) => variant === name)
    const [bare, engine, room] = [of(BARE), of(ENGINE), of(ROOM)]
    return row([
      TITLES[kind],
      (room?.perSecond ?? 0).toFixed(0),
      two(room?.ratio.median ?? 0),
      two(toEngine.median),
      `${two(toEngine.low)}–${two(toEngine.high)}`,
      two((engine?.cpuMicros ?? 0) / (room?.cpuMicros ?? 1)),
      (bare?.perSecond ?? 0).toFixed(0),
    ])
  })
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
    ...kinds
      .filter(({ toEngine }) => toEngine.median < BAR)
      .map(
        ({ kind, toEngine }) =>
          `${TITLES[kind]}: ${two(toEngine.median)} of oidc-provider’s speed; ${BAR} is wanted.`,
      ),
    ...kinds.map(
      ({ kind, journal }) =>
        `${journal.recorded} of ${journal.sent} ${kind} requests are in the room's journal.`,
    ),
    '',
    `${rooms.rooms} rooms: ${idleKilobytes.toFixed(0)} kB each when nobody has called (wanted: below ${IDLE_KILOBYTES}), ` +
      `${usedKilobytes.toFixed(0)} kB after a first call.`,
    `A new room's first answer after ${firstMs.median.toFixed(0)} ms, at most ${firstMs.most.toFixed(0)} ms ` +
      `(wanted: below ${FIRST_MS}).`,
  ]
}

const two = (value: number) => value.toFixed(2)
