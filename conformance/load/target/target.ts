// What a load run is aimed at: a room of its own, a room that is running, an EPJ in front of a room of ours, or NHN's
// test environment.
import { findByKey } from '#simulators/population/index.ts'
import { populationOf } from '#simulators/population/of-seed.ts'
import { ConfigError } from '../../config.ts'
import { loadRefusals } from '../../refusals/load.ts'
import { exitCodes } from '../../result.ts'
import type { People, Services } from '../k6/settings-file.ts'
import { LoadProblem } from '../load-problem.ts'
import type { LoadRun } from '../load-run.ts'
import type { LoadOptions } from '../order/options.ts'
import { type BenchChildOrder, startBench } from './bench-child.ts'
import { type ClientFile, fetchClientFile } from './client-file.ts'
import { createLoadControl, type LoadControl } from './control.ts'
import { openNhnTest } from './nhn-test.ts'
import { peopleOf } from './people.ts'
import { requireListener } from './require-listener.ts'

export interface Target {
  readonly kind: LoadRun['target']['kind']
  readonly address: string
  readonly room: string
  readonly seed: string
  readonly services: Services
  /** Of everything in the room. */
  readonly addresses: Readonly<Record<string, string>>
  readonly people: People
  /** What it takes at most, in place of the scenario's own. */
  readonly rate?: number
  readonly seconds?: number
  /** Absent where nobody lets us watch. */
  readonly control?: LoadControl
  readonly epj?: EpjTarget
  client(kind: 'Bearer' | 'DPoP'): Promise<ClientFile>
  close(): Promise<void>
}

export interface EpjTarget {
  readonly adapter: string
  /** What the adapter's `reset` is told. */
  readonly reset: Readonly<Record<string, unknown>>
}

export interface TargetOrder {
  readonly options: LoadOptions
  readonly seed: string
  readonly profile: string
  readonly driverUrl: string
  /** Of the simulated EPJ. */
  readonly mutation?: string
  /** Where an EPJ under test is to find the room. */
  readonly ports: { readonly port: number; readonly controlPort: number }
  readonly bench: Omit<BenchChildOrder, 'port' | 'controlPort'>
  readonly fetch?: typeof globalThis.fetch
}

const ROOM = 'load'

/** @throws ConfigError or LoadProblem in one line */
export async function openTarget(order: TargetOrder): Promise<Target> {
  const { target } = order.options
  if (target === 'own-room') return openOwnRoom(order, { port: 0, controlPort: 0 })
  if (target === 'epj') return openEpj(order)
  if (target === 'nhn-test') return openNhnTest(order.options)
  if (/^https?:\/\//.test(target)) return openRoom(order, target)
  throw new ConfigError(loadRefusals.target(target))
}

async function openOwnRoom(
  { bench, seed, profile, fetch }: TargetOrder,
  ports: { readonly port: number; readonly controlPort: number },
): Promise<Target> {
  const child = await startBench({ ...bench, ...ports })
  try {
    const control = createLoadControl(child.control, ROOM, fetch)
    const { addresses } = await control.createRoom({ seed, profile })
    return {
      ...inRoom({ name: ROOM, seed, addresses }, fetch),
      kind: 'own-room',
      control,
      close: child.stop,
    }
  } catch (error) {
    await child.stop()
    throw error
  }
}

async function openEpj(order: TargetOrder): Promise<Target> {
  // A vendor's EPJ is configured with addresses beforehand; the simulated one is in the room.
  const own = order.driverUrl === ''
  if (!own) await requireListener(order.driverUrl)
  const room = await openOwnRoom(order, own ? { port: 0, controlPort: 0 } : order.ports)
  const adapter = own ? `${room.services.epj}/driver/actions` : order.driverUrl
  return {
    ...room,
    kind: 'epj',
    address: adapter,
    epj: {
      adapter,
      reset: own
        ? order.mutation === undefined
          ? {}
          : { mutation: order.mutation }
        : { addresses: room.addresses },
    },
  }
}

async function openRoom(
  { options, seed, fetch = globalThis.fetch }: TargetOrder,
  target: string,
): Promise<Target> {
  const name = /\/r\/([a-z0-9-]{1,40})\/?$/.exec(URL.parse(target)?.pathname ?? '')?.[1]
  if (name === undefined) throw new ConfigError(loadRefusals.roomAddress(target))
  const room = target.replace(/\/$/, '')
  await fetch(room, { signal: AbortSignal.timeout(5_000) }).then(
    (response) => {
      if (response.status === 404) throw new LoadProblem(exitCodes.unreachable, loadRefusals.noRoom(room))
    },
    () => {
      throw new LoadProblem(exitCodes.unreachable, loadRefusals.nobodyAnswers(room))
    },
  )
  const control = options.control === undefined ? undefined : createLoadControl(options.control, name, fetch)
  // Without the control API a room's seed is its name, unless --seed says otherwise.
  const described = control
    ? await control.room()
    : { name, seed: seed === 'testbenk' ? name : seed, addresses: belowRoom(room) }
  return {
    ...inRoom(described, fetch),
    kind: 'room',
    ...(control && { control }),
    close: async () => undefined,
  }
}

function belowRoom(room: string): Readonly<Record<string, string>> {
  return {
    room,
    helseid: `${room}/helseid`,
    selvbetjening: `${room}/selvbetjening`,
    kjernejournalApi: `${room}/kjernejournal/api`,
    kjernejournalInnlogging: `${room}/kjernejournal/innlogging`,
    epj: `${room}/epj`,
  }
}

function inRoom(
  {
    name,
    seed,
    addresses,
  }: { readonly name: string; readonly seed: string; readonly addresses: Readonly<Record<string, string>> },
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Omit<Target, 'kind' | 'close'> {
  const at = (service: string) => addresses[service] ?? ''
  const { clients } = populationOf(seed)
  const keys = { Bearer: 'lasttest', DPoP: 'testbenk-epj' } as const
  return {
    address: at('room'),
    addresses,
    room: name,
    seed,
    services: {
      helseid: at('helseid'),
      kjernejournalApi: at('kjernejournalApi'),
      kjernejournalInnlogging: at('kjernejournalInnlogging'),
      epj: at('epj'),
    },
    people: peopleOf(seed),
    client: (kind) =>
      fetchClientFile({
        selvbetjening: at('selvbetjening'),
        clientId: findByKey(clients, keys[kind]).clientId,
        fetch,
      }),
  }
}
