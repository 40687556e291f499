import { Parser } from 'tap-parser'
import { describe, expect, it } from 'vitest'
import { names, render, results } from '../fixtures/every-report.ts'
import { withoutChecks } from './foreign-verdicts.ts'

describe('TAP', () => {
  const parse = (text: string) => {
    const parser = new Parser({ strict: true })
    let final:
      | {
          ok: boolean
          count: number
          fail: number
          todo: number
          failures: readonly { readonly tapError?: unknown }[]
        }
      | undefined
    parser.on('complete', (results) => {
      final = results
    })
    parser.end(text)
    if (!final) throw new Error('the parser did not come to an end')
    return final
  }

  it.each(names)('is read by a strict parser, with as many points as it has judged: %s', (name) => {
    const { checks, requirements, expectations = [] } = results[name]
    const points =
      (['passing'].includes(name) ? 0 : 1) +
      checks.length +
      withoutChecks(requirements).length +
      expectations.filter(({ state }) => state !== 'met').length
    const read = parse(render('tap', name))
    expect(read.count).toBe(points)
    expect(read.failures.filter(({ tapError }) => tapError)).toEqual([])
  })

  it('fails where the run fails, is TODO where it was expected, and else green', () => {
    expect(parse(render('tap', 'failing')).ok).toBe(false)
    expect(parse(render('tap', 'passing')).ok).toBe(true)
    expect(parse(render('tap', 'every kind')).todo).toBe(1)
  })
})
