// Who may set up what: HelseID is delegated by a hovedenhet, for units in health and care, by a person with the right.
import type { HelseidResource } from '../../population/index.ts'
import type { ReadyClient } from '../../population/population.ts'
import type { Klientmal } from './klientmal.ts'
import type { Party, Registers, Unit } from './registers.ts'

export type ObstacleCode =
  | 'registers-away'
  | 'organisation-unknown'
  | 'organisation-deleted'
  | 'not-hovedenhet'
  | 'no-right'
  | 'organisation-code'
  | 'no-units'
  | 'unit-unknown'
  | 'unit-deleted'
  | 'unit-not-below'
  | 'unit-code'
  | 'units-by-token'
  | 'not-supplier'

export interface Obstacle {
  readonly code: ObstacleCode
  /** Where it lies: `altinn`, `brreg.enheter.<number>` … */
  readonly at: string
  /** Number and name, for the sentence. */
  readonly subject: string
}

const obstacle = (code: ObstacleCode, at: string, subject: string): Obstacle => ({ code, at, subject })

/** SN2025: health and care. */
const HEALTH = /^8[678]/
export const isHealth = ({ codes }: Pick<Unit, 'codes'>) => codes.some((code) => HEALTH.test(code))

export interface Act {
  readonly pid: string
  readonly right: HelseidResource
  readonly organisation: string
}

/** Whether a person may act for an organisation, by Altinn. */
export async function checkRight(
  registers: Registers,
  { pid, right, organisation }: Act,
): Promise<Obstacle | undefined> {
  const parties = await registers.partiesOf(pid)
  if (parties === 'away') return obstacle('registers-away', 'altinn', 'Altinn')
  const party = parties.find(({ number }) => number === organisation)
  return party?.rights.includes(right)
    ? undefined
    : obstacle('no-right', `altinn.${right}`, named(party, organisation))
}

export async function checkOrganisation(
  registers: Registers,
  organisation: string,
): Promise<Obstacle | undefined> {
  const at = `brreg.enheter.${organisation}`
  const main = await registers.mainUnit(organisation)
  if (main === 'away') return obstacle('registers-away', 'brreg', 'Enhetsregisteret')
  if (main === 'unknown') {
    const unit = await registers.unit(organisation)
    return typeof unit === 'string'
      ? obstacle('organisation-unknown', at, organisation)
      : obstacle('not-hovedenhet', at, named(unit, organisation))
  }
  if (main.deleted !== undefined) return obstacle('organisation-deleted', at, named(main, organisation))
  return main.parent !== undefined || main.form === 'ORGL'
    ? obstacle('not-hovedenhet', at, named(main, organisation))
    : undefined
}

/** A supplier's client for many organisations is the supplier's own. */
export function checkTenancy(
  { tenancy, supplier }: Pick<Klientmal, 'tenancy' | 'supplier'>,
  organisation: string,
): Obstacle | undefined {
  if (tenancy === 'single-tenant' || organisation === supplier) return undefined
  return obstacle('not-supplier', 'klientmal.supplier', supplier)
}

/** Units must lie below the hovedenhet and be in health and care; without units the hovedenhet itself must be. */
export async function checkUnits(
  registers: Registers,
  { organisation, multiTenant }: Pick<ReadyClient, 'organisation' | 'multiTenant'>,
  units: readonly string[],
): Promise<Obstacle | undefined> {
  // A supplier's trade and units are its own affair: it names whom it acts for at each token.
  if (multiTenant) return units.length > 0 ? obstacle('units-by-token', 'units', organisation) : undefined
  const below = await registers.unitsBelow(organisation)
  if (below === 'away') return obstacle('registers-away', 'brreg', 'Enhetsregisteret')
  if (units.length === 0) return checkWithoutUnits(registers, organisation, below)
  for (const number of units) {
    const at = `brreg.underenheter.${number}`
    const unit = below.find((one) => one.number === number)
    if (!unit) {
      const elsewhere = await registers.unit(number)
      if (typeof elsewhere === 'string') return obstacle('unit-unknown', at, number)
      const gone = elsewhere.deleted !== undefined
      return obstacle(gone ? 'unit-deleted' : 'unit-not-below', at, named(elsewhere, number))
    }
    if (!isHealth(unit)) return obstacle('unit-code', at, `${named(unit, number)}, ${unit.codes.join(', ')}`)
  }
  return undefined
}

async function checkWithoutUnits(
  registers: Registers,
  organisation: string,
  below: readonly Unit[],
): Promise<Obstacle | undefined> {
  if (below.length > 0) return obstacle('no-units', 'units', organisation)
  const main = await registers.mainUnit(organisation)
  if (typeof main === 'string' || isHealth(main)) return undefined
  const at = `brreg.enheter.${organisation}`
  return obstacle('organisation-code', at, `${named(main, organisation)}, ${main.codes.join(', ')}`)
}

function named(unit: Pick<Unit | Party, 'name' | 'number'> | undefined, number: string): string {
  return unit ? `${unit.name} (${unit.number})` : number
}
