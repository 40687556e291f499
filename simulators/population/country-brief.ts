// What the health indicator tells of a patient of the country: all that is worked out at a look-up.
import { createStream, drawDay, pick, type Stream } from './country-stream.ts'
import type { IndicatorStatus, Patient, PatientInBrief, Person } from './population.ts'
import { workdayOf } from './record/workdays.ts'
import { CHILDRENS_CRITICAL, CRITICAL, LATEST } from './records.ts'

/** Of a thousand. Our choice: nobody publishes the shares. */
const STATUS_SHARES: readonly (readonly [IndicatorStatus, number])[] = [
  [1, 20],
  [2, 830],
  [3, 80],
  [4, 70],
]
const SPERRET_OF_1000 = 2
const ADDRESS_BLOCKED_OF_1000 = 1
const BLOCKS_OF_1000 = 1
const LOCKED_OF_1000 = 10
const HAS_MEDICINES_OF_1000 = 600
export type Facts = Pick<Person, 'pid' | 'born' | 'gender' | 'kind'>

export interface CountryParts {
  readonly seed: number
  readonly gp: string
  readonly blockable: readonly string[]
}

export interface CountryBrief extends PatientInBrief {
  readonly addressBlocked: boolean
  readonly sperret: boolean
}

export function briefOf({ pid, born }: Facts, { seed, gp, blockable }: CountryParts): CountryBrief {
  const draw = createStream(seed, pid)
  const status = drawStatus(draw)
  const has = status >= 2
  const addressBlocked = draw(1000) < ADDRESS_BLOCKED_OF_1000
  const hasMedicines = draw(1000) < HAS_MEDICINES_OF_1000 && has
  const sperret = draw(1000) < SPERRET_OF_1000 && has
  const blocks = draw(1000) < BLOCKS_OF_1000 && has && blockable.length > 0
  const locked = draw(1000) < LOCKED_OF_1000
  const critical = status === 4 ? drawCritical(draw, born, gp) : []
  return {
    pid,
    status,
    addressBlocked,
    sperret,
    blockedHealthWorkers: blocks ? [pick(draw, blockable)] : [],
    hasMedicines,
    hasLockedPrescriptions: hasMedicines && locked,
    critical,
  }
}

function drawStatus(draw: Stream): IndicatorStatus {
  let left = draw(1000)
  for (const [status, share] of STATUS_SHARES) {
    if (left < share) return status
    left -= share
  }
  return 2
}

function drawCritical(draw: Stream, born: string, registeredBy: string): Patient['critical'] {
  return [
    {
      kategori: 'OVER_REAK',
      ...pick(draw, isMinor(born) ? CHILDRENS_CRITICAL : CRITICAL),
      certainty: pick(draw, ['Bekreftet', 'Sannsynlig']),
      registeredBy,
      changed: `${workdayOf(born, drawDay(draw, born, 1500))}T${String(7 + draw(8)).padStart(2, '0')}:${10 + draw(50)}:00.000Z`,
    },
  ]
}

const CHILD_UNTIL = 16

export const isMinor = (born: string) => Number(LATEST.slice(0, 4)) - Number(born.slice(0, 4)) < CHILD_UNTIL
