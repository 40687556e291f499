import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LOG_EVENTS } from './log.ts'
import { texts } from './texts.ts'

const views = join(import.meta.dirname, 'views')

describe('the EPJ’s texts', () => {
  it('exist in both languages under the same keys', () => {
    expect(Object.keys(texts.en)).toEqual(Object.keys(texts.nb))
  })

  it('say every event of the log in words', () => {
    const said = Object.keys(texts.nb).filter((key) => key.startsWith('log.event.'))
    expect(said).toEqual(LOG_EVENTS.map((event) => `log.event.${event}`))
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
