import { expect, it } from 'vitest'
import type { CheckResult } from '../result.ts'
import { loadRun, resultOf } from './fixture/load-run.ts'
import type { LoadRun } from './load-run.ts'
import { verdictLines } from './verdict-lines.ts'

function told(
  changes: Partial<LoadRun>,
  { language = 'en', functional = [] }: { language?: 'nb' | 'en'; functional?: readonly CheckResult[] } = {},
): string {
  const run = loadRun(changes)
  return verdictLines(run, resultOf(run, functional), language).join('\n')
}

const broken = loadRun().thresholds.map((one) => (one.limit === 'p95' ? { ...one, ok: false } : one))
const soundness = {
  verdict: 'invalid',
  reasons: [{ nb: 'k6 var full', en: 'k6 was full' }],
  notes: [],
} as const

it('says that limits held, and no more', () => {
  expect(told({})).toMatch(/^VALID: all limits held\n {2}Simulator: /)
  expect(told({})).not.toContain('Try again')
  expect(told({}, { language: 'nb' })).toMatch(/^GYLDIG: alle grenser holdt\n {2}Simulatoren: /)
})

it('says which limit was broken and by how much, in the reader’s language', () => {
  expect(told({ thresholds: broken })).toMatch(
    /^VALID: not all of it held\n {2}broken {2}Under load answers take too long: .*\n {4}load\/morning-shift\/openings\/p95: p95 4\.2 ms\n/,
  )
  expect(told({ thresholds: broken }, { language: 'nb' })).toMatch(
    /^GYLDIG: ikke alt holdt\n {2}brutt {2}Under last tar svarene for lang tid: 95 % av «åpninger» .*\n.*p95 4,2 ms/,
  )
})

it('says why an invalid run decides nothing, and what to do about it', () => {
  expect(told({ thresholds: broken, soundness })).toMatch(
    /^INVALID: the run decides nothing\n {2}k6 was full\n {2}Try again when the machine is free/,
  )
})

it('says that what an EPJ asked too much stands in an invalid run, too', () => {
  const openings = {
    openings: 5,
    lookUps: 10,
    perOpening: 2,
    failed: 0,
    missed: 0,
    duplicates: 5,
    polled: 0,
    unasked: 0,
    burst: { openings: 1, lookUps: 2 },
  }
  expect(told({ soundness, openings })).toMatch(
    /^INVALID, but what the EPJ asked too much stands\n[\s\S]*broken {2}Under load the EPJ fetches the health indicator too often/,
  )
})

it('says of a run that was stopped that it decides nothing, and not to try it again', () => {
  expect(told({ interrupted: true })).toMatch(/^STOPPED: /)
  expect(told({ interrupted: true, soundness })).not.toContain('Try again')
})
