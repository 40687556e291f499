// A bench that is broken: a simulator that throws where it should answer.
import type { Simulator } from '#simulators/core/simulator.ts'
import type { Kind } from '../making/misconfiguration.ts'

const OPERATIONS = [
  'helseid.metadata',
  'helseid.par',
  'helseid.authorize',
  'helseid.token',
  'helseid.jwks',
  'helseid.end-session',
  'kjernejournal.helseindikator',
  'kjernejournal.session-create',
  'kjernejournal.session-end',
  'kjernejournal.open-portal',
]

export const throwing =
  (ids: RegExp) =>
  (simulator: Simulator): Simulator => ({
    ...simulator,
    operations: simulator.operations.map((operation) => {
      if (!ids.test(operation.id)) return operation
      const { hot: _left, ...plain } = operation
      return {
        ...plain,
        handle: () => {
          throw new TypeError('Cannot read properties of undefined')
        },
      }
    }),
  })

export const simulatorKinds: readonly Kind[] = OPERATIONS.map((id) => ({
  name: `simulator throws in ${id}`,
  cause: 'simulator',
  draw: () => ({ detail: id, breaks: throwing(new RegExp(`^${id.replaceAll('.', '\\.')}$`)) }),
}))
