// The script of load/example, run as the README says: with settings that `load settings` writes, and k6 by itself.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { soak } from '../catalogue/soak.ts'
import { describeK6ByItself } from '../fixture/k6-by-itself.ts'
import { runChild } from '../k6/child.ts'
import { LOAD_FOLDER } from '../k6/run-k6.ts'
import { defaultLoad } from '../order/options.ts'
import { settingsFor } from './settings-for.ts'

describeK6ByItself('a script of one’s own', ({ k6, env, folder, target }) => {
  it.each(['Bearer', 'DPoP'] as const)(
    'looks patients up with %s, its settings named from where it is started',
    async (scheme) => {
      const settings = await settingsFor(soak, { ...defaultLoad, scheme, rate: 1 }, target())
      await writeFile(join(folder(), 'settings.json'), JSON.stringify(settings))
      const before = (await target().control?.journal(0, 1))?.counters.exchanges ?? 0
      const lines: string[] = []
      const exitCode = await runChild({
        program: 'sh',
        // The example's own limits are for a machine with time; here it is only to work.
        args: [
          ...['-c', 'cd "$0" && exec "$@"', folder(), k6, 'run'],
          ...['--no-color', '--address=', '--no-thresholds', '--duration=1s'],
          ...['-e', 'TESTBENK_LOAD=settings.json', join(LOAD_FOLDER, 'example', 'own-script.ts')],
        ],
        env,
        line: (line) => void lines.push(line),
      })
      expect(exitCode, lines.join('\n')).toBe(0)
      expect(lines.join('\n')).toMatch(/checks_succeeded\.+: 100\.00%/)
      const { counters } = (await target().control?.journal(0, 1)) ?? {}
      expect(counters?.exchanges).toBeGreaterThan(before + 2)
      expect(counters?.byOperation['kjernejournal.helseindikator']?.failed).toBe(0)
    },
  )
})
