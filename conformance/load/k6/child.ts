// Runs a program to its end, handing on what it writes, line by line.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

export interface ChildOrder {
  readonly program: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly line?: (text: string) => void
  readonly started?: (pid: number) => void
  /** Passed on to the program as SIGINT, once. */
  readonly signal?: AbortSignal
}

/** The exit code; undefined when the program could not be started or was killed. */
export function runChild({
  program,
  args,
  env,
  line,
  started,
  signal,
}: ChildOrder): Promise<number | undefined> {
  return new Promise((resolve) => {
    // A process group of its own: Ctrl-C reaches it through us, once, and not a second time from the terminal,
    // which k6 would take as an order to drop everything.
    const child = spawn(program, [...args], {
      env: { ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    if (child.pid !== undefined) started?.(child.pid)
    const interrupt = () => void child.kill('SIGINT')
    const drained = [child.stdout, child.stderr].map((stream) => lines(stream, line))
    if (signal?.aborted) interrupt()
    signal?.addEventListener('abort', interrupt, { once: true })
    child.once('error', () => resolve(undefined))
    child.once('close', async (code) => {
      signal?.removeEventListener('abort', interrupt)
      await Promise.all(drained)
      resolve(code ?? undefined)
    })
  })
}

async function lines(stream: Readable, each: ((text: string) => void) | undefined): Promise<void> {
  for await (const text of createInterface({ input: stream })) each?.(text)
}
