import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exitCodes } from '../../result.ts'
import { LoadProblem } from '../load-problem.ts'
import { cacheFolder, findK6, K6_VERSION } from './find-k6.ts'

describe.skipIf(process.platform === 'win32')('finding k6', () => {
  let home = ''
  const printed: string[] = []
  const print = (line: string) => void printed.push(line)
  const language = 'en'

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'find-k6-'))
    printed.length = 0
  })
  afterEach(() => rm(home, { recursive: true, force: true }))

  async function program(folder: string, name: string, script: string): Promise<string> {
    await mkdir(join(home, folder), { recursive: true })
    const path = join(home, folder, name)
    await writeFile(path, `#!/bin/sh\n${script}\n`)
    await chmod(path, 0o755)
    return path
  }

  const surroundings = (...folders: readonly string[]) => ({
    HOME: home,
    PATH: [...folders.map((folder) => join(home, folder)), '/usr/bin', '/bin'].join(delimiter),
  })

  it('takes the one on the PATH when it is new enough', async () => {
    const k6 = await program('bin', 'k6', 'echo "k6 v1.8.1 (go1.26.8, linux/amd64)"')
    expect(await findK6({ env: surroundings('bin'), print, language })).toBe(k6)
    expect(printed).toEqual([])
  })

  it('passes by one that is too old, and says so', async () => {
    await program('old', 'k6', 'echo "k6 v0.49.0 (go1.21, linux/amd64)"')
    const cached = await program(`.cache/testbenk/k6-${K6_VERSION}`, 'k6', 'true')
    expect(await findK6({ env: surroundings('old'), print, language })).toBe(cached)
    expect(printed.join()).toContain('0.49.0; the scripts need k6 1.0 or newer')
  })

  it('looks in the cache that XDG_CACHE_HOME names, when that is absolute', () => {
    expect(cacheFolder({ HOME: '/home/kari', XDG_CACHE_HOME: '/var/tmp/c' })).toBe(
      `/var/tmp/c/testbenk/k6-${K6_VERSION}`,
    )
    expect(cacheFolder({ HOME: '/home/kari', XDG_CACHE_HOME: 'c' })).toBe(
      `/home/kari/.cache/testbenk/k6-${K6_VERSION}`,
    )
    expect(cacheFolder({ HOME: '/home/kari' })).toBe(`/home/kari/.cache/testbenk/k6-${K6_VERSION}`)
  })

  it('says that it was stopped, and not that k6 cannot be had, when the build is stopped', async () => {
    await program('go/bin', 'go', 'kill -INT $$; sleep 5')
    const signal = AbortSignal.abort()
    await expect(findK6({ env: surroundings('go/bin'), print, language, signal })).rejects.toMatchObject({
      exitCode: exitCodes.notDecided,
      message: expect.stringContaining('stopped while k6 was being built'),
    })
  })

  it('builds the pinned version once where Go is installed, and tells how far it is', async () => {
    await program(
      'go/bin',
      'go',
      'echo "$@" > "$HOME/asked"; mkdir -p "$GOBIN"; printf "#!/bin/sh\\n" > "$GOBIN/k6"; chmod +x "$GOBIN/k6"',
    )
    const path = await findK6({ env: surroundings('go/bin'), print, language, everyMs: 1 })
    expect(path).toBe(join(home, `.cache/testbenk/k6-${K6_VERSION}/k6`))
    expect(await readFile(join(home, 'asked'), 'utf8')).toBe(`install go.k6.io/k6@${K6_VERSION}\n`)
    expect(printed[0]).toContain(`Building k6 ${K6_VERSION}`)
    expect(printed).toContainEqual(expect.stringContaining('still building'))
    await rm(join(home, 'asked'))
    expect(await findK6({ env: surroundings('go/bin'), print, language })).toBe(path)
    await expect(readFile(join(home, 'asked'))).rejects.toThrow()
  })

  it('tells of the build in Norwegian beside tables in Norwegian', async () => {
    await program(
      'go/bin',
      'go',
      'mkdir -p "$GOBIN"; printf "#!/bin/sh\\n" > "$GOBIN/k6"; chmod +x "$GOBIN/k6"',
    )
    await findK6({ env: surroundings('go/bin'), print, language: 'nb', everyMs: 1 })
    expect(printed[0]).toMatch(`Fant ikke k6. Bygger k6 ${K6_VERSION}`)
    expect(printed.at(-1)).toMatch(/^k6 v[\d.]+ er bygget \(\d+ s\)\.$/)
  })

  it('says in one line how to get it when there is neither k6 nor Go', async () => {
    const env = { HOME: home, PATH: join(home, 'nothing') }
    const problem = await findK6({ env, print, language }).catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(LoadProblem)
    expect(problem).toMatchObject({ exitCode: exitCodes.configuration })
    expect(String(problem)).toMatch(/install it from https:\S+ .* or install Go/)
    expect(String(problem)).not.toContain('\n')
  })

  it('says what the build said when it fails', async () => {
    await program('go/bin', 'go', 'echo "no route to proxy.golang.org" >&2; exit 1')
    const problem = await findK6({ env: surroundings('go/bin'), print, language }).catch(
      (error: unknown) => error,
    )
    expect(problem).toMatchObject({ exitCode: exitCodes.configuration })
    expect(String(problem)).toContain('k6 could not be built')
    expect(printed).toContain('  no route to proxy.golang.org')
  })
})
