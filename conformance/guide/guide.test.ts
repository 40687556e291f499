import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { scenarios } from '#scenarios/catalogue/index.ts'
import type { Exchange } from '#simulators/core/journal/exchange.ts'
import { createGuide } from './guide.ts'

const call = (operation: string, more: Partial<Exchange> = {}): Exchange => ({
  v: 1,
  seq: 7,
  at: '2026-03-02T10:00:00.000Z',
  type: 'exchange',
  simulator: 'kjernejournal',
  operation,
  request: { method: 'GET', target: '/', headers: [] },
  response: { status: 200, headers: [] },
  ...more,
})

function begun() {
  const stop = new AbortController()
  const guide = createGuide({ settle: async () => undefined, stop: stop.signal })
  guide.begin(scenarios['kjernejournal/open-portal'], 1)
  return { guide, stop }
}

describe('a guide', () => {
  it('asks for the reset, then for the scenario’s steps in their order', async () => {
    const { guide } = begun()
    const asked: (number | undefined)[] = []
    for (const action of ['reset', 'log-in', 'open-patient']) {
      const outcome = guide.driver.perform(action, {})
      const { question } = guide.state()
      asked.push(question?.step)
      guide.answer(question?.number ?? 0, { kind: 'done', seen: {} })
      expect(await outcome).toEqual({ outcome: 'ok', seen: {} })
    }
    expect(asked).toEqual([undefined, 0, 1])
  })

  it('moves on by itself when the EPJ has made the call', async () => {
    const { guide } = begun()
    const outcome = guide.driver.perform('test-connection', {})
    guide.saw(call('kjernejournal.helseindikator'))
    guide.saw(call('kjernejournal.ping', { caller: 'kjernejournal' }))
    expect(guide.state().question).toBeDefined()
    guide.saw(call('kjernejournal.ping'))
    expect(await outcome).toEqual({ outcome: 'ok', seen: {} })
    expect(guide.state().sighted.map(({ operation }) => operation)).toEqual([
      'kjernejournal.helseindikator',
      'kjernejournal.ping',
    ])
  })

  it.each([
    ['was refused', { response: { status: 503, headers: [] } }],
    ['was not answered', { response: undefined }],
    ['the bench spoilt', { fault: { id: 'fault-1', effect: 'status 200' } }],
  ])('does not take a call that %s for done', async (_what, more) => {
    const { guide } = begun()
    const outcome = guide.driver.perform('test-connection', {})
    guide.saw(call('kjernejournal.ping', more as Partial<Exchange>))
    await setImmediate()
    const { question, sighted } = guide.state()
    expect({ question: question?.action, sighted: sighted.length }).toEqual({
      question: 'test-connection',
      sighted: 1,
    })
    guide.answer(question?.number ?? 0, { kind: 'problem', problem: 'Ingen kontakt', seen: {} })
    expect(await outcome).toMatchObject({ outcome: 'problem' })
  })

  it('lets the person say whether they got in when the log-in is attacked', async () => {
    const { guide } = begun()
    guide.begin(scenarios['helseid/id-token-for-another'], 1)
    const token = call('helseid.token', {
      request: {
        method: 'POST',
        target: '/',
        headers: [],
        body: { text: 'grant_type=authorization_code', bytes: 29 },
      },
    })
    const asksPerson: (boolean | undefined)[] = []
    for (const action of ['log-in', 'open-patient', 'log-out', 'log-in']) {
      const outcome = guide.driver.perform(action, {})
      guide.saw(token)
      const { question } = guide.state()
      asksPerson.push(question?.needsReport)
      guide.answer(question?.number ?? 0, { kind: 'problem', problem: 'Nei', seen: {} })
      await outcome
    }
    expect(asksPerson).toEqual([false, true, false, true])
  })

  it('waits for the person where only they can tell what was on the screen', async () => {
    const { guide } = begun()
    const outcome = guide.driver.perform('open-patient', {})
    guide.saw(call('kjernejournal.helseindikator'))
    const { question } = guide.state()
    expect(question?.needsReport).toBe(true)
    guide.answer(question?.number ?? 0, { kind: 'problem', problem: 'Ingen kontakt', seen: { icon: 0 } })
    expect(await outcome).toEqual({ outcome: 'problem', problem: 'Ingen kontakt', seen: { icon: 0 } })
  })

  it('counts what comes right after a hasty answer as the step’s own', async () => {
    const settling = Promise.withResolvers<void>()
    const guide = createGuide({ settle: () => settling.promise })
    guide.begin(scenarios['kjernejournal/open-portal'], 1)
    let over = false
    const outcome = guide.driver.perform('open-patient', {}).finally(() => {
      over = true
    })
    guide.saw(call('kjernejournal.helseindikator'))
    guide.answer(guide.state().question?.number ?? 0, { kind: 'done', seen: {} })
    await setImmediate()
    // The EPJ may still be at it; whoever presses twice answers nothing.
    expect([over, guide.state().question, guide.answer(1, { kind: 'skip' })]).toEqual([
      false,
      undefined,
      false,
    ])
    settling.resolve()
    expect(await outcome).toEqual({ outcome: 'ok', seen: {} })
  })

  it.each([
    ['log-in', undefined, true],
    ['open-patient', undefined, true],
    ['send-mail', undefined, false],
    ['close-patient', undefined, false],
    ['log-out', 'portal-ticket', false],
    ['log-out', undefined, true],
    ['open-patient', 'portal-ticket', true],
  ] as const)('knows whether the call of %s (%s) is lacking: %s', async (action, integration, lacks) => {
    const { guide } = begun()
    guide.begin({ ...scenarios['kjernejournal/open-portal'], ...(integration && { integration }) }, 1)
    const outcome = guide.driver.perform(action, {})
    const number = guide.state().question?.number ?? 0
    const doubt = lacks ? 'unseen' : undefined
    expect([guide.doubt(number, 'done'), guide.doubt(number - 1, 'done')]).toEqual([doubt, undefined])
    expect(guide.doubt(number, 'problem')).toBe(lacks && action === 'log-out' ? 'unseen' : undefined)
    expect(guide.doubt(number, 'again')).toBeUndefined()
    // Refused or not: the EPJ called.
    guide.saw(call('kjernejournal.helseindikator', { response: { status: 503, headers: [] } }))
    expect(guide.doubt(number, 'done')).toBe(action === 'open-patient' ? undefined : doubt)
    guide.answer(number, { kind: 'done', seen: {} })
    await outcome
  })

  it('does not ask for the call in an attack: the log-in was broken off, and nobody can be logged out', async () => {
    const { guide } = begun()
    guide.begin(scenarios['helseid/level-too-low'], 1)
    const doubts: unknown[] = []
    for (let of = 0; of < 3; of += 1) {
      const outcome = guide.driver.perform('log-out', {})
      const number = guide.state().question?.number ?? 0
      doubts.push(guide.doubt(number, 'done'))
      guide.answer(number, { kind: 'done', seen: {} })
      await outcome
    }
    expect(doubts).toEqual(['unseen', undefined, 'unseen'])
  })

  it('asks for the call in an attack where somebody is said to be let in without one', async () => {
    const { guide } = begun()
    guide.begin(scenarios['helseid/level-too-low'], 1)
    const logsIn = async () => {
      const outcome = guide.driver.perform('log-in', {})
      const number = guide.state().question?.number ?? 0
      const doubts = [guide.doubt(number, 'done'), guide.doubt(number, 'problem')]
      guide.answer(number, { kind: 'problem', problem: '', seen: {} })
      await outcome
      return { phase: guide.state().step, doubts }
    }
    const asked = [await logsIn(), await logsIn()]
    expect(asked.map(({ phase }) => scenarios['helseid/level-too-low'].steps[phase ?? -1]?.phase)).toEqual([
      'before',
      'attack',
    ])
    expect(asked.map(({ doubts }) => doubts)).toEqual([
      ['unseen', undefined],
      ['unseen', undefined],
    ])
  })

  it('asks about what was done more than once, but not about a call that was made again after a refusal', async () => {
    const { guide } = begun()
    const outcome = guide.driver.perform('open-patient', {})
    const number = guide.state().question?.number ?? 0
    guide.saw(call('kjernejournal.helseindikator', { response: { status: 401, headers: [] } }))
    guide.saw(call('kjernejournal.helseindikator'))
    expect(guide.doubt(number, 'done')).toBeUndefined()
    guide.saw(call('kjernejournal.helseindikator'))
    expect([guide.doubt(number, 'done'), guide.doubt(number, 'problem')]).toEqual(['repeated', undefined])
    guide.answer(number, { kind: 'done', seen: {} })
    await outcome
  })

  it('takes no answer to another question than the one that is asked', async () => {
    const { guide } = begun()
    const outcome = guide.driver.perform('log-in', {})
    const number = guide.state().question?.number ?? 0
    expect(guide.answer(number + 1, { kind: 'done', seen: {} })).toBe(false)
    expect(guide.answer(number, { kind: 'done', seen: {} })).toBe(true)
    await outcome
    expect(guide.answer(number, { kind: 'done', seen: {} })).toBe(false)
  })

  it('lets a scenario be skipped or begun anew, and be stopped', async () => {
    for (const kind of ['skip', 'again'] as const) {
      const { guide } = begun()
      const outcome = guide.driver.perform('log-in', {})
      guide.answer(guide.state().question?.number ?? 0, { kind })
      await expect(outcome).rejects.toThrow(kind === 'skip' ? 'skipped' : 'begun anew')
      expect(guide.decision()).toBe(kind)
    }
    const { guide, stop } = begun()
    const outcome = guide.driver.perform('log-in', {})
    expect(guide.state().stopped).toBe(false)
    stop.abort()
    await expect(outcome).rejects.toThrow('stopped')
    // Its report is no end of it: what was broken off can be gone on with.
    guide.finish()
    expect(guide.state()).toMatchObject({ stopped: true, finished: false })
  })
})
