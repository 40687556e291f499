import { describe, expect, it } from 'vitest'
import { createRandom } from '#simulators/core/room/random.ts'
import { populationOf } from '#simulators/population/of-seed.ts'
import { createHprRegister } from './register.ts'

describe('HPR by date of birth and surname', () => {
  const population = populationOf('demo')
  const healthWorkers = population.healthWorkers.map((one) => ({
    ...one,
    name: { ...one.name, family: 'Åsgård' },
  }))
  const register = createHprRegister({ ...population, healthWorkers }, createRandom('hpr'))
  const { born = '' } = healthWorkers.find(({ hprNumber }) => hprNumber !== undefined) ?? {}

  it.each(['Åsgård', ' åsgård ', 'Åsgård'.normalize('NFD')])('finds %j however it was typed', (typed) => {
    expect(register.search(born, typed).length).toBeGreaterThan(0)
  })

  it('takes another letter for another name', () => {
    expect(register.search(born, 'Asgard')).toEqual([])
  })
})
