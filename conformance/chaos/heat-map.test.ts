import { describe, expect, it } from 'vitest'
import { toPage, toText } from './heat-map.ts'
import type { Reaction } from './reactions.ts'
import type { Chaos } from './run-chaos.ts'
import { texts } from './texts.ts'

const chaosWith = (reaction: Reaction): Chaos => {
  const hits = [
    { operation: 'helseid.token', effect: 'drop', action: 'log-in', reaction, exchange: 3 },
  ] as const
  return { seed: 'x', walked: [{ plan: '', hits }], failures: [] }
}

describe('an EPJ that hung', () => {
  it.each(['nb', 'en'] as const)('is told apart from a machine that was full, in %s', (language) => {
    for (const said of [toText, toPage]) {
      expect(said(chaosWith('lost'), language)).toContain(texts[language].lostWhy)
      expect(said(chaosWith('hid'), language)).not.toContain(texts[language].lostWhy)
    }
  })
})
