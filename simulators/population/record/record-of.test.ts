import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#simulators/core/room/random.ts'
import { createPopulation, findByKey } from '../index.ts'
import { factsOf } from './medicine-facts.ts'
import { recordOf } from './record-of.ts'

const populate = (seed: string) => createPopulation(createRandom(seed))

describe('recordOf', () => {
  it('gives the same record for the same patient, and another for another', () => {
    const [one, other] = [populate('a'), populate('a')]
    expect(recordOf(findByKey(one.patients, 'status-4'), one)).toEqual(
      recordOf(findByKey(other.patients, 'status-4'), other),
    )
    expect(recordOf(findByKey(one.patients, 'status-2'), one)).not.toEqual(
      recordOf(findByKey(one.patients, 'status-3'), one),
    )
  })

  it('is the same of a patient who has been told something new since', () => {
    const population = populate('a')
    for (const patient of population.patients)
      expect(recordOf({ ...patient }, population)).toEqual(recordOf(patient, population))
  })

  it('agrees with the patient it is of, for any seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const population = populate(seed)
        for (const patient of population.patients.filter(({ status }) => status >= 2)) {
          const record = recordOf(patient, population)
          const days = [
            ...record.dispensings.map(({ dispensed }) => dispensed),
            ...record.testResults.map(({ taken }) => taken),
            ...record.documents.map(({ date }) => date),
            ...record.vaccines.map(({ date }) => date),
          ]
          for (const day of days) {
            expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/)
            expect(day > patient.born && day < (patient.dead ?? '2026-10-01')).toBe(true)
          }
          for (const { name, dispensed } of patient.medicines) {
            expect(factsOf(name).atc).toMatch(/^[A-Z]\d{2}[A-Z]{2}(\d{2})?$|^[A-Z]\d{2}[A-Z]X$/)
            const latest = record.dispensings.find((dispensing) => dispensing.name === name)
            expect(latest?.dispensed).toBe(dispensed)
          }
          for (const { prescribed, validTo } of record.prescriptions)
            expect(validTo.slice(0, 4)).toBe(String(Number(prescribed.slice(0, 4)) + 1))
          for (const { place, date } of record.documents)
            if (patient.key !== 'line-danser')
              expect(
                patient.visits.some((visit) => visit.place === place && visit.date <= date),
                place,
              ).toBe(true)
          expect(new Set(record.documents.map(({ id }) => id)).size).toBe(record.documents.length)
        }
      }),
      { numRuns: 10 },
    )
  })

  it('gives the oldest living patient a place at the sykehjem, and nobody else', () => {
    const population = populate('care')
    const alive = population.patients.filter(({ status, dead }) => status >= 2 && dead === undefined)
    const residents = alive.filter((patient) => recordOf(patient, population).about.care?.kind === 'sykehjem')
    expect(residents.map(({ born }) => born)).toEqual([alive.map(({ born }) => born).sort()[0]])
    const [resident] = residents
    const record = resident && recordOf(resident, population)
    expect(record?.about.care?.name).toBe(findByKey(population.organisations, 'sykehjem').navn)
    expect(record?.about).not.toHaveProperty('multidose')
  })

  it('marks an answer outside its range', () => {
    const population = populate('line')
    const line = recordOf(findByKey(population.patients, 'line-danser'), population)
    const flagged = line.testResults.map(({ analyses }) => analyses.filter(({ flag }) => flag === 'high'))
    expect(flagged.map((list) => list.map(({ name }) => name))).toEqual([['NT-proBNP'], ['TSH', 'NT-proBNP']])
  })

  it('has each of Line Danser’s medicines among prescriptions and dispensings', () => {
    const population = populate('line')
    const line = findByKey(population.patients, 'line-danser')
    const { prescriptions, dispensings } = recordOf(line, population)
    expect(prescriptions.map(({ name }) => name)).toEqual(line.medicines.map(({ name }) => name))
    for (const { name, dispensed } of line.medicines)
      expect(dispensings.find((dispensing) => dispensing.name === name)?.dispensed).toBe(dispensed)
  })

  it('has Line Danser name her next of kin, who is of her family, with a telephone that nobody can have', () => {
    const population = populate('line')
    const line = findByKey(population.patients, 'line-danser')
    const { relatives } = recordOf(line, population).about
    const told = line.ownRegistrations.find(({ title }) => title === 'Nærmeste pårørende')?.detail ?? ''
    expect(relatives.map(({ name }) => name).filter((name) => told.includes(name))).toEqual(['Signe Danser'])
    expect(told).toMatch(/telefon 00(?: \d\d){3}\./)
  })

  it('has Line Danser fetch what she takes each day before it is used up, for three years', () => {
    const population = populate('line')
    const { dispensings } = recordOf(findByKey(population.patients, 'line-danser'), population)
    const daily = ['Apiksaban', 'Metoprolol', 'Kandesartan', 'Levotyroksin']
    for (const medicine of daily) {
      const fetched = dispensings.filter(({ name }) => name.startsWith(medicine))
      const packs = fetched.map(({ name, dispensed }) => ({ dispensed, lasts: factsOf(name).days }))
      const gaps = packs.slice(1).map(({ dispensed, lasts }, index) => {
        const next = packs[index]?.dispensed ?? ''
        return (Date.parse(next) - Date.parse(dispensed)) / 86_400_000 - lasts
      })
      expect(
        gaps.filter((days) => days > 0),
        medicine,
      ).toEqual([])
      expect(fetched.at(-1)?.dispensed.slice(0, 7) ?? '', medicine).toMatch(/^(2023-1[12]|2024-01)$/)
    }
  })
})
