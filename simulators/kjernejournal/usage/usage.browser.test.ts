import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser, launchChromium, overflow, violations } from '#simulators/core/fixture/chromium.ts'
import { type Bench, openBench } from '../fixture/bench.ts'
import { createBrowser, openSession } from '../fixture/browser.ts'

describeInBrowser('the pages of use in a browser', () => {
  let browser: Browser
  let bench: Bench

  beforeAll(async () => {
    bench = await openBench()
    browser = await launchChromium()
    for (const worker of ['lege', 'lege', 'sykepleier']) {
      const portal = createBrowser(bench)
      await portal.open(await openSession(bench, { worker }))
      for (const path of ['pasient', 'pasient/legemidler', 'pasient/dokumenter/4']) await portal.get(path)
    }
  })
  afterAll(async () => {
    await browser.close()
    await bench.close()
  })

  const pages = ['innbygger/logg?innbygger=line-danser', 'nhn/bruk', 'nhn/virksomheter', 'nhn/postkasse']
  const looks = [
    { width: 1280, locale: 'nb' },
    { width: 390, locale: 'nb' },
    { width: 390, locale: 'en' },
  ] as const
  for (const { width, locale } of looks)
    it.each(pages)(`axe finds nothing, and nothing is too wide, ${width} px, ${locale}: %s`, async (path) => {
      const context = await browser.newContext({ viewport: { width, height: 800 }, locale })
      const page = await context.newPage()
      await page.goto(`${bench.room.addresses.room}/kjernejournal/${path}`)
      expect(await violations(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      await context.close()
    })

  it('look-ups stand below each other, the last figures in line', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    await page.goto(`${bench.room.addresses.room}/kjernejournal/nhn/bruk`)
    const sides = await page.evaluate(
      `[...document.querySelectorAll('.kj-usage :is(th, td):last-child')].map((cell) => getComputedStyle(cell).textAlign)`,
    )
    // The heading, a doctor's row and a nurse's.
    expect(sides).toEqual(['right', 'right', 'right'])
    await context.close()
  })
})
