// `serve`: the bench itself, until somebody stops it.

import type { RoomPages } from '#simulators/core/front/room-links.ts'
import type { Tls } from '#simulators/core/server/answering-server.ts'
import type { SharedSettings } from '#simulators/core/shared/open-fleet.ts'
import { createWorld, type World } from '#simulators/world.ts'
import { boardWhenAsked } from '../board/when-asked.ts'
import { coverageWhenAsked } from '../catalogue/coverage-when-asked.ts'
import { ConfigError } from '../config.ts'
import { serveWords } from '../help/words.ts'
import { journeyWhenAsked } from '../journey/when-asked.ts'
import { joinPages } from '../pages/join-pages.ts'
import { certificateRefusals } from '../refusals/certificates.ts'
import { settingRefusals } from '../refusals/settings.ts'
import { exitCodes } from '../result.ts'
import { markStandstills } from '../run/mark-standstills.ts'
import type { Settings } from '../settings.ts'
import { createTrainingPages } from '../training/training-pages.ts'
import type { Command, CommandContext } from './command.ts'
import type { Names, Reads } from './command-settings.ts'
import { faultsTo } from './faults-to.ts'
import { readTls, requireTrusted, untrustedProxy } from './tls.ts'

export const serve: Command<Reads<'serve'>> = async (context) => {
  const { settings, print, stopped } = context
  const world = await openWorld(context, {
    port: settings.port,
    controlPort: settings['control-port'],
    ...sharedBy(settings),
  })
  const watching = markStandstills(world.rooms.list)
  print(greeting(world, settings.language))
  await stopped
  watching.end()
  await world.close()
  print(serveWords.stopped[settings.language])
  return exitCodes.conforms
}

export interface Doors {
  readonly port: number
  readonly controlPort: number
  /** Nobody outside comes in: it goes by its own addresses, whichever the settings name. In a container those are another bench's. */
  readonly apart?: true
  readonly shared?: SharedSettings
}

/** Ports that are free. */
export const APART: Doors = { port: 0, controlPort: 0, apart: true }

/** @throws ConfigError when benches that share rooms would each give out addresses of their own. */
function sharedBy(settings: Pick<Settings, Reads<'serve'>>): { readonly shared?: SharedSettings } {
  const { redis } = settings
  if (redis === '') return {}
  if (settings['public-url'] === '') throw new ConfigError(settingRefusals.redisNeedsAddress())
  const advertised = settings['peer-address']
  return {
    shared: {
      redis,
      host: settings['peer-host'],
      port: settings['peer-port'],
      ...(advertised !== '' && { advertised }),
    },
  }
}

/** @throws PortError when a port is taken; ConfigError when its certificate is of no use. */
export async function openWorld(
  { settings, version, printError }: Pick<CommandContext<Names>, 'settings' | 'version' | 'printError'>,
  ports: Doors,
  ...more: readonly RoomPages[]
): Promise<World> {
  const report = faultsTo(printError)
  const address = ports.apart ? '' : settings['public-url']
  const tls = readTls({ ...settings, 'public-url': address })
  if (tls && ports.shared) throw new ConfigError(certificateRefusals.notWithRedis())
  let opened: World | undefined
  opened = await createWorld({
    host: settings.host,
    port: ports.port,
    controlHost: settings['control-host'],
    controlPort: ports.controlPort,
    version,
    ...(ports.shared && { shared: ports.shared }),
    ...(tls && { tls }),
    roomPages: joinPages(
      createTrainingPages(report, () => opened?.rooms.list() ?? []),
      journeyWhenAsked(report),
      boardWhenAsked(report),
      coverageWhenAsked(version, report),
      ...more,
    ),
    ...(address !== '' && { publicOrigin: new URL(address).origin }),
    allowHosts: settings['allow-host'],
    report,
  })
  if (tls) await requireTrustedOrClose(opened, tls)
  // Replicas do not go by the public address among themselves.
  else if (opened.origin.startsWith('https:') && !ports.shared)
    void untrustedProxy(opened.origin).then(
      (said) => said && printError(`testbenk: ${said[settings.language]}`),
    )
  return opened
}

async function requireTrustedOrClose(world: World, tls: Tls): Promise<void> {
  try {
    await requireTrusted(world.origin, tls)
  } catch (problem) {
    await world.close()
    throw problem
  }
}

function greeting(world: World, language: Settings['language']): string {
  const demo = world.rooms.get('demo')
  const addresses = Object.entries(demo?.addresses ?? {})
  const width = Math.max(...addresses.map(([name]) => name.length))
  const rows = addresses.map(([name, address]) => `  ${name.padEnd(width)}  ${address}`)
  return [
    serveWords.listens(world.origin)[language],
    '',
    serveWords.room[language],
    ...rows,
    '',
    serveWords.control(world.controlOrigin)[language],
  ].join('\n')
}
