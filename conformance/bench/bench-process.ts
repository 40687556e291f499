// A child process of the bench, held to one processor where the machine lets us.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { keepingCompiled } from '../keep-compiled.ts'
import type { Orders } from './orders.ts'

export interface BenchProcess<O extends Orders> {
  ask<Name extends keyof O & string>(
    order: Name,
    ...data: Parameters<O[Name]>
  ): Promise<Awaited<ReturnType<O[Name]>>>
  stop(): Promise<void>
}

interface Reply {
  readonly id: number
  readonly value?: unknown
  readonly problem?: string
}

/** What a child gets of the environment: without the user's own settings, which would make it another measurement. */
export const environment = (): NodeJS.ProcessEnv =>
  keepingCompiled(
    Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('TESTBENK_'))),
  )

export const TASKSET = '/usr/bin/taskset'

/** @param core the processor to stay on; undefined: any. */
export function startProcess<O extends Orders>(script: URL, core: number | undefined): BenchProcess<O> {
  const file = fileURLToPath(script)
  const pin = core === undefined ? [] : [TASKSET, '-c', String(core)]
  const [program = process.execPath, ...args] = [...pin, process.execPath, file]
  const child = spawn(program, args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: environment(),
  })
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (problem: Error) => void }>()
  let id = 0
  const ended = new Promise<void>((resolve) => {
    const end = (problem: string) => {
      for (const { reject } of waiting.values()) reject(new Error(problem))
      waiting.clear()
      resolve()
    }
    child.once('error', (problem) => end(`${file} could not be started: ${problem.message}`))
    child.once('exit', (code, signal) => end(`${file} ended early (${code ?? signal})`))
  })
  child.on('message', (message) => {
    const reply = message as Reply
    const asked = waiting.get(reply.id)
    waiting.delete(reply.id)
    if (reply.problem !== undefined) asked?.reject(new Error(reply.problem))
    else asked?.resolve(reply.value as never)
  })

  return {
    ask: (order, ...[data]) =>
      new Promise((resolve, reject) => {
        id += 1
        waiting.set(id, { resolve, reject })
        child.send({ id, order, data }, (problem) => {
          if (problem) reject(problem)
        })
      }),
    async stop() {
      if (child.connected) child.disconnect()
      const giveUp = setTimeout(() => child.kill('SIGKILL'), 5_000)
      await ended
      clearTimeout(giveUp)
    },
  }
}
