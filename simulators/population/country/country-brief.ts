// What the health indicator tells of a patient of the country: all that is worked out at a look-up.

import { lastBirthdayWithMedicines } from '../medicines.ts'
import type { IndicatorStatus, Patient, PatientInBrief, Person } from '../population.ts'
import { addDays, addYears, ageOn } from '../record/days.ts'
import { CHILDRENS_CRITICAL, CRITICAL, LATEST } from '../records.ts'
import { birthdayOf, isoOf, twoDigits } from './country-numbers.ts'
import { createStream, drawWorkday, pick, type Stream } from './country-stream.ts'

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
const HAS_MEDICINES_UNTIL = birthdayOf(lastBirthdayWithMedicines(LATEST))
/** Days before the records end in which a locked prescription was written (`record/medicines.ts`), and years of who locks. */
const LOCKED_WITHIN = 200
const LOCKS_FROM = 16
const LOCKS_UNTIL = birthdayOf(addYears(addDays(LATEST, -LOCKED_WITHIN), -LOCKS_FROM))
/** Days before the records end in which critical information was registered. */
const CRITICAL_WITHIN = 1500
const GROWN_UP = 18
const GROWN_UP_THEN = addYears(addDays(LATEST, -CRITICAL_WITHIN), -GROWN_UP)
/** Days: nobody younger has had anything to react to. */
const REACTS_FROM = 180
export type Facts = Pick<Person, 'pid' | 'born' | 'gender' | 'kind'>

export interface CountryParts {
  readonly seed: number
  readonly gp: string
  readonly blockable: readonly string[]
}

export interface CountryBrief extends PatientInBrief {
  readonly passing: true
  readonly addressBlocked: boolean
  readonly sperret: boolean
}

/** @param birthday as 20071231, so that nothing is cut or put together for those of whom there is little to tell */
export function briefOf(pid: string, birthday: number, { seed, gp, blockable }: CountryParts): CountryBrief {
  const draw = createStream(seed, pid)
  const status = drawStatus(draw)
  const has = status >= 2
  const addressBlocked = draw(1000) < ADDRESS_BLOCKED_OF_1000
  const hasMedicines = draw(1000) < HAS_MEDICINES_OF_1000 && has && birthday <= HAS_MEDICINES_UNTIL
  const sperret = draw(1000) < SPERRET_OF_1000 && has
  const blocks = draw(1000) < BLOCKS_OF_1000 && has && blockable.length > 0
  const locked = draw(1000) < LOCKED_OF_1000 && birthday <= LOCKS_UNTIL
  const critical = status === 4 ? drawCritical(draw, isoOf(birthday), gp) : []
  return {
    pid,
    passing: true,
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
  const kinds = born <= GROWN_UP_THEN ? CRITICAL : CHILDRENS_CRITICAL
  return [
    {
      kategori: 'OVER_REAK',
      ...pick(draw, kinds),
      certainty: pick(draw, ['Bekreftet', 'Sannsynlig']),
      registeredBy,
      changed: `${drawWorkday(draw, addDays(born, REACTS_FROM), CRITICAL_WITHIN)}T${twoDigits(7 + draw(8))}:${10 + draw(50)}:00.000Z`,
    },
  ]
}

export const isMinor = (born: string) => ageOn(born, LATEST) < GROWN_UP
