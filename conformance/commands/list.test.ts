// `coverage` prints what it knows, whether or not its page can be written.
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { askCommand } from './fixture/ask-command.ts'

const inside = (...names: readonly string[]) => join(mkdtempSync(join(tmpdir(), 'testbenk-out-')), ...names)

it('coverage names each requirement, and where the page lies', async () => {
  const out = inside('new')
  const { code, printed } = await askCommand(['coverage', '--out', out])
  expect(code).toBe(0)
  expect(printed).toMatch(/^KJ-S13 /m)
  expect(printed.split('\n').at(-1)).toBe(join(out, 'coverage.html'))
  expect(existsSync(join(out, 'coverage.html'))).toBe(true)
})

it('coverage prints all of it where nothing can be written, and then says that the page was not', async () => {
  const file = inside('file')
  writeFileSync(file, '')
  const good = await askCommand(['coverage', '--out', inside('new')])
  const { code, printed, refused } = await askCommand(['coverage', '--out', join(file, 'below')])
  expect(printed.split('\n')).toEqual(good.printed.split('\n').slice(0, -1))
  expect(code).toBeUndefined()
  expect(refused?.nb).toMatch(/^siden er ikke skrevet: .*file kan ikke lages: /)
  expect(refused?.en).toMatch(/^the page was not written: .*file cannot be made: /)
})
