// A disk that takes no more says nothing of the EPJ: never 1, and one line that tells what to do.
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandLine } from './fixture/command-line.ts'

const { finishIn, finish } = commandLine()
const out = () => mkdtempSync(join(tmpdir(), 'testbenk-full-'))
const municipality = (folder: string) => ['run', '--plan', 'municipality', '--out', folder]

describe.runIf(process.platform === 'linux')('a run whose disk is full', () => {
  it('stops with 4 and says how it is gone on with, which then certifies', async () => {
    const folder = out()
    // 200 KiB a file: less than the journal, and like a full disk it takes a part of a line first.
    const { code, text } = await finishIn('ulimit -f 400; exec "$@"', ...municipality(folder))
    expect({ code, lines: text.trim().split('\n').length }, text).toEqual({ code: 4, lines: 1 })
    expect(text).toContain('journalen kan ikke skrives')
    const [id = ''] = readdirSync(folder)
    expect(text).toContain('run --resume')
    const resumed = await finish('run', '--resume', join(folder, id))
    expect(resumed).toMatchObject({ code: 0 })
  })

  it('gives 4 and one line when it is the build log that cannot be written, with its reports in place', async () => {
    const folder = out()
    const { code, text } = await finishIn('exec "$@" > /dev/full', ...municipality(folder))
    expect({ code, text: text.trim() }).toEqual({
      code: 4,
      text: 'testbenk: maskinen sier nei til en fil: det er ikke mer plass (ENOSPC)',
    })
    const [id = ''] = readdirSync(folder)
    expect(readdirSync(join(folder, id))).toContain('report.html')
  })
})
