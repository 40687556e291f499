// What all pages of the portal share.
import type { Response } from 'express'
import { dateIn } from '../../../core/pages/dates.ts'
import type { Pages } from '../../../core/pages/pages.ts'
import { ProblemError } from '../../../core/problem.ts'
import type { Messages } from '../../../core/room/messages.ts'
import type { RoomAddresses, SimRequest, SimulatorDeps } from '../../../core/simulator.ts'
import type { Population } from '../../../population/population.ts'
import type { Clients } from '../../sts/client/clients.ts'
import type { Desk } from '../desk.ts'
import type { Klientmaler } from '../klientmal.ts'
import type { Registers } from '../registers.ts'
import type { Obstacle } from '../rules.ts'
import type { Sessions } from './sessions.ts'

export interface PortalParts {
  readonly deps: SimulatorDeps
  readonly addresses: RoomAddresses
  readonly population: Population
  readonly messages: Messages
  readonly clients: Clients
  readonly desk: Desk
  readonly klientmaler: Klientmaler
  readonly registers: Registers
  readonly sessions: Sessions
  show(request: SimRequest, response: Response, view: ViewName, data: object, status?: number): void
}

export type ViewName =
  | 'front'
  | 'organisations'
  | 'choose'
  | 'new'
  | 'client'
  | 'klientmaler'
  | 'approvals'
  | 'confirm'

export function showWith(
  pages: Pages,
  addresses: RoomAddresses,
  clock: SimulatorDeps['clock'],
): PortalParts['show'] {
  const home = new URL(addresses.selvbetjening).pathname
  return (request, response, view, data, status = 200) => {
    const shared = {
      home,
      date: (seconds: number) => dateIn(request.language, new Date(seconds * 1000).toISOString()),
      isoDate: (seconds: number) => new Date(seconds * 1000).toISOString(),
      now: clock.seconds(),
      obstacle: undefined,
      problem: undefined,
      done: undefined,
      ...data,
    }
    pages.render(request, response, `selvbetjening/${view}`, shared, { title: `self.${view}.title`, status })
  }
}

/** An obstacle in the journal's words; the page says it in the person's. */
export function explain(request: SimRequest, { code, at, subject }: Obstacle): void {
  request.recording.explain({ reason: `Selvbetjening refuses: ${code}`, at, actual: subject })
}

export function notThere(reason: string, at: string): ProblemError {
  return new ProblemError(404, reason, { explanation: { reason, at } })
}

export function forbidden(reason: string, at: string): ProblemError {
  return new ProblemError(403, reason, { explanation: { reason, at } })
}
