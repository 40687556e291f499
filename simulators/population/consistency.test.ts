import { describe, expect, it } from 'vitest'
import { createRandom } from '#simulators/core/room/random.ts'
import { contradictionsIn, hovedenhetOf } from './consistency.ts'
import { createPopulation, findByKey, withLookUps } from './index.ts'
import type { HealthWorker, Organisation, Patient, Population, ReadyClient } from './population.ts'

const population = createPopulation(createRandom('consistency'))

function replaced<T extends { readonly key: string }>(
  cast: readonly T[],
  key: string,
  change: Partial<T>,
): T[] {
  return cast.map((member) => (member.key === key ? { ...member, ...change } : member))
}

const changed = (change: Partial<Population>) => contradictionsIn(withLookUps({ ...population, ...change }))
const withPatient = (key: string, change: Partial<Patient>) =>
  changed({ patients: replaced(population.patients, key, change) })
const withWorker = (key: string, change: Partial<HealthWorker>) =>
  changed({ healthWorkers: replaced(population.healthWorkers, key, change) })
const withUnit = (key: string, change: Partial<Organisation>) =>
  changed({ organisations: replaced(population.organisations, key, change) })
const withClient = (key: string, change: Partial<ReadyClient>) =>
  changed({ clients: replaced(population.clients, key, change) })
const unitNumber = (key: string) => findByKey(population.organisations, key).organisasjonsnummer

describe('contradictionsIn', () => {
  it('finds none in a drawn population', () => {
    expect(contradictionsIn(population)).toEqual([])
  })

  it('finds one number that is two people', () => {
    const { pid } = findByKey(population.patients, 'status-2')
    expect(withWorker('lege', { pid }).join()).toContain(`${pid} is more than one person`)
  })

  it('finds a number that could belong to somebody', () => {
    expect(withPatient('status-2', { pid: '12119000465' }).join()).toContain('not synthetic')
  })

  it('finds a birth date that the number denies', () => {
    expect(withPatient('status-2', { born: '1999-01-01' })).toContain('status-2 is not who the number says')
  })

  it('finds a valid number where an invalid one is needed', () => {
    const { pid, born, gender } = findByKey(population.patients, 'status-1')
    expect(withPatient('status-0', { pid, born, gender }).join()).toContain('a number that is valid')
  })

  it('finds an arbeidssted that does not exist, and one that is gone', () => {
    expect(withWorker('lege', { arbeidssteder: ['312554275'] })).toContain(
      'lege works at 312554275, which does not exist',
    )
    expect(withWorker('lege', { arbeidssteder: [unitNumber('slettet')] })).toContain(
      'lege works at slettet, which is gone',
    )
  })

  it('finds a unit without the unit above it, and one that goes in circles', () => {
    expect(withUnit('sykehjem', { overordnetEnhet: '312554275' }).join()).toContain('does not exist')
    expect(withUnit('helse-og-omsorg', { overordnetEnhet: unitNumber('sykehjem') }).join()).toContain(
      'helse-og-omsorg lies below a unit that does not exist',
    )
  })

  it('finds a status that the record denies', () => {
    expect(withPatient('status-4', { critical: [] })).toContain(
      'status-4 has status 4 without critical information',
    )
    expect(withPatient('status-4', { status: 2 })).toContain(
      'status-4 has critical information with status 2',
    )
    expect(withPatient('status-3', { ownRegistrations: [] }).join()).toContain('without own registrations')
    expect(withPatient('reservert', { status: 2 })).toContain('reservert is reserved with status 2')
  })

  it('finds treatment after death', () => {
    expect(withPatient('dod', { dead: '1990-01-01' }).join()).toContain('after death')
  })

  it('finds a blocked health worker whom nobody knows', () => {
    expect(withPatient('blokkert-helsepersonell', { blockedHealthWorkers: ['565500000'] }).join()).toContain(
      'who does not exist',
    )
  })

  it('finds a client of nobody, and a client with the neighbours’ unit', () => {
    expect(withClient('testbenk-epj', { organisation: '312554275' }).join()).toContain(
      'client testbenk-epj belongs to an organisation that does not exist',
    )
    expect(withClient('testbenk-epj', { childOrganisations: [unitNumber('nabosykehjem')] }).join()).toContain(
      'which is not below its organisation',
    )
  })

  it('finds a delegation from a unit that cannot give it, and one to nobody', () => {
    const { pid } = findByKey(population.others, 'systemansvarlig')
    const from = unitNumber('helse-og-omsorg')
    expect(changed({ delegations: [{ from, to: pid, resource: 'r' }] }).join()).toContain('is no hovedenhet')
    expect(
      changed({ delegations: [{ from: unitNumber('kommune'), to: '1', resource: 'r' }] }).join(),
    ).toContain('somebody who does not exist')
  })
})

describe('contradictionsIn, of each', () => {
  const said: readonly (readonly [string, () => readonly string[]])[] = [
    ['two people are called lege', () => withWorker('sykepleier', { key: 'lege' })],
    [
      'lege has an HPR number or an authorisation without the other',
      () => withWorker('lege', { authorizations: [] }),
    ],
    ['lege works nowhere', () => withWorker('lege', { arbeidssteder: [] })],
    ['two organisations are called kommune', () => withUnit('nabokommune', { key: 'kommune' })],
    [
      'two organisations have',
      () => withUnit('barnehage', { organisasjonsnummer: unitNumber('nabosykehjem') }),
    ],
    [
      'barnehage has a number that is not synthetic',
      () => withUnit('barnehage', { organisasjonsnummer: '994598759' }),
    ],
    ['barnehage is BEDR and has nothing above it', () => withoutParent('barnehage')],
    ['barnehage has no hovedenhet', () => withoutParent('barnehage')],
    ['sykehjem has no hovedenhet', () => withoutParent('helse-og-omsorg')],
    [
      'nabokommune is KOMM and has a unit above it',
      () => withUnit('nabokommune', { overordnetEnhet: unitNumber('kommune') }),
    ],
    [
      'nabokommune has a DAGL who does not exist',
      () => withUnit('nabokommune', { roles: [{ type: 'DAGL', pid: '1' }] }),
    ],
    ['status-3 has own registrations with status 2', () => withPatient('status-3', { status: 2 })],
    ['status-2 has a record with status 1', () => withPatient('status-2', { status: 1 })],
    ['status-2 has medicines that the list does not show', () => withPatient('status-2', { medicines: [] })],
    ['before birth', () => withPatient('status-2', { born: '2090-01-01' })],
    ['status-2 has a number that is not valid', () => withPatient('status-2', { pid: INVALID })],
  ]
  const INVALID = findByKey(population.patients, 'status-0').pid
  const withoutParent = (key: string) => {
    const { overordnetEnhet: _, ...unit } = findByKey(population.organisations, key)
    return changed({ organisations: population.organisations.map((one) => (one.key === key ? unit : one)) })
  }
  it.each(said)('%s', (sentence, find) => {
    expect(find().join('\n')).toContain(sentence)
  })

  it('HPR number that two have', () => {
    const { hprNumber = '' } = findByKey(population.healthWorkers, 'lege')
    expect(withWorker('sykepleier', { hprNumber })).toContain(
      `two health workers have HPR number ${hprNumber}`,
    )
  })

  it('day of birth and gender that the number denies, by a day, a month, a year, a century', () => {
    const { born, gender } = findByKey(population.patients, 'status-2')
    const [year = '', month = '', day = ''] = born.split('-')
    const other = (value: string) => (value === '11' ? '12' : '11')
    const wrong: readonly Partial<Patient>[] = [
      { gender: gender === 'woman' ? 'man' : 'woman' },
      { born: `${year}-${month}-${other(day)}` },
      { born: `${year}-${other(month)}-${day}` },
      { born: `${year.slice(0, 2)}${other(year.slice(2))}-${month}-${day}` },
      { born: `${year < '2000' ? '20' : '19'}${year.slice(2)}-${month}-${day}` },
    ]
    for (const change of wrong)
      expect(withPatient('status-2', change), JSON.stringify(change)).toContain(
        'status-2 is not who the number says',
      )
  })
})

describe('hovedenhetOf', () => {
  it('climbs past an organisasjonsledd', () => {
    expect(hovedenhetOf(population, unitNumber('sykehjem'))?.key).toBe('kommune')
  })

  it('knows no unit that is not there', () => {
    expect(hovedenhetOf(population, '312554275')).toBeUndefined()
  })
})
