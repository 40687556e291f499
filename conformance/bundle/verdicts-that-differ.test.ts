import { describe, expect, it } from 'vitest'
import { isOfSuite, verdictsThatDiffer } from './verdicts-that-differ.ts'

type Verdicts = Readonly<Record<string, string>>
const result = (verdict: string, checks: Verdicts, requirements: Verdicts = {}) => {
  const listed = (all: Verdicts) => Object.entries(all).map(([id, one]) => ({ id, verdict: one, more: 1 }))
  return JSON.stringify({ verdict, checks: listed(checks), requirements: listed(requirements) })
}
const differing = (said: string, judged: string, isComparable = (_id: string) => true) =>
  verdictsThatDiffer(said, judged, isComparable).map(({ en }) => en)

describe('what a bundle says otherwise than its traffic', () => {
  const judged = result('failed', { 'a/b': 'failed', 'a/c': 'passed' }, { R1: 'failed' })

  it('is nothing where every verdict is the same, whatever else is', () => {
    expect(differing(`${judged} `, judged)).toEqual([])
  })

  it('is the verdict of the whole, of a check and of a requirement, each by its name', () => {
    expect(
      differing(result('passed', { 'a/b': 'passed', 'a/c': 'passed' }, { R1: 'passed' }), judged),
    ).toEqual([
      'verdict: the bundle says passed, the traffic says failed',
      'a/b: the bundle says passed, the traffic says failed',
      'R1: the bundle says passed, the traffic says failed',
    ])
  })

  it('is also what only one of them has', () => {
    expect(
      differing(result('failed', { 'a/b': 'failed', 'a/d': 'passed' }, { R1: 'failed' }), judged),
    ).toEqual([
      'a/d: the bundle says passed, the traffic says nothing',
      'a/c: the bundle says nothing, the traffic says passed',
    ])
  })

  it('is that nothing can be read, where nothing can', () => {
    for (const said of ['', '{', '[]', '{"verdict":"passed","checks":[]}'])
      expect(differing(said, judged)).toEqual(['result.json is no result that can be read'])
  })

  it('is not what a vendor’s own checks have a say in, where they are not at hand', () => {
    const said = result(
      'passed',
      { 'a/b': 'failed', 'a/c': 'passed', 'own/x': 'passed' },
      { R1: 'failed', 'OWN-1': 'passed' },
    )
    expect(differing(said, judged, isOfSuite)).toEqual([])
    expect(['verdict', 'own/x', 'OWN-1', 'owner/x', 'a/own/x', 'R1'].map(isOfSuite)).toEqual([
      ...[false, false, false],
      ...[true, true, true],
    ])
  })
})
