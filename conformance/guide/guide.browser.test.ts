// The guide in a browser: it asks, sees the calls come in, keeps what is typed, and moves on by itself.
import { setImmediate } from 'node:timers/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCast } from '#scenarios/cast.ts'
import { scenarios } from '#scenarios/catalogue/index.ts'
import { describeInBrowser, launchChromium } from '#simulators/core/fixture/chromium.ts'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'
import { createGuide, type Guide } from './guide.ts'
import { createGuidePages } from './guide-pages.ts'

const scenario = scenarios['kjernejournal/open-portal']

describeInBrowser('the guide', () => {
  let browser: Browser
  let world: TestWorld
  let guide: Guide
  const problems: unknown[] = []

  beforeAll(async () => {
    guide = createGuide({ settle: () => setImmediate() })
    world = await openWorld({
      roomPages: createGuidePages({
        guide,
        plan: [scenario],
        report: () => '<!doctype html><title>r</title>',
        failed: (problem) => problems.push(problem),
      }),
    })
    world.rooms.get('demo')?.journal.subscribe((line) => guide.saw(JSON.parse(line)))
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
    expect([...problems, ...world.problems]).toEqual([])
  })

  async function open(language: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 390, height: 900 } })
    const page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text())
    })
    await page.goto(`${world.origin}/r/demo/guide?lang=${language}`)
    return page
  }

  const act = (action: string, args: object = {}) =>
    fetch(`${world.origin}/r/demo/epj/driver/actions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action, args }),
    })

  async function isSound(page: Page): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
  }

  it('leads through a scenario by keyboard, in both languages, and ends with the report', async () => {
    const people = createCast('demo')
    guide.begin(scenario, 1)
    const ready = guide.driver.perform('reset', {})
    const page = await open('nb')
    await isSound(page)
    await page.getByRole('button', { name: 'EPJ-en er klar' }).focus()
    await page.keyboard.press('Enter')
    await ready

    const loggedIn = guide.driver.perform('log-in', {})
    await page.getByText('Logg inn i EPJ-en som').first().waitFor()
    await act('log-in', { user: people('sykepleier') })
    expect(await loggedIn).toEqual({ outcome: 'ok', seen: {} })

    const opened = guide.driver.perform('open-patient', {})
    await page.getByLabel('Teksten når du peker på ikonet').fill('Kritisk informasjon')
    await act('open-patient', { patient: people('line-danser') })
    await page.getByText('kjernejournal.helseindikator').waitFor()
    expect(await page.getByLabel('Teksten når du peker på ikonet').inputValue()).toBe('Kritisk informasjon')
    await page.getByLabel('Kjernejournalikonet').selectOption('4')
    await isSound(page)
    await page.getByRole('button', { name: 'Gjort, det gikk bra' }).press('Enter')
    expect(await opened).toMatchObject({ outcome: 'ok', seen: { icon: 4, tooltip: 'Kritisk informasjon' } })

    guide.ended(scenario.id, 'completed')
    guide.finish()
    const english = await open('en')
    await english.getByText('The run is finished').waitFor()
    await isSound(english)
    await english.getByRole('link', { name: 'Read the report' }).waitFor()
  })
})
