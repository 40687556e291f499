// The room's server as the bench measures it: on free ports, its problems told to the terminal.
import { createWorld, type World } from '#simulators/world.ts'

export function openBenchWorld(): Promise<World> {
  return createWorld({
    host: '127.0.0.1',
    port: 0,
    controlHost: '127.0.0.1',
    controlPort: 0,
    version: 'bench',
    report(problem) {
      process.stderr.write(`${problem instanceof Error ? problem.stack : problem}\n`)
    },
  })
}
