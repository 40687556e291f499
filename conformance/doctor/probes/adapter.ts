// The adapter in front of the EPJ: whether it answers `reset` as agreed, which is how every scenario begins.
import { createCommandDriver } from '#scenarios/drivers/command.ts'
import { DriverError, type EpjDriver } from '#scenarios/drivers/driver.ts'
import { createHttpDriver } from '#scenarios/drivers/http.ts'
import { asking, type Finding } from '../finding.ts'
import type { Surroundings } from './surroundings.ts'

const adapter = asking(
  'adapter.reset',
  { nb: 'Svarer adapteren på reset som avtalt?', en: 'Does the adapter answer reset as agreed?' },
  {
    nb: 'Adapteren skal svare {"ok": true, "seen": {…}}. Kontrakten skrives ut av: npm run -s conformance -- adapter-api.',
    en: 'The adapter must answer {"ok": true, "seen": {…}}. The contract is printed by: npm run -s conformance -- adapter-api.',
  },
)

export async function askAdapter({ settings, fetch }: Surroundings): Promise<readonly Finding[]> {
  const driver = driverOf(settings, fetch)
  if (!driver)
    return [
      adapter('not-asked', {
        nb: 'ingen adapter er oppgitt (--driver-url eller --driver-command)',
        en: 'no adapter was given (--driver-url or --driver-command)',
      }),
    ]
  try {
    const { outcome, problem } = await driver.perform('reset', {})
    return [adapter(outcome === 'ok' ? 'well' : 'ill', problem ?? outcome)]
  } catch (error) {
    if (!(error instanceof DriverError)) throw error
    return [adapter('ill', error.said)]
  }
}

function driverOf(settings: Surroundings['settings'], fetch: Surroundings['fetch']): EpjDriver | undefined {
  const timeoutMs = settings['step-timeout'] * 1000
  if (settings['driver-url'] !== '')
    return createHttpDriver({ name: 'webhook', url: settings['driver-url'], fetch, timeoutMs })
  if (settings['driver-command'] !== '')
    return createCommandDriver({ command: settings['driver-command'], timeoutMs })
  return undefined
}
