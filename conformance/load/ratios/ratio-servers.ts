// The servers that `load ratios` asks, and what k6 is told of each: the same script, only the address and the token's
// kind are different. The bare server gets its token too, and looks at nothing.
import { startProcess } from '../../bench/bench-process.ts'
import type { Machine } from '../../bench/machine.ts'
import type { BareOrders, WorldOrders } from '../../bench/orders.ts'
import { BARE } from '../../bench/statistics.ts'
import { BEARER, VERIFIED } from '../../bench/variants.ts'
import type { Stream } from '../catalogue/load-scenario.ts'
import { settingsOf } from '../k6/settings-file.ts'
import { fetchClientFile } from '../target/client-file.ts'

export interface RatioVariant {
  readonly name: string
  readonly settings: Readonly<Record<string, unknown>>
  /** Processor time of its server since that began. */
  cpu(): Promise<number>
}

export interface RatioServers {
  readonly variants: readonly RatioVariant[]
  stop(): Promise<void>
}

export interface RatioPace {
  /** For each slice. */
  readonly seconds: number
  /** Asked of each per second; absent: as much as k6 can. */
  readonly rate?: number
}

/** Of the load scripts, the one whose clinicians open one patient each. */
export const SCRIPT = 'morning-shift'
const SERIES = 'ratios'
/** Workers that each wait for an answer before they ask again: enough to keep one process at its limit. */
const WORKERS = 32
/** How many per second are asked for: more than k6 can on one processor. */
const TOP = 5_000

const script = (name: string) => new URL(`../../bench/servers/${name}`, import.meta.url)

export async function startRatioServers(machine: Machine, order: RatioPace): Promise<RatioServers> {
  const core = machine.pinned?.server
  const bare = startProcess<BareOrders>(script('bare.ts'), core)
  const world = startProcess<WorldOrders>(script('world.ts'), core)
  const stop = async () => {
    await Promise.all([bare.stop(), world.stop()])
  }
  try {
    const [{ url: bareUrl }, room] = await Promise.all([bare.ask('start'), world.ask('start', 0)])
    const fileOf = (clientId: string) => fetchClientFile({ selvbetjening: room.selvbetjening, clientId })
    const [bearer, dpop] = await Promise.all([fileOf(room.bearerClientId), fileOf(room.dpopClientId)])
    const settings = (client: typeof bearer, scheme: 'Bearer' | 'DPoP', lookUp: string) =>
      settingsOf({
        scenario: SCRIPT,
        services: {
          helseid: room.issuer,
          kjernejournalApi: lookUp.replace(/\/v1\/helseindikator$/, ''),
          kjernejournalInnlogging: '',
          epj: '',
        },
        client,
        people: { patients: room.patients, clinicians: [], arbeidssted: '', hovedenhet: '' },
        plan: {
          streams: [steadily(order)],
          series: [{ name: SERIES, limits: {} }],
          // One EPJ installation with one token: it is fetched before the clock runs.
          organisations: [{ name: SERIES, weight: 1 }],
        },
        scheme,
        proofs: 'signed',
      })
    return {
      variants: [
        { name: BARE, settings: settings(bearer, 'Bearer', bareUrl), cpu: () => bare.ask('cpu') },
        { name: BEARER, settings: settings(bearer, 'Bearer', room.url), cpu: () => world.ask('cpu') },
        { name: VERIFIED, settings: settings(dpop, 'DPoP', room.url), cpu: () => world.ask('cpu') },
      ],
      stop,
    }
  } catch (problem) {
    await stop()
    throw problem
  }
}

function steadily({ seconds, rate = TOP }: RatioPace): Stream {
  return {
    name: SERIES,
    exec: 'opening',
    startAfterSeconds: 0,
    startRate: rate,
    stages: [{ target: rate, seconds }],
    workers: { ready: WORKERS, most: WORKERS },
    openings: 1,
    thinkMs: 0,
  }
}
