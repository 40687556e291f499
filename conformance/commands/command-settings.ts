// Which of the common settings each command reads, beside the language. What stands here its help shows, it takes as a flag,
// and its code may read: nothing else compiles.
import type { SettingName } from '../settings.ts'

const DOORS = ['port', 'control-port'] as const
const NAMES = ['host', 'control-host', 'public-url', 'allow-host', 'tls-cert', 'tls-key'] as const
const LISTENERS = [...DOORS, ...NAMES] as const
const DRIVER = ['driver', 'driver-url', 'driver-command', 'driver-clock', 'step-timeout'] as const
const CARRIED = ['expect', 'attestations', 'since'] as const

export const commandSettings = {
  serve: [...LISTENERS, 'redis', 'peer-host', 'peer-port', 'peer-address'],
  run: [
    'plan',
    ...DRIVER,
    'epj',
    'mutation',
    'seed',
    'profile',
    'out',
    'report',
    'reviews',
    ...CARRIED,
    'checks',
    ...LISTENERS,
  ],
  list: [],
  coverage: ['out'],
  'kill-matrix': ['seed', 'profile', 'step-timeout', 'out', ...NAMES],
  check: ['report', ...CARRIED, 'checks'],
  chaos: [...DRIVER, 'mutation', 'seed', 'out', ...LISTENERS],
  'adapter-api': ['driver-url'],
  doctor: [...LISTENERS, 'driver-url', 'driver-command', 'step-timeout', 'out'],
  'import-har': ['plan', 'epj', 'seed', 'profile', 'out', 'report'],
  attest: ['checks', 'port'],
  bundle: ['checks'],
  verify: ['checks'],
  'can-i-certify': ['checks'],
  evidence: ['checks'],
  catalogue: [],
  load: ['driver-url', 'mutation', 'seed', 'profile', 'out', ...DOORS],
  bench: ['out'],
} as const satisfies Readonly<Record<string, readonly SettingName[]>>

/** By which a bench is reached. */
export type Names = (typeof NAMES)[number]

export type Reads<Name extends keyof typeof commandSettings> = (typeof commandSettings)[Name][number]
