// Which operation of which service a recorded call was, from its address alone: a room's, the real test
// environment's, or one that the user names.
import type { RoomAddresses, Simulator } from '#simulators/core/simulator.ts'

export interface Place {
  readonly simulator: string
  readonly operation: string
}

export interface PlacingOptions {
  readonly simulators: readonly Simulator[]
  /** Paths below a room of each service: `/helseid`, `/kjernejournal/api` … */
  readonly below: Readonly<Partial<Record<keyof RoomAddresses, string>>>
  /** Other addresses under which a service was called. */
  readonly addresses: readonly (readonly [keyof RoomAddresses, string])[]
}

interface Route {
  readonly method: string
  readonly pattern: RegExp
  readonly place: Place
}

/** Undefined: a call to something else, which is no evidence. */
export function createPlacing(options: PlacingOptions): (method: string, url: string) => Place | undefined {
  const routes = options.simulators.flatMap(routesOf)
  const bases = options.addresses.flatMap(([service, address]) => {
    const below = options.below[service]
    return below === undefined ? [] : [{ address: address.replace(/\/$/, ''), below }]
  })
  // The longest first: one service may lie below another.
  bases.sort((a, b) => b.address.length - a.address.length)

  return (method, url) => {
    const { origin, pathname } = new URL(url)
    const path = belowRoom(pathname) ?? belowBase(`${origin}${pathname}`, bases)
    if (path === undefined) return undefined
    const route = routes.find((one) => one.method === method && one.pattern.test(path))
    if (route) return route.place
    const simulator = options.simulators.find(({ mounts }) =>
      mounts.some((mount) => path === mount || path.startsWith(`${mount}/`)),
    )
    return simulator && { simulator: simulator.name, operation: `${simulator.name}.unknown` }
  }
}

function belowRoom(path: string): string | undefined {
  const [, rest] = /^\/r\/[a-z0-9-]{1,40}(\/.*)$/.exec(path) ?? []
  return rest
}

function belowBase(
  address: string,
  bases: readonly { readonly address: string; readonly below: string }[],
): string | undefined {
  const base = bases.find((one) => address === one.address || address.startsWith(`${one.address}/`))
  return base && `${base.below}${address.slice(base.address.length)}`
}

function routesOf({ name, operations }: Simulator): readonly Route[] {
  return operations.map(({ id, method, path }) => ({
    method,
    pattern: patternOf(path),
    place: { simulator: name, operation: id },
  }))
}

/** Express' path syntax as far as the tables of operations use it: `:name`, `*rest`, `{optional}`. */
function patternOf(path: string): RegExp {
  const source = path
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(/:\w+/g, '[^/]+')
    .replace(/\*\w+/g, '.+')
    .replace(/\{/g, '(?:')
    .replace(/\}/g, ')?')
  return new RegExp(`^${source}$`)
}
