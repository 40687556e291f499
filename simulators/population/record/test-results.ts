// Blood tests: the general ones, and those that the patient's medicines call for.
import type { Random } from '#simulators/core/room/random.ts'
import type { Patient } from '../population.ts'
import { type AnalysisKind, PANELS } from './analyses.ts'
import { addDays, ageOn } from './days.ts'
import { filtrationRate } from './filtration-rate.ts'
import { beforeStay } from './hospital-stays.ts'
import { factsOf } from './medicine-facts.ts'
import type { About, Analysis, TestResult } from './record.ts'
import { workdayOnOrBefore } from './workdays.ts'

/** The reference ranges are those of adults; children are seldom tested. */
const TESTED_FROM = 18

const FILTRATION_RATE = {
  name: 'eGFR',
  unit: 'mL/min/1,73 m²',
  decimals: 0,
  low: 60,
  high: undefined,
} as const

type Person = Parameters<typeof filtrationRate>[1]

interface Circumstances {
  readonly patient: Patient
  readonly latest: string
  readonly care: About['care']
}

/** How far one person's answers lie from each other, as a share of what is drawn from. */
const SPREAD = 0.25

export function drawTestResults(
  random: Random,
  { patient, latest, care }: Circumstances,
): readonly TestResult[] {
  const called = new Set(patient.medicines.flatMap(({ name }) => factsOf(name).panels ?? []))
  const kinds = [...PANELS.general, ...[...called].flatMap((panel) => PANELS[panel])].map((kind) => ({
    kind,
    usual: random.fraction() * (1 - SPREAD),
  }))
  const newest = addDays(latest, -10 - random.integer(60))
  return Array.from({ length: 1 + random.integer(3) }, (_, index) => {
    const drawn = workdayOnOrBefore(addDays(newest, -index * (85 + random.integer(20))))
    // Nothing would be normal then.
    const taken = workdayOnOrBefore(beforeStay(drawn, patient))
    return {
      taken,
      laboratory: 'Bjørnefjord sykehus, laboratoriet',
      requester: care?.kind === 'sykehjem' && taken >= care.since ? care.name : patient.gp,
      analyses: withFiltrationRate(
        kinds.map(({ kind, usual }) => describe(kind, usual + random.fraction() * SPREAD, patient.gender)),
        { age: ageOn(patient.born, taken), gender: patient.gender },
      ),
    }
  }).filter(({ taken }) => ageOn(patient.born, taken) >= TESTED_FROM)
}

/** Laboratories give it with every creatinine of an adult. */
function withFiltrationRate(analyses: readonly Analysis[], person: Person): readonly Analysis[] {
  return analyses.flatMap((one) =>
    one.name === 'Kreatinin'
      ? [one, describeAnalysis(FILTRATION_RATE, filtrationRate(Number(one.value), person))]
      : [one],
  )
}

/** @param place between the lowest (0) and the highest (1) that is drawn */
function describe(kind: AnalysisKind, place: number, gender: 'woman' | 'man'): Analysis {
  const { low, high, from, to } = gender === 'woman' ? { ...kind, ...kind.women } : kind
  const number = Number((from + place * (to - from)).toFixed(kind.decimals))
  return describeAnalysis({ ...kind, low, high }, number)
}

type Range = Pick<AnalysisKind, 'name' | 'unit' | 'decimals'> & {
  readonly low: number | undefined
  readonly high: number | undefined
}

export function describeAnalysis({ name, unit, decimals, low, high }: Range, number: number): Analysis {
  const write = (value: number) => value.toFixed(decimals).replace('.', ',')
  const flag =
    high !== undefined && number > high ? 'high' : low !== undefined && number < low ? 'low' : undefined
  return {
    name,
    value: write(number),
    unit,
    reference:
      low === undefined
        ? `≤ ${write(high ?? 0)}`
        : high === undefined
          ? `≥ ${write(low)}`
          : `${write(low)}–${write(high)}`,
    ...(flag && { flag }),
  }
}
