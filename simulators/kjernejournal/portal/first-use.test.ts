import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultSchema } from '#simulators/core/faults/faults.ts'
import { type Bench, openBench } from '../fixture/bench.ts'
import { createBrowser, openSession } from '../fixture/browser.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  bench.room.faults.arm(
    faultSchema.parse({
      operation: 'kjernejournal.open-portal',
      effect: { type: 'variant', name: 'first-use' },
    }),
  )
})
afterAll(() => bench.close())

const form = { 'content-type': 'application/x-www-form-urlencoded' }

async function opened(worker: string) {
  const browser = createBrowser(bench)
  const response = await browser.open(await openSession(bench, { worker }))
  return { browser, location: response.headers.get('location') ?? '' }
}

describe('first use, where it is ordered', () => {
  it('shows nothing before the user has confirmed', async () => {
    const { browser, location } = await opened('lege')
    expect(location).toMatch(/^bekreftelse\?okt=\d+$/)
    expect(bench.last().facts).toMatchObject({ confirmationAsked: true })
    const asked = await browser.get(location)
    expect(asked.status).toBe(200)
    expect(await asked.text()).toContain('Jeg har lest Kjernejournalforskriften')
    for (const page of ['pasient', 'pasient/legemidler', 'pasient/utskrift']) {
      const response = await browser.get(page)
      expect(response.status).toBe(403)
      const html = await response.text()
      expect(html).toContain('KJF-000014')
      expect(html).not.toContain('Line Danser')
    }
  })

  it('goes on when the user confirms, and not without the tick or from another site', async () => {
    const { browser, location } = await opened('lege')
    expect((await browser.post(location, '', form)).status).toBe(400)
    expect(bench.last().explanation).toMatchObject({ at: 'body.lest' })
    expect((await browser.get('pasient')).status).toBe(403)
    const foreign = { ...form, 'sec-fetch-site': 'cross-site' }
    expect((await browser.post(location, 'lest=ja', foreign)).status).toBe(403)
    const confirmed = await browser.post(location, 'lest=ja', form)
    expect(confirmed.status).toBe(303)
    expect(bench.last().facts).toMatchObject({ confirmed: true, user: bench.worker('lege').pid })
    expect((await browser.get('pasient')).status).toBe(200)
  })

  it('asks each user once, until the room is reset', async () => {
    expect((await opened('lege')).location).toMatch(/^pasient\?/)
    expect((await opened('vernepleier')).location).toMatch(/^bekreftelse\?/)
    for (const simulator of bench.room.simulators) simulator.reset()
    expect((await opened('lege')).location).toMatch(/^bekreftelse\?/)
  })
})
