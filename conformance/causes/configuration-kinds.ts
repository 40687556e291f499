// What people enter, choose, order, renew and forget: in the EPJ, in Selvbetjening, in Altinn, at NHN.
import { generateKeyPairSync } from 'node:crypto'
import type { Random } from '#simulators/core/room/random.ts'
import type { SimulatorDeps } from '#simulators/core/simulator.ts'
import type { Population, ReadyClient } from '#simulators/population/population.ts'
import { address, kind as kindOf, SERVICES, SERVICES_AND_PORTAL } from './kind-makers.ts'
import type { Kind, Misconfiguration } from './misconfiguration.ts'
import { type Members, onTheWire, withFile, withFileOf } from './tampering.ts'

type Draw = (random: Random, population: Population) => Misconfiguration

const kind = (name: string, draw: Draw): Kind => kindOf('configuration', name, draw)

/** One member of the configuration file. */
const inFile = (name: string, member: string, value: (random: Random) => unknown): Kind =>
  kind(name, (random) => {
    const drawn = value(random)
    return { detail: String(drawn), epj: withFile((file) => ({ ...file, [member]: drawn })) }
  })

const authority = (name: string, change: (address: string, random: Random) => string): Kind =>
  kind(name, (random) => {
    const drawn = random.fork('authority')
    return {
      detail: 'authority',
      epj: withFile((file) => ({ ...file, authority: change(String(file['authority']), drawn) })),
    }
  })

/** The client has been changed at HelseID since the file was downloaded, which the EPJ still has as it was. */
const registered = (name: string, change: (client: ReadyClient) => Partial<ReadyClient>): Kind =>
  kind(name, (_random, population) => {
    const own = population.clients.find(({ key }) => key === 'testbenk-epj')
    const changed = (client: ReadyClient) => (client === own ? { ...client, ...change(client) } : client)
    return {
      detail: 'at HelseID',
      knows: { helseid: (known) => ({ ...known, clients: population.clients.map(changed) }) },
      epj: (deps) =>
        withFile((file) => ({
          ...file,
          scopes: own?.scopes,
          redirectUris: [`${deps.addresses.epj}/callback`],
          childOrganizationNumbers: own?.childOrganisations,
        }))(deps),
    }
  })

const otherFile = (name: string, clients: readonly string[]): Kind =>
  kind(name, (random, population) => {
    const drawn = random.pick(clients)
    const found = population.clients.find(({ key }) => key === drawn)
    return { detail: drawn, epj: withFileOf(found?.clientId ?? '') }
  })

/** The one thing that does not follow from the seed: who signs with it is refused, whatever it is. */
export function freshKey(kid: string): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid, alg: 'ES256' })
}

const keyOf = (file: Members): Members => JSON.parse(String(file['privateJwk']))

const NEEDED = [
  'nhn:kjernejournal/api',
  'nhn:kjernejournal/innlogging',
  'nhn:kjernejournal/tillitsrammeverk',
  'helseid://scopes/identity/pid',
  'helseid://scopes/identity/security_level',
  'helseid://scopes/hpr/hpr_number',
  'offline_access',
]
const scopesOf = (file: Members): readonly string[] =>
  Array.isArray(file['scopes']) ? file['scopes'].map(String) : []

const scopes = (
  name: string,
  change: (all: readonly string[], one: string, random: Random) => readonly string[],
  drawnFrom: readonly string[] = NEEDED,
) =>
  kind(name, (random) => {
    const one = random.pick(drawnFrom)
    return {
      detail: one,
      epj: withFile((file) => ({ ...file, scopes: change(scopesOf(file), one, random) })),
    }
  })

const swapped = (number: string, random: Random) => {
  const places = [...number].flatMap((digit, at) => ((number[at + 1] ?? digit) === digit ? [] : [at]))
  const at = random.pick(places)
  return `${number.slice(0, at)}${number[at + 1]}${number[at]}${number.slice(at + 2)}`
}

/** The EPJ's list of units has another number, or another unit above it, than it should. */
const units = (name: string, change: (number: string, random: Random) => string): Kind =>
  kind(name, (random) => {
    const drawn = random.fork('unit')
    return {
      detail: 'the unit where the user works',
      knows: {
        epj: (population) => {
          const wrong = (number: string) => change(number, drawn.fork(number))
          return {
            ...population,
            healthWorkers: population.healthWorkers.map((one) => ({
              ...one,
              arbeidssteder: one.arbeidssteder.map(wrong),
            })),
            healthWorker: (pid) => {
              const found = population.healthWorker(pid)
              return found && { ...found, arbeidssteder: found.arbeidssteder.map(wrong) }
            },
            organisation: (number) => {
              const found = population.organisations.find(
                ({ organisasjonsnummer }) => wrong(organisasjonsnummer) === number,
              )
              return found ? { ...found, organisasjonsnummer: number } : population.organisation(number)
            },
          }
        },
      },
    }
  })

/** What a register says of the municipality or of its units. */
const inRegister = (
  name: string,
  simulators: readonly string[],
  change: (population: Population) => Population,
): Kind =>
  kind(name, () => ({
    detail: simulators.join(', '),
    knows: Object.fromEntries(simulators.map((simulator) => [simulator, change])),
  }))

const organisations = (
  population: Population,
  change: (one: Population['organisations'][number]) => Partial<Population['organisations'][number]>,
): Population => {
  const all = population.organisations.map((one) => ({ ...one, ...change(one) }))
  return {
    ...population,
    organisations: all,
    organisation: (number) =>
      all.find(({ organisasjonsnummer }) => organisasjonsnummer === number) ??
      population.organisation(number),
  }
}

const hosts = ['localhost:9000', 'epj.kommune.example', 'epj-test.leverandor.example:8443', '127.0.0.1']

export const configurationKinds: readonly Kind[] = [
  inFile('redirect URI of another machine', 'redirectUris', (random) => [
    `https://${random.pick(hosts)}/${random.pick(['callback', 'signin-oidc', 'api/callback'])}`,
  ]),
  kind('redirect URI with another path', (random) => {
    const path = random.pick(['signin-oidc', 'login/oauth2/code/helseid', 'api/callback', 'callback/'])
    return {
      detail: path,
      epj: withFile((file) => ({
        ...file,
        redirectUris: [String((file['redirectUris'] as string[])[0]).replace(/callback$/, path)],
      })),
    }
  }),
  inFile('address after log-out that is not registered', 'postLogoutRedirectUris', (random) => [
    `https://${random.pick(hosts)}/${random.pick(['', 'logged-out', 'signout-callback-oidc'])}`,
  ]),
  inFile('client id that does not exist', 'clientId', (random) => random.uuid()),
  kind('client id of another client', (random, population) => {
    const other = random.pick(population.clients.filter(({ key }) => key !== 'testbenk-epj'))
    return { detail: other.key, epj: withFile((file) => ({ ...file, clientId: other.clientId })) }
  }),
  kind('key that was never registered', (random) => {
    const key = freshKey(random.hex(8))
    return { detail: 'a new key', epj: withFile((file) => ({ ...file, privateJwk: key })) }
  }),
  kind('another key under the registered kid', () => ({
    detail: 'the same kid',
    epj: withFile((file) => ({ ...file, privateJwk: freshKey(String(keyOf(file)['kid'])) })),
  })),
  kind('kid of a key that was renewed', (random) => {
    const kid = random.base64url(16)
    return {
      detail: kid,
      epj: withFile((file) => ({ ...file, privateJwk: JSON.stringify({ ...keyOf(file), kid }) })),
    }
  }),
  kind('key that has expired', () => ({ detail: 'after 366 days', scenario: 'municipality/expired-key' })),
  otherFile('file of a client without delegation in Altinn', ['uten-delegering']),
  otherFile('file of a client outside health', ['feil-naeringskode']),
  otherFile('file of a client for an organisational section', ['organisasjonsledd']),
  otherFile('file of another vendor’s client', ['legesenter-as', 'fast-virksomhet', 'tokenveksler']),
  // Not `nhn:kjernejournal/api`: it is the system tokens that need it, and they do not read this list.
  scopes('scope left out', (all, one) => all.filter((scope) => scope !== one), NEEDED.slice(1)),
  scopes('scope misspelt', (all, one, random) =>
    all.map((scope) => (scope === one ? `${scope}${random.pick(['s', 'x', '_'])}` : scope)),
  ),
  scopes('scope of another API', (all) => [...all, 'nhn:pps/provesvar-read']),
  registered('redirect URI taken away at HelseID', () => ({
    redirectUris: ['https://epj.kommune.example/callback'],
  })),
  registered('access not given in Selvbetjening', ({ scopes }) => ({
    scopes: scopes.filter((one) => !one.startsWith('nhn:')),
  })),
  registered('units taken out of the client', () => ({ childOrganisations: [] })),
  units('digits of the unit swapped', swapped),
  units('organisation number with spaces', (number) => number.replace(/(\d{3})(\d{3})(\d{3})/, '$1 $2 $3')),
  kind('unit of another municipality', () => ({
    detail: 'the neighbours’ nursing home',
    scenario: 'municipality/other-municipality',
  })),
  inRegister('delegation taken away in Altinn', ['altinn'], (population) => ({
    ...population,
    delegations: [],
  })),
  inRegister('unit deleted in Enhetsregisteret', ['brreg'], (population) =>
    organisations(population, ({ form }) => (form === 'BEDR' ? { slettet: '2025-11-30' } : {})),
  ),
  inRegister('municipality deleted in Enhetsregisteret', ['brreg'], (population) =>
    organisations(population, ({ form }) => (form === 'KOMM' ? { slettet: '2025-11-30' } : {})),
  ),
  kind('organisation not let in by NHN', () => ({
    detail: 'Kjernejournal',
    arrange: ({ simulators }) => {
      for (const { admission } of simulators)
        for (const { organisasjonsnummer } of admission?.list() ?? [])
          admission?.set(organisasjonsnummer, false)
    },
  })),
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
  kind('resource of another service', (random) => {
    const wrong = random.pick([
      'nhn:kjernejournal-test',
      'nhn:kjernejournal/api',
      'https://kjernejournal.nhn.no',
    ])
    return {
      detail: wrong,
      epj: onTheWire((call) => {
        if (call.body?.includes('resource=')) {
          const form = new URLSearchParams(call.body)
          form.set('resource', wrong)
          call.body = String(form)
        }
      }),
    }
  }),
]
