import { describe, expect, it } from 'vitest'
import { grouped } from './grouped-findings.ts'

const finding = (exchange: number, actual = 'plain') => ({
  exchange,
  at: 'body.code_challenge_method',
  expected: { nb: 'S256', en: 'S256' },
  actual: { nb: actual, en: actual },
  message: { nb: 'Metoden skal være S256.', en: 'The method must be S256.' },
})

describe('findings in a report', () => {
  it('that say the very same are told once, with every exchange named', () => {
    expect(grouped([finding(3), finding(5, 'none'), finding(7), finding(9)])).toEqual([
      { finding: finding(3), again: [7, 9] },
      { finding: finding(5, 'none'), again: [] },
    ])
  })
})
