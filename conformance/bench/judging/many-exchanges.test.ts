import { describe, expect, it } from 'vitest'
import { readEvidence } from '../../evidence/evidence.ts'
import { journal } from '../../kit/fixture/build-events.ts'
import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { manyExchanges } from './many-exchanges.ts'
import { judgingLines } from './measure-judging.ts'

describe('a large journal made of one run', () => {
  const events = [...manyExchanges(journal(par(), token(), indicator()), 30)]

  it('is numbered without gaps, in order of time', () => {
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
    const times = events.map(({ at }) => Date.parse(at))
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })

  it('repeats no proof, no assertion and no log-in', () => {
    const { proofs, assertions, par: pushed } = readEvidence(events)
    for (const values of [
      proofs.map(({ jwt }) => jwt.claims['jti']),
      assertions.map(({ jwt }) => jwt.claims['jti']),
      pushed.map(({ parameters }) => parameters.get('code_challenge')),
    ])
      expect(new Set(values).size).toBe(values.length)
  })

  it('is told in two lines', () => {
    const spent = { seconds: 1, cpuSeconds: 2 }
    const figures = {
      exchanges: 30,
      calls: 20,
      fileMegabytes: 9,
      checks: 5,
      reading: spent,
      judging: spent,
      journalMegabytes: 3,
      megabytes: 2,
      peakMegabytes: 8,
    }
    expect(judgingLines(figures)).toEqual([
      'Judging: 30 exchanges (20 of them evidence) by 5 checks in 1.0 s (2.0 s of processor time), 2 MB beside the journal’s own 3 MB.',
      'Before that, reading the 9 MB that they are on disk and holding the chain took 1.0 s (2.0 s); at most 8 MB in all.',
    ])
  })
})
