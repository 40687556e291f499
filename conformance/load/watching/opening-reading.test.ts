import { expect, it } from 'vitest'
import type { LoadControl } from '../target/control.ts'
import { readOpenings } from './opening-reading.ts'

const opened = { type: 'mark', kind: 'patient-opened', at: '2026-11-22T08:00:00Z', data: { patient: 'a' } }
const lookedUp = {
  type: 'exchange',
  operation: 'kjernejournal.helseindikator',
  at: '2026-11-22T08:00:00Z',
  facts: { patient: 'a' },
  response: { status: 200 },
}

/** A room whose journal gets what comes `late` in the first pause. */
function setUp(late: readonly object[]) {
  const events: object[] = [opened, lookedUp, opened]
  const pauses: number[] = []
  const journal: LoadControl['journal'] = async (after) => ({
    counters: { events: events.length, exchanges: 0, byOperation: {} },
    events: events.map((event, index) => ({ ...event, seq: index + 1 })).filter(({ seq }) => seq > after),
  })
  const control: Partial<LoadControl> = { journal }
  return {
    pauses,
    read: (signal = new AbortController().signal) =>
      readOpenings({ control: control as LoadControl }, 0, {
        signal,
        async pause() {
          if (pauses.push(1) === 1) events.push(...late)
        },
      }),
  }
}

it('waits for the look-ups of an EPJ that asks after it has said that the patient is open', async () => {
  const { read, pauses } = setUp([lookedUp])
  expect(await read()).toMatchObject({ openings: { openings: 2, lookUps: 2, missed: 0 }, to: 4 })
  expect(pauses).toHaveLength(1)
})

it('gives up waiting for one that never comes, and does not begin when the run was stopped', async () => {
  const never = setUp([])
  expect(await never.read()).toMatchObject({ openings: { missed: 1 }, to: 3 })
  expect(never.pauses).toHaveLength(20)
  const stopped = setUp([])
  expect(await stopped.read(AbortSignal.abort())).toMatchObject({ openings: { missed: 1 } })
  expect(stopped.pauses).toHaveLength(0)
})
