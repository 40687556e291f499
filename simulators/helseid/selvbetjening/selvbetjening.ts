// HelseID Selvbetjening of one room: the portal and the API over one desk.
import type { Pages } from '../../core/pages/pages.ts'
import type { Operation, SimulatorDeps } from '../../core/simulator.ts'
import type { Population, ReadyClient } from '../../population/population.ts'
import type { WithSts } from '../sts/back-channel.ts'
import type { Clients } from '../sts/client/clients.ts'
import { createApi } from './api.ts'
import { createDesk } from './desk.ts'
import { createKlientmaler } from './klientmal.ts'
import { selvbetjeningOperations } from './operations.ts'
import { createPortalLogIn } from './portal/log-in.ts'
import { type PortalParts, showWith } from './portal/portal.ts'
import { createSessions } from './portal/sessions.ts'
import { createRegisters } from './registers.ts'
import type { Registrations } from './registration.ts'

export interface Selvbetjening {
  readonly operations: readonly Operation[]
  reset(): void
}

export interface SelvbetjeningParts {
  readonly deps: SimulatorDeps
  readonly population: Population
  readonly pages: Pages
  readonly clients: Clients
  readonly registrations: Registrations
  readonly own: ReadyClient
  readonly withSts: WithSts
}

export function createSelvbetjening(parts: SelvbetjeningParts): Selvbetjening {
  const { deps, population, pages, clients, registrations, own, withSts } = parts
  const { addresses, messages, random, store, clock } = deps
  const klientmaler = createKlientmaler(store, random, population)
  const desk = createDesk({ deps, messages, population, registrations, clients })
  const registers = createRegisters(deps)
  const sessions = createSessions(store, random, addresses)
  const shared = { addresses, desk, clients, klientmaler, registers }
  const portal: PortalParts = {
    ...shared,
    deps,
    population,
    messages,
    sessions,
    show: showWith(pages, addresses, clock),
  }
  const logIn = createPortalLogIn({ deps, clients, own, sessions })
  return {
    operations: selvbetjeningOperations(portal, logIn, createApi({ ...shared, withSts })),
    reset() {
      registrations.clear()
      klientmaler.reset()
      sessions.clear()
      store.collection('helseid.registrations-made').clear()
    },
  }
}
