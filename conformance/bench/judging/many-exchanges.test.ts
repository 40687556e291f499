import { describe, expect, it } from 'vitest'
import { readEvidence } from '../../evidence/evidence.ts'
import { indicator, par, token } from '../../kit/build-calls.ts'
import { journal } from '../../kit/build-events.ts'
import { manyExchanges } from './many-exchanges.ts'
import { judgingLine } from './measure-judging.ts'

describe('a large journal made of one run', () => {
  const events = manyExchanges(journal(par(), token(), indicator()), 30)

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

  it('is told in one line', () => {
    const figures = { exchanges: 30, checks: 5, seconds: 1, cpuSeconds: 1, megabytes: 2, journalMegabytes: 3 }
    expect(judgingLine(figures)).toBe(
      "Judging: 30 exchanges by 5 checks in 1.0 s (1.0 s of processor time), 2 MB beside the journal's own 3 MB",
    )
  })
})
