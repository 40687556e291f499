// One klientkonfigurasjon: what it has, its configuration file, its units and its keys.
import type { Handler } from '../../../core/simulator.ts'
import { noteClient } from '../note-client.ts'
import { readPublicKey } from '../public-key.ts'
import { checkUnits } from '../rules.ts'
import { downloading } from './client-download.ts'
import { createClientView } from './client-view.ts'
import { explain, type PortalParts } from './portal.ts'
import { signedInForm, signedInPage } from './sessions.ts'

export interface ClientPage {
  readonly show: Handler
  readonly download: Handler
  readonly units: Handler
  readonly key: Handler
}

export function createClientPage(portal: PortalParts): ClientPage {
  const { addresses, sessions, desk, registers } = portal
  const home = addresses.selvbetjening
  const view = createClientView(portal)

  return {
    show: signedInPage(sessions, home, async (request, response, person) => {
      const done = ['enheter', 'nokkel', 'lastet'].find((one) => request.searchParams.get('gjort') === one)
      await view.render(
        request,
        response,
        person,
        await view.clientFor(request, person),
        done ? { done } : {},
      )
    }),

    download: downloading(portal, view),

    units: signedInForm(sessions, home, async (request, response, person, form) => {
      const registration = await view.clientFor(request, person)
      const units = [...new Set(form.getAll('enhet'))]
      const { client } = registration
      const obstacle = await checkUnits(registers, client, units)
      if (obstacle) {
        explain(request, obstacle)
        return view.render(request, response, person, registration, { obstacle })
      }
      const changed = desk.change(registration, { units })
      noteClient(request, changed, person.pid)
      response.redirect(303, `${home}/klienter/${client.clientId}?gjort=enheter`)
    }),

    key: signedInForm(sessions, home, async (request, response, person, form) => {
      const registration = await view.clientFor(request, person)
      const own = form.get('nokkel') === 'upload' ? await readPublicKey(form.get('jwk') ?? '') : undefined
      if (typeof own === 'string') {
        request.recording.explain({ reason: `The key is refused: ${own}`, at: 'body.jwk' })
        return view.render(request, response, person, registration, { problem: `key.${own}` })
      }
      const changed = await desk.addKey(registration, own)
      noteClient(request, changed, person.pid)
      response.redirect(303, `${home}/klienter/${changed.client.clientId}?gjort=nokkel`)
    }),
  }
}
