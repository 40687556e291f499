import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type K6Order, runK6 } from './run-k6.ts'

const zero = { min: 0, median: 0, p90: 0, p95: 0, p99: 0, max: 0 }
const result = {
  schemaVersion: 2,
  seconds: 1,
  iterations: 1,
  dropped: 0,
  requests: 1,
  counts: { lookUps: 1 },
  series: [{ name: 'openings', answered: 1, wrong: 0, ms: zero }],
  thresholds: [],
}

describe.skipIf(process.platform === 'win32')('k6', () => {
  let home = ''
  const printed: string[] = []

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'k6-run-'))
    printed.length = 0
  })
  afterEach(() => rm(home, { recursive: true, force: true }))

  /** A stand-in for k6 that does `script` when it is told to run. */
  async function order(script: string, more: Partial<K6Order> = {}): Promise<K6Order> {
    await writeFile(join(home, 'k6'), `#!/bin/sh\n${script}\n`)
    await chmod(join(home, 'k6'), 0o755)
    return {
      k6: join(home, 'k6'),
      script: 'morning-shift',
      settings: { scenario: 'morning-shift', secret: 'the-private-part' },
      env: { PATH: '/usr/bin:/bin', K6_DURATION: '1h' },
      print: (line) => void printed.push(line),
      ...more,
    }
  }

  const summary = `sed -n 's/.*"summaryFile":"\\([^"]*\\)".*/\\1/p' "$TESTBENK_LOAD"`
  const report = `echo '${JSON.stringify(result)}' > "$(${summary})"`
  const kept = (name: string) => readFile(join(home, name), 'utf8')

  it('is given its settings in a file that nobody else can read, which is removed', async () => {
    const outcome = await runK6(
      await order(
        [
          `cp "$TESTBENK_LOAD" "${home}/settings"; stat -c %a "$TESTBENK_LOAD" > "${home}/mode"`,
          `echo "$TESTBENK_LOAD" > "${home}/place"; env > "${home}/env"; echo "$@" > "${home}/args"`,
          report,
        ].join('\n'),
      ),
    )
    expect(outcome).toMatchObject({ exitCode: 0, result })
    expect(await kept('settings')).toContain('the-private-part')
    expect(await kept('mode')).toBe('600\n')
    await expect(readFile((await kept('place')).trim())).rejects.toThrow()
    expect(await kept('env')).not.toContain('the-private-part')
    expect(await kept('args')).not.toContain('the-private-part')
  })

  it('neither reports its use, nor opens a port, nor listens to options in the environment', async () => {
    await runK6(await order(`env > "${home}/env"; echo "$@" > "${home}/args"`))
    const env = await kept('env')
    expect(env).toContain('K6_NO_USAGE_REPORT=true\n')
    expect(env).toContain('K6_WEB_DASHBOARD_PORT=-1\n')
    expect(env).not.toContain('K6_DURATION')
    expect(await kept('args')).toMatch(/^run .*--address= .*load\/morning-shift\.ts$/m)
  })

  it('that leaves nothing behind has no result', async () => {
    expect(await runK6(await order('exit 107'))).toEqual({ exitCode: 107, seconds: [] })
    expect((await runK6(await order(`echo '{"schemaVersion":1}' > "$(${summary})"`))).result).toBeUndefined()
  })

  it('is told of Ctrl-C once, and what it still writes is waited for', async () => {
    const stop = new AbortController()
    const print = (line: string) => {
      if (line === 'under way') stop.abort()
    }
    // `wait` returns when the trap has run; `sleep` alone would hold the trap back.
    const script = `trap '${report.replaceAll("'", "'\\''")}; kill $!; exit 105' INT; echo "under way"; sleep 30 & wait`
    expect(await runK6(await order(script, { print, signal: stop.signal }))).toMatchObject({
      exitCode: 105,
      result,
    })
  })

  it('is shown without its log’s dress', async () => {
    await runK6(
      await order(
        `echo 'time="2026-11-22T07:21:25Z" level=error msg="test aborted: no \\"metadata\\""' >&2; echo 'time="2026-11-22T07:21:25Z" level=error msg="thresholds on metrics '"'a'"' have been crossed"' >&2; exit 108`,
      ),
    )
    expect(printed).toEqual(['k6 error: test aborted: no "metadata"'])
  })
})
