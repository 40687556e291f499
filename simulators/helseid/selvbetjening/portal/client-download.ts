// The configuration file of a client, locked by a password that is sent to the person's mobile phone.
import type { Handler } from '../../../core/simulator.ts'
import { zippedFile } from '../configuration-file.ts'
import { noteClient } from '../note-client.ts'
import { drawPassword } from '../zip-file.ts'
import { type ClientView, hasMadeKey } from './client-view.ts'
import type { PortalParts } from './portal.ts'
import { signedInForm } from './sessions.ts'

export function downloading(portal: PortalParts, view: ClientView): Handler {
  const { addresses, sessions, messages, deps } = portal
  const passwords = deps.random.fork('selvbetjening/passwords').unrepeated()

  return signedInForm(sessions, addresses.selvbetjening, async (request, response, person) => {
    const registration = await view.clientFor(request, person)
    const { client, keys } = registration
    const mobile = view.mobileOf(person)
    if ('missing' in mobile) {
      const why = mobile.missing === 'stale' ? 'not confirmed for 18 months' : 'missing'
      request.recording.explain({
        reason: `The password cannot be sent: the mobile number in KRR is ${why}`,
        at: 'krr.mobiltelefonnummer',
      })
      return view.render(request, response, person, registration, { problem: `mobile.${mobile.missing}` })
    }
    if (!hasMadeKey(keys))
      return view.render(request, response, person, registration, { problem: 'no-made-key' })
    const password = drawPassword(passwords)
    const name = `helseid-${client.clientId}`
    const zip = await zippedFile(portal, client, { name: `${name}.json`, password, now: deps.clock.now() })
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
        'content-disposition': `attachment; filename="${name}.zip"`,
      })
      .type('application/zip')
      .send(zip)
  })
}
