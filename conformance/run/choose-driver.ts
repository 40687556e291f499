// Which way the EPJ is made to act in this run, and what that means for time and addresses.
import { createCommandDriver } from '#scenarios/drivers/command.ts'
import type { EpjDriver } from '#scenarios/drivers/driver.ts'
import { createHttpDriver } from '#scenarios/drivers/http.ts'
import type { Room } from '#simulators/core/room/room.ts'
import type { Guide } from '../guide/guide.ts'
import { keepScreenshots } from './keep-screenshots.ts'

export type DriverChoice =
  /** The room's simulated EPJ. */
  | { readonly kind: 'reference' }
  /** An adapter's address. */
  | { readonly kind: 'webhook'; readonly url: string }
  /** A program, started for each action. */
  | { readonly kind: 'command'; readonly command: string }
  /** A person, on the guide's page. */
  | { readonly kind: 'manual'; readonly guide: Guide }

export interface DriverSurroundings {
  readonly room: Room
  readonly folder: string
  readonly timeoutMs: number
  readonly stop?: AbortSignal
}

export function driverOf(choice: DriverChoice, surroundings: DriverSurroundings): EpjDriver {
  const { room, folder, timeoutMs, stop } = surroundings
  const common = { timeoutMs, keep: keepScreenshots(folder), ...(stop && { stop }) }
  switch (choice.kind) {
    case 'reference':
      return createHttpDriver({
        ...common,
        name: 'reference',
        url: `${room.addresses.epj}/driver/actions`,
        fetch: globalThis.fetch,
      })
    case 'webhook':
      return createHttpDriver({ ...common, name: 'webhook', url: choice.url, fetch: globalThis.fetch })
    case 'command':
      return createCommandDriver({ ...common, command: choice.command })
    case 'manual':
      return choice.guide.driver
    default:
      return choice satisfies never
  }
}
