import { describe, expect, it } from 'vitest'
import { passingTime } from './let-time-pass.ts'

async function passed(kind: 'reference' | 'webhook' | 'command' | 'manual', driverClock: 'real' | 'room') {
  const told: string[] = []
  const tell = (who: string) => async (seconds: number) => {
    told.push(`${who} ${seconds}`)
  }
  await passingTime({ kind, driverClock, control: { advance: tell('room') }, wait: tell('wait') })(60)
  return told.join()
}

describe('a minute', () => {
  it('is moved in the room for the bench’s own EPJ, and for one that follows the room’s clock', async () => {
    expect(await passed('reference', 'real')).toBe('room 60')
    expect(await passed('webhook', 'room')).toBe('room 60')
  })

  it('is waited out for an EPJ that lives by its own clock', async () => {
    for (const kind of ['webhook', 'command', 'manual'] as const)
      expect(await passed(kind, 'real')).toBe('wait 60')
  })
})
