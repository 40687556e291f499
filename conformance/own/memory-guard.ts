// Ends this process when it takes too much memory: buffers and all, which no setting of the engine limits. From a thread
// of its own, since the one that is watched may never come back.
import { Worker } from 'node:worker_threads'

/** How often it looks: at the speed of memory itself, a few hundred megabytes too late at most. */
const EVERY_MS = 20

const WATCH = `
  const { writeSync } = require('node:fs')
  const { setInterval } = require('node:timers')
  const { workerData: { most, tell, line } } = require('node:worker_threads')
  setInterval(() => {
    if (process.memoryUsage.rss() <= most) return
    writeSync(tell, line)
    process.kill(process.pid, 'SIGKILL')
  }, ${EVERY_MS})`

/** @param tell where the line is written before the end. */
export function limitMemory(bytes: number, tell: number, line: string): () => void {
  const most = process.memoryUsage.rss() + bytes
  const worker = new Worker(WATCH, { eval: true, workerData: { most, tell, line } })
  worker.unref()
  return () => worker.terminate()
}
