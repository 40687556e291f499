// The EPJ's units, in which of them its users work, and whether HelseID has the same.
import type { Access, KnownUnit } from '../access.ts'
import type { Installation } from '../installation.ts'
import type { Unit } from '../register.ts'
import { Trouble } from '../trouble.ts'
import { type FoundUnit, findUnit } from './enhetsregisteret.ts'
import type { Facts } from './facts.ts'

export interface UnitComparison {
  /** What the client at HelseID may act for; undefined when there is no file, or it does not say. */
  readonly atHelseid: readonly string[] | undefined
  /** At HelseID and not in the EPJ. */
  readonly missing: readonly string[]
  /** In the EPJ and not at HelseID. */
  readonly extra: readonly KnownUnit[]
}

export interface UnitAdministration {
  /** Looked up in Enhetsregisteret; what is new becomes an arbeidssted. */
  addUnit(organisasjonsnummer: string): Promise<{ readonly unit: FoundUnit; readonly facts: Facts }>
  removeUnit(organisasjonsnummer: string): Facts
  saveArbeidssteder(organisasjonsnumre: readonly string[]): Facts
  authorise(pid: string, organisasjonsnumre: readonly string[]): Facts
  compare(): Promise<UnitComparison>
}

export function createUnitAdministration(installation: Installation): UnitAdministration {
  function keepUnits(units: readonly KnownUnit[], change: Partial<Access> = {}): Facts {
    installation.access = { ...installation.access, ...change, units }
    return {
      saved: 'units',
      units: numbers(units).join(' '),
      arbeidssteder: numbers(units.filter(({ arbeidssted }) => arbeidssted)).join(' '),
    }
  }

  return {
    async addUnit(organisasjonsnummer) {
      const { units } = installation.access
      if (numbers(units).includes(organisasjonsnummer))
        throw new Trouble({ key: 'unit.known' }, 'The unit is in the list already')
      const unit = await findUnit(installation, organisasjonsnummer)
      const { navn, overordnetEnhet } = unit
      const known: KnownUnit = {
        organisasjonsnummer,
        navn,
        ...(overordnetEnhet !== undefined && { overordnetEnhet }),
        arbeidssted: true,
      }
      const others = installation.access.units.filter(
        (one) => one.organisasjonsnummer !== organisasjonsnummer,
      )
      return { unit, facts: keepUnits([...others, known]) }
    },

    removeUnit(organisasjonsnummer) {
      const { units, operators } = installation.access
      const left = units.filter((unit) => unit.organisasjonsnummer !== organisasjonsnummer)
      return keepUnits(left, {
        operators: Object.fromEntries(
          Object.entries(operators).map(([pid, places]) => [
            pid,
            places.filter((number) => number !== organisasjonsnummer),
          ]),
        ),
      })
    },

    saveArbeidssteder(organisasjonsnumre) {
      return keepUnits(
        installation.access.units.map((unit) => ({
          ...unit,
          arbeidssted: organisasjonsnumre.includes(unit.organisasjonsnummer),
        })),
      )
    },

    authorise(pid, organisasjonsnumre) {
      const user = installation.register.user(pid)
      const { units, operators } = installation.access
      const wanted = organisasjonsnumre.filter((number) => numbers(units).includes(number))
      // The usual place stays the usual place.
      const before = (operators[user.pid] ?? []).filter((number) => wanted.includes(number))
      const places = [...before, ...wanted.filter((number) => !before.includes(number))]
      installation.access = { ...installation.access, operators: { ...operators, [user.pid]: places } }
      return { saved: 'operator', operator: user.pid, arbeidssteder: places.join(' ') }
    },

    async compare() {
      const client = await installation.helseidClient().catch(() => undefined)
      const atHelseid = client?.units
      const { units } = installation.access
      const here = numbers(units)
      return {
        atHelseid,
        missing: (atHelseid ?? []).filter((number) => !here.includes(number)),
        extra: atHelseid
          ? units.filter(({ organisasjonsnummer }) => !atHelseid.includes(organisasjonsnummer))
          : [],
      }
    },
  }
}

const numbers = (units: readonly Unit[]) => units.map(({ organisasjonsnummer }) => organisasjonsnummer)
