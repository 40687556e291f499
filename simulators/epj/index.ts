// The simulated EPJ: a headless one that a driver orders about, and a web application for training, on one client.
import { join } from 'node:path'
import { createPages } from '#simulators/core/pages/pages.ts'
import type { Handler, Simulator } from '#simulators/core/simulator.ts'
import { boundedFetch } from './bounded-fetch.ts'
import { createDriver } from './driver/driver.ts'
import type { EpjDeps } from './epj.ts'
import { operationsOf } from './operations.ts'
import { texts } from './texts.ts'
import { createWeb } from './web/web.ts'

export function createEpj(given: EpjDeps): Simulator {
  // It begins anew in each process, and HelseID remembers what an earlier one has used.
  const deps = { ...given, random: given.random.unrepeated(), fetch: boundedFetch(given.fetch) }
  const pages = createPages({
    views: join(import.meta.dirname, 'views'),
    texts,
    name: 'epj',
    base: new URL(deps.addresses.room).pathname,
  })
  const driver = createDriver(deps, pages.translate('nb'))
  const web = createWeb(deps, pages)

  const refuse = (status: number, text: string, problem?: string): Handler => {
    return (request, response) => {
      const words = problem ?? pages.translate(request.language)(text)
      if (request.path.startsWith('/epj/driver/') || request.accepts('html') === false) {
        response.status(status).json({ error: words })
        return
      }
      const home = new URL(deps.addresses.epj).pathname
      const data = {
        styles: ['epj.css'],
        home,
        current: 'refused',
        message: null,
        user: null,
        problem: words,
      }
      pages.render(request, response, 'refused', data, { title: 'refused.title', status })
    }
  }

  return {
    name: 'epj',
    mounts: ['/epj'],
    operations: operationsOf(web, driver),
    notFound: refuse(404, 'refused.notFound'),
    methodNotAllowed: refuse(405, 'refused.method'),
    ownPages: (path) => !path.startsWith('/epj/driver/'),
    failed: (request, response, { status, message }) => refuse(status, '', message)(request, response),
    reset() {
      driver.reset()
      web.reset()
    },
  }
}
