import { describe, expect, it } from 'vitest'
import { mutations } from '../mutations/index.ts'
import { mutationTexts } from '../mutations/mutation.ts'
import { mutationsInNorwegian } from './mutations-nb.ts'

describe('the mutations in Norwegian', () => {
  it('are those that there are, in their order', () => {
    expect(Object.keys(mutationsInNorwegian)).toEqual(Object.keys(mutations).sort())
  })

  it('say of each what it does and why it matters, and it is not the English text', () => {
    for (const mutation of Object.values(mutations)) {
      const { title, description } = mutationTexts(mutation, 'nb')
      expect(title, mutation.name).toMatch(/^[A-ZÆØÅ].*[^.]$/)
      expect(description, mutation.name).toMatch(/\.$/)
      expect([title, description]).not.toContain(mutation.title)
      expect([title, description]).not.toContain(mutation.description)
      expect(mutationTexts(mutation, 'en').title).toBe(mutation.title)
    }
  })
})
