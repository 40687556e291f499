import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, openBench } from '../../fixture/bench.ts'
import { allergy, createCriticalCalls, refusalOf } from '../../fixture/critical-calls.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
afterEach(() => bench.room.reset())

const { send } = createCriticalCalls(() => bench)

describe('the rest of the host', () => {
  it('answers with an OperationOutcome for what it has not', async () => {
    expect(await refusalOf(await send('GET', 'Patient'))).toMatchObject({
      status: 404,
      issue: { code: 'not-found' },
    })
    expect((await refusalOf(await send('PUT', 'status'))).status).toBe(405)
  })

  it('misbehaves as ordered', async () => {
    bench.room.faults.arm({
      operation: 'kjernejournal.critical-create',
      after: 0,
      maxInARow: 5,
      effect: { type: 'status', status: 503 },
    })
    const answer = await refusalOf(await send('POST', 'AllergyIntolerance', { body: allergy() }))
    expect(answer).toMatchObject({ status: 503, code: 'TB-UNAVAILABLE', issue: { code: 'transient' } })
  })
})
