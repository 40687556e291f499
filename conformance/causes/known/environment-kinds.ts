// What lies between and around: clocks, proxies, firewalls, name services, services out of order.
import type { Random } from '#simulators/core/room/random.ts'
import { arming, kind as kindOf, SERVICES, skewed } from '../making/kind-makers.ts'
import type { Kind, Misconfiguration } from '../making/misconfiguration.ts'
import { onTheWire } from '../making/tampering.ts'

const kind = (name: string, draw: (random: Random) => Misconfiguration): Kind =>
  kindOf('environment', name, draw)

/** How a proxy shows that it was there. */
const traces = [
  ['via', '1.1 proxy.kommune.example'],
  ['x-forwarded-for', '10.20.30.40'],
  ['forwarded', 'for=10.20.30.40;proto=http'],
  ['x-forwarded-proto', 'https'],
] as const

const proxy = (name: string, headers: readonly string[]): Kind =>
  kind(name, (random) => {
    const header = random.pick(headers)
    const [trace, value] = random.pick(traces)
    return {
      detail: `${header}; ${trace}`,
      epj: onTheWire((call) => {
        call.headers.delete(header)
        call.headers.set(trace, value)
      }),
    }
  })

const DOWN = [
  'helseid.metadata',
  'helseid.par',
  'helseid.token',
  'helseid.jwks',
  'kjernejournal.helseindikator',
  'kjernejournal.session-create',
  'kjernejournal.open-portal',
]

/** Somebody, or a net, that answers in place of a service or tears the connection. */
const fault = (name: string, effect: (random: Random) => object): Kind =>
  kind(name, (random) => {
    const operation = random.pick(DOWN)
    return { detail: operation, arrange: (room) => arming(operation, effect(random))(room) }
  })

/** As Node reports it, where the name is right and the way is not. */
const HINDRANCES = [
  'connect ETIMEDOUT 10.20.30.40:443',
  'read ECONNRESET',
  'connect EHOSTUNREACH 10.20.30.40:443',
  'getaddrinfo EAI_AGAIN kjernejournal.test',
  'certificate has expired',
  'unable to get local issuer certificate',
  'Hostname/IP does not match certificate’s altnames',
]

function hinder(why: string): never {
  throw new TypeError('fetch failed', { cause: new Error(why) })
}

export const environmentKinds: readonly Kind[] = [
  kind('clock behind', (random) => {
    const seconds = 45 + random.integer(1_500)
    return { detail: `${seconds} s`, epj: skewed(-seconds) }
  }),
  kind('clock ahead', (random) => {
    const seconds = 45 + random.integer(1_500)
    return { detail: `${seconds} s`, epj: skewed(seconds) }
  }),
  kind('clock days off', (random) => {
    const days = random.pick([-30, -3, -1, 1, 7])
    return { detail: `${days} d`, epj: skewed(days * 86_400 + 17) }
  }),
  proxy('proxy takes the proof away', ['dpop']),
  proxy('proxy takes a header of Kjernejournal’s away', ['x-epj-system', 'x-source-system']),
  proxy('proxy takes the content type away', ['content-type']),
  proxy('proxy takes the authorization away', ['authorization']),
  kind('reverse proxy with a name of its own', (random) => {
    const which = random.pick(SERVICES)
    const alias = `http://${random.pick(['kj.kommune.example', 'integrasjon:8080', 'testbenk:4400'])}`
    let real = ''
    return {
      detail: `${which}: ${alias}`,
      epj: (deps) => {
        const { origin } = new URL(deps.addresses[which])
        real = origin
        const aliased = { ...deps.addresses, [which]: deps.addresses[which].replace(origin, alias) }
        return onTheWire((call) => {
          call.url = call.url.replace(alias, real)
        })({ ...deps, addresses: aliased })
      },
    }
  }),
  fault('service out of order', (random) => ({ type: 'status', status: random.pick([502, 503, 504]) })),
  fault('connections torn', () => ({ type: 'drop' })),
  fault('answers cut off', (random) => ({ type: 'truncate', bytes: random.integer(40) })),
  fault('answers garbled', () => ({ type: 'garble' })),
  kind('net shuts a service off', (random) => {
    const why = random.pick(HINDRANCES)
    const which = random.pick(['helseid', ...SERVICES] as const)
    return {
      detail: `${which}: ${why}`,
      epj: (deps) =>
        onTheWire((call) => {
          if (call.url.startsWith(deps.addresses[which])) hinder(why)
        })(deps),
    }
  }),
  kind('net shuts everything off', (random) => {
    const why = random.pick(HINDRANCES)
    return {
      detail: why,
      epj: (deps) =>
        onTheWire((call) => {
          if (!call.url.includes('/selvbetjening/')) hinder(why)
        })(deps),
    }
  }),
]
