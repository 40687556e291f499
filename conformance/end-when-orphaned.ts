// Ends this process when the one that started it is gone, also when that one was killed, and also when this one is in a
// loop that never lets go: from a thread of its own.
import { Worker } from 'node:worker_threads'

/** A process whose parent has ended is given another. The thread may begin after that: who it was is told beforehand. */
const WATCH = `
  const { setInterval } = require('node:timers')
  const { workerData: parent } = require('node:worker_threads')
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
  }, 500)`

export function endWhenOrphaned(): void {
  new Worker(WATCH, { eval: true, execArgv: [], workerData: process.ppid }).unref()
}
