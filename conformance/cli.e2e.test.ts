// The real command line as a child process: the only test that proves type stripping, exit codes and the files.
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandLine, root } from './fixture/command-line.ts'

const out = mkdtempSync(join(tmpdir(), 'testbenk-out-'))
const { start, finish } = commandLine()

const run = (...args: readonly string[]) => finish('run', '--out', out, ...args)
const folderIn = (text: string) => /^(.+)\/report\.html$/m.exec(text)?.[1] ?? ''
const files = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

describe('any command', () => {
  it('goes on to its end when nobody reads what it prints any more, as with `| head`', async () => {
    const { child, text: complaints } = start('list')
    child.stdout.destroy()
    const [code] = await once(child, 'close')
    expect({ code, complaints: complaints() }).toEqual({ code: 0, complaints: '' })
  })
})

describe('serve', () => {
  it('listens, shows the rooms and the addresses of demo, and stops cleanly on Ctrl-C', async () => {
    const { child, text } = start('serve', '--port', '0', '--control-port', '0')
    await expect.poll(text).toContain('Stopp med Ctrl-C')
    const origin = /^Testbenk lytter på (\S+)\/\n/.exec(text())?.[1] ?? ''
    const served = await (await fetch(`${origin}/r/demo/`)).text()
    // Where a line may break in an address.
    const page = served.replaceAll('<wbr>', '')
    for (const path of ['helseid', 'kjernejournal/api', 'kjernejournal/hpp-webapp', 'brreg', 'altinn', 'epj'])
      expect(page).toContain(`${origin}/r/demo/${path}`)
    child.kill('SIGINT')
    const [code] = await once(child, 'close')
    expect(code).toBe(0)
    expect(text()).toMatch(/\nTestbenk er stoppet\.\n$/)
  })

  it('greets and takes leave in English where that is asked for, and so does the help', async () => {
    const { child, text } = start('serve', '--port', '0', '--control-port', '0', '--language', 'en')
    await expect.poll(text).toMatch(/^Testbenk is listening on [\s\S]*Stop with Ctrl-C/)
    child.kill('SIGINT')
    await once(child, 'close')
    expect(text()).toMatch(/\nTestbenk has stopped\.\n$/)
    expect((await finish('serve', '--help', '--language', 'en')).text).toMatch(
      /^Usage: [^\n]*\nStart the bench/,
    )
    expect((await finish('serve', '--help')).text).toMatch(/^Bruk: [^\n]*\nStart benken/)
  })

  it('says in one line that a port is taken, and exits with 4', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const { code, text } = await finish('serve', '--port', String(port), '--control-port', '0')
    taken.close()
    expect(code).toBe(4)
    expect(text.trim().split('\n')).toEqual([
      expect.stringMatching(new RegExp(`port ${port} .*velg en annen port med --port eller --control-port`)),
    ])
  })
})

describe('run and check', () => {
  it('certify the simulated EPJ, and judge the saved run again to the same bytes', async () => {
    const { code, text } = await run()
    expect({ code, text }).toMatchObject({ code: 0 })
    const folder = folderIn(text)
    const before = files(folder)
    expect(Object.keys(before).sort()).toEqual([
      'events.jsonl',
      'junit.xml',
      'plan.json',
      'report.html',
      'result.json',
      'run.json',
      'summary.md',
    ])
    // A name, and no words: reports come in both languages.
    expect(JSON.parse(String(before['run.json']))).toMatchObject({ epj: 'Testbenk EPJ' })
    const again = await finish('check', folder)
    expect(again.code).toBe(0)
    expect(files(folder)).toEqual(before)
  })

  it('fail a wrong EPJ with exit 1 and say what to mend', async () => {
    const { code, text } = await run('--mutation', 'no-pkce', '--language', 'en')
    expect(code).toBe(1)
    expect(text).toContain('helseid/pkce-s256')
  })

  it('go by addresses of their own where the settings name another bench’s, as in its container', async () => {
    const { code, text } = await run('--plan', 'helseid-only', '--public-url', 'http://localhost:1')
    expect({ code, text }).toMatchObject({ code: 0 })
  })

  it('decide nothing from a journal that was touched', async () => {
    const { text } = await run()
    const folder = folderIn(text)
    const journal = readFileSync(join(folder, 'events.jsonl'), 'utf8')
    const spoilt = {
      changed: journal.replace('"status":201', '"status":200'),
      shortened: `${journal.trimEnd().split('\n').slice(0, -1).join('\n')}\n`,
      emptied: '',
    }
    for (const [name, events] of Object.entries(spoilt)) {
      const copy = join(out, name)
      cpSync(folder, copy, { recursive: true })
      writeFileSync(join(copy, 'events.jsonl'), events)
      expect((await finish('check', copy)).code, name).toBe(2)
    }
  })

  it('stop on Ctrl-C with a run that can be read, says that it was interrupted, and accuses nobody', async () => {
    const { child, text } = start('run', '--out', join(out, 'stopped'))
    const journal = () =>
      readdirSync(out, { recursive: true, encoding: 'utf8' }).find((name) =>
        /^stopped.+events\.jsonl$/.test(name),
      )
    await expect.poll(journal).toBeDefined()
    child.kill('SIGINT')
    const [code] = await once(child, 'close')
    expect({ code, text: text() }).toMatchObject({ code: 2, text: expect.stringContaining('avbrutt') })
    const folder = folderIn(text())
    const before = files(folder)
    expect((await finish('check', folder)).code).toBe(2)
    expect(files(folder)).toEqual(before)
  })

  it('give 5 when the EPJ cannot be reached', async () => {
    const { code, text } = await run(
      '--driver-url',
      'http://127.0.0.1:9/actions',
      '--port',
      '0',
      '--control-port',
      '0',
    )
    expect(code).toBe(5)
    expect(text.replace(/\s+/g, ' ')).toContain('http://127.0.0.1:9/actions kan ikke nås')
  })

  it('give 4 and one line for settings that are not valid', async () => {
    for (const args of [
      ['run', '--plan', 'nothing'],
      ['run', '--mutation', 'nothing'],
      ['serve', '--port', 'many'],
      ['check', join(out, 'nothing')],
      ['check'],
      ['nothing'],
      ['run', '--out', join(root, 'package.json')],
    ]) {
      const { code, text } = await finish(...args)
      expect({ args, code, lines: text.trim().split('\n').length }).toEqual({ args, code: 4, lines: 1 })
    }
  })

  it('say what is wrong in the language asked for, also when nothing else can be understood', async () => {
    const told = async (...args: readonly string[]) => (await finish(...args)).text.trim()
    expect(await told('nothing')).toBe('testbenk: kommandoen «nothing» finnes ikke; prøv --help')
    expect(await told('nothing', '--language', 'en')).toBe(
      'testbenk: there is no command «nothing»; try --help',
    )
  })
})
