import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { texts } from './texts.ts'

const views = join(import.meta.dirname, 'views')

describe('the EPJ’s texts', () => {
  it('exist in both languages under the same keys', () => {
    expect(Object.keys(texts.en)).toEqual(Object.keys(texts.nb))
  })

  it('hold every key that a view names', () => {
    for (const view of readdirSync(views)) {
      const source = readFileSync(join(views, view), 'utf8')
      for (const [, key = ''] of source.matchAll(/t\('([\w.-]+)'\)/g))
        expect(Object.keys(texts.nb), view).toContain(key)
      expect(source.match(/<%-(?! include\()/g), view).toBeNull()
    }
  })
})
