import { describe, expect, it } from 'vitest'
import { driverOf, epjOf, originOf, profileOf } from './run-words.ts'

describe('what a run says of itself', () => {
  it('is in the reader’s language where the words are ours, and as it was given where they are not', () => {
    expect(epjOf({ epj: 'EPJ under test' }, 'nb')).toBe('EPJ-en som prøves')
    expect(epjOf({ epj: 'EPJ under test' }, 'en')).toBe('The EPJ under test')
    expect(epjOf({ epj: 'toString' }, 'nb')).toBe('toString')
    expect(driverOf({ driver: 'webhook' }, 'nb')).toBe('en adapter som lytter (webhook)')
    expect(driverOf({ driver: 'k6' }, 'nb')).toBe('k6')
    expect(profileOf({ profile: 'lenient' }, 'nb')).toBe('romslig (lenient)')
  })

  it('does not call a recording simulated', () => {
    for (const language of ['nb', 'en'] as const) {
      const walked = originOf({ driver: 'webhook' }, language)
      const recorded = originOf({ driver: 'har' }, language)
      expect(`${walked.simulated} ${walked.limits.join(' ')}`).toMatch(/simuler|simulat/)
      expect(`${recorded.simulated} ${recorded.limits.join(' ')}`).not.toMatch(/simuler|simulat/)
      expect(recorded.limits).toHaveLength(walked.limits.length)
    }
  })
})
