import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#simulators/core/room/random.ts'
import { contactOf, mobileFor, STALE_AFTER_MONTHS } from './contact.ts'
import { createPopulation, findByKey } from './index.ts'

const population = createPopulation(createRandom('krr'))
const now = Date.UTC(2026, 10, 22, 12)
const of = (key: string) =>
  contactOf(population, findByKey([...population.others, ...population.healthWorkers], key).pid, now)

describe('an entry in KRR', () => {
  it('is the same for the same person at the same time', () => {
    expect(of('lege')).toEqual(of('lege'))
  })

  it('has a number that could reach nobody, and an address at a domain that is never given out', () => {
    for (const { pid } of [...population.healthWorkers, ...population.others, ...population.patients]) {
      const contact = contactOf(population, pid, now)
      expect(contact?.mobile?.value ?? '+4700000000').toMatch(/^\+4700\d{6}$/)
      expect(contact?.email?.value ?? 'a.b.01@epost.example').toMatch(
        /^[a-z-]+\.[a-z-]+\.\d\d@epost\.example$/,
      )
    }
  })

  it.each([
    ['lege', 'AKTIV', 'KAN_VARSLES', { number: expect.any(String) }],
    ['systemansvarlig', 'AKTIV', 'KAN_VARSLES', { number: expect.any(String) }],
    ['helsefagarbeider', 'AKTIV', 'KAN_IKKE_VARSLES', { missing: 'stale' }],
    ['reseptarfarmasoyt', 'AKTIV', 'KAN_VARSLES', { missing: 'none' }],
    ['uten-hpr', 'IKKE_REGISTRERT', 'KAN_IKKE_VARSLES', { missing: 'none' }],
    ['nabo-radmann', 'SLETTET', 'KAN_IKKE_VARSLES', { missing: 'none' }],
  ])('of %s is %s, %s', (key, status, varslingsstatus, mobile) => {
    const contact = of(key)
    expect(contact).toMatchObject({ status, varslingsstatus })
    expect(mobileFor(contact)).toEqual(mobile)
  })

  it('of somebody who is reserved says so', () => {
    expect(of('to-arbeidsgivere')?.reservasjon).toBe('JA')
  })

  it('is stale, or is not, in a room of any time', () => {
    const months = (verified: number, at: number) => (at - verified) / (30.4375 * 24 * 60 * 60 * 1000)
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2045, 0) }), (at) => {
        for (const worker of population.healthWorkers) {
          const contact = contactOf(population, worker.pid, at)
          if (!contact?.mobile) continue
          expect(months(contact.mobile.verified, at) > STALE_AFTER_MONTHS).toBe(
            contact.varslingsstatus === 'KAN_IKKE_VARSLES',
          )
          expect(contact.mobile.updated).toBeLessThanOrEqual(contact.mobile.verified)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('is not there for a number that nobody has', () => {
    expect(contactOf(population, '00000000000', now)).toBeUndefined()
  })
})
