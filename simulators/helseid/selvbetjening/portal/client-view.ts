// One klientkonfigurasjon as its page shows it, and for whom.
import type { Response } from 'express'
import type { SimRequest } from '../../../core/simulator.ts'
import { contactOf, mobileFor } from '../../../population/index.ts'
import { RIGHT } from '../../sts/details/organisation-rules.ts'
import { isOwn } from '../../sts/tokens/scopes.ts'
import type { Registration } from '../registration.ts'
import { isHealth, type Obstacle } from '../rules.ts'
import { partyOf } from './overview.ts'
import { forbidden, notThere, type PortalParts } from './portal.ts'
import type { SignedIn } from './sessions.ts'

interface Shown {
  readonly done?: string
  /** Text key of what is wrong with the form. */
  readonly problem?: string
  /** What stands in the way at the registers. */
  readonly obstacle?: Obstacle
}

export interface ClientView {
  /** The client in the address, for somebody who may use HelseID for its organisation. */
  clientFor(request: SimRequest, person: SignedIn): Promise<Registration>
  mobileOf(person: SignedIn): ReturnType<typeof mobileFor>
  render(
    request: SimRequest,
    response: Response,
    person: SignedIn,
    registration: Registration,
    shown?: Shown,
  ): Promise<void>
}

export function createClientView(portal: PortalParts): ClientView {
  const { desk, registers, population, deps } = portal
  const mobileOf = ({ pid }: SignedIn) => mobileFor(contactOf(population, pid, deps.clock.now()))

  /** Units that can be chosen; a client for many organisations names them at each token. */
  async function unitsOf({ organisation, multiTenant }: Registration['client']) {
    const below = await registers.unitsBelow(organisation)
    return below === 'away' || multiTenant ? [] : below.map((unit) => ({ ...unit, health: isHealth(unit) }))
  }

  return {
    mobileOf,
    async clientFor(request, person) {
      const registration = desk.find(request.params['clientId'] ?? '')
      if (registration?.status !== 'active')
        throw notThere('No klientkonfigurasjon has this id', 'path.clientId')
      const party = await partyOf(portal, person, registration.client.organisation)
      if (!party?.rights.includes(RIGHT))
        throw forbidden(`The person lacks the right ${RIGHT} for the organisation`, `altinn.${RIGHT}`)
      return registration
    },
    async render(request, response, person, { client, pendingScopes, keys }, shown = {}) {
      const data = {
        person,
        client,
        organisation: population.organisation(client.organisation)?.navn ?? client.organisation,
        scopes: client.scopes
          .filter((scope) => !isOwn(scope))
          .map((scope) => ({ scope, waits: pendingScopes.includes(scope) })),
        ownScopes: client.scopes.filter(isOwn),
        redirectUris: portal.clients.redirectUris(client),
        units: await unitsOf(client),
        keys,
        madeKey: hasMadeKey(keys),
        isNew: request.searchParams.get('ny') === 'ja',
        mobile: mobileOf(person),
        ...shown,
      }
      portal.show(request, response, 'client', data, shown.obstacle ? 409 : shown.problem ? 400 : 200)
    },
  }
}

/** Whether HelseID made one of the keys: only then is there a configuration file to fetch. */
export const hasMadeKey = (keys: Registration['keys']): boolean => keys.some(({ made }) => made !== undefined)
