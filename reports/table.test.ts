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

  it('shows what failed first, with what was expected and what came, and the fix below', () => {
    const lines = toTable(failingResult()).split('\n')
    expect(lines[3]).toMatch(/^✗ Ikke bestått +helseid\/assertion-jti-reuse/)
    const [found, fix] = lines.slice(4).join(' ').split(' → ').slice(1)
    expect(found).toMatch(
      /^body\.client_assertion\.jti: forventet: en verdi som ikke er brukt før · +faktisk: 5f0c7c9e/,
    )
    expect(fix).toMatch(/^Rett slik: Lag en ny påstand/)
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

  it('says where the EPJ was stopped, three of them, and how it is mended', () => {
    const stop = (number: number) => ({
      exchange: number,
      cause: 'configuration' as const,
      operation: 'helseid.par',
      status: 400,
      reason: `The client may not use the scope nhn:${number}`,
      setting: { nb: 'Tilgangene til klienten.', en: 'What the client may use.' },
    })
    const said = toTable({ ...failingResult(), stops: [1, 2, 3, 4, 5].map(stop) }, { language: 'en' })
    expect(said).toContain('Where the EPJ was stopped:\n')
    expect(said.replace(/\s+/g, ' ')).toContain(
      'Configuration: helseid.par answered 400. The client may not use the scope nhn:3. The setting: What the client may use.',
    )
    expect(said).not.toContain('nhn:4')
    expect(said).toContain('  and 2 more, in the report\n')
    expect(Math.max(...lengths(said))).toBeLessThanOrEqual(100)
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
