// What the bench ran on, and which processors it may pin its processes to.
import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { TASKSET } from './bench-process.ts'

export interface Machine {
  readonly node: string
  readonly processors: number
  readonly model: string
  /** Programs that were at work in the minute before; on a quiet machine next to nothing. */
  readonly load: number
  /** Servers on one processor, the generator on another; absent where they cannot be held there. */
  readonly pinned?: { readonly server: number; readonly generator: number }
}

export function describeMachine(): Machine {
  const [server, generator] = allowedProcessors()
  return {
    node: process.version,
    processors: availableParallelism(),
    load: loadavg()[0] ?? 0,
    model: cpus()[0]?.model ?? 'unknown',
    ...(server !== undefined && generator !== undefined && { pinned: { server, generator } }),
  }
}

/** Linux only, with util-linux' taskset. */
function allowedProcessors(): readonly number[] {
  const status = '/proc/self/status'
  if (!existsSync(TASKSET) || !existsSync(status)) return []
  const list = /^Cpus_allowed_list:\s*(\S+)$/m.exec(readFileSync(status, 'utf8'))?.[1] ?? ''
  return parseProcessorList(list)
}

/** `0-2,5` is 0, 1, 2 and 5. */
export function parseProcessorList(list: string): readonly number[] {
  if (list === '') return []
  return list.split(',').flatMap((part) => {
    const [from, to = from] = part.split('-').map(Number)
    if (from === undefined || to === undefined || !Number.isInteger(from) || !Number.isInteger(to)) return []
    return Array.from({ length: to - from + 1 }, (_, step) => from + step)
  })
}
