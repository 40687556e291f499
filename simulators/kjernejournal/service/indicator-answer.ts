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

/** Without critical information there are few things to say, however many patients there are. */
interface Frame extends Halves {
  /** Where critical information is put in: after so many characters of what stands before the ticket. */
  readonly inner: number
  readonly quotedInner: number
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
  const frames: Frame[] = []
  /** What is said of a patient is the same until something is written to the record: then it is another object. */
  const critical = new WeakMap<PatientInBrief, Halves>()

  function frameOf(patient: PatientInBrief): Frame {
    const { status, blockedHealthWorkers, hasLockedPrescriptions, hasMedicines } = patient
    const flags =
      (blockedHealthWorkers.length > 0 ? 4 : 0) + (hasLockedPrescriptions ? 2 : 0) + (hasMedicines ? 1 : 0)
    const index = 8 * status + flags
    const known = frames[index]
    if (known) return known
    const frame = createFrame(patient)
    frames[index] = frame
    return frame
  }

  function halvesOf(patient: PatientInBrief): Halves {
    if (patient.status !== 4) return frameOf(patient)
    const known = critical.get(patient)
    if (known) return known
    const halves = withCritical(frameOf(patient), patient)
    if (!patient.passing) critical.set(patient, halves)
    return halves
  }

  return { of: (patient, ticket) => join(halvesOf(patient), ticket) }
}

/** A ticket is base64: as JSON it is itself, however often it is quoted. */
const join = ({ before, after, quotedBefore, quotedAfter }: Halves, ticket: string): Description => ({
  text: `${before}${ticket}${after}`,
  quoted: `${quotedBefore}${ticket}${quotedAfter}`,
})

function createFrame(patient: PatientInBrief): Frame {
  const start = JSON.stringify({ returTekst: RETUR_TEKST[patient.status], status: patient.status }).slice(
    0,
    -1,
  )
  const end = JSON.stringify({
    eksistererBlokkertHelsepersonell: patient.blockedHealthWorkers.length > 0,
    harLasteResepter: patient.hasLockedPrescriptions,
    harLegemidler: patient.hasMedicines,
  })
  const before = `${start},"sperringDetaljer":[],"ticket":"`
  const after = `",${end.slice(1)}`
  return {
    before,
    after,
    quotedBefore: `"${quoted(before)}`,
    quotedAfter: `${quoted(after)}"`,
    inner: start.length,
    quotedInner: 1 + quoted(start).length,
  }
}

/** Without the quotation marks. */
const quoted = (text: string) => JSON.stringify(text).slice(1, -1)

function withCritical(frame: Frame, patient: PatientInBrief): Halves {
  const { before, quotedBefore, inner, quotedInner } = frame
  const told = `,${JSON.stringify(criticalInformation(patient)).slice(1, -1)}`
  return {
    ...frame,
    before: before.slice(0, inner) + told + before.slice(inner),
    quotedBefore: quotedBefore.slice(0, quotedInner) + quoted(told) + quotedBefore.slice(quotedInner),
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
