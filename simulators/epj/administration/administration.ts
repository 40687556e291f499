// What an administrator does to the EPJ, whether on its pages or by a driver's order. Each deed tells in facts what
// came of it, for the journal: numbers of units, groups and clients, never a key.
import type { Access, KnownUnit } from '../access.ts'
import { isZip, textInZip } from '../configuration-zip.ts'
import type { Epj } from '../epj.ts'
import type { Unit } from '../register.ts'
import type { Settings } from '../settings.ts'
import { Trouble } from '../trouble.ts'
import { type ConnectionTest, testConnection } from './connection-test.ts'
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

export interface Administration {
  saveExternalSystems(
    values: Pick<Settings, 'serviceUrl' | 'portalUrl' | 'innloggingUrl' | 'holdSeconds' | 'useHelseid'>,
  ): Facts
  saveFunctions(values: Pick<Settings, 'professions' | 'withoutProfession'>): Facts
  switchIntegration(on: boolean): Facts
  useConfiguration(bytes: Uint8Array, password: string): Promise<Facts>
  /** Looked up in Enhetsregisteret; what is new becomes an arbeidssted. */
  addUnit(organisasjonsnummer: string): Promise<{ readonly unit: FoundUnit; readonly facts: Facts }>
  removeUnit(organisasjonsnummer: string): Facts
  saveArbeidssteder(organisasjonsnumre: readonly string[]): Facts
  authorise(pid: string, organisasjonsnumre: readonly string[]): Facts
  compare(): Promise<UnitComparison>
  test(arbeidssted: Unit | undefined): Promise<{ readonly test: ConnectionTest; readonly facts: Facts }>
  /** The EPJ as it was delivered. */
  empty(): Facts
}

export function createAdministration(epj: Epj): Administration {
  const { installation } = epj
  const { register } = installation

  const numbers = (units: readonly Unit[]) => units.map(({ organisasjonsnummer }) => organisasjonsnummer)

  async function compare(): Promise<UnitComparison> {
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
  }

  function keepUnits(units: readonly KnownUnit[], change: Partial<Access> = {}): Facts {
    installation.access = { ...installation.access, ...change, units }
    return {
      saved: 'units',
      units: numbers(units).join(' '),
      arbeidssteder: numbers(units.filter(({ arbeidssted }) => arbeidssted)).join(' '),
    }
  }

  return {
    saveExternalSystems(values) {
      installation.settings = { ...installation.settings, ...values }
      const { holdSeconds, useHelseid } = values
      return { saved: 'external-systems', holdSeconds, useHelseid }
    },

    saveFunctions(values) {
      installation.settings = { ...installation.settings, ...values }
      const groups = [...values.professions, ...(values.withoutProfession ? ['none'] : [])]
      return { saved: 'functions', groups: groups.join(' ') }
    },

    switchIntegration(integration) {
      installation.settings = { ...installation.settings, integration }
      return { saved: 'master', integration }
    },

    async useConfiguration(bytes, password) {
      const zipped = isZip(bytes)
      const text = zipped ? await textInZip(bytes, password) : Buffer.from(bytes).toString('utf8')
      const { clientId } = installation.useConfiguration(text)
      return { saved: 'configuration', configuration: clientId, file: zipped ? 'zip' : 'json' }
    },

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
      const user = register.user(pid)
      const { units, operators } = installation.access
      const wanted = organisasjonsnumre.filter((number) => numbers(units).includes(number))
      // The usual place stays the usual place.
      const before = (operators[user.pid] ?? []).filter((number) => wanted.includes(number))
      const places = [...before, ...wanted.filter((number) => !before.includes(number))]
      installation.access = { ...installation.access, operators: { ...operators, [user.pid]: places } }
      return { saved: 'operator', operator: user.pid, arbeidssteder: places.join(' ') }
    },

    compare,

    async test(arbeidssted) {
      const test = await testConnection(epj, arbeidssted)
      const failed = test.steps.find(({ outcome }) => outcome === 'bad')
      return {
        test,
        facts: { saved: 'connection-test', connection: test.good ? 'good' : (failed?.step ?? 'not-tried') },
      }
    },

    empty() {
      installation.empty()
      return { saved: 'empty' }
    },
  }
}
