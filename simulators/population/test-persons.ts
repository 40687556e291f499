// The people that HelseID's own sample programs and documents log in as, so that a vendor's test script runs unchanged
// against a room. Numbers, names and professions are theirs, and the HPR numbers of the two doctors; the other HPR
// numbers and all places of work are ours. One more whom they name has a number of ordinary form, and is left out.
import { readNationalId } from './country/country-numbers.ts'
import type { HealthWorker, Organisation, Profession } from './population.ts'

interface TestPerson {
  readonly pid: string
  readonly key: string
  readonly name: readonly [given: string, family: string]
  /** None: not in HPR. */
  readonly hpr?: readonly [number: string, profession: Profession]
  /** Key of the unit where the person works. */
  readonly works: string
}

const PERSONS: readonly TestPerson[] = [
  {
    pid: '05898597468',
    key: 'gronn-vits',
    name: ['Grønn', 'Vits'],
    hpr: ['565501872', 'LE'],
    works: 'legekontor',
  },
  {
    pid: '06828399789',
    key: 'kvart-grevling',
    name: ['Kvart', 'Grevling'],
    hpr: ['565505933', 'LE'],
    works: 'legekontor',
  },
  {
    pid: '11857998857',
    key: 'virkelig-kjeltring',
    name: ['Virkelig', 'Kjeltring'],
    hpr: ['565590001', 'SP'],
    works: 'sykehjem',
  },
  {
    pid: '15849197352',
    key: 'livstrett-bever',
    name: ['Livstrett', 'Bever'],
    hpr: ['565590002', 'VP'],
    works: 'hjemmetjeneste',
  },
  {
    pid: '67865800174',
    key: 'direkte-hei',
    name: ['Direkte', 'Hei'],
    hpr: ['565590003', 'SP'],
    works: 'sykehjem',
  },
  { pid: '60838200624', key: 'veik-logaritme', name: ['Veik', 'Logaritme'], works: 'sykehjem' },
]

/** Taken, whoever is drawn. */
export const TEST_PIDS: readonly string[] = PERSONS.map(({ pid }) => pid)
export const TEST_HPR_NUMBERS: readonly string[] = PERSONS.flatMap(({ hpr }) => (hpr ? [hpr[0]] : []))

export function testPersonsAt(organisations: readonly Organisation[]): readonly HealthWorker[] {
  return PERSONS.map(({ pid, key, name: [given, family], hpr, works }) => {
    const facts = readNationalId(pid)
    if (!facts) throw new RangeError(`${pid} is no synthetic number`)
    return {
      ...facts,
      key,
      name: { given, middle: '', family },
      ...(hpr && { hprNumber: hpr[0] }),
      authorizations: hpr ? [{ profession: hpr[1], active: true }] : [],
      arbeidssteder: organisations
        .filter((unit) => unit.key === works)
        .map(({ organisasjonsnummer }) => organisasjonsnummer),
    }
  })
}
