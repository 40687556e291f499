// From the driver settings to what a run needs: who acts, on which ports, with which pages of its own.
import type { Scenario } from '#scenarios/scenario.ts'
import type { RoomPages } from '#simulators/core/front/room-links.ts'
import type { Room } from '#simulators/core/room/room.ts'
import { ConfigError } from '../config.ts'
import { endingOf } from '../guide/ending.ts'
import { openGuide } from '../guide/open-guide.ts'
import { settingRefusals } from '../refusals/settings.ts'
import type { Result } from '../result.ts'
import type { DriverChoice } from '../run/choose-driver.ts'
import type { Settings } from '../settings.ts'
import type { CommandContext } from './command.ts'
import type { Reads } from './command-settings.ts'
import { faultsTo } from './faults-to.ts'
import { APART, type Doors } from './serve.ts'

type DriverSettings = Pick<Settings, 'driver' | 'driver-url' | 'driver-command' | 'port' | 'control-port'>

export interface DrivenBy {
  readonly choice: DriverChoice
  readonly ports: Doors
  readonly pages: readonly RoomPages[]
  /** Somebody still looks at the room's pages when the run has ended. */
  readonly stays: boolean
  opened(room: Room): void
  /** Before it is judged. */
  walked(): Promise<void>
  /** Shows the result where it is waited for; comes back when nobody looks any longer. */
  judged(result: Result, folder: string): Promise<void>
}

/** @param walked the scenarios of the run, in their order. */
export function drivenBy(
  context: CommandContext<Reads<'run'>>,
  walked: readonly Scenario[],
  stop: AbortSignal,
): DrivenBy {
  const program = drivenByProgram(context.settings)
  if (program === undefined) return guided(context, walked, stop, fixedPorts(context.settings))
  return {
    ...program,
    pages: [],
    stays: false,
    opened: () => undefined,
    walked: async () => undefined,
    judged: async () => undefined,
  }
}

/** The same when nobody is to sit and wait; undefined: the settings ask for a person. */
export function drivenByProgram(settings: DriverSettings): Pick<DrivenBy, 'choice' | 'ports'> | undefined {
  const kind = kindOf(settings)
  const ports = fixedPorts(settings)
  switch (kind) {
    // The simulated EPJ finds its own addresses; any other was configured with them beforehand.
    case 'reference':
      return { choice: { kind }, ports: APART }
    case 'webhook':
      return { choice: { kind, url: settings['driver-url'] }, ports }
    case 'command':
      return { choice: { kind, command: settings['driver-command'] }, ports }
    case 'manual':
      return undefined
    default:
      return kind satisfies never
  }
}

function fixedPorts(settings: Pick<Settings, 'port' | 'control-port'>): DrivenBy['ports'] {
  return { port: settings.port, controlPort: settings['control-port'] }
}

function guided(
  { settings, print, printError, stopped }: CommandContext<never>,
  walked: readonly Scenario[],
  stop: AbortSignal,
  ports: DrivenBy['ports'],
): DrivenBy {
  const { guide, pages, follow, walked: say, finish } = openGuide(walked, stop, faultsTo(printError))
  const { language } = settings
  return {
    choice: { kind: 'manual', guide },
    ports,
    pages: [pages],
    stays: true,
    opened(room) {
      follow(room)
      print(language === 'nb' ? `Åpne ${room.addresses.room}/guide` : `Open ${room.addresses.room}/guide`)
    },
    walked: say,
    async judged(result, folder) {
      finish(endingOf(result, folder))
      if (stop.aborted) return
      print(
        language === 'nb'
          ? 'Rapporten står på siden. Stans med Ctrl-C.'
          : 'The report is on the page. Stop with Ctrl-C.',
      )
      await stopped
    },
  }
}

type Kind = DriverChoice['kind']

/** @throws ConfigError when the settings contradict each other, or one is missing. */
function kindOf(settings: DriverSettings): Kind {
  const said = { webhook: settings['driver-url'] !== '', command: settings['driver-command'] !== '' }
  const implied: Kind = said.webhook ? 'webhook' : said.command ? 'command' : 'reference'
  const kind = settings.driver === '' ? implied : settings.driver
  if (said.webhook && said.command) throw new ConfigError(settingRefusals.oneDriver())
  if (kind === 'webhook' && !said.webhook)
    throw new ConfigError(settingRefusals.driverNeeds(kind, 'driver-url'))
  if (kind === 'command' && !said.command)
    throw new ConfigError(settingRefusals.driverNeeds(kind, 'driver-command'))
  if (kind !== implied && implied !== 'reference')
    throw new ConfigError(settingRefusals.driverNotWith(kind, said.webhook ? 'driver-url' : 'driver-command'))
  return kind
}
