import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exitCodes } from '../result.ts'
import { defaultLoad } from './options.ts'
import { type LoadOrder, runLoad } from './run-load.ts'

const key = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: 'the-private-part', kid: 'KID' }
const file = { authority: 'http://sts', clientId: 'an-id', privateJwk: JSON.stringify(key) }

describe.skipIf(process.platform === 'win32')('a load run', () => {
  let home = ''
  const printed: string[] = []

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'run-load-'))
    printed.length = 0
  })
  afterEach(() => rm(home, { recursive: true, force: true }))

  /** A stand-in for k6 that does `script` when it is told to run. */
  async function order(script: string): Promise<LoadOrder> {
    const k6 = `#!/bin/sh\nif [ "$1" = version ]; then echo "k6 v1.8.1"; exit 0; fi\n${script}\n`
    await writeFile(join(home, 'k6'), k6)
    await chmod(join(home, 'k6'), 0o755)
    return {
      addresses: { helseid: 'http://sts', selvbetjening: 'http://selv', kjernejournalApi: 'http://kj' },
      clientId: 'an-id',
      options: defaultLoad,
      patients: ['13116900216'],
      out: join(home, 'out'),
      env: { PATH: `${home}:/usr/bin:/bin`, HOME: home, K6_DURATION: '1h' },
      print: (line) => void printed.push(line),
      fetch: async () => new Response(JSON.stringify(file)),
    }
  }

  const summary = (ok: boolean) => `echo '{"ok":${ok}}' > "${home}/out/load.json"`
  const kept = (name: string) => readFile(join(home, name), 'utf8')

  it('gives k6 its settings in a file that nobody else can read, and removes it', async () => {
    const { exitCode, summaryFile, dashboardFile } = await runLoad(
      await order(
        [
          `cp "$TESTBENK_LOAD" "${home}/settings"; stat -c %a "$TESTBENK_LOAD" > "${home}/mode"`,
          `echo "$TESTBENK_LOAD" > "${home}/place"; env > "${home}/env"; echo "$@" > "${home}/args"`,
          summary(true),
          'echo page > "$K6_WEB_DASHBOARD_EXPORT"',
        ].join('\n'),
      ),
    )
    expect(exitCode).toBe(exitCodes.conforms)
    expect(summaryFile).toBe(join(home, 'out', 'load.json'))
    expect(dashboardFile).toBe(join(home, 'out', 'load.html'))
    expect(JSON.parse(await kept('settings'))).toMatchObject({
      helseid: 'http://sts',
      privateJwk: key,
      rate: 20,
    })
    expect(await kept('mode')).toBe('600\n')
    await expect(readFile((await kept('place')).trim())).rejects.toThrow()
    expect(await kept('env')).not.toContain('the-private-part')
    expect(await kept('args')).not.toContain('the-private-part')
  })

  it('lets k6 neither report its use, nor open a port, nor listen to options in the environment', async () => {
    await runLoad(await order(`env > "${home}/env"; echo "$@" > "${home}/args"; ${summary(true)}`))
    const env = await kept('env')
    expect(env).toContain('K6_NO_USAGE_REPORT=true\n')
    expect(env).toContain('K6_WEB_DASHBOARD_PORT=-1\n')
    expect(env).not.toContain('K6_DURATION')
    expect(await kept('args')).toMatch(/^run .*--address= .*load\/helseindikator\.ts$/m)
  })

  it.each([
    ['thresholds are broken', 'exit 99', exitCodes.doesNotConform],
    ['the target does not answer', 'exit 108', exitCodes.unreachable],
    ['k6 was interrupted', 'exit 105', exitCodes.notDecided],
    ['k6 fails otherwise', 'exit 107', exitCodes.internal],
    ['k6 is killed', 'kill -9 $$', exitCodes.internal],
    ['nothing was written', 'exit 0', exitCodes.notDecided],
  ])('ends with its own exit code when %s', async (_, script, exitCode) => {
    expect(await runLoad(await order(script))).toMatchObject({ exitCode })
  })

  it('is never good when nothing was looked up', async () => {
    expect(await runLoad(await order(summary(false)))).toMatchObject({ exitCode: exitCodes.notDecided })
  })

  it('passes Ctrl-C on once, and waits for what k6 still writes', async () => {
    const stop = new AbortController()
    const print = (line: string) => {
      if (line === 'under way') stop.abort()
    }
    // `wait` returns when the trap has run; `sleep` alone would hold the trap back.
    const script = `trap '${summary(true)}; kill $!; exit 105' INT; echo "under way"; sleep 30 & wait`
    const outcome = await runLoad({ ...(await order(script)), print, signal: stop.signal })
    expect(outcome).toMatchObject({ exitCode: exitCodes.notDecided, k6ExitCode: 105, interrupted: true })
    expect(outcome.summaryFile).toBeDefined()
  })

  it('shows what k6 says without its log’s dress', async () => {
    await runLoad(
      await order(
        `echo 'time="2026-11-22T07:21:25Z" level=error msg="test aborted: no \\"metadata\\""' >&2; exit 108`,
      ),
    )
    expect(printed).toContain('k6 error: test aborted: no "metadata"')
  })
})
