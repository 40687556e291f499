// The room's critical information, with every version. It begins as the population has it; what is written to it
// shows in the portal and in the health indicator at once.
import type { Random } from '#simulators/core/random.ts'
import type { Collection, Store } from '#simulators/core/store.ts'
import type { Patient, Population } from '#simulators/population/population.ts'
import { asFhir } from './as-fhir.ts'
import { asRecord } from './as-record.ts'
import { criticalTypeOf, type KeptResource, statusOf } from './resource.ts'
import type { CriticalType } from './types.ts'

export interface CriticalRecord {
  readonly id: string
  readonly type: CriticalType
  /** Oldest first; never empty. */
  readonly versions: readonly [KeptResource, ...KeptResource[]]
  /** Entered in error: kept, and given out no more. */
  readonly deleted: boolean
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
}

export const newestOf = ({ versions }: CriticalRecord): KeptResource => versions.at(-1) ?? versions[0]

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
      const resource = asFhir(item, pid, drawn.uuid())
      const type = criticalTypeOf(resource)
      return type ? [{ id: resource.id, type, versions: [resource] as const, deleted: false }] : []
    })
  }

  /** Asked at every look-up of the indicator: in most rooms nothing has been written. */
  const changedPatient = (pid: string) => (changed.size === 0 ? undefined : changed.get(pid)?.patient)

  return {
    recordsOf,
    find: (pid, id) => recordsOf(pid).find((record) => record.id === id),
    newId: () => ids.uuid(),
    keep(pid, record) {
      const patient = known.patient(pid)
      if (!patient) return
      const others = recordsOf(pid).filter(({ id }) => id !== record.id)
      const records = [record, ...others]
      changed.put(pid, { records, patient: withCritical(patient, records) })
    },
    population: {
      ...known,
      patient: (pid) => changedPatient(pid) ?? known.patient(pid),
      patientInBrief: (pid) => changedPatient(pid) ?? known.patientInBrief(pid),
    },
    reset() {
      changed.clear()
      ids = random.fork('critical-information').unrepeated()
    },
  }
}

function withCritical(patient: Patient, records: readonly CriticalRecord[]): Patient {
  const critical = records.filter(isActive).map((record) => asRecord(newestOf(record)))
  const without = patient.ownRegistrations.length > 0 ? 3 : 2
  return { ...patient, critical, status: critical.length > 0 ? 4 : without }
}
