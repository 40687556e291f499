// «Autorisasjon»: which groups have the user module «PJ: Kjernejournal», and at which arbeidssteder each operator
// may work.
import type { Handler } from '#simulators/core/simulator.ts'
import { arbeidsstederOf } from '../../access.ts'
import { professionOf } from '../../helseid/organisation-details.ts'
import { functionsSchema, PROFESSIONS } from '../../settings.ts'
import { Trouble } from '../../trouble.ts'
import { mayUseKjernejournal } from '../../workstation/function-access.ts'
import { nameOf, type WebParts } from '../screen.ts'
import { createAdministrationPage, notTaken } from './page.ts'

type AuthorisationHandlers = Readonly<
  Record<'authorisation' | 'saveFunctions' | 'saveOperator' | 'authorisationStartOver', Handler>
>

export function authorisationHandlers(parts: WebParts): AuthorisationHandlers {
  const { epj, deps } = parts
  const page = createAdministrationPage(parts)

  function data() {
    const { register, access, settings } = epj().installation
    const on = { ...settings, integration: true, useHelseid: true }
    return {
      settings,
      groups: [...PROFESSIONS, 'none'],
      arbeidssteder: access.units.filter(({ arbeidssted }) => arbeidssted),
      operators: register.users.map((user) => ({
        pid: user.pid,
        name: nameOf(user.name),
        profession: professionOf(user) ?? 'none',
        hasFunction: mayUseKjernejournal(on, user),
        places: arbeidsstederOf(access, user).map(({ organisasjonsnummer }) => organisasjonsnummer),
      })),
    }
  }

  return {
    authorisation: (request, response) => page.show(request, response, 'authorisation', data()),

    authorisationStartOver(_request, response) {
      response.redirect(303, `${new URL(deps.addresses.epj).pathname}/settings/authorisation`)
    },

    saveFunctions: page.form((form, request, response) => {
      const groups = form.getAll('professions')
      const read = functionsSchema.safeParse({
        professions: groups.filter((group) => group !== 'none'),
        withoutProfession: groups.includes('none'),
      })
      if (!read.success) {
        const text = page.text(request, 'error.group')
        const notice = { good: false, text, why: notTaken('body.professions') } as const
        return page.show(request, response, 'authorisation', data(), notice)
      }
      page.note(request, page.administration().saveFunctions(read.data))
      page.done(response, '/authorisation', 'functionsSaved')
    }),

    saveOperator: page.form((form, request, response) => {
      try {
        const facts = page.administration().authorise(form.get('operator') ?? '', form.getAll('arbeidssted'))
        page.note(request, facts)
      } catch (error) {
        if (!(error instanceof Trouble)) throw error
        const notice = page.troubleNotice(request, error, 'body.operator')
        return page.show(request, response, 'authorisation', data(), notice)
      }
      page.done(response, '/authorisation', 'placesSaved')
    }),
  }
}
