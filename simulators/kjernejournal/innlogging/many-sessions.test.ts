// Several users, each with patients of their own, at the same time; and sessions that nobody comes back for.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, openBench } from '../fixture/bench.ts'
import { createBrowser, openSession } from '../fixture/browser.ts'
import { createSessionCalls } from '../fixture/session-calls.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const { call, opened } = createSessionCalls(() => bench)
const wait = (seconds: number) => bench.room.clock.advance(seconds * 1000)

describe('sessions side by side', () => {
  const pairs = ['lege', 'sykepleier', 'provisorfarmasoyt'].flatMap((worker) =>
    ['line-danser', 'status-2', 'status-3'].map((patient) => ({ worker, patient })),
  )

  it('each show their own patient to their own user, and end alone', async () => {
    const windows = await Promise.all(
      pairs.map(async (pair) => {
        const session = await openSession(bench, pair)
        const browser = createBrowser(bench)
        await browser.open(session)
        return { ...pair, ...session, browser }
      }),
    )
    const name = (key: string) => bench.patient(key).name.family
    for (const { browser, patient, worker } of windows) {
      const html = await (await browser.get('pasient')).text()
      expect(html).toContain(name(patient))
      expect(html).toContain(bench.worker(worker).name.family)
      for (const other of pairs.map((pair) => pair.patient).filter((key) => key !== patient))
        expect(html).not.toContain(`${bench.patient(other).name.given} ${name(other)}`)
    }
    const [first, ...others] = windows
    const token = bench.userToken(bench.worker('lege'))
    expect((await call('end', { body: { sessionId: first?.sessionId }, token })).status).toBe(204)
    expect((await first?.browser.get('pasient'))?.status).toBe(410)
    for (const { browser } of others) expect((await browser.get('pasient')).status).toBe(200)
  })

  it('of one user and two patients are both open until each is ended', async () => {
    const one = await opened({ patient: bench.patient('status-2').pid })
    const other = await opened({ patient: bench.patient('status-3').pid })
    for (const { sessionId } of [one, other])
      expect((await call('refresh', { body: { sessionId } })).status).toBe(200)
    expect((await call('end', { body: { sessionId: one.sessionId } })).status).toBe(204)
    expect((await call('refresh', { body: { sessionId: other.sessionId } })).status).toBe(200)
  })
})

describe('a session that nobody comes back for', () => {
  it('is over when the last token that was shown for it is', async () => {
    const { sessionId } = await opened()
    wait(300)
    expect((await call('refresh', { body: { sessionId } })).status).toBe(200)
    wait(599)
    const browser = createBrowser(bench)
    expect((await call('ping', {})).status).toBe(200)
    wait(1)
    expect((await call('refresh', { body: { sessionId } })).status).toBe(410)
    expect((await browser.get('pasient')).status).toBe(403)
  })

  it('is told as expired for a day, and unknown after', async () => {
    const { sessionId } = await opened()
    wait(600 + 24 * 3600 - 1)
    expect((await call('refresh', { body: { sessionId } })).status).toBe(410)
    wait(1)
    expect((await call('refresh', { body: { sessionId } })).status).toBe(404)
  })

  it('does not keep the user from opening another', async () => {
    await opened()
    wait(600)
    expect((await opened()).sessionId).toEqual(expect.any(String))
  })
})
