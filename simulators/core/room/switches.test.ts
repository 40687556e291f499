import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestBench, type TestBench } from '../fixture/bench.ts'
import { createTiny } from '../fixture/tiny.ts'
import { createSwitches } from './switches.ts'

const MODE = { name: 'tiny.mode', values: ['old', 'new'], about: 'changed on a day' } as const

describe('a switch', () => {
  it('stands in its first position until it is turned', () => {
    const switches = createSwitches()
    switches.declare([MODE])
    expect(switches.value('tiny.mode')).toBe('old')
    switches.turn('tiny.mode', 'new')
    expect(switches.value('tiny.mode')).toBe('new')
    expect(switches.list()).toEqual([{ ...MODE, value: 'new' }])
  })

  it('must be known, and has only its own positions', () => {
    const switches = createSwitches()
    switches.declare([MODE])
    expect(() => switches.value('tiny.other')).toThrow(/no switch «tiny.other»/)
    expect(() => switches.turn('tiny.mode', 'later')).toThrow(/must be one of old, new/)
  })
})

describe('over the control API', () => {
  let bench: TestBench
  beforeAll(async () => {
    bench = await openTestBench({ simulators: { tiny: () => ({ ...createTiny(), switches: [MODE] }) } })
  })
  afterAll(() => bench.close())

  const address = (room: string) => `${bench.control}/rooms/${room}/switches`
  const turn = (body: unknown, room = 'demo') =>
    fetch(address(room), {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  it('is turned for one room alone, told in its journal, and left by a reset', async () => {
    bench.rooms.create({ name: 'other' })
    const response = await turn({ 'tiny.mode': 'new' })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ switches: [{ ...MODE, value: 'new' }] })
    expect(await (await fetch(address('other'))).json()).toEqual({ switches: [{ ...MODE, value: 'old' }] })
    const lines = bench.rooms.get('demo')?.journal.lines(0, 10) ?? []
    expect(lines.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ kind: 'switch', data: { name: 'tiny.mode', value: 'new' } }),
    )
    await fetch(`${bench.control}/rooms/demo/reset`, { method: 'POST' })
    expect(await (await fetch(address('demo'))).json()).toEqual({ switches: [{ ...MODE, value: 'new' }] })
  })

  it.each([
    [{ 'tiny.mode': 'old', 'tiny.other': 'new' }, /there is no switch «tiny.other»/],
    [{ 'tiny.mode': 'later' }, /must be one of old, new/],
    [{ 'tiny.mode': 7 }, /tiny.mode/],
    [[], /body/],
    [JSON.parse('{"__proto__": "new"}'), /__proto__/],
  ])('refuses %j and turns nothing', async (body, message) => {
    const before = await (await fetch(address('demo'))).json()
    const response = await turn(body)
    expect(response.status).toBe(400)
    expect(JSON.stringify(await response.json())).toMatch(message)
    expect(await (await fetch(address('demo'))).json()).toEqual(before)
  })
})
