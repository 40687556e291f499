// The hospital's departments, each for those of an age that meet it with what its documents are about
// (`record/documents.ts`).
import { ageOn } from './record/days.ts'
import { workdayOnOrBefore } from './record/workdays.ts'

export const HOSPITAL = 'Bjørnefjord sykehus'

interface Department {
  readonly name: string
  readonly from: number
  readonly below: number
  readonly admits?: true
}

const GROWN = { from: 18, below: 200 }

const DEPARTMENTS: readonly Department[] = [
  { name: 'kirurgisk poliklinikk', ...GROWN },
  { name: 'medisinsk avdeling', ...GROWN, admits: true },
  { name: 'øyeavdelingen', ...GROWN, from: 60 },
  { name: 'røntgenavdelingen', ...GROWN, from: 4 },
  { name: 'øre-nese-hals-avdelingen', from: 1, below: 8 },
  { name: 'øre-nese-hals-avdelingen', ...GROWN, from: 50 },
  { name: 'barneavdelingen', from: 0, below: 18, admits: true },
]

export interface Visit {
  /** ISO date. */
  readonly date: string
  readonly place: string
  readonly kind: string
}

/**
 * One visit a day, each to another department, newest first: they all write one kind of document. Outpatients come on
 * working days.
 * @param pick one of so many
 */
export function visitsOn(
  days: readonly string[],
  born: string,
  pick: (count: number) => number,
): readonly Visit[] {
  const visits: Visit[] = []
  for (const date of new Set(days)) {
    const age = ageOn(born, date)
    const seen = visits.map(({ place }) => place)
    const open = DEPARTMENTS.filter(
      ({ name, from, below }) => from <= age && age < below && !seen.includes(`${HOSPITAL}, ${name}`),
    )
    const department = open[open.length > 0 ? pick(open.length) : 0]
    if (!department) continue
    const { name, admits } = department
    const came = admits ? date : workdayOnOrBefore(date)
    if (visits.some((visit) => visit.date === came)) continue
    visits.push({
      date: came,
      place: `${HOSPITAL}, ${name}`,
      kind: admits ? 'Innleggelse' : 'Poliklinisk kontakt',
    })
  }
  return visits.sort((one, other) => other.date.localeCompare(one.date))
}
