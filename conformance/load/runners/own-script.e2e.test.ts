// The script of load/example, run as the README says: with settings that `load settings` writes, and k6 by itself.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { soak } from '../catalogue/soak.ts'
import { runChild } from '../k6/child.ts'
import { installedK6 } from '../k6/find-k6.ts'
import { LOAD_FOLDER } from '../k6/run-k6.ts'
import { defaultLoad } from '../order/options.ts'
import { openTarget, type Target } from '../target/target.ts'
import { settingsFor } from './settings-for.ts'

const { env } = process
const k6 = await installedK6({ env, print: () => undefined, language: 'en' })

describe.skipIf(k6 === undefined)('a script of one’s own', () => {
  let folder = ''
  let target: Target
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'own-script-'))
    target = await openTarget({
      options: defaultLoad,
      seed: 'load-test',
      profile: 'strict',
      driverUrl: '',
      ports: { port: 0, controlPort: 0 },
      bench: { env, printError: () => undefined },
    })
  })
  afterAll(async () => {
    await target.close()
    await rm(folder, { recursive: true, force: true })
  })

  it.each(['Bearer', 'DPoP'] as const)(
    'looks patients up with %s, its settings named from where it is started',
    async (scheme) => {
      const settings = await settingsFor(soak, { ...defaultLoad, scheme, rate: 1 }, target)
      await writeFile(join(folder, 'settings.json'), JSON.stringify(settings))
      const before = (await target.control?.journal(0, 1))?.counters.exchanges ?? 0
      const lines: string[] = []
      const exitCode = await runChild({
        program: 'sh',
        // The example's own limits are for a machine with time; here it is only to work.
        args: [
          ...['-c', 'cd "$0" && exec "$@"', folder, k6 ?? '', 'run'],
          ...['--no-color', '--address=', '--no-thresholds', '--duration=1s'],
          ...['-e', 'TESTBENK_LOAD=settings.json', join(LOAD_FOLDER, 'example', 'own-script.ts')],
        ],
        env: { ...env, K6_NO_USAGE_REPORT: 'true', K6_AUTO_EXTENSION_RESOLUTION: 'false' },
        line: (line) => void lines.push(line),
      })
      expect(exitCode, lines.join('\n')).toBe(0)
      expect(lines.join('\n')).toMatch(/checks_succeeded\.+: 100\.00%/)
      const { counters } = (await target.control?.journal(0, 1)) ?? {}
      expect(counters?.exchanges).toBeGreaterThan(before + 2)
      expect(counters?.byOperation['kjernejournal.helseindikator']?.failed).toBe(0)
    },
  )
})
