import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder, requireWritable } from './make-folder.ts'

const inside = (...names: readonly string[]) => join(mkdtempSync(join(tmpdir(), 'testbenk-out-')), ...names)

describe('a folder to write in', () => {
  it('is made with all above it, and may be there already', () => {
    const folder = inside('a', 'b')
    makeFolder(folder)
    makeFolder(folder)
    requireWritable(folder)
    expect(readdirSync(folder)).toEqual([])
  })

  it('is refused in one line where there is a file, above it or in its place', () => {
    const file = inside('file')
    writeFileSync(file, '')
    for (const place of [file, join(file, 'below'), join(file, 'below', 'deeper')])
      expect(() => makeFolder(place)).toThrow(/^[^\n]*file[^\n]* cannot be made: [^\n]+$/)
  })

  it.runIf(existsSync('/proc/self'))(
    'is refused where nothing can be made, and does not wait for ever',
    () => {
      for (const place of ['/proc/x', '/proc/x/y', '/proc/self/x'])
        expect(() => makeFolder(place)).toThrow('cannot be made')
      expect(() => requireWritable('/proc')).toThrow(/^\/proc cannot be written in: .+; give .+ with --out$/)
    },
  )
})
