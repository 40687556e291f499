// For checks of tokens that are fetched for one patient: each use of a token, with its first one for somebody else.
import type { Evidence } from '../evidence/evidence.ts'
import type { TokenUse } from '../evidence/helseid/token-uses.ts'
import type { Bilingual } from '../result.ts'

type NamingUse = TokenUse & { readonly patient?: string }

export type ForPatient<T extends NamingUse> = T & {
  /** The first use of the same token before this one that was for another patient. */
  readonly earlier?: T
}

interface OfToken<T> {
  readonly first: T
  /** The first that was for somebody else than the first. */
  other?: T
}

/** Uses that name nobody are for another patient than those that name somebody. @param uses in order. */
export function withEarlierPatient<T extends NamingUse>(uses: readonly T[]): readonly ForPatient<T>[] {
  const seen = new Map<string, OfToken<T>>()
  return uses.map((use) => {
    const ofToken = seen.get(use.access.sha256) ?? { first: use }
    seen.set(use.access.sha256, ofToken)
    if (use.patient !== ofToken.first.patient) {
      ofToken.other ??= use
      return { ...use, earlier: ofToken.first }
    }
    return ofToken.other ? { ...use, earlier: ofToken.other } : use
  })
}

type PatientUse = NamingUse & { readonly where: 'session' | 'data' }

/** The status of critical information is asked for with any token, and stands in no patient's log. */
const UNLOGGED = 'kjernejournal.critical-status'

/** Calls in which a token opens something of a patient: sessions, and data that say whose they are. In order. */
export function usesForPatients({
  creations,
  dataUses,
  tickets,
}: Pick<Evidence, 'creations' | 'dataUses' | 'tickets'>): readonly PatientUse[] {
  const ofTicket = new Map(tickets.map(({ seq, given }) => [seq, given?.fnr]))
  const sessions = creations.map((call) => ({ ...call, where: 'session' as const }))
  const data = dataUses.flatMap((call) => {
    const patient = call.patient ?? ofTicket.get(call.seq)
    if (call.operation === UNLOGGED || call.api === 'warnings' || patient === undefined) return []
    return [{ ...call, patient, where: 'data' as const }]
  })
  return [...sessions, ...data].sort((a, b) => a.seq - b.seq)
}

/** Of one patient alone nothing is shown: none of the uses then. */
export function ofMoreThanOne<T extends NamingUse>(uses: readonly ForPatient<T>[]): readonly ForPatient<T>[] {
  const patients = uses.flatMap(({ patient, earlier }) => [patient, ...(earlier ? [earlier.patient] : [])])
  return new Set(patients).size < 2 ? [] : uses
}

/** Where a reader finds what a token was used for before. */
export const usedFor = ({ patient, seq }: NamingUse): Bilingual => ({
  nb: `tokenet som ble brukt for ${patient ?? '(ingen)'} i #${seq}`,
  en: `the token that was used for ${patient ?? '(nobody)'} in #${seq}`,
})
