import { describe, expect, it } from 'vitest'
import { golden } from './fixtures/golden.ts'
import { buildResult, failingResult, withEveryText } from './fixtures/result.ts'
import { toTable } from './table.ts'

const lengths = (text: string) => text.split('\n').map((line) => [...line].length)

describe('the table of verdicts', () => {
  it('is as it was', () => {
    const table = toTable(failingResult())
    expect(table).toBe(golden('failing.txt', table))
  })

  it('is at most a hundred characters wide, whatever the texts hold', () => {
    const long = withEveryText((text) => text.repeat(20))
    for (const result of [failingResult(), long])
      for (const language of ['nb', 'en'] as const)
        expect(Math.max(...lengths(toTable(result, { language })))).toBeLessThanOrEqual(100)
  })

  it('shows what failed first, with the fix on the line below', () => {
    const lines = toTable(failingResult()).split('\n')
    expect(lines[3]).toMatch(/^✗ Ikke bestått +helseid\/assertion-jti-reuse/)
    expect(lines[4]).toMatch(/^ +→ Rett slik: Lag en ny påstand/)
  })

  it('says to the end what failed and how it is mended', () => {
    const result = failingResult()
    const failed = result.checks.filter(({ verdict }) => verdict === 'failed')
    expect(failed).not.toHaveLength(0)
    for (const language of ['nb', 'en'] as const) {
      const said = toTable(result, { language }).replace(/\s+/g, ' ')
      for (const { fix } of failed) expect(said).toContain(fix[language])
    }
  })

  it('has colour only when asked', () => {
    const control = String.fromCharCode(27)
    expect(toTable(failingResult())).not.toContain(control)
    expect(toTable(failingResult(), { colour: true })).toContain(`${control}[31m`)
  })

  it('lets no text steer the terminal', () => {
    const control = String.fromCharCode(27)
    expect(toTable(withEveryText((text) => `${control}[2J${text}\r`))).not.toMatch(
      new RegExp(`[${control}\r]`),
    )
  })

  it('says so when nothing was judged', () => {
    expect(toTable(buildResult({ verdict: 'not-observed' }), { language: 'en' })).toContain(
      'No check was run.',
    )
  })
})
