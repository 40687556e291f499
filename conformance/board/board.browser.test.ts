// The board in a browser, beside a simulated EPJ at work: it lights up by itself.
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser, launchChromium } from '#simulators/core/fixture/chromium.ts'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'
import { populationOf } from '#simulators/population/of-seed.ts'
import { boardWhenAsked } from './when-asked.ts'

describeInBrowser('the board', () => {
  let browser: Browser
  let world: TestWorld
  const problems: unknown[] = []

  beforeAll(async () => {
    world = await openWorld({ roomPages: boardWhenAsked((problem) => problems.push(problem)) })
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
    expect([...problems, ...world.problems]).toEqual([])
  })

  async function open(
    room: string,
    width = 1280,
    prepare = async (_page: Page): Promise<void> => undefined,
  ): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'nb-NO' })
    const page = await context.newPage()
    await prepare(page)
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text())
    })
    await page.goto(`${world.origin}/r/${room}/board`)
    return page
  }

  async function work(room: string, mutation?: string): Promise<void> {
    const { healthWorkers, patients } = populationOf(room)
    const act = (action: string, args: object = {}) =>
      fetch(`${world.origin}/r/${room}/epj/driver/actions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ action, args }),
      })
    await act('reset', mutation === undefined ? {} : { mutation })
    await act('log-in', { user: healthWorkers.find(({ key }) => key === 'lege')?.pid })
    await act('open-patient', { patient: patients.find(({ key }) => key === 'line-danser')?.pid })
  }

  const count = (page: Page, title: string) =>
    page.locator('.board-count', { hasText: title }).locator('dd').innerText().then(Number)

  it('is empty in a new room, and says what to do first', async () => {
    world.rooms.create({ name: 'ny' })
    const page = await open('ny')
    expect(await count(page, 'Sett og riktig')).toBe(0)
    expect(await page.locator('.board-next').count()).toBeGreaterThan(0)
    const unseen = await page.locator('[aria-labelledby="unseen"]').boundingBox()
    const board = await page.locator('#board').boundingBox()
    expect(unseen?.width).toBe(board?.width)
    expect(await page.locator('.board-next').first().innerText()).not.toContain('{@')
    // What to do stands above the long lists, and shows the most useful first.
    expect(await page.locator('h2').allInnerTexts()).toEqual([
      'Sett, og ikke riktig',
      'Gjør dette for å prøve mer',
      'Sett og riktig',
      'Ikke prøvd ennå',
    ])
    expect(await page.locator('.board-next h3').first().innerText()).toBe('En vanlig arbeidsdag')
    // Time passes on that day: how to move this room's clock stands beside it.
    expect(await page.locator('.board-next').first().locator('code').innerText()).toMatch(
      /^curl http:\/\/127\.0\.0\.1:4401\/rooms\/ny\/clock\/advance .*'\{"seconds": 720\}'$/,
    )
    await page.context().close()
  })

  it('draws how much of the requirements has been seen, and says it to those who do not see it', async () => {
    world.rooms.create({ name: 'andel' })
    await work('andel', 'no-pkce')
    const page = await open('andel')
    const share = page.getByRole('img', { name: /^Krav: / })
    const [, wrong, right, unseen] =
      /: (\d+) sett og ikke riktig, (\d+) sett og riktig, (\d+) ikke/.exec(
        (await share.getAttribute('aria-label')) ?? '',
      ) ?? []
    expect(Number(wrong)).toBeGreaterThan(0)
    const widths = await share
      .locator('rect')
      .evaluateAll((all) => all.map((one) => one.getAttribute('width')))
    expect(widths).toEqual([wrong, right])
    // Paper has no background: there the frame alone shows how much is left.
    await page.emulateMedia({ media: 'print' })
    expect(
      await page.evaluate(`[
        getComputedStyle(document.querySelector('.board-share')).borderStyle,
        getComputedStyle(document.querySelector('section:has(.board-next) > h2 + p')).breakAfter,
      ]`),
    ).toEqual(['solid', 'avoid'])
    await page.emulateMedia({ media: 'screen' })
    expect(await page.locator('#exercised').innerText()).toContain(
      `${Number(wrong) + Number(right)} av ${Number(wrong) + Number(right) + Number(unseen)} krav`,
    )
    await page.context().close()
  })

  it('keeps the steps open that somebody is following while it lights up', async () => {
    world.rooms.create({ name: 'steg' })
    const page = await open('steg')
    await page.locator('.board-next summary').nth(1).click()
    const title = await page.locator('.board-next h3').nth(1).innerText()
    await work('steg')
    await expect.poll(() => count(page, 'Sett og riktig')).toBeGreaterThan(5)
    const followed = page.locator('.board-next', { hasText: title }).locator('details')
    expect(await followed.getAttribute('open')).not.toBeNull()
    expect(await page.locator('.board-next details').first().getAttribute('open')).toBeNull()
    await page.context().close()
  })

  it('shows what the EPJ did before the page’s stream was there', async () => {
    world.rooms.create({ name: 'sen' })
    const { promise: worked, resolve: go } = Promise.withResolvers<void>()
    const page = await open('sen', 1280, async (one) => {
      await one.route(/\/board\/stream/, async (route) => {
        await worked
        await route.continue()
      })
    })
    await work('sen')
    go()
    await expect.poll(() => count(page, 'Sett og riktig')).toBeGreaterThan(5)
    await page.context().close()
  })

  it('lights up by itself when the EPJ works, and shows what was wrong with the exchange behind it', async () => {
    world.rooms.create({ name: 'feil' })
    const page = await open('feil')
    await work('feil', 'no-state')
    await expect.poll(() => count(page, 'Sett og riktig')).toBeGreaterThan(5)
    await expect.poll(() => page.locator('.board-wrong').count()).toBeGreaterThan(0)
    const wrong = await page.locator('.board-wrong').allInnerTexts()
    expect(wrong.join('\n')).toMatch(/helseid\/state-present/)
    const picture = page.locator('.board-wrong', { hasText: 'helseid/state-present' }).getByRole('figure')
    const found = picture.getByRole('listitem').filter({ hasText: 'funn' }).first()
    expect(await found.innerText()).toMatch(/EPJ → HelseID:\s*Begynner innloggingen \(PAR\).*201/s)
    expect(await found.getByRole('link').getAttribute('href')).toMatch(/^\/r\/feil\/board\/exchange\/\d+\?/)
    const seen = new AxeBuilder({ page }).include('.way').analyze()
    expect((await seen).violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual(
      [],
    )
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate("getComputedStyle(document.querySelector('.board-wrong')).breakInside")).toBe(
      'avoid',
    )
    await page.emulateMedia({ media: 'screen' })
    await page
      .getByRole('link', { name: /^Utveksling \d+$/ })
      .first()
      .click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^Utveksling \d+$/)
    expect(await page.title()).toMatch(/^Utveksling \d+ – /)
    // What the call and its tokens are for stands before what they are called.
    const called = (part: string) => page.locator(part).first().innerText()
    expect(await called('.tb-facts dd')).toMatch(/^[A-ZÆØÅ]\p{L}+ .* (?:helseid|kjernejournal)\.[\w.-]+$/u)
    expect(await called('section[aria-labelledby="tokens"] h3')).toMatch(
      /^[A-ZÆØÅ]\p{L}+\b.* (?:request|response)\.\S+$/u,
    )
    expect(await page.locator('section[aria-labelledby="request"] pre').first().innerText()).toMatch(
      /^(GET|POST) \/r\/feil\//,
    )
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([])
    await page.setViewportSize({ width: 390, height: 900 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    await page.getByRole('link', { name: 'Tilbake til samsvarstavlen' }).click()
    expect(page.url()).toContain('/r/feil/board?plan=portal')
    await page.context().close()
  })

  it('says that the bench does not answer, and no longer when it is back', async () => {
    const roomPages = boardWhenAsked((problem) => problems.push(problem))
    const first = await openWorld({ roomPages })
    const page = await browser.newPage({ locale: 'nb-NO' })
    const followed = page.waitForResponse(/stream/)
    await page.goto(`${first.origin}/r/demo/board`)
    await followed
    await first.close()
    const notice = page.getByRole('status').filter({ hasText: 'Testbenken svarer ikke' })
    await notice.waitFor()
    expect(await notice.count()).toBe(1)
    const second = await openWorld({ roomPages, port: Number(new URL(first.origin).port) })
    await notice.waitFor({ state: 'detached' })
    await page.close()
    await second.close()
    expect([...first.problems, ...second.problems]).toEqual([])
  })

  it('says that its room is no longer there', async () => {
    world.rooms.create({ name: 'borte' })
    const page = await browser.newPage({ locale: 'nb-NO' })
    const followed = page.waitForResponse(/stream/)
    await page.goto(`${world.origin}/r/borte/board`)
    await followed
    world.rooms.delete('borte')
    await page.getByRole('status').filter({ hasText: 'Rommet finnes ikke lenger' }).waitFor()
    await page.close()
  })

  it('says that an exchange is not there', async () => {
    for (const seq of ['999999', '0', 'x', '%3Cb%3E']) {
      const answer = await fetch(`${world.origin}/r/demo/board/exchange/${seq}`, {
        headers: { 'accept-language': 'nb' },
      })
      expect(answer.status, seq).toBe(404)
      expect(await answer.text(), seq).toMatch(/<h1[^>]*>Rommet har ingen utveksling /)
    }
  })

  it.each([1280, 390])('is accessible and fits at %i pixels', async (width) => {
    await work('demo')
    const page = await open('demo', width)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    await page.context().close()
  })

  it('judges by the plan that is chosen, which stays in the address in both languages', async () => {
    world.rooms.create({ name: 'plan' })
    const page = await open('plan')
    const chosen = () => page.locator('.board-plans [aria-current]').innerText()
    expect(await chosen()).toBe('Portalintegrasjon med HelseID')
    await page.getByRole('link', { name: 'Eldre portalintegrasjon med billett' }).click()
    expect(page.url()).toBe(`${world.origin}/r/plan/board?plan=portal-ticket`)
    expect(await page.locator('#exercised').innerText()).toContain('«Eldre portalintegrasjon med billett»')
    expect(await page.locator('.board-next').count()).toBeGreaterThan(0)
    await page.getByRole('link', { name: 'English' }).click()
    expect(await chosen()).toBe('Older portal integration by ticket')
    await page.goto(`${world.origin}/r/plan/board?plan=municipality`)
    const introduction = page.getByRole('link', { name: /the page of its introduction/ })
    expect(await introduction.getAttribute('href')).toBe('/r/plan/journey')
    await page.context().close()
  })

  it('is linked from the room’s page', async () => {
    const page = await open('demo')
    await page.goto(`${world.origin}/r/demo/`)
    await page.getByRole('link', { name: 'Samsvarstavle' }).click()
    expect(page.url()).toBe(`${world.origin}/r/demo/board`)
    await page.context().close()
  })
})
