// Logging in and out in the browser: the EPJ's own users, confirmed by HelseID.
import { decodeJwt } from 'jose'
import { formBody } from '#simulators/core/call/body.ts'
import { requireSameOrigin } from '#simulators/core/pages/same-origin.ts'
import type { Handler } from '#simulators/core/simulator.ts'
import { CALLBACK } from '../helseid/log-in.ts'
import { professionOf } from '../helseid/organisation-details.ts'
import { NOT_LOGGED_IN, nameOf, screenOf, type WebParts } from './screen.ts'

export function logInHandlers(
  parts: WebParts,
): Readonly<Record<'home' | 'logIn' | 'callback' | 'logOut' | 'loggedOutElsewhere', Handler>> {
  const { deps, sessions, epj } = parts

  function choices() {
    const { register, settings, access } = epj().installation
    const users = register.users.map((user) => ({
      pid: user.pid,
      name: nameOf(user.name),
      profession: professionOf(user) ?? 'none',
    }))
    const places = access.units.filter(({ arbeidssted }) => arbeidssted)
    return { users, places, useHelseid: settings.useHelseid }
  }

  return {
    home(request, response) {
      const session = sessions.find(request)
      const screen = screenOf(parts, request, response, session)
      if (session?.workstation.view().user) screen.goTo('/patients')
      else if (request.searchParams.has(NOT_LOGGED_IN))
        screen.show('home', { ...choices(), message: screen.words({ key: 'trouble.notLoggedIn' }) })
      else screen.show('home', choices())
    },

    async logIn(request, response) {
      requireSameOrigin(request)
      const form = formBody(request)
      const user = form.get('user') ?? ''
      const arbeidssted = form.get('arbeidssted') || undefined
      const session = sessions.need(request, response)
      const { workstation } = session
      const screen = screenOf(parts, request, response, session)
      if (workstation.view().user) return screen.goTo('/patients')
      if (!epj().installation.settings.useHelseid) await workstation.logInLocally(user, arbeidssted)
      else {
        // HelseID would let the one who is logged in there through, the same as last time.
        const again = session.cameAsAnother ? { prompt: 'login' } : {}
        const { value: attempt } = await workstation.beginLogIn(user, () => again)
        if (attempt) {
          session.pending = { attempt, arbeidssted }
          return screen.leaveFor(attempt.url)
        }
      }
      screen.goTo('')
    },

    async callback(request, response) {
      const session = sessions.find(request)
      const screen = screenOf(parts, request, response, session)
      const pending = session?.pending
      if (!session || !pending) {
        if (session?.workstation.view().user) return screen.goTo('')
        // Begun in another browser, or under another name than HelseID sends back to, which has cookies of its own.
        request.recording.explain({ reason: 'No log-in is going on in this browser', at: 'header.cookie' })
        const message = screen.words({ key: 'trouble.strayLogIn', vars: { address: deps.addresses.epj } })
        return screen.show('home', { ...choices(), message }, { status: 400 })
      }
      delete session.pending
      const cameBack = new URL(`${deps.addresses.epj}${CALLBACK}?${request.searchParams}`)
      const { workstation } = session
      await workstation.finishLogIn(pending.attempt, async () => cameBack, pending.arbeidssted)
      const { message } = workstation.view()
      session.cameAsAnother = typeof message === 'object' && message?.key === 'trouble.otherPerson'
      sessions.rename(request, response)
      screen.goTo('')
    },

    async logOut(request, response) {
      requireSameOrigin(request)
      const session = sessions.find(request)
      const screen = screenOf(parts, request, response, session)
      let atHelseid: URL | undefined
      const outcome = await session?.workstation.logOut(async (url) => {
        atHelseid = url
      })
      if (outcome?.trouble) return screen.goTo('')
      sessions.end(request, response)
      if (atHelseid) screen.leaveFor(atHelseid)
      else screen.goTo('')
    },

    /** HelseID’s page has this in a frame when somebody logs out of another application. */
    async loggedOutElsewhere(request, response) {
      const session = sessions.find(request)
      const idToken = session?.workstation.view().user?.idToken
      const mine =
        idToken !== undefined &&
        request.searchParams.get('iss') === deps.addresses.helseid &&
        request.searchParams.get('sid') === decodeJwt(idToken)['sid']
      if (session && mine) {
        await session.workstation.logOut(async () => undefined)
        sessions.end(request, response)
      } else
        request.recording.explain({ reason: 'No log-in here is of the session that ends', at: 'query.sid' })
      response.set('cache-control', 'no-store').sendStatus(mine ? 200 : 400)
    },
  }
}
