// The trainer's page in a browser: sound in both languages, wide and narrow, and its first button leads to the log-in.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser, launchChromium, overflow, violations } from '#simulators/core/fixture/chromium.ts'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'
import { findByKey } from '#simulators/population/index.ts'
import { populationOf } from '#simulators/population/of-seed.ts'
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
    expect(await page.locator('main details form').count()).toBeGreaterThan(0)
    expect(await page.locator('main details:visible').count()).toBe(0)
    const table = "getComputedStyle(document.querySelector('main table')).breakInside"
    expect(await page.evaluate(table)).toBe('avoid')
    await page.emulateMedia({ media: 'screen' })
    await Promise.all([page.waitForEvent('load'), page.locator('main a.ds-button').press('Enter')])
    expect(await page.locator('h1').innerText()).toBe(there)
    await context.close()
  })

  it('sets the clock, and whoever logs in then reads the record of that day', async () => {
    const { addresses, seed } = world.rooms.create({ name: 'kurs' })
    const { patients, healthWorkers } = populationOf(seed)
    const nurse = findByKey(healthWorkers, 'sykepleier').pid
    const context = await browser.newContext({ locale: 'nb-NO' })
    const page = await context.newPage()
    await page.goto(`${addresses.room}/training`)
    await page.locator('#clock summary').press('Enter')
    await page.check('#sure')
    await page.click('#clock button')
    await page.getByRole('status').waitFor()
    expect(await violations(page)).toEqual([])

    await page.goto(addresses.epj)
    await page.selectOption('#user', nurse)
    await page.click('main form button')
    await page.click('button[name=eid][value=testidp]')
    await page.selectOption('#person', nurse)
    await page.click('button[value=log-in]')
    await page.waitForURL(`${addresses.epj}/patients`)
    await page.click(`#open-${findByKey(patients, 'line-danser').pid}`)
    await page.waitForURL(`${addresses.epj}/patient`)
    const [portal] = await Promise.all([context.waitForEvent('page'), page.click('.epj-icon')])
    await portal.waitForURL(/hpp-webapp\/pasient/)
    // She turns 57 on 13 November.
    expect(await portal.locator('main').innerText()).toContain('56 år')
    await context.close()
  })
})
