import { describe, expect, it } from 'vitest'
import { openWorld } from './fixture/open-world.ts'

describe('what a room calls at addresses that visitors type', () => {
  it('is not the control API, whichever simulator calls', async () => {
    const given: Record<string, typeof globalThis.fetch> = {}
    const world = await openWorld({
      simulators: () => ({
        epj: ({ fetch }) => {
          given['epj'] = fetch
          return { name: 'epj', operations: [], reset() {} } as never
        },
        helseid: ({ fetch }) => {
          given['helseid'] = fetch
          return { name: 'helseid', operations: [], reset() {} } as never
        },
      }),
    })
    for (const name of ['epj', 'helseid'])
      await expect(given[name]?.(`${world.controlOrigin}/rooms`)).rejects.toThrow('control API')
    await world.close()
  })
})
