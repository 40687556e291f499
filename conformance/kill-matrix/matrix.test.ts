import { describe, expect, it } from 'vitest'
import type { CheckResult, Verdict } from '../result.ts'
import { isProof, toKill, toMatrix, toText } from './matrix.ts'

const text = { nb: 'a', en: 'b' }
const result = (id: string, verdict: Verdict): CheckResult => ({
  id,
  verdict,
  requirements: [],
  title: text,
  failureTitle: text,
  why: text,
  fix: text,
  cause: 'implementation',
  findings: [],
  examined: [],
})

const correct = [result('a', 'passed'), result('b', 'not-applicable')]
const caughtByBoth = toKill('wrong', [result('a', 'failed'), result('b', 'warning')], {
  checks: ['a', 'b'],
})

describe('the kill matrix', () => {
  it('is a proof when all is caught, nothing is idle, and the correct EPJ sets off no check', () => {
    const matrix = toMatrix('1', correct, [caughtByBoth])
    expect(isProof(matrix)).toBe(true)
    expect(toText(matrix)).toContain('The suite proves itself.')
    expect(toText(matrix)).toContain('Causes: 2 of 2 in the right class')
  })

  it.each([
    ['a false alarm', toMatrix('1', [result('a', 'failed'), result('b', 'passed')], [caughtByBoth])],
    [
      'a false alarm on an EPJ that is right in another way',
      toMatrix('1', correct, [caughtByBoth], { free: [result('a', 'warning')] }),
    ],
    [
      'a check that saw nothing of the correct EPJ',
      toMatrix('1', [result('a', 'not-observed')], [caughtByBoth]),
    ],
    ['a mutation nobody catches', toMatrix('1', correct, [caughtByBoth, toKill('sly', correct)])],
    [
      'a mutation caught by another check than it is aimed at',
      toMatrix('1', correct, [caughtByBoth, toKill('sly', [result('a', 'failed')], { checks: ['b'] })]),
    ],
    ['an idle check', toMatrix('1', correct, [toKill('wrong', [result('a', 'failed')], { checks: ['a'] })])],
    [
      'the blame put elsewhere',
      toMatrix('1', correct, [
        caughtByBoth,
        toKill('typed', [result('a', 'failed')], { checks: ['a'], cause: 'configuration' }),
      ]),
    ],
    ['a check that broke', toMatrix('1', [result('a', 'error')], [caughtByBoth])],
  ])('is none with %s', (_what, matrix) => {
    expect(isProof(matrix)).toBe(false)
    expect(toText(matrix)).toContain('does not prove itself')
  })
})
