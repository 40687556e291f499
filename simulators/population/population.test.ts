import { fnr } from '@navikt/fnrvalidator'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#simulators/core/room/random.ts'
import { createPopulation, findByKey, isSyntheticOrAllowed, LINE_DANSER } from './index.ts'
import { isSyntheticOrganisasjonsnummer } from './numbers/organisasjonsnummer.ts'
import type { Population } from './population.ts'

const populate = (seed: string) => createPopulation(createRandom(seed))
const data = (population: Population) => JSON.parse(JSON.stringify(population))
const everybody = ({ patients, healthWorkers, others }: Population) => [
  ...patients,
  ...healthWorkers,
  ...others,
]
const keys = (cast: readonly { readonly key: string }[]) => cast.map(({ key }) => key)

describe('a population', () => {
  it('is the same for the same seed', () => {
    expect(data(populate('demo'))).toEqual(data(populate('demo')))
  })

  it('has other people in the same cast for another seed', () => {
    const one = populate('one')
    const other = populate('other')
    expect(keys(everybody(one))).toEqual(keys(everybody(other)))
    expect(keys(one.organisations)).toEqual(keys(other.organisations))
    expect(keys(one.clients)).toEqual(keys(other.clients))
    const numbers = new Set(everybody(one).map(({ pid }) => pid))
    expect(
      everybody(other)
        .filter(({ pid }) => numbers.has(pid))
        .map(({ key }) => key),
    ).toEqual(['line-danser'])
    expect(one.organisations[0]?.organisasjonsnummer).not.toBe(other.organisations[0]?.organisasjonsnummer)
    expect(one.clients[0]?.clientId).not.toBe(other.clients[0]?.clientId)
  })

  it('hangs together whatever the seed, with numbers that are synthetic and, but for one, valid', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (seed) => {
        // createPopulation itself refuses contradictions.
        const population = populate(seed)
        for (const person of everybody(population)) {
          expect(isSyntheticOrAllowed(person.pid)).toBe(true)
          const verdict = fnr(person.pid)
          expect(verdict.status).toBe(person.key === 'status-0' ? 'invalid' : 'valid')
          if (verdict.status === 'valid' && person.pid !== LINE_DANSER)
            expect(verdict.type).toBe(person.kind === 'd-nummer' ? 'dnr-and-tnr' : 'tnr')
        }
        for (const unit of population.organisations)
          expect(isSyntheticOrganisasjonsnummer(unit.organisasjonsnummer)).toBe(true)
        for (const { hprNumber } of population.healthWorkers)
          expect(hprNumber ?? '565500000').toMatch(/^5655\d{5}$/)
      }),
      { numRuns: 12 },
    )
  })

  it('has the whole cast that scenarios are written for', () => {
    const population = populate('demo')
    expect(keys(population.patients)).toEqual([
      ...['line-danser', 'status-0', 'status-1', 'status-2', 'status-3', 'status-4', 'reservert', 'sperret'],
      ...['blokkert-helsepersonell', 'adressesperre', 'dod', 'd-nummer', 'mindrearig', 'delvis-sperret'],
    ])
    expect(keys(population.healthWorkers)).toEqual([
      ...['lege', 'sykepleier', 'vernepleier', 'provisorfarmasoyt', 'reseptarfarmasoyt'],
      ...['helsefagarbeider', 'uten-hpr', 'to-arbeidsgivere'],
    ])
    expect(keys(population.others)).toEqual(
      expect.arrayContaining(['radmann', 'systemansvarlig', 'kontaktperson']),
    )
    expect(keys(population.organisations)).toEqual(
      expect.arrayContaining([
        ...['kommune', 'helse-og-omsorg', 'sykehjem', 'hjemmetjeneste', 'legekontor', 'feil-naeringskode'],
        ...['nabokommune', 'nabosykehjem', 'slettet', 'fjernet', 'legesenter-as'],
      ]),
    )
    expect(keys(population.clients)).toEqual(
      expect.arrayContaining([
        ...['testbenk-epj', 'leverandor', 'lasttest', 'uten-delegering', 'feil-naeringskode'],
        ...['organisasjonsledd', 'legesenter-as'],
      ]),
    )
  })

  it('knows Line Danser by her public number, with critical information', () => {
    const line = populate('demo').patient(LINE_DANSER)
    expect(line).toMatchObject({ key: 'line-danser', status: 4, name: { given: 'Line', family: 'Danser' } })
    expect(line?.critical.map(({ kategori }) => kategori)).toContain('OVER_REAK')
  })

  it('has a health worker at units of both municipalities', () => {
    const population = populate('demo')
    const worker = findByKey(population.healthWorkers, 'to-arbeidsgivere')
    const units = worker.arbeidssteder.map((number) => population.organisation(number)?.key)
    expect(units).toEqual(['sykehjem', 'nabosykehjem'])
  })

  it('has no Altinn delegation from the municipality whose client is to meet a closed door', () => {
    const population = populate('demo')
    const client = findByKey(population.clients, 'uten-delegering')
    expect(population.delegations.some(({ from }) => from === client.organisation)).toBe(false)
  })
})
