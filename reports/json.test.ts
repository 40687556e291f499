import { describe, expect, it } from 'vitest'
import { buildResult, failingResult } from './fixtures/result.ts'
import { toJson } from './json.ts'

describe('result.json', () => {
  it('says what the result says, and ends with one newline', () => {
    const json = toJson(failingResult())
    expect(JSON.parse(json)).toEqual(failingResult())
    expect(json.endsWith('}\n')).toBe(true)
  })

  it('is the same whatever order the members were made in', () => {
    const result = buildResult()
    const reversed = buildResult({
      run: { ...Object.fromEntries(Object.entries(result.run).reverse()), ...result.run },
    })
    expect(toJson({ ...reversed })).toBe(toJson(result))
    expect(Object.keys(JSON.parse(toJson(result)))).toEqual(Object.keys(result).sort())
  })

  it('keeps the order of checks and findings', () => {
    const ids = JSON.parse(toJson(failingResult())).checks.map((check: { id: string }) => check.id)
    expect(ids).toEqual(failingResult().checks.map((check) => check.id))
  })

  it('keeps a recorded member that is called __proto__', () => {
    const claims: unknown = JSON.parse('{"__proto__": {"admin": true}}')
    const [exchange] = failingResult().exchanges
    if (exchange === undefined) throw new Error('the fixture has exchanges')
    const token = { at: 'x', header: {}, claims, sha256: '' }
    expect(toJson(buildResult({ exchanges: [{ ...exchange, tokens: [token] }] }))).toContain('"__proto__"')
  })
})
