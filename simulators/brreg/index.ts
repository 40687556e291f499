// Enhetsregisteret at Brønnøysundregistrene: the open API, read only, over the room's own organisations.
import type { Simulator, SimulatorDeps } from '#simulators/core/simulator.ts'
import type { Population } from '#simulators/population/population.ts'
import { createAnswers } from './answers.ts'
import { SWITCHES } from './endpoint.ts'
import { createOperations } from './operations.ts'
import { withScriptAccess } from './script-access.ts'

export interface BrregDeps extends SimulatorDeps {
  readonly population: Population
}

export function createBrreg(deps: BrregDeps): Simulator {
  const answers = createAnswers(deps)
  return {
    name: 'brreg',
    mounts: ['/brreg'],
    operations: createOperations(deps).map(withScriptAccess),
    notFound: (request, response) => answers.error(request, response, 404),
    methodNotAllowed: (request, response) => answers.error(request, response, 405),
    failed: (request, response, problem) => answers.error(request, response, problem.status),
    switches: SWITCHES,
    // The register is read only: what the seed gave is what there is.
    reset: () => undefined,
  }
}
