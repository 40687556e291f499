// `import-har`: judges traffic that somebody else recorded. No scenario was walked, so it certifies nothing by itself.
import { JournalError } from '#simulators/core/journal/journal-error.ts'
import { addressesOf } from '#simulators/core/room/addresses.ts'
import type { RoomAddresses } from '#simulators/core/simulator.ts'
import { ConfigError } from '../config.ts'
import { MAX_HAR, readHar } from '../har/har-file.ts'
import { importHar } from '../har/import-har.ts'
import { told } from '../har/told.ts'
import { fileRefusals } from '../refusals/files.ts'
import { settingRefusals } from '../refusals/settings.ts'
import { readBytes } from '../run/read-text.ts'
import { createFreshRunFolder, journalFile, stemOf, writeRecord } from '../run/run-folder.ts'
import { beganMark, endedMark } from '../run/run-marks.ts'
import type { RunRecord } from '../run/run-record.ts'
import type { Command } from './command.ts'
import type { Reads } from './command-settings.ts'
import { planOf } from './named-settings.ts'
import { ownOptions } from './own-options.ts'
import { report, summary } from './report-run.ts'

export const importHarFile: Command<Reads<'import-har'>> = async (context) => {
  const { operands, settings, version, print } = context
  const [file] = operands
  if (file === undefined) throw new ConfigError(settingRefusals.harNeedsFile())
  const plan = planOf(settings.plan)
  const addresses = readAddresses(ownOptions(context, ['address']).address)
  const entries = readHar(recordingIn(file))
  const { id, folder } = createFreshRunFolder(settings.out, stemOf(`har-${plan.id}`, new Date()))
  const at = (entry: (typeof entries)[number] | undefined) =>
    entry && new Date(entry.startedDateTime).toISOString()
  const startedAt = at(entries[0]) ?? new Date(0).toISOString()
  const record: RunRecord = {
    schemaVersion: 1,
    id,
    suiteVersion: version,
    plan: plan.id,
    driver: 'har',
    epj: settings.epj === '' ? 'EPJ in the recording' : settings.epj,
    room: 'har',
    seed: settings.seed,
    profile: settings.profile,
    language: settings.language,
    startedAt,
    scenarios: [],
  }
  const endedAt = at(entries.at(-1)) ?? startedAt
  const imported = written(() =>
    importHar({
      entries,
      journalFile: journalFile(folder),
      addresses,
      began: beganMark(record),
      ended: endedMark(endedAt, []),
    }),
  )
  writeRecord(folder, { ...record, endedAt, journal: imported.head })
  const result = report(folder, settings.report, { suiteVersion: version })
  print(summary(result, folder, context))
  print(told(imported, settings.language))
  return result.exitCode
}

/** @throws ConfigError when there is no place for the journal: unlike a run, what is imported is not gone on with. */
function written<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof JournalError)) throw error
    throw new ConfigError(fileRefusals.cannotBeWritten(error.file, error.cause), { cause: error })
  }
}

/** `--address kjernejournalApi=https://proxy.example/kj,helseid=…`: where else a service was called. */
function readAddresses(address: string | undefined): readonly (readonly [keyof RoomAddresses, string])[] {
  if (address === undefined) return []
  const services = Object.keys(addressesOf('', 'x'))
  return address.split(',').map((pair) => {
    const [service = '', ...rest] = pair.split('=')
    const url = rest.join('=')
    if (!services.includes(service) || !URL.canParse(url))
      throw new ConfigError(settingRefusals.address(pair, services))
    return [service as keyof RoomAddresses, url] as const
  })
}

function recordingIn(file: string): string {
  const tooLarge = (path: string) => fileRefusals.isLargerThan(path, MAX_HAR / 1024 / 1024)
  return readBytes(file, MAX_HAR, tooLarge).toString('utf8')
}
