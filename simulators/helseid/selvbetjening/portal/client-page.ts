// One klientkonfigurasjon: what it has, its configuration file, its units and its keys.
import type { Response } from 'express'
import type { Handler, SimRequest } from '../../../core/simulator.ts'
import { contactOf, mobileFor } from '../../../population/index.ts'
import { RIGHT } from '../../sts/details/organisation-rules.ts'
import { isOwn } from '../../sts/tokens/scopes.ts'
import { zippedFile } from '../configuration-file.ts'
import { noteClient } from '../note-client.ts'
import { readPublicKey } from '../public-key.ts'
import type { Registration } from '../registration.ts'
import { checkUnits, isHealth, type Obstacle } from '../rules.ts'
import { drawPassword } from '../zip-file.ts'
import { partyOf } from './overview.ts'
import { explain, forbidden, notThere, type PortalParts } from './portal.ts'
import { type SignedIn, signedInForm, signedInPage } from './sessions.ts'

export interface ClientPage {
  readonly show: Handler
  readonly download: Handler
  readonly units: Handler
  readonly key: Handler
}

interface Shown {
  readonly done?: string
  readonly problem?: string
  readonly obstacle?: Obstacle
}

export function createClientPage(portal: PortalParts): ClientPage {
  const { addresses, sessions, desk, registers, population, messages, deps } = portal
  const home = addresses.selvbetjening
  const passwords = deps.random.fork('selvbetjening/passwords').unrepeated()

  /** The client in the address, for somebody who may use HelseID for its organisation. */
  async function clientFor(request: SimRequest, person: SignedIn): Promise<Registration> {
    const registration = desk.find(request.params['clientId'] ?? '')
    if (registration?.status !== 'active')
      throw notThere('No klientkonfigurasjon has this id', 'path.clientId')
    const party = await partyOf(portal, person, registration.client.organisation)
    if (!party?.rights.includes(RIGHT))
      throw forbidden(`The person lacks the right ${RIGHT} for the organisation`, `altinn.${RIGHT}`)
    return registration
  }

  async function render(
    request: SimRequest,
    response: Response,
    person: SignedIn,
    registration: Registration,
    shown: Shown = {},
  ): Promise<void> {
    const { client, pendingScopes, keys } = registration
    const below = await registers.unitsBelow(client.organisation)
    const data = {
      person,
      client,
      organisation: population.organisation(client.organisation)?.navn ?? client.organisation,
      scopes: client.scopes
        .filter((scope) => !isOwn(scope))
        .map((scope) => ({ scope, waits: pendingScopes.includes(scope) })),
      ownScopes: client.scopes.filter(isOwn),
      redirectUris: portal.clients.redirectUris(client),
      units:
        below === 'away' || client.multiTenant
          ? []
          : below.map((unit) => ({ ...unit, health: isHealth(unit) })),
      keys,
      madeKey: keys.some(({ made }) => made !== undefined),
      isNew: request.searchParams.get('ny') === 'ja',
      mobile: mobileFor(contactOf(population, person.pid, deps.clock.now())),
      ...shown,
    }
    portal.show(request, response, 'client', data, shown.obstacle ? 409 : shown.problem ? 400 : 200)
  }

  return {
    show: signedInPage(sessions, home, async (request, response, person) => {
      const done = ['enheter', 'nokkel', 'lastet'].find((one) => request.searchParams.get('gjort') === one)
      await render(request, response, person, await clientFor(request, person), done ? { done } : {})
    }),

    download: signedInForm(sessions, home, async (request, response, person) => {
      const registration = await clientFor(request, person)
      const { client } = registration
      const mobile = mobileFor(contactOf(population, person.pid, deps.clock.now()))
      if ('missing' in mobile) {
        request.recording.explain({
          reason: `The password cannot be sent: the mobile number in KRR is ${mobile.missing === 'stale' ? 'not confirmed for 18 months' : 'missing'}`,
          at: 'krr.mobiltelefonnummer',
        })
        return render(request, response, person, registration, { problem: `mobile.${mobile.missing}` })
      }
      if (!registration.keys.some(({ made }) => made !== undefined))
        return render(request, response, person, registration, { problem: 'no-made-key' })
      const password = drawPassword(passwords)
      const name = `helseid-${client.clientId}.json`
      const zip = await zippedFile(portal, client, { name, password, now: deps.clock.now() })
      messages.send({
        channel: 'sms',
        from: 'HelseID',
        to: mobile.number,
        subject: '',
        text: `Passord til konfigurasjonsfilen fra HelseID Selvbetjening: ${password}`,
      })
      noteClient(request, registration, person.pid)
      response
        .set({
          'cache-control': 'no-store',
          'content-disposition': `attachment; filename="helseid-${client.clientId}.zip"`,
        })
        .type('application/zip')
        .send(zip)
    }),

    units: signedInForm(sessions, home, async (request, response, person, form) => {
      const registration = await clientFor(request, person)
      const units = [...new Set(form.getAll('enhet'))]
      const { client } = registration
      const obstacle = await checkUnits(registers, client, units)
      if (obstacle) {
        explain(request, obstacle)
        return render(request, response, person, registration, { obstacle })
      }
      const changed = desk.change(registration, { units })
      noteClient(request, changed, person.pid)
      response.redirect(303, `${home}/klienter/${client.clientId}?gjort=enheter`)
    }),

    key: signedInForm(sessions, home, async (request, response, person, form) => {
      const registration = await clientFor(request, person)
      const own = form.get('nokkel') === 'upload' ? await readPublicKey(form.get('jwk') ?? '') : undefined
      if (typeof own === 'string') {
        request.recording.explain({ reason: `The key is refused: ${own}`, at: 'body.jwk' })
        return render(request, response, person, registration, { problem: `key.${own}` })
      }
      const changed = await desk.addKey(registration, own)
      noteClient(request, changed, person.pid)
      response.redirect(303, `${home}/klienter/${changed.client.clientId}?gjort=nokkel`)
    }),
  }
}
