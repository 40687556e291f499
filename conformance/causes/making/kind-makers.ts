// Ways to make kinds of trouble: in the file, the settings, on the wire, in the attest, on the way, in a simulator.
import { generateKeyPairSync } from 'node:crypto'
import type { Clock } from '#simulators/core/room/clock.ts'
import type { Random } from '#simulators/core/room/random.ts'
import type { Room } from '#simulators/core/room/room.ts'
import type { Handler, RoomAddresses, SimulatorDeps } from '#simulators/core/simulator.ts'
import type { Population, ReadyClient } from '#simulators/population/population.ts'
import type { Cause } from '../../result.ts'
import type { Kind, Misconfiguration } from './misconfiguration.ts'
import { asserting, type Members, type Outgoing, onTheWire, withFile } from './tampering.ts'

export const kind = (
  cause: Cause,
  name: string,
  draw: (random: Random, population: Population) => Misconfiguration,
): Kind => ({ name, cause, draw })

export const configured = (name: string, draw: Kind['draw']): Kind => kind('configuration', name, draw)

export const hold = 'kjernejournal/hold-sesjon'

export const wire = (
  name: string,
  change: (call: Outgoing) => void,
  more: Partial<Misconfiguration> = {},
): Kind => kind('implementation', name, () => ({ detail: 'on the wire', epj: onTheWire(change), ...more }))

export const inForm = (call: Outgoing, change: (form: URLSearchParams) => void): void => {
  if (!call.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) return
  const form = new URLSearchParams(call.body)
  change(form)
  call.body = String(form)
}

export const inJson = (call: Outgoing, path: string, change: (body: Members) => void): void => {
  if (!call.url.includes(path) || call.body === undefined) return
  const body: Members = JSON.parse(call.body)
  change(body)
  call.body = JSON.stringify(body)
}

/** One whose code makes client assertions with other members. */
export const inAssertion = (name: string, change: Parameters<typeof asserting>[0]): Kind =>
  kind('implementation', name, () => ({ detail: 'in the assertion', epj: asserting(change) }))

export const inAttest = (name: string, change: (practitioner: Members) => void): Kind =>
  kind('implementation', name, () => ({
    detail: 'in the attest',
    epj: asserting((claims) => {
      for (const detail of [claims['assertion_details']].flat() as Members[])
        if (detail?.['practitioner'] !== undefined) change(detail['practitioner'] as Members)
    }),
  }))

export const address = (
  name: string,
  choices: readonly (keyof RoomAddresses)[],
  change: (address: string, random: Random) => string,
): Kind =>
  kind('configuration', name, (random) => {
    const which = random.pick(choices)
    const drawn = random.fork('address')
    return {
      detail: which,
      epj: (deps) => {
        const addresses = { ...deps.addresses, [which]: change(deps.addresses[which], drawn) }
        return { ...deps, addresses }
      },
    }
  })

export const SERVICES = ['kjernejournalApi', 'kjernejournalInnlogging'] as const
export const SERVICES_AND_PORTAL = [...SERVICES, 'kjernejournalPortal'] as const

export const inFile = (name: string, change: (file: Members) => Members): Kind =>
  kind('configuration', name, () => ({ detail: 'in the file', epj: withFile(change) }))

export const answeredBy = (
  name: string,
  answer: () => Response,
  where: (url: string) => boolean = (url) => url.includes('/kjernejournal/'),
): Kind =>
  kind('environment', name, () => ({
    detail: 'on the way',
    epj: (deps: SimulatorDeps) => ({
      ...deps,
      fetch: async (input, init) => (where(String(input)) ? answer() : deps.fetch(input, init)),
    }),
  }))

export const html = (status: number, body: string, headers: Readonly<Record<string, string>> = {}) =>
  new Response(body, { status, headers: { 'content-type': 'text/html', ...headers } })

export const hindered = (name: string, why: string): Kind =>
  kind('environment', name, (random) => {
    const which = random.pick(['helseid', ...SERVICES] as const)
    return {
      detail: which,
      epj: (deps) =>
        onTheWire((call) => {
          if (call.url.startsWith(deps.addresses[which]))
            throw new TypeError('fetch failed', { cause: new Error(why) })
        })(deps),
    }
  })

/** The EPJ's clock; below nothing it is behind. */
export const skewed = (seconds: number) => skewedBy(() => seconds)

/** The same, by so many seconds as it is at that moment. */
export const skewedBy =
  (seconds: () => number) =>
  (deps: SimulatorDeps): SimulatorDeps => ({ ...deps, clock: ahead(deps.clock, seconds) })

function ahead(clock: Clock, seconds: () => number): Clock {
  return {
    ...clock,
    now: () => clock.now() + seconds() * 1000,
    seconds: () => clock.seconds() + seconds(),
    state: () => {
      const state = clock.state()
      return { ...state, aheadMs: state.aheadMs + seconds() * 1000 }
    },
  }
}

/** The room misbehaves in one operation, from the beginning on. */
export const arming =
  (operation: string, effect: object) =>
  ({ faults }: Room): void => {
    faults.arm({ operation, effect } as Parameters<typeof faults.arm>[0])
  }

/** A simulator that answers wrongly where everything is right. */
export const answering = (name: string, id: string, handle: Handler): Kind =>
  kind('simulator', name, () => ({
    detail: id,
    breaks: (simulator) => ({
      ...simulator,
      operations: simulator.operations.map((operation) => {
        if (operation.id !== id) return operation
        const { hot: _left, ...plain } = operation
        return { ...plain, handle }
      }),
    }),
  }))

/** A simulator that answers 200 where it has nothing to say. */
export const empty = (name: string, id: string): Kind =>
  answering(name, id, (_request, response) => void response.status(200).json({}))

/** The unit where everybody works has another number in the EPJ. */
export const worksAt = (
  name: string,
  detail: string,
  number: (unit: string, population: Population) => string,
): Kind =>
  kind('configuration', name, () => ({
    detail,
    knows: {
      epj: (population) => {
        const moved = <Worker extends { readonly arbeidssteder: readonly string[] }>(
          one: Worker,
        ): Worker => ({
          ...one,
          arbeidssteder: one.arbeidssteder.map((unit) => number(unit, population)),
        })
        return {
          ...population,
          healthWorkers: population.healthWorkers.map(moved),
          healthWorker: (pid) => {
            const found = population.healthWorker(pid)
            return found && moved(found)
          },
        }
      },
    },
  }))

/** One that is registered otherwise at HelseID. */
export const client = (name: string, detail: string, change: (client: ReadyClient) => ReadyClient): Kind =>
  kind('configuration', name, (_random, population) => ({
    detail,
    knows: {
      helseid: (known) => ({
        ...known,
        clients: population.clients.map((one) => (one.key === 'testbenk-epj' ? change(one) : one)),
      }),
    },
  }))

/** The one thing that does not follow from the seed: who signs with it is refused, whatever it is. */
export function freshKey(kid: string): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid, alg: 'ES256' })
}
