// The processes of a bench, and what is measured on them.

import { type BenchProcess, startProcess } from './bench-process.ts'
import type { Machine } from './machine.ts'
import type {
  BareOrders,
  GeneratorOrders,
  LookUpAddress,
  NaiveOrders,
  PacedMeasured,
  PacedRate,
  ServerOrders,
  SliceMeasured,
  SliceOrder,
  WorldOrders,
} from './orders.ts'
import { BARE } from './statistics.ts'

export const VERIFIED = 'dpop-verified'
export const BEARER = 'bearer-known'
export const NAIVE = 'express-jose'

export interface Variant {
  readonly name: string
  readonly scheme: 'Bearer' | 'DPoP'
  readonly address: LookUpAddress
  readonly inRoom: boolean
  cpu(): Promise<number>
}

export interface Bench {
  readonly variants: readonly Variant[]
  prepare(order: SliceOrder): Promise<void>
  slice(): Promise<SliceMeasured>
  /** What was prepared, at a steady rate. */
  paced(rate: PacedRate): Promise<PacedMeasured>
  /** What each look-up at the bare server costs more from now on, in microseconds. */
  burn(micros: number): Promise<void>
  /** Look-ups that the room's journal has counted. */
  recorded(): Promise<number>
  /** Bytes that the room's process holds. */
  memory(): Promise<number>
  stop(): Promise<void>
}

export interface BenchParts {
  readonly machine: Machine
  readonly connections: number
  readonly tokens: number
  /** So many different patients of a country are asked for, instead of those of an ordinary room. */
  readonly inhabitants?: number
}

const script = (name: string) => new URL(name, import.meta.url)

export async function startVariants({
  machine,
  connections,
  tokens,
  inhabitants = 0,
}: BenchParts): Promise<Bench> {
  const core = machine.pinned
  const bare = startProcess<BareOrders>(script('servers/bare.ts'), core?.server)
  const world = startProcess<WorldOrders>(script('servers/world.ts'), core?.server)
  const naive = startProcess<NaiveOrders>(script('servers/naive.ts'), core?.server)
  const generator = startProcess<GeneratorOrders>(script('generator/generator.ts'), core?.generator)
  const stop = async () => {
    await Promise.all([bare, world, naive, generator].map((process) => process.stop()))
  }
  try {
    const room = await world.ask('start', inhabitants)
    const { issuer, selvbetjening, bearerClientId, dpopClientId, patients } = room
    const clients = { issuer, selvbetjening, bearerClientId, dpopClientId }
    await generator.ask('start', { ...clients, patients, connections, tokens })
    const naiveAddress = await naive.ask('start', {
      issuer,
      jwks: `${issuer}/.well-known/openid-configuration/jwks`,
    })
    return {
      variants: [
        variant(BARE, 'Bearer', await bare.ask('start'), bare),
        variant(BEARER, 'Bearer', room, world),
        variant(VERIFIED, 'DPoP', room, world),
        variant(NAIVE, 'DPoP', naiveAddress, naive),
      ],
      prepare: (order) => generator.ask('prepare', order),
      slice: () => generator.ask('slice'),
      paced: (rate) => generator.ask('paced', rate),
      burn: (micros) => bare.ask('burn', micros),
      recorded: () => world.ask('recorded'),
      memory: () => world.ask('memory'),
      stop,
    }
  } catch (problem) {
    await stop()
    throw problem
  }
}

function variant(
  name: string,
  scheme: Variant['scheme'],
  { port, path, url }: LookUpAddress,
  process: Pick<BenchProcess<ServerOrders>, 'ask'>,
): Variant {
  return {
    name,
    scheme,
    address: { port, path, url },
    inRoom: name === BEARER || name === VERIFIED,
    cpu: () => process.ask('cpu'),
  }
}
