// «Master», integrations: the one switch for everything towards Kjernejournal (NHN's requirement T.7), and the way
// back to an EPJ as it is delivered, for those who practise the whole introduction.
import type { Handler } from '#simulators/core/simulator.ts'
import type { WebParts } from '../screen.ts'
import { createAdministrationPage } from './page.ts'

type MasterHandlers = Readonly<Record<'master' | 'saveMaster' | 'startEmpty' | 'masterStartOver', Handler>>

export function masterHandlers(parts: WebParts): MasterHandlers {
  const { epj, deps, sessions } = parts
  const page = createAdministrationPage(parts)
  return {
    master(request, response) {
      page.show(request, response, 'master', { integration: epj().installation.settings.integration })
    },

    masterStartOver(_request, response) {
      response.redirect(303, `${new URL(deps.addresses.epj).pathname}/settings/master`)
    },

    saveMaster: page.form(async (form, request, response) => {
      const on = form.has('integration')
      // What is open must not go on by itself once the integration is off.
      if (!on) for (const { workstation } of sessions.all()) await workstation.closeKjernejournal()
      page.note(request, page.administration().switchIntegration(on))
      page.done(response, '/master', on ? 'on' : 'off')
    }),

    startEmpty: page.form(async (_form, request, response) => {
      for (const { workstation } of sessions.all()) await workstation.closeKjernejournal()
      page.note(request, page.administration().empty())
      page.done(response, '/master', 'emptied')
    }),
  }
}
