// The registers and gates of people around HelseID: HPR, KRR, Folkeregisteret, ID-porten, Maskinporten, and as much of
// Helsenorge as shows whether an e-ID works.
import { join } from 'node:path'
import type { Response } from 'express'
import { createPages, type Pages } from '#simulators/core/pages/pages.ts'
import type { Problem, SimRequest, Simulator } from '#simulators/core/simulator.ts'
import { createOperations, PAGES, REGISTERS, type RegisterName, TOKEN_ENDPOINTS } from './operations.ts'
import { assemblePeople, type PeopleDeps } from './people.ts'
import { texts } from './texts.ts'

/** What OAuth answers with 400 invalid_request (RFC 6749 section 5.2), whatever it is that cannot be read of a form. */
const UNREADABLE: readonly number[] = [400, 413, 415]

export function createPeople(deps: PeopleDeps): Simulator {
  const room = new URL(deps.addresses.room).pathname
  const pagesOf = (name: RegisterName) =>
    lazily(() => createPages({ views: join(import.meta.dirname, 'views'), texts, name, base: room }))
  const pages = {
    hpr: pagesOf('hpr'),
    krr: pagesOf('krr'),
    folkeregisteret: pagesOf('folkeregisteret'),
    idporten: pagesOf('idporten'),
    maskinporten: pagesOf('maskinporten'),
    helsenorge: pagesOf('helsenorge'),
  }

  const hasPages = (path: string) => PAGES.includes(path) || path.startsWith('/helsenorge/')

  function answer(request: SimRequest, response: Response, problem: Problem): void {
    const path = (request.originalUrl.split('?')[0] ?? '').slice(room.length)
    const register = REGISTERS.find((name) => path === `/${name}` || path.startsWith(`/${name}/`))
    if (TOKEN_ENDPOINTS.includes(path) && UNREADABLE.includes(problem.status)) {
      response.status(400).json({ error: 'invalid_request', error_description: problem.message })
      return
    }
    if (hasPages(path) && register) {
      const data = {
        home: `${room}/${register === 'idporten' ? 'helsenorge' : register}`,
        lost: problem.status === 404,
        message: problem.message,
      }
      pages[register].render(request, response, 'trouble', data, {
        title: 'trouble.title',
        status: problem.status,
      })
      return
    }
    // RFC 9110 section 15.5.2: a 401 says what is wanted.
    if (problem.status === 401) response.set('www-authenticate', 'Bearer')
    response
      .status(problem.status)
      .type('application/problem+json')
      .send(JSON.stringify({ type: 'about:blank', title: problem.message, status: problem.status }))
  }

  return {
    name: 'people',
    mounts: REGISTERS.map((name) => `/${name}`),
    operations: createOperations(assemblePeople(deps), pages),
    notFound: (request, response) => answer(request, response, { status: 404, message: 'Not found' }),
    methodNotAllowed: (request, response) =>
      answer(request, response, { status: 405, message: 'Method not allowed' }),
    ownPages: hasPages,
    failed: (request, response, problem) => answer(request, response, problem),
    // What the seed gave is what there is; log-ins under way go with the room's store.
    reset: () => undefined,
  }
}

/** A room whose pages nobody opens does not carry six catalogues of texts. */
function lazily(create: () => Pages): Pages {
  let made: Pages | undefined
  const pages = () => {
    made ??= create()
    return made
  }
  return {
    render: (...page) => pages().render(...page),
    translate: (language) => pages().translate(language),
  }
}
