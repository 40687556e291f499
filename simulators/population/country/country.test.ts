import { describe, expect, it } from 'vitest'
import { hasRightCheckDigits, isSyntheticOrAllowed } from '../numbers/national-id.ts'
import { populationOf } from '../of-seed.ts'
import { recordOf } from '../record/record-of.ts'
import { workdayOf } from '../record/workdays.ts'
import { COUNTRY_SIZE, createCountry, withCountry } from './country.ts'
import { countryPid } from './country-numbers.ts'

const population = populationOf('demo')
/** Spread over the whole country. */
const sample = (count: number) =>
  Array.from({ length: count }, (_, step) => countryPid(Math.floor((step * COUNTRY_SIZE) / count)))

describe('the numbers of a country', () => {
  it('are valid and synthetic, each somebody’s own', () => {
    const numbers = [...sample(20_000), countryPid(0), countryPid(COUNTRY_SIZE - 1)]
    expect(numbers.filter((pid) => !isSyntheticOrAllowed(pid) || !hasRightCheckDigits(pid))).toEqual([])
    expect(new Set(sample(20_000)).size).toBe(20_000)
    expect(new Set(Array.from({ length: 20_000 }, (_, index) => countryPid(index * 7))).size).toBe(20_000)
  })
})

describe('a country of patients', () => {
  it('is there at once, and takes no room', () => {
    const before = process.memoryUsage().heapUsed
    const cost = process.cpuUsage()
    const country = createCountry(population)
    expect(country.patient(countryPid(COUNTRY_SIZE - 1))?.pid).toBe(countryPid(COUNTRY_SIZE - 1))
    expect(process.cpuUsage(cost).user / 1_000).toBeLessThan(2_000)
    for (const pid of sample(30_000)) country.patient(pid)
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(150 * 1024 * 1024)
  })

  it('says the same of a number each time, and something else in another room', () => {
    const numbers = sample(200)
    const first = createCountry(population)
    const again = createCountry(populationOf('demo'))
    const other = createCountry(populationOf('another'))
    expect(numbers.map(first.patient)).toEqual(numbers.map(again.patient))
    expect(numbers.map(first.patient)).not.toEqual(numbers.map(other.patient))
  })

  it('has the statuses in the shares that the switch names', () => {
    const country = createCountry(population)
    const found = [0, 0, 0, 0, 0]
    for (const pid of sample(20_000)) {
      const status = country.patient(pid)?.status ?? 0
      found[status] = (found[status] ?? 0) + 1
    }
    const shares = found.map((count) => Math.round(count / 200))
    expect(shares[0]).toBe(0)
    for (const [status, share] of [2, 83, 8, 7].entries())
      expect(Math.abs((shares[status + 1] ?? 0) - share)).toBeLessThanOrEqual(1)
  })

  it('has coherent patients: nothing before the birth, critical information with status 4 alone', () => {
    const country = createCountry(population)
    for (const pid of sample(5_000)) {
      const patient = country.patient(pid)
      if (!patient) throw new Error(pid)
      const { status, critical, medicines, ownRegistrations, visits, born } = patient
      expect([critical.length > 0, ownRegistrations.length > 0]).toEqual([status === 4, status === 3])
      if (status < 2) expect([medicines, visits, patient.hasMedicines]).toEqual([[], [], false])
      const days = [
        ...critical.map(({ changed }) => changed),
        ...medicines.map(({ dispensed }) => dispensed),
        ...visits.map(({ date }) => date),
      ]
      expect(days.filter((day) => day.slice(0, 10) < born)).toEqual([])
      const registered = critical.map(({ changed }) => changed.slice(0, 10))
      expect(registered).toEqual(registered.map((day) => workdayOf(born, day)))
    }
  })

  it('gives children nothing that only adults have', () => {
    const country = createCountry(population)
    const told = sample(20_000).flatMap((pid) => {
      const patient = country.patient(pid)
      return patient?.minor ? [...patient.critical, ...patient.ownRegistrations] : []
    })
    expect(told.length).toBeGreaterThan(100)
    expect(told.filter(({ detail }) => /ektefelle|barnet mitt|ACE|CT/i.test(detail))).toEqual([])
  })

  it('tells the same in brief as in full', () => {
    const country = createCountry(population)
    for (const pid of sample(2_000)) {
      const { addressBlocked, ...told } = country.patientInBrief(pid) ?? {}
      const { sperret: _, passing: __, ...brief } = { sperret: false, passing: true, ...told }
      const full = country.patient(pid)
      expect(full).toMatchObject(brief)
      expect(full?.addressBlocked ?? false).toBe(addressBlocked)
    }
  })

  it('gives each patient a record that the portal can show', () => {
    const country = createCountry(population)
    for (const pid of sample(100)) {
      const patient = country.patient(pid)
      if (patient) expect(recordOf(patient, population)).toBeDefined()
    }
  })

  it('has its last roll delivered in the fortnight before the records end, where medicines are packed by dose', () => {
    const country = withCountry(population, () => true)
    const rolls = sample(1_000).flatMap((pid) => {
      const patient = country.patient(pid)
      const record = patient && recordOf(patient, country)
      const days = record?.dispensings.filter(({ amount }) => amount.includes('multidose')) ?? []
      return days[0]
        ? [
            {
              pid,
              newest:
                days
                  .map(({ dispensed }) => dispensed)
                  .sort()
                  .at(-1) ?? '',
            },
          ]
        : []
    })
    expect(rolls.length).toBeGreaterThan(30)
    // A weekend may lie before the fortnight.
    expect(rolls.filter(({ newest }) => newest < '2026-09-12' || newest > '2026-09-30')).toEqual([])
  })

  it('knows nobody of a number that is wrong, of a living person’s form, or of tomorrow', () => {
    const { patient } = createCountry(population)
    const pid = countryPid(4711)
    expect(patient(pid)).toBeDefined()
    expect(patient(`${pid.slice(0, 10)}${(Number(pid.at(10)) + 1) % 10}`)).toBeUndefined()
    expect(['', '13116900216', '00000000000', 'abcdefghijk'].map(patient)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('lies behind the cast, and only where the room wants it', () => {
    let wanted = false
    const { patient, patientInBrief } = withCountry(population, () => wanted)
    expect([patient(countryPid(1)), patientInBrief(countryPid(1))]).toEqual([undefined, undefined])
    wanted = true
    expect(patient(countryPid(1))?.key).toBe('country')
    expect(patientInBrief(countryPid(1))?.pid).toBe(countryPid(1))
    for (const known of population.patients)
      for (const find of [patient, patientInBrief]) expect(find(known.pid)).toBe(known)
    for (const { pid } of population.healthWorkers) {
      expect(patient(pid)).toBe(population.patient(pid))
      expect(patientInBrief(pid)).toBe(population.patientInBrief(pid))
    }
  })
})
