// Addresses and switches in the EPJ’s own settings.
import type { Random } from '#simulators/core/room/random.ts'
import type { SimulatorDeps } from '#simulators/core/simulator.ts'
import { address, configured as kind, SERVICES, SERVICES_AND_PORTAL } from '../making/kind-makers.ts'
import type { Kind } from '../making/misconfiguration.ts'
import { withFile } from '../making/tampering.ts'

const authority = (name: string, change: (address: string, random: Random) => string): Kind =>
  kind(name, (random) => {
    const drawn = random.fork('authority')
    return {
      detail: 'authority',
      epj: withFile((file) => ({ ...file, authority: change(String(file['authority']), drawn) })),
    }
  })

export const settingKinds: readonly Kind[] = [
  authority('authority with another path', (address, random) =>
    random.pick([`${address}/v2`, `${address}/connect`, address.replace('/helseid', '/sts')]),
  ),
  authority('authority with a port that nobody has', (address) => address.replace(/:\d+/, ':9')),
  authority('authority with a name that nobody has', () => 'https://helseid-sts.test.nhn.invalid'),
  authority('authority with https', (address) => address.replace('http:', 'https:')),
  address('service address with another path', SERVICES_AND_PORTAL, (address, random) =>
    random.pick([
      `${address}/v1`,
      `${address}/v2`,
      address.replace(/[^/]+$/, 'tjeneste'),
      `${address}/api/v1`,
    ]),
  ),
  kind('service addresses mixed up', (random) => {
    const [one, other] = random.pick([
      ['kjernejournalApi', 'kjernejournalInnlogging'],
      ['kjernejournalApi', 'kjernejournalPortal'],
      ['kjernejournalInnlogging', 'kjernejournalPortal'],
    ] as const)
    return {
      detail: `${one}, ${other}`,
      epj: (deps: SimulatorDeps) => ({
        ...deps,
        addresses: { ...deps.addresses, [one]: deps.addresses[other], [other]: deps.addresses[one] },
      }),
    }
  }),
  address('service address with a port that nobody has', SERVICES_AND_PORTAL, (address) =>
    address.replace(/:\d+/, ':9'),
  ),
  address('service address with another name of the same machine', SERVICES, (address) =>
    address.replace('localhost', '127.0.0.1'),
  ),
  kind('room of somebody else', (random) => {
    const which = random.pick(SERVICES)
    return {
      detail: which,
      epj: (deps: SimulatorDeps) => ({
        ...deps,
        addresses: { ...deps.addresses, [which]: deps.addresses[which].replace('/r/causes/', '/r/demo/') },
      }),
    }
  }),
  kind('integration switched off', () => ({ detail: 'Master', settings: { integration: false } })),
  kind('log-in through HelseID switched off', () => ({
    detail: 'Bruk HelseID',
    settings: { useHelseid: false },
  })),
  kind('group without the function', () => ({ detail: 'no group', settings: { professions: [] } })),
]
