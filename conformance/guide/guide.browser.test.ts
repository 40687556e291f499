// The guide in a browser: it asks, sees the calls come in, keeps what is typed, and moves on by itself.
import { setImmediate } from 'node:timers/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { createCast } from '#scenarios/cast.ts'
import { scenarios } from '#scenarios/catalogue/index.ts'
import { describeInBrowser, launchChromium } from '#simulators/core/fixture/chromium.ts'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'
import type { Ending } from './ending.ts'
import { ending } from './fixture/ending.ts'
import { createGuide, type Guide } from './guide.ts'
import { createGuidePages } from './guide-pages.ts'

const scenario = scenarios['kjernejournal/open-portal']

describeInBrowser('the guide', () => {
  let browser: Browser
  let world: TestWorld
  let guide: Guide
  let ended: Ending
  let stop: AbortController
  const problems: unknown[] = []

  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  // One for each test: a guide that has ended does not begin anew.
  beforeEach(async () => {
    stop = new AbortController()
    ended = ending({
      verdict: 'failed',
      reviews: 2,
      faults: (language) =>
        Array.from({ length: 12 }, (_, index) => ({
          title: `wrong <i> ${index}`,
          fix: `fix in ${language}`,
          anchor: `check-a/fault-${index}`,
        })),
      undecided: (language) =>
        Array.from({ length: 7 }, (_, index) => ({
          title: `title ${index}`,
          anchor: `check-a/undecided-${index}`,
          note: `note in ${language}`,
          ...(index === 0 && {
            lacking: {
              heading: 'missing:',
              parts: [{ text: 'no step <i>', exchange: 3 }],
              more: 'and 1 more',
              remedies: ['once more', 'in time'],
            },
          }),
        })),
    })
    guide = createGuide({ settle: () => setImmediate(), stop: stop.signal })
    world = await openWorld({
      roomPages: createGuidePages({
        guide,
        plan: [scenario, scenarios['helseid/log-in-and-out']],
        ending: () => ended,
        failed: (problem) => problems.push(problem),
      }),
    })
    world.rooms.get('demo')?.journal.subscribe((line) => guide.saw(JSON.parse(line)))
  })
  afterEach(async () => {
    // First, as a page tells of it when its stream is cut off.
    for (const context of browser.contexts()) await context.close()
    await world.close()
    expect([...problems.splice(0), ...world.problems]).toEqual([])
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

  /** How many pixels there are from the foot of the one to the head of the other. */
  async function below(page: Page, upper: string, lower: string): Promise<number> {
    const [one, other] = await Promise.all([upper, lower].map((name) => page.locator(name).boundingBox()))
    return (other?.y ?? 0) - (one?.y ?? 0) - (one?.height ?? 0)
  }

  async function isSound(page: Page): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
  }

  it('says without JavaScript that the page does not move on by itself', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'nb-NO' })
    const page = await context.newPage()
    await page.goto(`${world.origin}/r/demo/guide`)
    expect(await page.locator('main').innerText()).toContain(
      'Uten JavaScript går ikke siden videre av seg selv.',
    )
    await page.getByRole('link', { name: 'Hent siden på nytt' }).click()
    expect(await page.locator('#guide').isVisible()).toBe(true)
    await context.close()
  })

  it('says that the run has been stopped, and not that it goes on', async () => {
    guide.begin(scenario, 1)
    const ready = guide.driver.perform('reset', {}).catch(String)
    const page = await open('nb')
    await page.getByRole('button', { name: 'EPJ-en er klar' }).waitFor()
    stop.abort()
    expect(await ready).toContain('stopped')
    await page.locator('.guide-order', { hasText: 'Gjennomgangen er stanset' }).waitFor()
    expect(await page.getByText('gjør klart neste steg').count()).toBe(0)
  })

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
    await page.locator('.guide-order', { hasText: 'Logg inn i EPJ-en som' }).waitFor()
    await page.getByText('Testbenken går videre når den ser kallet').waitFor()
    // It may refuse: what it says, only the person can tell.
    await page.getByLabel('Melding til deg').waitFor()
    await page.getByRole('button', { name: 'Gjort, det gikk bra' }).focus()
    await act('log-in', { user: people('sykepleier') })
    expect(await loggedIn).toEqual({ outcome: 'ok', seen: {} })

    const opened = guide.driver.perform('open-patient', {})
    await page.locator('#guide-told', { hasText: 'Åpne pasienten' }).waitFor({ state: 'attached' })
    expect(await page.evaluate('document.activeElement.id')).toBe('now')
    // Whoever is stopped, as some steps mean them to be, has an answer that says so.
    await page.getByText('Noen ganger skal EPJ-en nettopp stanse deg').waitFor()
    await page.getByRole('button', { name: 'EPJ-en sa nei, eller meldte feil' }).waitFor()
    expect(await page.locator('.guide-step').first().innerText()).toContain('gjort')
    expect(await below(page, '.guide-now', '.guide-steps')).toBeGreaterThan(0)
    expect(await below(page, '.guide-fields', 'button[value=done]')).toBeGreaterThanOrEqual(8)
    await page.getByLabel('Teksten når du peker på ikonet').fill('Kritisk informasjon')
    await act('open-patient', { patient: people('line-danser') })
    await page.getByText('kjernejournal.helseindikator').waitFor()
    expect(await page.getByLabel('Teksten når du peker på ikonet').inputValue()).toBe('Kritisk informasjon')
    await page.getByLabel('Kjernejournalikonet').selectOption('4')
    await isSound(page)
    await page.getByRole('button', { name: 'Gjort, det gikk bra' }).press('Enter')
    // An empty field is not taken for «there was no message».
    expect(await opened).toEqual({ outcome: 'ok', seen: { icon: 4, tooltip: 'Kritisk informasjon' } })

    // Whoever did it before they were asked is told so, and keeps what they wrote.
    const early = guide.driver.perform('open-kjernejournal', {})
    await page.locator('.guide-now').getByText('Ingen kall ennå').waitFor()
    await page.getByLabel('Det kom ingen melding').check()
    await page.getByLabel('Hvor åpnet kjernejournalen seg?').selectOption('tab')
    await page.getByRole('button', { name: 'Gjort, det gikk bra' }).click()
    await page.getByRole('alert').getByText('Gjorde du det før siden spurte').waitFor()
    await page.getByRole('button', { name: 'Begynn scenarioet på nytt' }).waitFor()
    await isSound(page)
    await page.getByRole('button', { name: 'Gjort, det gikk bra' }).click()
    expect(await early).toEqual({ outcome: 'ok', seen: { window: 'tab', message: null } })

    const order = page.locator('.guide-order')
    const passed = Promise.withResolvers<void>()
    const waited = guide.wait({ seconds: 240, until: Date.UTC(2026, 2, 2, 13, 30, 5) }, passed.promise)
    await order.getByText('Vent til kl. 14:30:05. Nå skal det gå 4 minutter').waitFor()
    await isSound(page)
    passed.resolve()
    await waited
    const gone = Promise.withResolvers<void>()
    const moved = guide.wait({ seconds: 60 }, gone.promise)
    await order.getByText('Rommets klokke går ett minutt fram').waitFor()
    gone.resolve()
    await moved

    guide.ended(scenario.id, 'completed')
    await order.getByText('Testbenken gjør klart neste steg').waitFor()
    guide.ended('helseid/log-in-and-out', 'skipped')
    await order.getByText('Testbenken bedømmer det den har sett').waitFor()
    expect(await page.getByText('Gjør det som står her').count()).toBe(1)
    guide.finish()
    await page.getByRole('heading', { name: 'Gjennomgangen er ferdig' }).waitFor()
    expect(await page.getByText('Gjør det som står her').count()).toBe(0)
    // What it came to, and what comes next: the skipped, what a person judges, where it is kept.
    expect(await page.locator('#guide-headline').innerText()).toBe('headline in nb')
    expect(await page.locator('#guide-faults > li').allInnerTexts()).toEqual(
      Array.from({ length: 10 }, (_, index) => `wrong <i> ${index}\nfix in nb`),
    )
    await page.getByText('Og 2 til, som står i rapporten.').first().waitFor()
    const leadsTo = (list: string) => page.locator(`${list} a`).first().getAttribute('href')
    expect(await leadsTo('#guide-faults')).toBe('/r/demo/guide/report#check-a/fault-0')
    expect(await leadsTo('#guide-undecided')).toBe('/r/demo/guide/report#check-a/undecided-0')
    expect(await page.locator('#guide-undecided > li').allInnerTexts()).toEqual([
      expect.stringMatching(/^title 0\nmissing:\s+no step <i>\s+and 1 more\s+once more in time$/),
      ...[1, 2, 3, 4].map((index) => `title ${index}\nnote in nb`),
      'Og 2 til, som står i rapporten.',
    ])
    // What was skipped is not shown as progress.
    expect(await page.locator('progress').getAttribute('value')).toBe('1')
    expect(await page.locator('#guide-headline').getAttribute('data-color')).toBe('danger')
    expect(await page.locator('ul.guide-next:not(#guide-undecided) > li').allInnerTexts()).toEqual([
      expect.stringContaining('Ikke alle scenarioene ble gjennomført'),
      expect.stringContaining(
        `2 krav må et menneske vurdere. Den som startet programmet, åpner siden for det med\n${ended.attestCommand}`,
      ),
      expect.stringContaining('reports/out/guided'),
      expect.stringContaining('Ctrl-C'),
    ])
    await isSound(page)
    const english = await open('en')
    await english.getByRole('heading', { name: 'The run is finished' }).waitFor()
    await isSound(english)
    await english.getByRole('link', { name: 'Read the report' }).waitFor()
    await english.getByRole('link', { name: 'Read the report' }).click()
    expect(await english.title()).toBe('en')
    await english.goBack()
    expect(await english.locator('.guide-plan').innerText()).toContain(
      '1 of 2 scenarios are completed. 1 more were skipped or broken off.',
    )
  })
})
