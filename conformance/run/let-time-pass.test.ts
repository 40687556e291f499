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

  it('is quiet soon for an EPJ that is done, and not at once for one that has only begun to be', async () => {
    let calls = 0
    const told = await passed(3, following, () => Math.min(9, calls++))
    expect(told).toEqual(['room 3 s', 'wait 40 ms', 'wait 1000 ms', 'wait 1000 ms', 'wait 1000 ms'])
  })

  it('is not waited with for an EPJ that has never looked at the clock', async () => {
    let waited = 0
    const wait = async (by: number) => {
      waited += by
    }
    const control = { advance: async () => undefined }
    await passingTime({ ...following, answered: () => 0, looks: () => 0, control, wait })(30)
    expect(waited).toBe(10 * 40)
  })

  it('ends with the run, while it passes, while the EPJ is waited for, and while it is slept through', async () => {
    const stopper = new AbortController()
    const told: string[] = []
    const control = { advance: async (by: number) => void told.push(`room ${by} s`) }
    let looks = 1
    let waits = 0
    const wait = async () => {
      waits += 1
      if (waits === 5) stopper.abort()
    }
    const clocks = { ...following, answered: () => 0, control, wait, stop: stopper.signal }
    await passingTime({ ...clocks, looks: () => looks })(600)
    // Two moments, then three looks for an EPJ that does not look: it is ended there, and not after two seconds.
    expect(told).toEqual(['room 3 s', 'room 3 s'])
    expect(waits).toBe(5)
    looks += 1
    const real = { ...clocks, driverClock: 'real' as const, looks: () => looks }
    const { wait: _own, ...asleep } = real
    await passingTime(asleep)(3_600)
  })

  it('goes no more than six seconds beyond what that EPJ has seen of the clock, however late its turn comes', async () => {
    const told: string[] = []
    let [looks, unseen] = [1, 0]
    const advance = async (by: number) => {
      unseen += by
      told.push(`room ${by} s, ${unseen} s unseen`)
    }
    // It gets a turn at every tenth moment that the clock waits.
    let moments = 0
    const wait = async () => {
      moments += 1
      if (moments % 10 === 0) [looks, unseen] = [looks + 1, 0]
    }
    const clocks = { ...following, answered: () => 0, looks: () => looks, control: { advance }, wait }
    await passingTime(clocks)(60)
    expect(told).toHaveLength(20)
    expect(told.filter((line) => line.endsWith(' 9 s unseen'))).toEqual([])
  })

  it('is not held up by an EPJ that has looked at the clock once, and looks no more', async () => {
    let waited = 0
    const wait = async (by: number) => {
      waited += by
    }
    const control = { advance: async () => undefined }
    await passingTime({ ...following, answered: () => 0, looks: () => 1, control, wait })(600)
    expect(waited).toBeLessThan(200 * 40 + 2_100)
  })
})
