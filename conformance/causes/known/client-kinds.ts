// The client: its file, its key, and what HelseID has of it, entered, chosen, renewed and forgotten.
import type { Random } from '#simulators/core/room/random.ts'
import type { ReadyClient } from '#simulators/population/population.ts'
import { freshKey, configured as kind } from '../making/kind-makers.ts'
import type { Kind } from '../making/misconfiguration.ts'
import { type Members, onTheWire, withFile, withFileOf } from '../making/tampering.ts'

/** One member of the configuration file. */
const inFile = (name: string, member: string, value: (random: Random) => unknown): Kind =>
  kind(name, (random) => {
    const drawn = value(random)
    return { detail: String(drawn), epj: withFile((file) => ({ ...file, [member]: drawn })) }
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

const hosts = ['localhost:9000', 'epj.kommune.example', 'epj-test.leverandor.example:8443', '127.0.0.1']

export const clientKinds: readonly Kind[] = [
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
