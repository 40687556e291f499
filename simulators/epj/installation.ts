// One installed EPJ: its settings, its client at HelseID, its log. The driver's terminal has one, the browser's
// sessions share another, so that a mutation never shows up on somebody's screen.
import type { Clock } from '#simulators/core/room/clock.ts'
import type { Random } from '#simulators/core/room/random.ts'
import type { RoomAddresses, SimulatorDeps } from '#simulators/core/simulator.ts'
import type { Population } from '#simulators/population/population.ts'
import { type Access, noAccess, readyAccess } from './access.ts'
import type { Behaviour } from './behaviour.ts'
import { type HelseidClient, readConfigurationFile } from './configuration-file.ts'
import { troubleWith } from './failure.ts'
import { TIMEOUT_SECONDS } from './helseid/timeout.ts'
import { createEpjLog, type EpjLog } from './log.ts'
import { createRegister, type Register } from './register.ts'
import { defaultSettings, emptySettings, type Settings } from './settings.ts'
import { Trouble } from './trouble.ts'

/** What the EPJ does with Kjernejournal: opens the portal by HelseID or by a ticket, or fetches data itself as well. */
export const INTEGRATIONS = ['portal', 'portal-ticket', 'api'] as const
export type Integration = (typeof INTEGRATIONS)[number]

export interface Installation {
  readonly integration: Integration
  readonly behaviour: Behaviour
  readonly addresses: RoomAddresses
  readonly clock: Clock
  readonly random: Random
  readonly fetch: typeof globalThis.fetch
  readonly register: Register
  /** Ids of decisions in the EPJ; one stream for all its users. */
  readonly decisions: Random
  readonly log: EpjLog
  settings: Settings
  access: Access
  /** The client at HelseID; its configuration file is fetched from Selvbetjening at first need, unless emptied. */
  helseidClient(): Promise<HelseidClient>
  /** Takes another configuration file into use. Throws when it cannot be used. */
  useConfiguration(text: string): HelseidClient
  /** As it is delivered: no addresses, no configuration file, no units, nobody with access, integration off. */
  empty(): void
}

/** The clients that Selvbetjening has ready for this EPJ; the second may read critical information too. */
const OWN_CLIENT = { portal: 'testbenk-epj', 'portal-ticket': 'testbenk-epj', api: 'testbenk-epj-data' }

/** @param name its own for each installation of a room: one made anew must not repeat the identifiers of the one before it. */
export function createInstallation(
  deps: SimulatorDeps & { readonly population: Population },
  name: string,
  behaviour: Behaviour,
  integration: Integration = 'portal',
): Installation {
  let client: HelseidClient | undefined
  let fetchesFile = true
  const log = createEpjLog(deps.clock)
  const random = deps.random.fork(name)

  async function download(): Promise<HelseidClient> {
    const clientId = deps.population.clients.find(({ key }) => key === OWN_CLIENT[integration])?.clientId
    if (clientId === undefined)
      throw new Trouble({ key: 'configuration.none' }, 'No client is ready for this EPJ')
    const url = `${deps.addresses.selvbetjening}/klienter/${clientId}/konfigurasjonsfil`
    try {
      const answer = await deps.fetch(url, { signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000) })
      const text = await answer.text()
      if (!answer.ok)
        throw new Trouble({ key: 'configuration.none' }, `Selvbetjening answered ${answer.status}`)
      return readConfigurationFile(text)
    } catch (error) {
      throw troubleWith('Selvbetjening: configuration file', { key: 'configuration.none' }, error)
    }
  }

  const register = createRegister(deps.population)
  const installation: Installation = {
    integration,
    behaviour,
    addresses: deps.addresses,
    clock: deps.clock,
    random,
    fetch: deps.fetch,
    register,
    decisions: random.fork('decisions'),
    log,
    settings: defaultSettings(deps.addresses),
    access: readyAccess(register),
    async helseidClient() {
      if (client) return client
      if (!fetchesFile)
        throw new Trouble({ key: 'configuration.notLoaded' }, 'No configuration file has been taken into use')
      client = await download()
      return client
    },
    useConfiguration(text) {
      client = readConfigurationFile(text)
      log.info('file-taken', client.clientId)
      return client
    },
    empty() {
      client = undefined
      fetchesFile = false
      installation.settings = emptySettings
      installation.access = noAccess
      log.info('emptied')
    },
  }
  return installation
}
