// The options that commands read are those that the help knows; what was typed that no command has is told before
// anything is started.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readInvocation } from '../config.ts'
import { commands, type Entry, requireFitting } from './index.ts'

const entries: readonly (readonly [string, Entry])[] = Object.entries(commands)
const asked = (...argv: readonly string[]) => {
  const invocation = readInvocation(argv, {})
  return () => requireFitting(invocation)
}

describe('the list of commands', () => {
  it('has the options that the commands read', () => {
    const sources = globSync('*.ts', { cwd: import.meta.dirname })
      .filter((file) => !file.endsWith('.test.ts'))
      .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
    const read = sources.flatMap((source) =>
      [...source.matchAll(/ownOptions\([^[]*?\[([^\]]*)\]/g)].flatMap(([, names = '']) =>
        [...names.matchAll(/'([^']+)'/g)].map(([, option = '']) => option),
      ),
    )
    const switches = ['serve', 'quick', 'long']
    const declared = entries
      .filter(([name]) => name !== 'load')
      .flatMap(([, { options = {} }]) => Object.keys(options))
    expect([...new Set(declared)].sort()).toEqual([...new Set([...read, ...switches])].sort())
  })
})

describe('what no command has', () => {
  it('is refused in one line: an option, a word too many, a command', () => {
    expect(asked('verify', 'a.zip', '--plna', 'x')).toThrow('verify has no option --plna; try verify --help')
    expect(asked('run', 'portal')).toThrow('run does not know what to do with «portal»; try run --help')
    expect(asked('check', 'a', 'b')).toThrow('check does not know what to do with «b»')
    expect(asked('check', 'a', '--port', '1')).toThrow('check has no option --port; try check --help')
    expect(asked('toString')).toThrow('there is no command «toString»; try --help')
    expect(asked('attest', 'run', 'KJ-R01', 'a.png', 'b.png', 'c.png')).not.toThrow()
    expect(asked()).not.toThrow()
  })
})
