// The identity of the suite's judging must be over all that judging is made of.
import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codeHash, judgingFiles } from './code.ts'

const root = join(import.meta.dirname, '..', '..')

/** Our own files that a file is made of, types left out: they are not there when it runs. */
function madeOf(entry: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(entry)) return found
  found.add(entry)
  const text = readFileSync(join(root, entry), 'utf8')
  for (const [, names = '', specifier = ''] of text.matchAll(
    /^(?:import|export) (?!type )([^'";]*?from )?'([#.][^']+)'/gm,
  )) {
    const inner = /^\{([\s\S]*)\} from $/.exec(names)?.[1]
    if (inner?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '))) continue
    const path = specifier.startsWith('#')
      ? specifier.slice(1)
      : relative(root, resolve(root, dirname(entry), specifier))
    madeOf(path.replaceAll('\\', '/'), found)
  }
  return found
}

describe('the identity of the judging code', () => {
  it('is over everything between a journal and its reports', () => {
    const covered = new Set(judgingFiles())
    const needed = [
      ...madeOf('conformance/judge.ts'),
      ...madeOf('reports/formats.ts'),
      ...madeOf('conformance/catalogue/export.ts'),
    ]
    expect(needed.length).toBeGreaterThan(150)
    expect(needed.filter((file) => !covered.has(file))).toEqual([])
  })

  it('is the same each time, and of no tests', () => {
    expect(codeHash()).toBe(codeHash())
    const ofTests = (file: string) =>
      file.includes('.test.') || readFileSync(join(root, file), 'utf8').includes("from 'vitest'")
    expect(judgingFiles().filter(ofTests)).toEqual([])
  })
})
