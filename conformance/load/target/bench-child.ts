// The bench in a process of its own, so that what is measured on it is its own and not k6's reporter's.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { loadRefusals } from '../../refusals/load.ts'
import { exitCodes } from '../../result.ts'
import { LoadProblem } from '../load-problem.ts'

export interface BenchChildOrder {
  readonly port: number
  readonly controlPort: number
  readonly env: Readonly<Record<string, string | undefined>>
  readonly printError: (line: string) => void
  /** For Node, before the program. */
  readonly nodeArgs?: readonly string[]
  /** In front of everything: holds the process to a processor. */
  readonly pin?: readonly string[]
}

export interface BenchChild {
  readonly origin: string
  readonly control: string
  stop(): Promise<void>
}

/** Loaded into the bench: it has no other life than that of the run, however that one ends. */
const FOLLOW = new URL('end-with-parent.ts', import.meta.url).href
const CLI = fileURLToPath(new URL('../../cli.ts', import.meta.url))

/** @throws LoadProblem when the bench does not come up */
export function startBench(order: BenchChildOrder): Promise<BenchChild> {
  const { port, controlPort, env, nodeArgs = [], pin = [] } = order
  const node = [process.execPath, '--import', FOLLOW, ...nodeArgs, CLI, 'serve']
  // What it says is read below, in the language that is asked for here.
  const flags = ['--language', 'en', '--port', String(port), '--control-port', String(controlPort)]
  const [program = process.execPath, ...args] = [...pin, ...node, ...flags]
  // A process group of its own: Ctrl-C in the terminal must not end the bench before k6 has finished.
  const child = spawn(program, args, {
    env: withoutSettings(env),
    // Nothing is ever written to its input; that it ends tells the bench that we are gone.
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  createInterface({ input: child.stderr }).on('line', order.printError)
  return new Promise((resolve, reject) => {
    let origin = ''
    createInterface({ input: child.stdout }).on('line', (line) => {
      origin = /^Testbenk is listening on (\S+)\/$/.exec(line)?.[1] ?? origin
      const control = /^Control API: (\S+)\/ /.exec(line)?.[1]
      if (control === undefined) return
      resolve({
        origin,
        control,
        async stop() {
          child.kill('SIGTERM')
          const giveUp = setTimeout(() => child.kill('SIGKILL'), 5_000)
          await ended
          clearTimeout(giveUp)
        },
      })
    })
    child.once('error', (error) =>
      reject(new LoadProblem(exitCodes.internal, loadRefusals.benchDidNotStart(error))),
    )
    void ended.then(() => reject(new LoadProblem(exitCodes.configuration, loadRefusals.benchEnded())))
  })
}

/** What is set for this command is told by flags; the child must not read it a second time. */
function withoutSettings(env: BenchChildOrder['env']): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('TESTBENK_')))
}
