import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { correctBehaviour } from '../correct-behaviour.ts'
import { mutations } from './index.ts'

const others = ['index.ts', 'mutation.ts', 'other-token.ts']
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !others.includes(file))
  .map((file) => file.replace(/\.ts$/, ''))

describe('the registry of mutations', () => {
  it('holds every file of the folder, under the file’s name', () => {
    expect(Object.keys(mutations).sort()).toEqual(files.sort())
    for (const [name, mutation] of Object.entries(mutations)) expect(mutation.name).toBe(name)
  })

  it('changes at least one step of the correct EPJ in each', () => {
    for (const mutation of Object.values(mutations)) {
      const changes = Object.entries(mutation.changes(correctBehaviour))
      expect(changes.length, mutation.name).toBeGreaterThan(0)
      for (const [step, changed] of changes)
        expect(changed, `${mutation.name}: ${step}`).not.toBe(
          correctBehaviour[step as keyof typeof correctBehaviour],
        )
    }
  })

  it('says of each what it does and why it matters, in both languages', () => {
    for (const { name, nb, en } of Object.values(mutations)) {
      for (const { title, description } of [nb, en]) {
        expect(title, name).toMatch(/^[A-ZÆØÅ].*[^.]$/)
        expect(description, name).toMatch(/\.$/)
      }
      expect([nb.title, nb.description], name).not.toContain(en.title)
      expect([nb.title, nb.description], name).not.toContain(en.description)
    }
  })
})
