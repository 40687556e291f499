// The trainer's page in a browser: sound in both languages, wide and narrow, and its first button leads to the log-in.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser, launchChromium, overflow, violations } from '#simulators/core/fixture/chromium.ts'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'
import { createTrainingPages } from './training-pages.ts'

describeInBrowser('the trainer’s page', () => {
  let browser: Browser
  let world: TestWorld
  const problems: unknown[] = []

  beforeAll(async () => {
    world = await openWorld({ roomPages: createTrainingPages((problem) => problems.push(problem)) })
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
    expect([...problems, ...world.problems]).toEqual([])
  })

  it.each([
    [1280, 'nb-NO', 'Øv med Line Danser', 'Logg inn i EPJ-en'],
    [390, 'en-GB', 'Practise with Line Danser', 'Log in to the EPJ'],
  ])('is two clicks from the log-in, by keyboard (%i pixels, %s)', async (width, locale, way, there) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale })
    const page = await context.newPage()
    await page.goto(world.origin)
    await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name: way }).press('Enter')])
    expect(page.url()).toBe(`${world.origin}/r/demo/training`)
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    // On paper there is nothing to press: the address stands in the text.
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('main a.ds-button').isVisible()).toBe(false)
    expect(await page.locator('.tb-steps li').first().innerText()).toContain(`${world.origin}/r/demo/epj`)
    await page.emulateMedia({ media: 'screen' })
    await Promise.all([page.waitForEvent('load'), page.locator('main a.ds-button').press('Enter')])
    expect(await page.locator('h1').innerText()).toBe(there)
    await context.close()
  })
})
