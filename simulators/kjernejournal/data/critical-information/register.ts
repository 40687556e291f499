// The room's critical information, with every version. It begins as the population has it; what is written to it
// shows in the portal and in the health indicator at once.
import type { Random } from '#simulators/core/room/random.ts'
import type { Collection, Store } from '#simulators/core/room/store.ts'
import type {
  CriticalInformation,
  Patient,
  PatientInBrief,
  Population,
} from '#simulators/population/population.ts'
import { asFhir } from './as-fhir.ts'
import { asRecord } from './as-record.ts'
import { registrarOf } from './registrar.ts'
import { criticalTypeOf, type KeptResource, statusOf } from './resource.ts'
import type { CriticalType } from './types.ts'

export interface CriticalRecord {
  readonly id: string
  readonly type: CriticalType
  /** Oldest first; never empty. */
  readonly versions: readonly [KeptResource, ...KeptResource[]]
  /** As the population tells it: for as long as nobody has written another version. */
  readonly told?: CriticalInformation
  /** When it was found to be entered in error: kept, and given out no more. */
  readonly deleted?: string
}

export interface CriticalRegister {
  /** Newest first. */
  recordsOf(pid: string): readonly CriticalRecord[]
  find(pid: string, id: string): CriticalRecord | undefined
  newId(): string
  keep(pid: string, record: CriticalRecord): void
  /** The population, with what has been written. */
  readonly population: Population
  reset(): void
}

interface Changed {
  readonly records: readonly CriticalRecord[]
  readonly patient: Patient
  readonly brief: PatientInBrief
}

export const newestOf = ({ versions }: CriticalRecord): KeptResource => versions.at(-1) ?? versions[0]

/** An EPJ with a copy of its own must hear of what is no longer true, too (API use guidelines: synchronise). */
export const changedAt = (record: CriticalRecord): string =>
  record.deleted ?? newestOf(record).meta.lastUpdated

/** What a clinician must see: neither refuted nor entered in error. */
export const isActive = (record: CriticalRecord) => !record.deleted && statusOf(newestOf(record)) === 'active'

export function createCriticalRegister(
  known: Population,
  { store, random }: { readonly store: Store; readonly random: Random },
): CriticalRegister {
  const changed: Collection<Changed> = store.collection('kjernejournal.critical-information')
  let ids = random.fork('critical-information').unrepeated()

  function recordsOf(pid: string): readonly CriticalRecord[] {
    const written = changed.get(pid)
    if (written) return written.records
    const patient = known.patient(pid)
    const drawn = random.fork(`critical-information/${pid}`)
    return (patient?.critical ?? []).flatMap((item) => {
      const registrar = registrarOf(item.registeredBy, known)
      const resource = asFhir(item, { pid, id: drawn.uuid(), registrar })
      const type = criticalTypeOf(resource)
      return type ? [{ id: resource.id, type, versions: [resource] as const, told: item }] : []
    })
  }

  /** Asked at every look-up of the indicator: in most rooms nothing has been written. */
  const changesOf = (pid: string) => (changed.size === 0 ? undefined : changed.get(pid))

  return {
    recordsOf,
    find: (pid, id) => recordsOf(pid).find((record) => record.id === id),
    newId: () => ids.uuid(),
    keep(pid, record) {
      const patient = known.patient(pid)
      if (!patient) return
      const others = recordsOf(pid).filter(({ id }) => id !== record.id)
      const records = [record, ...others]
      const now = withCritical(patient, records)
      changed.put(pid, { records, patient: now, brief: { ...now, critical: changesIn(records) } })
    },
    population: {
      ...known,
      patient: (pid) => changesOf(pid)?.patient ?? known.patient(pid),
      patientInBrief: (pid) => changesOf(pid)?.brief ?? known.patientInBrief(pid),
    },
    reset() {
      changed.clear()
      ids = random.fork('critical-information').unrepeated()
    },
  }
}

function inWords(record: CriticalRecord): CriticalInformation {
  return record.told && record.versions.length === 1 ? record.told : asRecord(newestOf(record))
}

function withCritical(patient: Patient, records: readonly CriticalRecord[]): Patient {
  const critical = records.filter(isActive).map(inWords)
  const without = patient.ownRegistrations.length > 0 ? 3 : 2
  return { ...patient, critical, status: critical.length > 0 ? 4 : without }
}

/** The indicator tells only when each category was changed. */
function changesIn(records: readonly CriticalRecord[]): PatientInBrief['critical'] {
  return records.map((record) => ({ ...inWords(record), changed: changedAt(record) }))
}
