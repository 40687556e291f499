// ID-porten: discovery, and as much of the log-in as a test of one's own e-ID takes. Code flow with PKCE.
import type { Response } from 'express'
import { formBody } from '#simulators/core/call/body.ts'
import type { Pages } from '#simulators/core/pages/pages.ts'
import { requireSameOrigin } from '#simulators/core/pages/same-origin.ts'
import type { Handler } from '#simulators/core/simulator.ts'
import type { People } from '../people.ts'
import { chosenIn, createLogInPages } from './log-in-pages.ts'
import { metadataOf } from './metadata.ts'
import { type AuthorizeRequest, type IdportenClient, readAuthorizeRequest } from './requests.ts'
import { createTokenEndpoint, type LoggedIn, type TokenEndpoint } from './token-endpoint.ts'

const WAITS_S = 600
const CODE_S = 60

export const HELSENORGE = 'helsenorge'

export interface Idporten extends TokenEndpoint {
  readonly discovery: Handler
  readonly keys: Handler
  readonly authorize: Handler
  readonly logIn: Handler
}

export function createIdporten(people: People, pages: Pages): Idporten {
  const { addresses, clock, idporten, random, store } = people
  const clients: readonly IdportenClient[] = [
    { id: HELSENORGE, redirectUri: `${addresses.helsenorge}/innlogget` },
  ]
  const waiting = store.collection<AuthorizeRequest>('idporten.waiting', 1_000)
  const codes = store.collection<LoggedIn>('idporten.codes', 1_000)
  const ids = random.fork('idporten-ids').unrepeated()
  const shown = createLogInPages(people, pages)

  function cancel(response: Response, waiter: string, asked: AuthorizeRequest): void {
    waiting.delete(waiter)
    const error = { error: 'access_denied', error_description: 'The user cancelled the log-in' }
    sendBack(response, asked, error)
  }

  function sendBack(response: Response, { client, state }: AuthorizeRequest, answer: Record<string, string>) {
    const back = new URL(client.redirectUri)
    back.search = new URLSearchParams({ ...answer, state, iss: idporten.issuer }).toString()
    response.redirect(303, back.href)
  }

  return {
    discovery: (_request, response) => void response.json(metadataOf(idporten.issuer, addresses.idporten)),

    keys: (_request, response) => void response.json({ keys: idporten.keys() }),

    authorize(request, response) {
      const read = readAuthorizeRequest(request.searchParams, clients)
      if ('shown' in read) {
        request.recording.explain({ reason: read.shown, at: read.at })
        return shown.refused(request, response, read.shown)
      }
      if ('error' in read) {
        request.recording.explain({ reason: read.description, at: 'query' })
        read.redirect.searchParams.set('error', read.error)
        read.redirect.searchParams.set('error_description', read.description)
        return response.redirect(303, read.redirect.href)
      }
      const waiter = ids.base64url(24)
      waiting.put(waiter, read.request, WAITS_S)
      shown.choice(request, response, { waiter, level: read.request.level })
    },

    logIn(request, response) {
      requireSameOrigin(request)
      const form = formBody(request)
      const waiter = form.get('waiter') ?? ''
      const asked = waiting.get(waiter)
      if (!asked) return shown.waitedTooLong(request, response)
      if (form.get('avbryt') !== null) return cancel(response, waiter, asked)
      const chosen = chosenIn(form, shown.persons, asked.level)
      if ('errors' in chosen) {
        request.recording.explain({
          reason:
            'The e-ID that was chosen does not reach the level that is demanded, or a choice is missing',
          at: 'body',
        })
        return shown.choice(request, response, { waiter, level: asked.level, ...chosen })
      }
      const { person, eid } = chosen
      waiting.delete(waiter)
      const code = ids.base64url(32)
      codes.put(code, { request: asked, pid: person.pid, eid, at: clock.seconds() }, CODE_S)
      request.recording.fact('person', person.pid)
      request.recording.fact('eid', eid.amr)
      sendBack(response, asked, { code })
    },

    ...createTokenEndpoint(people, codes, ids),
  }
}
