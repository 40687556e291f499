import { describe, expect, it } from 'vitest'
import { type Control, MarkRefused } from './control.ts'
import type { ActionOutcome, EpjDriver } from './drivers/driver.ts'
import { walkScenario } from './run-scenario.ts'
import { defineScenario } from './scenario.ts'
import { letTimePass, logIn, logOut, openPatient } from './steps.ts'

const scenario = defineScenario({
  id: 'test',
  title: { nb: '', en: '' },
  about: { nb: '', en: '' },
  steps: [logIn('lege'), openPatient('line-danser'), logOut()],
})
const control: Control = {
  mark: async () => undefined,
  arm: async () => undefined,
  clearFaults: async () => undefined,
  advance: async () => undefined,
}
const ok: ActionOutcome = { outcome: 'ok', seen: {} }

async function walk(answers: Readonly<Record<string, ActionOutcome>>, mark: Control['mark'] = control.mark) {
  const asked: string[] = []
  const driver: EpjDriver = {
    name: 'test',
    perform: async (action) => {
      asked.push(action)
      return answers[action] ?? ok
    },
  }
  const walked = await walkScenario({
    scenario,
    driver,
    control: { ...control, mark },
    resolve: (key) => key,
    reset: {},
    letTimePass: control.advance,
  })
  return { ...walked, asked }
}

describe('a scenario', () => {
  it('is walked to its end, also by an EPJ that meets trouble', async () => {
    const { outcome, asked } = await walk({ 'open-patient': { outcome: 'problem', problem: 'no', seen: {} } })
    expect({ outcome, asked }).toEqual({
      outcome: 'completed',
      asked: ['reset', 'log-in', 'open-patient', 'log-out'],
    })
  })

  it('fails, and is no fault of ours, when the EPJ reports a living person’s number', async () => {
    const refuse: Control['mark'] = async (kind) => {
      if (kind === 'step-ended') throw new MarkRefused('POST marks: 400')
    }
    const walked = await walk({}, refuse)
    expect(walked).toMatchObject({
      outcome: 'failed',
      detail: {
        nb: expect.stringContaining('ikke er syntetisk'),
        en: expect.stringContaining('not synthetic'),
      },
    })
  })

  it('does not begin when the EPJ is not back at the start', async () => {
    for (const outcome of ['timed-out', 'problem'] as const) {
      const walked = await walk({ reset: { outcome, problem: 'not now', seen: {} } })
      expect(walked).toMatchObject({ outcome: 'failed', asked: ['reset'] })
      expect(walked.detail).toEqual({
        nb: 'EPJ-en kunne ikke nullstilles: not now',
        en: 'the EPJ could not be reset: not now',
      })
    }
  })

  it('ends when an action takes too long, so that a silent EPJ cannot draw a run out', async () => {
    const { outcome, asked } = await walk({ 'log-in': { outcome: 'timed-out', problem: 'late', seen: {} } })
    expect({ outcome, asked }).toEqual({ outcome: 'timed-out', asked: ['reset', 'log-in'] })
  })

  it('lets time pass as it is told to, and marks it as a step of its own', async () => {
    const passed: number[] = []
    const marks: string[] = []
    const walked = await walkScenario({
      scenario: { ...scenario, steps: [logIn('lege'), letTimePass(90)] },
      driver: { name: 'test', perform: async () => ok },
      control: { ...control, mark: async (kind, data) => void marks.push(`${kind} ${data['action'] ?? ''}`) },
      resolve: (key) => key,
      reset: {},
      letTimePass: async (seconds) => void passed.push(seconds),
    })
    expect(walked.outcome).toBe('completed')
    expect(passed).toEqual([90])
    expect(marks).toEqual(['step-began log-in', 'step-ended ', 'step-began advance', 'step-ended '])
  })
})
