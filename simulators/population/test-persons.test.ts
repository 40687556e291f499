import { describe, expect, it } from 'vitest'
import { createRandom } from '#simulators/core/room/random.ts'
import { createPopulation, findByKey, isSyntheticOrAllowed } from './index.ts'
import { hasRightCheckDigits } from './numbers/national-id.ts'

describe('the people of HelseID’s own samples', () => {
  const { testPersons, person, healthWorker } = createPopulation(createRandom('test-persons'))

  it('are the same in every room, all with synthetic numbers', () => {
    const others = createPopulation(createRandom('another')).testPersons
    expect(testPersons.map(({ pid, name }) => [pid, name])).toEqual(
      others.map(({ pid, name }) => [pid, name]),
    )
    expect(testPersons.every(({ pid }) => isSyntheticOrAllowed(pid) && hasRightCheckDigits(pid))).toBe(true)
  })

  it('are found by number, with what HPR has about them', () => {
    expect(person('05898597468')?.name).toMatchObject({ given: 'Grønn', family: 'Vits' })
    expect(healthWorker('05898597468')).toMatchObject({
      born: '1985-09-05',
      hprNumber: '565501872',
      authorizations: [{ profession: 'LE' }],
    })
    expect(findByKey(testPersons, 'veik-logaritme')).toMatchObject({ kind: 'd-nummer', authorizations: [] })
    expect(healthWorker('60838200624')?.hprNumber).toBeUndefined()
  })
})
