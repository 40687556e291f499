// ID-porten: discovery, and as much of the log-in as a test of one's own e-ID takes. Code flow with PKCE.
import type { Response } from 'express'
import { formBody } from '#simulators/core/call/body.ts'
import type { Pages } from '#simulators/core/pages/pages.ts'
import { requireSameOrigin } from '#simulators/core/pages/same-origin.ts'
import type { Handler, SimRequest } from '#simulators/core/simulator.ts'
import { fullName } from '#simulators/population/index.ts'
import type { People } from '../people.ts'
import { EIDS, reaches } from './e-ids.ts'
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
  const { addresses, clock, idporten, population, random, store } = people
  const home = addresses.idporten
  const clients: readonly IdportenClient[] = [
    { id: HELSENORGE, redirectUri: `${addresses.helsenorge}/innlogget` },
  ]
  const waiting = store.collection<AuthorizeRequest>('idporten.waiting', 1_000)
  const codes = store.collection<LoggedIn>('idporten.codes', 1_000)
  const ids = random.fork('idporten-ids').unrepeated()
  const known = [...population.others, ...population.healthWorkers, ...population.testPersons]

  function showChoice(
    request: SimRequest,
    response: Response,
    waiter: string,
    asked: AuthorizeRequest,
    errors: Readonly<Record<string, string>> = {},
    chosen: { readonly person: string; readonly eid: string } = { person: '', eid: '' },
  ): void {
    const data = {
      assets: `${new URL(addresses.room).pathname}/assets/people`,
      styles: ['people.css'],
      action: `${new URL(home).pathname}/logg-inn`,
      waiter,
      level: asked.level,
      eids: EIDS.map(({ id, name, acr }) => ({ id, name, acr, enough: reaches(acr, asked.level) })),
      people: known.map((one) => ({ key: one.key, name: fullName(one.name) })),
      errors,
      chosen,
    }
    const status = Object.keys(errors).length > 0 ? 400 : 200
    pages.render(request, response, 'idporten', data, { title: 'idporten.title', status })
  }

  function waitedTooLong(request: SimRequest, response: Response): void {
    request.recording.explain({ reason: 'No log-in waits for this form', at: 'body.waiter' })
    const home = new URL(addresses.helsenorge).pathname
    const data = { home, lost: false, key: 'idporten.waited', message: '' }
    pages.render(request, response, 'trouble', data, { title: 'trouble.title', status: 400 })
  }

  function sendBack(response: Response, { client, state }: AuthorizeRequest, answer: Record<string, string>) {
    const back = new URL(client.redirectUri)
    back.search = new URLSearchParams({ ...answer, state, iss: idporten.issuer }).toString()
    response.redirect(303, back.href)
  }

  return {
    discovery: (_request, response) => void response.json(metadataOf(idporten.issuer, home)),

    keys: (_request, response) => void response.json({ keys: idporten.keys() }),

    authorize(request, response) {
      const read = readAuthorizeRequest(request.searchParams, clients)
      if ('shown' in read) request.recording.explain({ reason: read.shown, at: read.at })
      if ('error' in read) request.recording.explain({ reason: read.description, at: 'query' })
      if ('shown' in read)
        return pages.render(
          request,
          response,
          'trouble',
          { home: new URL(addresses.room).pathname, lost: false, message: read.shown },
          { title: 'trouble.title', status: 400 },
        )
      if ('error' in read) {
        read.redirect.searchParams.set('error', read.error)
        read.redirect.searchParams.set('error_description', read.description)
        return response.redirect(303, read.redirect.href)
      }
      const waiter = ids.base64url(24)
      waiting.put(waiter, read.request, WAITS_S)
      showChoice(request, response, waiter, read.request)
    },

    logIn(request, response) {
      requireSameOrigin(request)
      const form = formBody(request)
      const waiter = form.get('waiter') ?? ''
      const asked = waiting.get(waiter)
      if (!asked) return waitedTooLong(request, response)
      if (form.get('avbryt') !== null) {
        waiting.delete(waiter)
        return sendBack(response, asked, {
          error: 'access_denied',
          error_description: 'The user cancelled the log-in',
        })
      }
      const chosen = { person: form.get('person') ?? '', eid: form.get('eid') ?? '' }
      const person = known.find(({ key }) => key === chosen.person)
      const eid = EIDS.find(({ id }) => id === chosen.eid)
      const errors = {
        ...(!person && { person: 'idporten.error.person' }),
        ...(!eid && { eid: 'idporten.error.eid' }),
        ...(eid && !reaches(eid.acr, asked.level) && { eid: 'idporten.error.level' }),
      }
      if (!person || !eid || Object.keys(errors).length > 0) {
        request.recording.explain({
          reason:
            'The e-ID that was chosen does not reach the level that is demanded, or a choice is missing',
          at: 'body',
        })
        return showChoice(request, response, waiter, asked, errors, chosen)
      }
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
