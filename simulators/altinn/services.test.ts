import { describe, expect, it } from 'vitest'
import { SERVICES, searchServices } from './services.ts'

describe('a search among Altinn’s services', () => {
  it('finds a word with å also when å came as an a and a ring', () => {
    const words = SERVICES.flatMap(({ description }) => description.nb.split(/[^\p{L}]+/u))
    const word = words.find((one) => one.includes('å')) ?? ''
    expect(searchServices(word).length).toBeGreaterThan(0)
    expect(searchServices(word.normalize('NFD'))).toEqual(searchServices(word))
  })
})
