// What the health indicator says of a patient (integration guide, health indicator: example responses).
import type { IndicatorStatus, PatientInBrief } from '#simulators/population/population.ts'

export interface IndicatorAnswer {
  readonly returTekst: string
  readonly status: IndicatorStatus
  readonly sistEndretKritiskInfoDato?: string
  readonly sistEndretKritiskInfo?: readonly { readonly kategori: string; readonly sistEndret: string }[]
  readonly sperringDetaljer: readonly never[]
  readonly ticket?: string
  readonly eksistererBlokkertHelsepersonell: boolean
  readonly harLasteResepter: boolean
  readonly harLegemidler: boolean
}

/** Only the text of status 4 is published; the others are ours. */
const RETUR_TEKST = [
  'Ugyldig fødselsnummer',
  'Pasienten har ikke kjernejournal',
  'Pasienten har kjernejournal',
  'Pasienten har egne registreringer i kjernejournal',
  'OBS: Kritisk informasjon i kjernejournal',
] as const satisfies readonly string[]

const NOTHING = {
  sperringDetaljer: [],
  eksistererBlokkertHelsepersonell: false,
  harLasteResepter: false,
  harLegemidler: false,
} as const

export function withoutKjernejournal(status: 0 | 1): IndicatorAnswer {
  return { returTekst: RETUR_TEKST[status], status, ...NOTHING }
}

/** What stands before and after the ticket; quoted with the quotation marks of the whole. */
interface Halves {
  readonly before: string
  readonly after: string
  readonly quotedBefore: string
  readonly quotedAfter: string
}

export interface Description {
  /** The answer as JSON. */
  readonly text: string
  /** That text as a JSON string. */
  readonly quoted: string
}

export interface Descriptions {
  of(patient: PatientInBrief, ticket: string): Description
}

export function createDescriptions(): Descriptions {
  /** What is said of a patient is the same until something is written to the record: then it is another object. */
  const critical = new WeakMap<PatientInBrief, Halves>()
  /** Without critical information there are few things to say, however many patients there are. */
  const others = new Map<string, Halves>()

  function known(patient: PatientInBrief): Halves {
    if (patient.status === 4) return critical.get(patient) ?? keep(critical, patient, describe(patient))
    const { status, blockedHealthWorkers, hasLockedPrescriptions, hasMedicines } = patient
    const key = `${status} ${blockedHealthWorkers.length > 0} ${hasLockedPrescriptions} ${hasMedicines}`
    return others.get(key) ?? keep(others, key, describe(patient))
  }

  return { of: (patient, ticket) => join(known(patient), ticket) }
}

function keep<K>(memory: { set(key: K, value: Halves): unknown }, key: K, value: Halves): Halves {
  memory.set(key, value)
  return value
}

/** A ticket is base64: as JSON it is itself, however often it is quoted. */
const join = ({ before, after, quotedBefore, quotedAfter }: Halves, ticket: string): Description => ({
  text: `${before}${ticket}${after}`,
  quoted: `${quotedBefore}${ticket}${quotedAfter}`,
})

function describe(patient: PatientInBrief): Halves {
  const start = {
    returTekst: RETUR_TEKST[patient.status],
    status: patient.status,
    ...(patient.status === 4 && criticalInformation(patient)),
    sperringDetaljer: [],
  }
  const end = {
    eksistererBlokkertHelsepersonell: patient.blockedHealthWorkers.length > 0,
    harLasteResepter: patient.hasLockedPrescriptions,
    harLegemidler: patient.hasMedicines,
  }
  const before = `${JSON.stringify(start).slice(0, -1)},"ticket":"`
  const after = `",${JSON.stringify(end).slice(1)}`
  return {
    before,
    after,
    quotedBefore: JSON.stringify(before).slice(0, -1),
    quotedAfter: JSON.stringify(after).slice(1),
  }
}

function criticalInformation({ critical }: PatientInBrief) {
  const newest = new Map<string, string>()
  for (const { kategori, changed } of critical)
    if (changed > (newest.get(kategori) ?? '')) newest.set(kategori, changed)
  const latest = [...newest.values()].sort().at(-1)
  return {
    ...(latest !== undefined && { sistEndretKritiskInfoDato: latest }),
    sistEndretKritiskInfo: [...newest].map(([kategori, sistEndret]) => ({ kategori, sistEndret })),
  }
}
