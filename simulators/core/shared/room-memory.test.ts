import { expect, it } from 'vitest'
import type { SharedRedis } from './redis.ts'
import { createRoomMemory } from './room-memory.ts'

it('writes nothing more after a line that was not written: the journal would have a gap', async () => {
  const lines = ['first', 'second', 'third']
  const written: unknown[] = []
  const redis = {
    async commitRoom(...call: readonly unknown[]) {
      if (call.includes('first')) throw new Error('refused')
      written.push(call)
      return 1
    },
  } as unknown as SharedRedis
  const memory = createRoomMemory({
    redis,
    room: 'demo',
    me: 'me',
    generation: 1,
    drain: () => ({ restarted: false, lines: lines.splice(0, 1), changes: [], state: '{}' }),
  })
  const commits = [memory.commit(), memory.commit()]
  expect(await Promise.allSettled(commits)).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }])
  await expect(memory.commit()).rejects.toThrow('refused')
  expect(written).toEqual([])
})
