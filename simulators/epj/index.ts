// The simulated EPJ: a headless one that a driver orders about, and a web application for training, on one client.
import { createPages } from '#simulators/core/pages.ts'
import type { Simulator } from '#simulators/core/simulator.ts'
import { createDriver } from './driver/driver.ts'
import type { EpjDeps } from './epj.ts'
import { operationsOf } from './operations.ts'
import { texts } from './texts.ts'

export function createEpj(deps: EpjDeps): Simulator {
  const pages = createPages({
    views: `${import.meta.dirname}/views`,
    texts,
    name: 'epj',
    base: new URL(deps.addresses.room).pathname,
  })
  const driver = createDriver(deps, pages.translate('nb'))
  return {
    name: 'epj',
    mounts: ['/epj'],
    operations: operationsOf(driver),
    notFound: (_request, response) => {
      response.status(404).json({ error: 'There is nothing here.' })
    },
    methodNotAllowed: (_request, response) => {
      response.status(405).json({ error: 'The address exists, but not with this method.' })
    },
    failed: (_request, response, problem) => {
      response.status(problem.status).json({ error: problem.message })
    },
    reset() {
      driver.reset()
    },
  }
}
