import { describe, expect, it } from 'vitest'
import { calm, loadRun, second } from '../fixture/load-run.ts'
import type { LoadSecond, WatchedSecond } from '../load-run.ts'
import { judgeSoundness, type Measurements } from './soundness.ts'

const broken = [{ series: 'openings', limit: 'p95', expression: 'p(95)<200', ok: false }] as const

function measured(changes: Partial<Measurements> = {}): Measurements {
  return {
    seconds: loadRun().seconds,
    planned: 600,
    dropped: 0,
    droppedShare: 0.01,
    headRoom: { perSecond: 1_200, reached: true, share: 0.02 },
    thresholds: broken,
    processors: 2,
    epj: false,
    beyond: false,
    answered: 600,
    interrupted: false,
    ...changes,
  }
}

const throughout = (changes: Partial<WatchedSecond>): readonly LoadSecond[] =>
  Array.from({ length: 10 }, (_, index) => second(index, { watched: { ...calm, ...changes } }))
const reasons = (changes: Partial<Measurements>) =>
  judgeSoundness(measured(changes)).reasons.map(({ en }) => en)

describe('a load run', () => {
  it('counts when the simulator, k6 and the machine had more to give, whatever its limits say', () => {
    expect(judgeSoundness(measured())).toEqual({ verdict: 'valid', reasons: [], notes: [] })
  })

  it.each([
    ['the simulator’s event loop was late', { seconds: throughout({ loopDelayP99Ms: 150 }) }, /event loop/],
    [
      'the simulator was fully occupied',
      { seconds: throughout({ loopUtilisation: 0.99 }) },
      /fully occupied/,
    ],
    ['k6 took all processors', { seconds: throughout({ k6Processors: 1.9 }) }, /k6 used/],
    ['k6 left arrivals out', { dropped: 30 }, /30 of 600/],
    [
      'the plan was near the measured head-room',
      { headRoom: { perSecond: 24, reached: true, share: 0.85 } },
      /85 %/,
    ],
    [
      'the run went beyond a head-room that was measured too shortly',
      { headRoom: { perSecond: 10, reached: true, share: 2 } },
      /200 %[\s\S]*The run itself came to 20\/s[\s\S]*--head-room/,
    ],
    ['the journal lacks look-ups', { recorded: { sent: 600, found: 599 } }, /599/],
    ['nothing was answered', { answered: 0 }, /Nothing/],
  ] as const)('is invalid when %s, and never a failure', (_, changes, reason) => {
    const { verdict } = judgeSoundness(measured(changes))
    expect(verdict).toBe('invalid')
    expect(reasons(changes)).toEqual([expect.stringMatching(reason)])
  })

  it('forgives a hiccup', () => {
    const seconds = [...loadRun().seconds, second(31, { watched: { ...calm, loopDelayP99Ms: 400 } })]
    expect(reasons({ seconds, dropped: 1 })).toEqual([])
  })

  it('that goes beyond the machine on purpose is not invalid for getting there', () => {
    expect(reasons({ beyond: true, dropped: 300, seconds: throughout({ loopUtilisation: 1 }) })).toEqual([])
  })

  it('lets a full machine spoil broken limits, but not those that held', () => {
    const seconds = throughout({ machineBusy: 1 })
    expect(reasons({ seconds })).toEqual([expect.stringMatching(/machine was full/)])
    const held = judgeSoundness(measured({ seconds, thresholds: [] }))
    expect(held.verdict).toBe('valid')
    expect(held.notes).toHaveLength(1)
  })

  it('cannot fail where the simulator could not be watched', () => {
    const { watched: _watched, ...unseen } = second(0)
    expect(reasons({ seconds: [unseen] })).toEqual([expect.stringMatching(/could not be watched/)])
    expect(reasons({ seconds: [unseen], thresholds: [] })).toEqual([])
  })

  it('finds against a slow EPJ that uses up k6’s workers, and not against k6', () => {
    expect(reasons({ epj: true, dropped: 300 })).toEqual([])
    expect(reasons({ epj: true, dropped: 300, thresholds: [] })).toHaveLength(1)
  })
})
