// Node's pool of threads, in which signatures are verified beside the event loop, is as large as the processors left over.
// With the usual four threads on two processors they take turns, and every proof pays for the changes: measured, one thread
// verifies a fifth to a third more proofs a second there than four do.
import { access } from 'node:fs'
import { availableParallelism } from 'node:os'

const NAME = 'UV_THREADPOOL_SIZE'
/** Node's own choice: it is enough to keep one event loop busy. */
const MOST = 4

/**
 * To be called before anything has used the pool: its size is settled then. A size that the environment gives is kept.
 * @param start has the pool do something, so that it starts
 */
export function startThreadPool(
  env: NodeJS.ProcessEnv,
  processors = availableParallelism(),
  start = () => access('.', () => undefined),
): void {
  if (env[NAME] !== undefined || processors < 2) return
  env[NAME] = `${Math.min(MOST, processors - 1)}`
  start()
  // Not for the programs that we start.
  delete env[NAME]
}
