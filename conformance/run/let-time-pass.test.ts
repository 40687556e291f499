import { describe, expect, it } from 'vitest'
import { type Clocks, passingTime } from './let-time-pass.ts'

type Driver = Pick<Clocks, 'kind' | 'driverClock'>

async function passed(seconds: number, driver: Driver, answered = () => 0) {
  const told: string[] = []
  const advance = async (by: number) => void told.push(`room ${by} s`)
  const wait = async (by: number) => void told.push(`wait ${by} ms`)
  await passingTime({ ...driver, answered, control: { advance }, wait })(seconds)
  return told
}

const following: Driver = { kind: 'webhook', driverClock: 'room' }

describe('a minute', () => {
  it('is moved in the room at once for the bench’s own EPJ, which the room’s clock wakes', async () => {
    expect(await passed(60, { kind: 'reference', driverClock: 'real' })).toEqual(['room 60 s'])
  })

  it('is waited out for an EPJ that lives by its own clock', async () => {
    for (const kind of ['webhook', 'command', 'manual'] as const)
      expect(await passed(60, { kind, driverClock: 'real' })).toEqual(['wait 60000 ms'])
  })

  it('passes little by little for one that follows the room’s clock, so that it sees each moment come', async () => {
    const told = await passed(62, following)
    expect(told.filter((line) => line === 'room 3 s')).toHaveLength(20)
    expect(told.at(-2)).toBe('room 2 s')
  })

  it('stands still while that EPJ makes calls', async () => {
    const calls = [0, 2, 4]
    const told = await passed(3, following, () => calls.shift() ?? 4)
    expect(told).toEqual(['room 3 s', 'wait 40 ms', 'wait 1000 ms', 'wait 1000 ms'])
  })

  it('goes on although that EPJ is never quiet', async () => {
    let calls = 0
    const told = await passed(6, following, () => calls++)
    expect(told.filter((line) => line === 'room 3 s')).toHaveLength(2)
  })
})
