// The bench's own pages in a browser: the front page, a room with its live board, the fidelity cards, and the
// pages of Selvbetjening and Altinn. Each is looked at by axe, wide and narrow, in both languages.
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser, launchChromium } from './core/fixture/chromium.ts'
import { openWorld, type TestWorld } from './fixture/open-world.ts'

describeInBrowser('the bench’s own pages', () => {
  let browser: Browser
  let world: TestWorld
  const problems: unknown[] = []

  beforeAll(async () => {
    world = await openWorld()
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
    expect(problems).toEqual([])
  })

  async function open(path: string, width: number, locale: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale })
    const page = await context.newPage()
    page.on('console', (message) => {
      const asked =
        message.location().url.endsWith(path) &&
        (path.includes('nowhere') || message.text().includes('status of 422'))
      if (message.type() === 'error' && !asked) problems.push(message.text())
    })
    await page.goto(`${world.origin}${path}`)
    return page
  }

  const paths = ['/', '/r/demo/', '/r/demo/fidelity', '/r/demo/selvbetjening', '/r/demo/altinn']
  for (const path of paths)
    for (const [width, locale] of [
      [1280, 'nb-NO'],
      [390, 'nb-NO'],
      [390, 'en-GB'],
    ] as const)
      it(`${path} at ${width} pixels (${locale}) is accessible, fits, and says that it is a simulator`, async () => {
        const page = await open(path, width, locale)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
        const longest = `Math.max(...[...document.querySelectorAll('main p')].map(({ offsetWidth }) => offsetWidth))`
        expect(await page.evaluate(longest), 'a line that the eye can follow').toBeLessThanOrEqual(768)
        expect(await page.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2))
        expect(await page.locator('header').innerText()).toContain('Simulator')
        await page.context().close()
      })

  it('stay where they are when the link to their content comes forth, so that a click is not lost', async () => {
    const page = await open('/', 1280, 'nb-NO')
    const place = () => page.locator('h1').boundingBox()
    const before = await place()
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('ds-skip-link')
    expect(await place()).toEqual(before)
    await page.context().close()
  })

  it('lead to every service that has a page, and never to the page one is on', async () => {
    const page = await open('/r/demo/', 1280, 'nb-NO')
    const links = await page.locator('section[aria-labelledby="addresses"] a').all()
    const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')))
    expect(hrefs.length).toBeGreaterThanOrEqual(10)
    for (const href of hrefs) {
      const answer = await fetch(`${world.origin}${href}`, { headers: { accept: 'text/html' } })
      expect([href, answer.status, answer.headers.get('content-type')]).toEqual([
        href,
        200,
        'text/html; charset=utf-8',
      ])
    }
    for (const path of ['/r/demo/', '/r/demo']) {
      await page.goto(`${world.origin}${path}`)
      expect(await page.getByRole('navigation').innerText(), path).not.toContain('Til rommet')
    }
    expect(await page.locator('main').innerText()).not.toMatch(/\d{4}-\d\d-\d\dT/)
    await page.context().close()
  })

  it('break no name in an address in two, on a phone', async () => {
    const page = await open('/r/demo/', 390, 'nb-NO')
    const cut =
      await page.evaluate(`[...document.querySelectorAll('section[aria-labelledby="addresses"] code')]
      .flatMap(({ childNodes }) => [...childNodes])
      .filter((part) => {
        const range = document.createRange()
        range.selectNodeContents(part)
        return !part.textContent.includes('-') && range.getClientRects().length > 1
      })
      .map(({ textContent }) => textContent)`)
    expect(cut).toEqual([])
    await page.context().close()
  })

  it.each([
    ['/r/nowhere/', 'Alle rom'],
    ['/r/demo/nowhere', 'Til rommet'],
  ])('tell a person that nothing is at %s, and where to go; a program gets JSON', async (path, way) => {
    const page = await open(path, 1280, 'nb-NO')
    expect(await page.locator('h1').innerText()).toBe('Siden finnes ikke')
    await page.locator('main').getByRole('link', { name: way }).click()
    expect(await page.locator('h1').innerText()).not.toBe('Siden finnes ikke')
    await page.context().close()
    const answer = await fetch(`${world.origin}${path}`)
    expect([answer.status, await answer.json()]).toEqual([404, { error: expect.any(String) }])
  })

  it('say without JavaScript that the calls are not shown, and not that there are none', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'nb-NO' })
    const page = await context.newPage()
    await page.goto(`${world.origin}/r/demo/`)
    expect(await page.locator('#live-state').innerText()).toContain('Kallene vises ikke')
    expect(await page.locator('#live-empty').isVisible()).toBe(false)
    await context.close()
  })

  it('show a call on the live board the moment it happens, with the reason for a refusal', async () => {
    const page = await open('/r/demo/', 1280, 'nb-NO')
    await page.getByText('Følger med.').waitFor()
    await fetch(`${world.origin}/r/demo/helseid/connect/par`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: '<b>nobody</b>' }),
    })
    const row = page.locator('#live-rows tr').first()
    await row.getByText('helseid.par').waitFor()
    expect(await row.innerText()).toMatch(/400/)
    const remark = row.locator('td').last()
    expect((await remark.locator('p').innerText()).length).toBeGreaterThan(5)
    const told = (name: string) => remark.locator('dl div', { has: page.getByText(name) }).locator('dd')
    expect(await told('Hvor').innerText()).toBe('body.client_assertion_type')
    expect(await told('Forventet').innerText()).toContain('jwt-bearer')
    expect(await told('Kom').innerText()).toBe('(mangler)')
    expect(await page.locator('#live-rows b').count()).toBe(0)
    await page.context().close()
  })

  it('say of what was let through what was expected and what came', async () => {
    const page = await open('/r/demo/', 1280, 'nb-NO')
    await page.getByText('Følger med.').waitFor()
    const query = new URLSearchParams({ post_logout_redirect_uri: 'http://localhost:8888/' })
    await fetch(`${world.origin}/r/demo/helseid/connect/endsession?${query}`)
    const remark = page
      .locator('#live-rows tr', { hasText: 'helseid.end-session' })
      .first()
      .locator('td')
      .last()
    await remark.getByText('Sluppet gjennom: helseid.').waitFor()
    expect(await remark.locator('dt').allInnerTexts()).toEqual(['Hvor', 'Forventet', 'Kom'])
    await page.context().close()
  })

  it('tell once of what a call was refused for, and of what was let through at the same place', async () => {
    const page = await open('/r/demo/', 1280, 'nb-NO')
    await page.getByText('Følger med.').waitFor()
    const at = 'header.authorization'
    world.rooms.get('demo')?.journal.append({
      type: 'exchange',
      simulator: 'helseid',
      operation: 'helseid.userinfo',
      request: { method: 'GET', target: '/r/demo/helseid/connect/userinfo', headers: [] },
      response: { status: 401, headers: [] },
      deviations: [
        { rule: 'helseid.let-through', at, expected: 'DPoP', actual: 'Bearer' },
        { rule: 'helseid.refused', at, expected: 'a token', actual: '(missing)' },
      ],
      explanation: { reason: 'The token is missing', at, expected: 'a token', actual: '(missing)' },
    })
    const remark = page.locator('#live-rows tr', { hasText: 'helseid.userinfo' }).locator('td').last()
    await remark.getByText('The token is missing').waitFor()
    expect(await remark.locator('p').allInnerTexts()).toEqual([
      'The token is missing',
      'Sluppet gjennom: helseid.let-through',
    ])
    await page.context().close()
  })

  it('keep a call with a whole token in its address to a few lines, and show all of it on demand', async () => {
    const page = await open('/r/demo/', 1280, 'nb-NO')
    await page.getByText('Følger med.').waitFor()
    const target = `/r/demo/helseid/connect/endsession?id_token_hint=${'x'.repeat(2000)}`
    await fetch(world.origin + target, { redirect: 'manual' })
    const call = page.locator('#live-rows tr', { hasText: 'endsession' }).first().locator('td').nth(3)
    await call.waitFor()
    expect((await call.innerText()).length).toBeLessThan(120)
    expect(await call.getAttribute('title')).toBe(target)
    await page.context().close()
  })

  it('sum up what is simulated, and open the cards of one service on demand', async () => {
    const page = await open('/r/demo/fidelity', 390, 'nb-NO')
    const cards = page.getByText('helseid.metadata')
    expect(await cards.isVisible()).toBe(false)
    await page.locator('summary', { hasText: 'Simulert HelseID' }).press('Enter')
    await cards.waitFor()
    // On paper nobody can follow the links of the header.
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('link', { name: 'Til rommet' }).isVisible()).toBe(false)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    await page.context().close()
  })

  it('make a room and set it back by keyboard, and show the field that is wrong', async () => {
    const page = await open('/', 390, 'nb-NO')
    const name = page.getByLabel('Navn på rommet')
    await name.fill('kurs i mai')
    await name.press('Enter')
    await page.getByText('Navnet må bestå av bokstaver').waitFor()
    await page.locator('#name:focus').waitFor()
    const [field, wrong] = [await name.boundingBox(), await page.locator('#name-error').boundingBox()]
    const gap = (wrong?.y ?? 0) - (field?.y ?? 0) - (field?.height ?? 0)
    expect(gap, 'what is wrong stands clear of the ring of focus').toBeGreaterThanOrEqual(6)
    await name.fill('kurs')
    await Promise.all([page.waitForURL('**/r/kurs/'), name.press('Enter')])
    await page.locator('#reset summary').press('Enter')
    const sure = page.getByLabel('Ja, slett alt som er gjort i rommet kurs')
    await sure.waitFor()
    await sure.press('Space')
    await page.locator('#sure:checked').waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    await page.getByRole('button', { name: 'Nullstill rommet' }).press('Enter')
    await page.getByRole('status').filter({ hasText: 'Rommet er nullstilt.' }).waitFor()
    await page.context().close()
  })

  it('change language and stay on the page', async () => {
    const page = await open('/r/demo/fidelity', 1280, 'nb-NO')
    await page.getByRole('link', { name: 'English' }).click()
    expect(page.url()).toContain('/r/demo/fidelity')
    expect(await page.locator('h1').innerText()).toBe('What is simulated, and how closely?')
    await page
      .getByRole('link', { name: 'The room' })
      .or(page.getByRole('link', { name: 'To the room' }))
      .click()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.context().close()
  })
})
