// NHN's test environment as a target: a trickle, with the vendor's own client and synthetic patients.
import { isRealPid } from '#simulators/population/numbers/real-number.ts'
import { ConfigError } from '../../config.ts'
import { loadRefusals } from '../../refusals/load.ts'
import { readText } from '../../run/read-text.ts'
import { NHN_PERMISSION } from '../order/option-table.ts'
import type { LoadOptions } from '../order/options.ts'
import { readClientFile } from './client-file.ts'
import type { Target } from './target.ts'

/** NHN's test environment is shared by all who develop against it: a trickle, and only when NHN knows. */
const NHN_TEST = {
  kjernejournalApi: 'https://api.st1.kjernejournal-test.no:8000',
  kjernejournalInnlogging: 'https://innlogging.st1.kjernejournal-test.no',
  mostPerSecond: 2,
  mostSeconds: 60,
} as const

export function openNhnTest(options: LoadOptions): Target {
  const { clientFile, patients, permission, rate = 1, seconds = 30 } = options
  if (!permission) throw new ConfigError(loadRefusals.askNhn(NHN_PERMISSION))
  if (rate > NHN_TEST.mostPerSecond || seconds > NHN_TEST.mostSeconds)
    throw new ConfigError(loadRefusals.nhnAtMost(NHN_TEST.mostPerSecond, NHN_TEST.mostSeconds))
  if (clientFile === undefined || patients === undefined) throw new ConfigError(loadRefusals.nhnNeeds())
  const client = readClientFile(readText(clientFile), clientFile)
  return {
    kind: 'nhn-test',
    address: NHN_TEST.kjernejournalApi,
    rate,
    seconds,
    room: 'nhn-test',
    seed: '',
    addresses: {},
    services: {
      kjernejournalApi: NHN_TEST.kjernejournalApi,
      kjernejournalInnlogging: NHN_TEST.kjernejournalInnlogging,
      helseid: client.authority,
      epj: '',
    },
    people: { patients: readPatients(patients), clinicians: [], arbeidssted: '', hovedenhet: '' },
    client: async () => client,
    close: async () => undefined,
  }
}

function readPatients(file: string): readonly string[] {
  const numbers = readText(file)
    .split(/\s+/)
    .filter((line) => line !== '')
  const strange = numbers.filter((number) => !/^\d{11}$/.test(number) || isRealPid(number))
  if (numbers.length === 0 || strange.length > 0) throw new ConfigError(loadRefusals.syntheticOnly(file))
  return numbers
}
