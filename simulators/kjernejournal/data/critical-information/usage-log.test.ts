// What of an EPJ's calls stands in the citizen's log.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, openBench } from '../../fixture/bench.ts'
import { allergy, createCriticalCalls } from '../../fixture/critical-calls.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
afterEach(() => bench.room.reset())

const { send } = createCriticalCalls(() => bench)
const READ = 'Kritisk informasjon hentet til fagsystemet'
const WRITTEN = 'Kritisk informasjon endret fra fagsystemet'

async function logOf(citizen: string) {
  const response = await fetch(
    `${bench.room.addresses.room}/kjernejournal/innbygger/logg?innbygger=${citizen}`,
    { headers: { 'accept-language': 'nb' } },
  )
  const page = await response.text()
  const count = (text: string) => page.split(text).length - 1
  return { read: count(READ), written: count(WRITTEN) }
}

describe('the citizen’s log of critical information', () => {
  it('has a line for each call, also when the EPJ sends one event id with all of them', async () => {
    const headers = { 'nhn-event-id': 'one-for-the-whole-round' }
    for (const patient of ['line-danser', 'status-4'])
      for (const kind of ['AllergyIntolerance', 'Condition'])
        expect((await send('GET', kind, { patient, headers })).status).toBe(200)
    expect(await logOf('line-danser')).toEqual({ read: 2, written: 0 })
    expect(await logOf('status-4')).toEqual({ read: 2, written: 0 })
  })

  it('tells of what was written, and of nothing that was refused', async () => {
    expect((await send('POST', 'AllergyIntolerance', { body: allergy({ code: undefined }) })).status).toBe(
      422,
    )
    expect((await send('GET', 'AllergyIntolerance/none')).status).toBe(404)
    expect((await send('GET', 'AllergyIntolerance?criticalInfoType=Infection')).status).toBe(400)
    expect(await logOf('line-danser')).toEqual({ read: 0, written: 0 })

    const response = await send('POST', 'AllergyIntolerance', { body: allergy() })
    const { id } = JSON.parse(await response.text())
    expect((await send('DELETE', `AllergyIntolerance/${id}`)).status).toBe(204)
    expect((await send('DELETE', `AllergyIntolerance/${id}`)).status).toBe(410)
    expect((await send('GET', `AllergyIntolerance/${id}`)).status).toBe(410)
    expect(await logOf('line-danser')).toEqual({ read: 0, written: 2 })
  })
})
