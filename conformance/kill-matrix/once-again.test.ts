import { describe, expect, it, vi } from 'vitest'
import { BrokenOff, onceAgain } from './once-again.ts'

const reset = () =>
  new TypeError('fetch failed', {
    cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
  })

/** Fails with each of these in turn, and then gives «done». */
function failing(...errors: readonly Error[]) {
  const left = [...errors]
  return vi.fn(async () => {
    const error = left.shift()
    if (error) throw error
    return 'done'
  })
}

describe('what a reset connection broke off', () => {
  it.each([
    ['of the control API', reset()],
    ['of the driver', new BrokenOff('the EPJ at http://x cannot be reached: read ECONNRESET')],
    ['closed by undici', new TypeError('fetch failed', { cause: new Error('other side closed') })],
  ])('is done once more, and told: a call %s', async (_whose, error) => {
    const tell = vi.fn()
    await expect(onceAgain(failing(error), tell)).resolves.toBe('done')
    expect(tell).toHaveBeenCalledOnce()
  })

  it('is given up the second time', async () => {
    const attempt = failing(reset(), reset())
    await expect(onceAgain(attempt, vi.fn())).rejects.toThrow('fetch failed')
    expect(attempt).toHaveBeenCalledTimes(2)
  })

  it('is not what failed in another way', async () => {
    const [attempt, tell] = [failing(new Error('POST marks: 500')), vi.fn()]
    await expect(onceAgain(attempt, tell)).rejects.toThrow('500')
    expect([attempt.mock.calls.length, tell.mock.calls.length]).toEqual([1, 0])
  })
})
