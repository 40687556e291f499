import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keepingCompiled } from './keep-compiled.ts'

const fresh = () => join(mkdtempSync(join(tmpdir(), 'compiled-')), 'kept')
const url = (name: string) => JSON.stringify(new URL(name, import.meta.url).href)

/** A process that keeps what it compiles, or not, and loads something. */
function load(folder: string, env: string) {
  const script = `const { keepCompiled } = await import(${url('keep-compiled.ts')})
keepCompiled(${env}, ${JSON.stringify(folder)})
await import(${url('result.ts')})`
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
}

describe('what was compiled', () => {
  it('is kept in the folder', () => {
    const folder = fresh()
    expect(load(folder, '{}')).toMatchObject({ status: 0, stderr: '' })
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('is left to Node where somebody has told it what to do', () => {
    const folder = fresh()
    expect(load(folder, "{ NODE_COMPILE_CACHE: '/elsewhere' }").status).toBe(0)
    expect(existsSync(folder)).toBe(false)
    expect(keepingCompiled({ NODE_COMPILE_CACHE: '/elsewhere' }, folder)).toEqual({
      NODE_COMPILE_CACHE: '/elsewhere',
    })
  })

  it('is not kept where nothing can be written, and nothing else is different', () => {
    const file = fresh()
    writeFileSync(file, '')
    const below = join(file, 'kept')
    expect(load(below, '{}')).toMatchObject({ status: 0, stderr: '' })
    expect(keepingCompiled({ HOME: '/home' }, below)).toEqual({ HOME: '/home' })
  })
})
