// One process at a time in a run's folder: two would write one journal, and neither's chain would hold.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from '../config.ts'
import { runRefusals } from '../refusals/runs.ts'
import { writeWhole } from './write-whole.ts'

/** Returns what lets the folder go. @throws ConfigError when another process is at work in it. */
export function holdFolder(folder: string, pid: number, isAlive: (pid: number) => boolean): () => void {
  requireFree(folder, pid, isAlive)
  writeWhole(lockIn(folder), `${pid}\n`)
  return () => rmSync(lockIn(folder), { force: true })
}

/** @throws ConfigError when another process is at work in it. */
export function requireFree(folder: string, pid: number, isAlive: (pid: number) => boolean): void {
  const holder = holderIn(lockIn(folder))
  if (holder === undefined || holder === pid || !isAlive(holder)) return
  throw new ConfigError(runRefusals.isHeld(folder, holder, lockIn(folder)))
}

const lockIn = (folder: string) => join(folder, 'run.lock')

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process is one too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function holderIn(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    return Number.isInteger(pid) && pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}
