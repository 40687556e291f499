import { describe, expect, it } from 'vitest'
import { loadRun } from '../fixture/load-run.ts'
import { processFigures, processLine } from './process-figures.ts'

describe('what is told of the simulator’s process', () => {
  const seconds = [
    { loopDelayP99Ms: 3, rssMegabytes: 200, simulatorProcessors: 0.1 },
    { loopDelayP99Ms: 90, rssMegabytes: 300.4, simulatorProcessors: 0.9 },
    { loopDelayP99Ms: 4, rssMegabytes: 250.6, simulatorProcessors: 0.2 },
  ]

  it('is the event loop of the middling second and the memory at the end', () => {
    expect(processFigures(seconds)).toEqual({ loopDelayP99Ms: 4, rssMegabytes: 251, processors: 0.4 })
  })

  it('is one line, with what a core would bear', () => {
    const process = processFigures(seconds)
    const run = loadRun({ simulatorMicrosPerRequest: 250, ...(process && { process }) })
    expect(processLine(run, 'en').join()).toContain(
      '250 µs of processor time per request (4000/s on one core)',
    )
    expect(processLine(run, 'nb').join()).toContain(
      'hendelsesløkke p99 4 ms i det midterste sekundet, 251 MB',
    )
  })

  it('does not reckon what a core bears from a process that mostly waited', () => {
    const idle = loadRun({ process: { loopDelayP99Ms: 4, rssMegabytes: 251, processors: 0.02 } })
    expect(processLine(idle, 'en').join()).not.toContain('on one core')
  })

  it('is nothing when nobody could watch', () => {
    expect(processFigures([])).toBeUndefined()
    expect(processLine({}, 'en')).toEqual([])
  })
})
