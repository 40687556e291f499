import { describe, expect, it } from 'vitest'
import { startThreadPool } from './thread-pool.ts'

function sizeAtStart(processors: number, env: NodeJS.ProcessEnv = {}) {
  const sizes: unknown[] = []
  startThreadPool(env, processors, () => void sizes.push(env['UV_THREADPOOL_SIZE']))
  return { sizes, left: env }
}

describe('the pool of threads', () => {
  it.each([
    [2, ['1']],
    [3, ['2']],
    [5, ['4']],
    [64, ['4']],
  ])('has beside the event loop on %d processors', (processors, sizes) => {
    expect(sizeAtStart(processors)).toEqual({ sizes, left: {} })
  })

  it('is left as it is on one processor, where nothing is verified in it', () => {
    expect(sizeAtStart(1)).toEqual({ sizes: [], left: {} })
  })

  it('has the size that somebody gave it', () => {
    const env = { UV_THREADPOOL_SIZE: '8' }
    expect(sizeAtStart(2, env)).toEqual({ sizes: [], left: env })
  })
})
