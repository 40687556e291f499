// Twenty runs at once, in a process where nothing else is at work.
import { openBenchWorld } from '../bench-world.ts'
import { serveOrders } from '../worker.ts'
import type { AtOnceOrders } from './measure-plans.ts'
import { isAsAlone, runsAtOnce } from './runs-at-once.ts'

serveOrders<AtOnceOrders>(
  {
    async run(out) {
      const world = await openBenchWorld()
      try {
        const start = performance.now()
        const runs = await runsAtOnce(world, out)
        return {
          runs: runs.length,
          asAlone: runs.filter(isAsAlone).length,
          seconds: (performance.now() - start) / 1000,
        }
      } finally {
        await world.close()
      }
    },
  },
  () => undefined,
)
