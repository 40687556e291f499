import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { JournalError } from './journal-error.ts'
import { openLines } from './open-lines.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'testbenk-lines-'))

describe('a journal’s file', () => {
  it('has every line as soon as it is written', () => {
    const file = join(folder(), 'events.jsonl')
    const lines = openLines(file, 'wx')
    lines.write('a\n')
    expect(readFileSync(file, 'utf8')).toBe('a\n')
    lines.write('b\n')
    expect(readFileSync(file, 'utf8')).toBe('a\nb\n')
    lines.close()
  })

  it.runIf(process.platform === 'linux')('that could not be written once takes no more', () => {
    const file = join(folder(), 'events.jsonl')
    symlinkSync('/dev/full', file)
    const lines = openLines(file, 'a')
    const failures = ['a\n', 'b\n'].map((line) => {
      try {
        return lines.write(line)
      } catch (error) {
        return error
      }
    })
    lines.close()
    expect(failures[0]).toBeInstanceOf(JournalError)
    expect(failures[0]).toMatchObject({ file, cause: { code: 'ENOSPC' } })
    expect(failures[1]).toBe(failures[0])
  })

  it.runIf(process.platform === 'linux')('tells of a line of which only a part found room', () => {
    const file = join(folder(), 'events.jsonl')
    const script = `
      import { openLines } from ${JSON.stringify(import.meta.resolve('./open-lines.ts'))}
      try { openLines(${JSON.stringify(file)}, 'wx').write('a'.repeat(5000) + '\\n') }
      catch (error) { console.log(error.name, error.cause.code) }`
    // 512 or 1024 bytes a file, by the shell.
    const { stdout } = spawnSync(
      'sh',
      ['-c', 'ulimit -f 1; exec "$@"', 'sh', process.execPath, '--input-type=module', '-e', script],
      { encoding: 'utf8' },
    )
    expect(stdout.trim()).toBe('JournalError EFBIG')
    expect(readFileSync(file, 'utf8')).toMatch(/^a+$/)
  })
})
