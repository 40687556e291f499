import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { holdFolder, isAlive } from './hold-folder.ts'

const fresh = () => mkdtempSync(join(tmpdir(), 'testbenk-hold-'))

describe('a run’s folder', () => {
  it('is held by one process at a time, and let go', () => {
    const folder = fresh()
    const letGo = holdFolder(folder, 100, () => true)
    expect(() => holdFolder(folder, 200, () => true)).toThrow('process 100 is at work in it')
    letGo()
    expect(existsSync(join(folder, 'run.lock'))).toBe(false)
    holdFolder(folder, 200, () => true)()
  })

  it('is taken over from a process that was killed, and from a file that says nothing', () => {
    const folder = fresh()
    holdFolder(folder, 100, () => true)
    holdFolder(folder, 200, () => false)()
    writeFileSync(join(folder, 'run.lock'), 'nothing')
    holdFolder(folder, 200, () => true)()
  })

  it('asks the machine which processes live', () => {
    expect([isAlive(process.pid), isAlive(2 ** 22 + 1)]).toEqual([true, false])
  })
})
