// The page of who judges what, as a room serves it: found from the front page, in both languages, filtered, on a phone.
import { AxeBuilder } from '@axe-core/playwright'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser, launchChromium } from '#simulators/core/fixture/chromium.ts'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'
import { requirements } from '../requirements/index.ts'
import { coverageWhenAsked } from './coverage-when-asked.ts'

describeInBrowser('the page of who judges what', () => {
  let browser: Browser
  let world: TestWorld
  const problems: unknown[] = []

  beforeAll(async () => {
    world = await openWorld({
      roomPages: coverageWhenAsked('0.1.0', (problem) => problems.push(problem)),
    })
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
    expect(problems).toEqual([])
  })

  it('is a link from the front, speaks both languages, and shows what is asked for on a phone', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 800 }, locale: 'nb-NO' })
    const page = await context.newPage()
    await page.goto(`${world.origin}/`)
    await page.getByRole('link', { name: 'Hvem vurderer hvert krav' }).click()
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Who judges each requirement' }).waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    const rows = page.locator('.coverage tbody tr:visible')
    expect(await rows.count()).toBe(Object.keys(requirements).length)
    await page.getByLabel('What nobody judges yet').check()
    const left = Object.values(requirements).filter(({ judgedBy }) => judgedBy === 'not-checked')
    expect(await rows.count()).toBe(left.length)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    await page.getByRole('link', { name: 'To the room demo' }).click()
    await page.waitForURL(`${world.origin}/r/demo/`)
    await context.close()
  }, 240_000)

  it('is a table that somebody would print', async () => {
    const page = await browser.newPage()
    await page.goto(`${world.origin}/r/demo/coverage?lang=nb`)
    const paper = await PDFDocument.load(await page.pdf({ format: 'A4', preferCSSPageSize: true }))
    // Some 430 requirements; at the screen's size and with every check's words it was 32 sheets.
    expect(paper.getPageCount()).toBeLessThan(24)
    await page.close()
  }, 240_000)
})
