import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openTestBench, type TestBench } from '../fixture/bench.ts'
import { ProblemError } from '../problem.ts'

let bench: TestBench
beforeAll(async () => {
  bench = await openTestBench()
})
afterAll(() => bench.close())

describe('a page of the bench', () => {
  it('that fails says so to its visitor, and why to whoever runs the bench', async () => {
    const fault = new Error('no space left on /secret/place')
    const list = vi.spyOn(bench.rooms, 'list').mockImplementation(() => {
      throw fault
    })
    try {
      const page = await fetch(`${bench.origin}/`)
      expect([page.status, await page.text()]).toEqual([
        500,
        'The page could not be made: a fault in Testbenk.',
      ])
      expect(bench.problems.splice(0)).toEqual([fault])
    } finally {
      list.mockRestore()
    }
  })

  it.each([{ retryAfter: 10 }, {}])('that cannot be made just now says so, with %o', async (options) => {
    const list = vi.spyOn(bench.rooms, 'list').mockImplementation(() => {
      throw new ProblemError(503, 'Try again in a moment.', options)
    })
    try {
      const page = await fetch(bench.origin, { headers: { accept: 'text/html', 'accept-language': 'en' } })
      expect([page.status, page.headers.get('retry-after')]).toEqual([
        503,
        'retryAfter' in options ? '10' : null,
      ])
      expect(await page.text()).toContain('The page cannot be made just now.')
      expect(bench.problems).toEqual([])
    } finally {
      list.mockRestore()
    }
  })

  it.each(['gzip', 'deflate', 'br'])(
    'says that a form was unreadable when it is not packed as %s',
    async (encoding) => {
      const packed = { 'content-encoding': encoding, 'content-type': 'application/x-www-form-urlencoded' }
      const page = await fetch(bench.origin, { method: 'POST', headers: packed, body: 'name=kurs' })
      expect([page.status, await page.text()]).toEqual([400, 'The form could not be read.'])
      expect(bench.problems).toEqual([])
    },
  )

  it('that is asked for wrongly is no fault of the bench', async () => {
    for (const path of ['/assets/%zz', '/r/demo/assets/tiny/%zz'])
      expect((await fetch(`${bench.origin}${path}`)).status).toBe(400)
    expect(bench.problems).toEqual([])
  })
})
