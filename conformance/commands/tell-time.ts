// A thread of its own. Written straight to the terminal: what goes through the other thread comes when that one is done.
import { writeSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

const STDERR = 2
const FIRST_MS = 2_000
const THEN_MS = 5_000

const began = performance.now()
const says =
  workerData === 'nb'
    ? (seconds: number) => `  leser og vurderer, ${seconds} s til nå`
    : (seconds: number) => `  reading and judging, ${seconds} s so far`

function tell(): void {
  writeSync(STDERR, `${says(Math.round((performance.now() - began) / 1000))}\n`)
  setTimeout(tell, THEN_MS)
}

setTimeout(tell, FIRST_MS)
// Its code was read with the other thread’s help: that one may now work.
parentPort?.postMessage('told from now on')
