// A thread of its own. Written straight to the terminal: what goes through the other thread comes when that one is done.
import { writeSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'

const STDERR = 2
const FIRST_MS = 2_000
const THEN_MS = 5_000

const began = performance.now()

function tell(): void {
  writeSync(STDERR, `  reading and judging, ${Math.round((performance.now() - began) / 1000)} s so far\n`)
  setTimeout(tell, THEN_MS)
}

setTimeout(tell, FIRST_MS)
// Its code was read with the other thread’s help: that one may now work.
parentPort?.postMessage('told from now on')
