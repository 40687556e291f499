// HelseID: token service, log-in pages and Selvbetjening of one room.
import { join } from 'node:path'
import { createPages, type Pages, type PagesOptions } from '../core/pages/pages.ts'
import type { Handler, Simulator, SimulatorDeps } from '../core/simulator.ts'
import type { Population } from '../population/population.ts'
import { operationsOf } from './operations.ts'
import { API } from './selvbetjening/api.ts'
import { createFailures } from './selvbetjening/failures.ts'
import { ownClient } from './selvbetjening/portal/own-client.ts'
import { createRegistrations } from './selvbetjening/registration.ts'
import { createSelvbetjening } from './selvbetjening/selvbetjening.ts'
import { createClients } from './sts/client/clients.ts'
import { lazily } from './sts/lazily.ts'
import { sendError } from './sts/refusal.ts'
import { OPENID_SWITCH } from './sts/request/pushed-request-rules.ts'
import { paths } from './sts/settings.ts'
import { forget } from './sts/sts.ts'
import { texts } from './texts.ts'
import { sendProblem } from './ttt/create-test-token.ts'
import { tttOperations } from './ttt/operations.ts'
import { tttTexts } from './ttt/texts.ts'

export function createHelseid(deps: SimulatorDeps & { readonly population: Population }): Simulator {
  const { population, addresses, random, store } = deps
  const registrations = createRegistrations(store)
  const own = ownClient(random)
  const clients = createClients({ population, random, addresses, registrations, own: [own] })
  const pages = styledPages({
    views: join(import.meta.dirname, 'views'),
    texts,
    name: 'helseid',
    base: new URL(addresses.room).pathname,
  })
  let ids = random.fork('ids').unrepeated()
  const withSts = lazily({ deps, population, clients, pages, ids: () => ids })
  const tttPages = styledPages({
    views: join(import.meta.dirname, 'ttt', 'views'),
    texts: tttTexts,
    name: 'helseid',
    base: new URL(addresses.room).pathname,
  })

  const selvbetjening = createSelvbetjening({ deps, population, pages, clients, registrations, own, withSts })
  const failedInSelvbetjening = createFailures(pages, addresses)

  const takesForms = (path: string) => [paths.token, paths.par].some((one) => path === `/helseid${one}`)

  /** «Wrong method» is an `invalid_request` where forms are posted, and nothing special elsewhere. */
  const methodNotAllowed: Handler = (request, response) => {
    if (
      failedInSelvbetjening(request, response, {
        status: 405,
        message: 'This address does not take this method.',
      })
    )
      return
    if (takesForms(request.path)) sendError(response, { error: 'invalid_request' })
    else response.status(405).end()
  }

  return {
    name: 'helseid',
    mounts: ['/helseid', '/selvbetjening', '/ttt'],
    operations: [
      ...operationsOf(withSts, addresses.helseid),
      ...selvbetjening.operations,
      ...tttOperations({ deps, withSts, pages: tttPages }),
    ],
    notFound(request, response) {
      if (
        failedInSelvbetjening(request, response, {
          status: 404,
          message: 'There is nothing at this address.',
        })
      )
        return
      response.status(404).end()
    },
    methodNotAllowed,
    switches: [OPENID_SWITCH],
    ownPages: (path) => path.startsWith('/selvbetjening/') && !path.startsWith(`${API}/`),
    failed(request, response, { status, message, code }) {
      if (failedInSelvbetjening(request, response, { status, message })) return
      if (request.path.startsWith('/ttt')) return sendProblem(response, status, message)
      // People are answered with a page, programs with JSON.
      if (request.path.startsWith('/helseid/account/')) {
        const error = code ?? (status >= 500 ? 'server_error' : 'invalid_request')
        const data = { error, description: message, heading: 'error.title' }
        return pages.render(request, response, 'error', data, { title: 'error.title', status })
      }
      // A form that cannot be read is an `invalid_request` like any other (RFC 6749 section 5.2).
      if (status === 415 && takesForms(request.path)) return sendError(response, { error: 'invalid_request' })
      if (status >= 500) sendError(response, { error: code ?? 'server_error', status })
      else sendError(response, { error: code ?? 'invalid_request', description: message, status })
    },
    reset() {
      forget(store)
      selvbetjening.reset()
      ids = random.fork('ids').unrepeated()
    },
  }
}

/** All pages share one style sheet. */
function styledPages(options: PagesOptions): Pages {
  const pages = createPages(options)
  return {
    translate: pages.translate,
    render: (request, response, view, data, shown) =>
      pages.render(request, response, view, { styles: ['helseid.css'], ...data }, shown),
  }
}
