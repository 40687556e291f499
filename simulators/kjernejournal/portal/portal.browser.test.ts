import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { faultSchema } from '#simulators/core/faults/faults.ts'
import { describeInBrowser, launchChromium, overflow, violations } from '#simulators/core/fixture/chromium.ts'
import { keyboardOf } from '#simulators/core/fixture/keyboard.ts'
import { type Bench, openBench } from '../fixture/bench.ts'
import { openSession } from '../fixture/browser.ts'
import { askIndicator, bodyOf } from '../fixture/indicator-calls.ts'
import { createSessionCalls, VERIFIER } from '../fixture/session-calls.ts'

const FIRST_USE = faultSchema.parse({
  operation: 'kjernejournal.open-portal',
  effect: { type: 'variant', name: 'first-use' },
})
/** Dates, codes and strengths that stand in more than one line. */
function brokenCells(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`
    [...document.querySelectorAll('td, th[scope="row"], .kj-strength')].filter((cell) => {
      const range = document.createRange()
      range.selectNodeContents(cell)
      const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8)))
      return /^([0-9A-Z.]+|\\d+\\s[A-Z][a-z]+\\s\\d{4}|[\\d,/]+ \\w+)$/.test(cell.textContent) && lines.size > 1
    }).map((cell) => cell.textContent)`)
}

describeInBrowser('the portal in a browser', () => {
  let browser: Browser
  let bench: Bench

  beforeAll(async () => {
    bench = await openBench()
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser.close()
    await bench.close()
  })

  interface Opening {
    readonly width: number
    readonly locale?: 'nb' | 'en'
    readonly session?: Parameters<typeof openSession>[1]
  }

  async function open({ width, locale = 'nb', session }: Opening): Promise<Page> {
    const { code } = await openSession(bench, session)
    const context = await browser.newContext({ viewport: { width, height: 800 }, locale })
    return follow(await context.newPage(), code)
  }

  async function follow(page: Page, code: string): Promise<Page> {
    const query = new URLSearchParams({ code, ehr_code_verifier: VERIFIER })
    await page.goto(`${bench.room.addresses.kjernejournalPortal}/hentpasient.html?${query}`)
    return page
  }

  const openings: [string, Opening][] = [
    ['Line Danser, wide', { width: 1280 }],
    ['Line Danser, on a phone', { width: 390 }],
    ['Line Danser, in English, in the smallest window', { width: 960, locale: 'en' }],
    ['a patient with little', { width: 390, session: { patient: 'status-2' } }],
    ['a locked journal', { width: 390, session: { patient: 'sperret', grunnlag: 'UNNTAK' } }],
    ['a journal that is locked in part', { width: 390, session: { patient: 'delvis-sperret' } }],
    ['a refusal', { width: 390, session: { patient: 'adressesperre' } }],
  ]
  it.each(openings)('axe finds nothing, and nothing is wider than the window: %s', async (_name, opening) => {
    const page = await open(opening)
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    const links = page.locator('.kj-tabs a')
    const addresses = await Promise.all((await links.all()).map((link) => link.getAttribute('href')))
    for (const address of addresses.slice(1)) {
      await page.goto(new URL(address ?? '', page.url()).href)
      expect(await violations(page), address ?? '').toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(await brokenCells(page), address ?? '').toEqual([])
    }
    await page.context().close()
  })

  it('keeps the time that is left beside who and where, in the smallest window too', async () => {
    for (const locale of ['nb', 'en'] as const) {
      const page = await open({ width: 960, locale, session: { grunnlag: 'UNNTAK' } })
      const time = page.locator('[data-countdown]')
      await time.waitFor()
      const tops = await page
        .locator('.kj-who dl > div')
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)))
      expect(new Set(tops).size, locale).toBe(1)
      expect(await page.locator('[data-time]').innerText()).toMatch(/^\d+:\d\d$/)
      await page.context().close()
    }
  })

  it.each([
    [1280, 'top', 1],
    [390, 'left', 2],
  ] as const)('has the tabs in line, locks and all, in a window of %i pixels', async (width, edge, lines) => {
    const page = await open({ width, session: { patient: 'delvis-sperret' } })
    const places = await page
      .locator('.kj-tabs a')
      .evaluateAll((all, side) => all.map((one) => Math.round(one.getBoundingClientRect()[side])), edge)
    expect(new Set(places).size).toBe(lines)
    await page.context().close()
  })

  it.each([1280, 390])('breaks a name of one long word, in a window of %i pixels', async (width) => {
    const page = await open({ width })
    const wider = await page.evaluate<string[]>(`
      [...document.querySelectorAll('.kj-who dd:not([data-time]), .kj-patient h1')].map((place) => {
        place.textContent = 'Wolfeschlegelstein'.repeat(4)
        return place
      }).filter((place) => place.scrollWidth > place.clientWidth).map(({ outerHTML }) => outerHTML)`)
    expect(wider).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.context().close()
  })

  it('shows which tab is chosen in the reader’s own colours', async () => {
    const page = await open({ width: 1280 })
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
    const line = (selector: string) =>
      page.evaluate<string[]>(`[...new Set([...document.querySelectorAll('${selector}')]
        .map((one) => getComputedStyle(one).borderBottomColor))]`)
    const others = await line('.kj-tabs a:not([aria-current])')
    expect(others).toHaveLength(1)
    expect(await line('.kj-tabs a[aria-current]')).not.toEqual(others)
    await page.context().close()
  })

  it('can be used without a mouse', async () => {
    const page = await open({ width: 1280 })
    await page.locator('.kj-tabs a').first().focus()
    for (const key of ['Tab', 'Tab', 'Tab']) await page.keyboard.press(key)
    const ring = 'getComputedStyle(document.activeElement).outline'
    expect(await page.evaluate(ring)).toMatch(/solid 3px$/)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/pasient/kritisk-informasjon?okt=*')
    expect(await page.locator('article').count()).toBe(bench.patient('line-danser').critical.length)
    await page.context().close()
  })

  it('opens a restricted journal by keyboard alone', async () => {
    const page = await open({ width: 390, session: { patient: 'sperret' } })
    await page.getByLabel('Akutt situasjon').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Sperret: åpnet, akutt').waitFor()
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })

  it('asks at first use, and is answered by keyboard alone', async () => {
    const { id } = bench.room.faults.arm(FIRST_USE)
    const page = await open({ width: 390, session: { worker: 'sykepleier' } })
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Bekreft og gå til pasienten' }).press('Enter')
    await page.getByRole('alert').waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('checkbox').press('Space')
    await page.getByRole('button', { name: 'Bekreft og gå til pasienten' }).press('Enter')
    await page.getByRole('heading', { name: 'Line Danser' }).waitFor()
    bench.room.faults.clear(id)
    await page.context().close()
  })

  it('copies what it says of the patient, and tells that it did', async () => {
    const page = await open({ width: 1280 })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.locator('.kj-tabs a').nth(1).click()
    const told = page.waitForResponse((response) => response.url().includes('/kopiert?'))
    await page.getByRole('button', { name: 'Kopier' }).press('Enter')
    expect((await told).status()).toBe(204)
    await page.getByText('Kopiert.').waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain('Line Danser')
    await page.context().close()
  })

  it('logs a user in by keyboard alone when it is opened with a ticket', async () => {
    const { pid: fnr } = bench.patient('line-danser')
    const { ticket } = await bodyOf(await askIndicator(bench, { fnr }))
    const context = await browser.newContext({ viewport: { width: 390, height: 800 }, locale: 'nb' })
    const page = await context.newPage()
    const query = new URLSearchParams({ ticket: String(ticket), 'X-EPJ-System': 'Gammel EPJ 4.2' })
    await page.goto(`${bench.room.addresses.kjernejournalPortal}/hentpasient.html?${query}`)
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    const keys = keyboardOf(page)
    await keys.enter('.kj-tabs a:last-of-type')
    expect(await violations(page)).toEqual([])
    await keys.reach('#bruker')
    await page.keyboard.press('ArrowDown')
    // Tab leads to the first of the grounds, and the arrows to the others.
    await keys.reach('[name=grunnlag]')
    for (const _other of ['AKUTT', 'UNNTAK']) await page.keyboard.press('ArrowDown')
    expect(await page.locator('[name=grunnlag]:checked').getAttribute('value')).toBe('UNNTAK')
    await keys.enter('form button')
    await page.getByRole('heading', { name: 'Line Danser' }).waitFor()
    await context.close()
  })

  it('makes a PDF in the browser’s own session', async () => {
    const page = await open({ width: 1280 })
    const address = await page.locator('.kj-patient__print').getAttribute('href')
    const answer = await page.context().request.get(new URL(address ?? '', page.url()).href)
    expect(answer.headers()).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' })
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
    await page.context().close()
  })

  it('counts down, and tells the size of the window', async () => {
    const { code } = await openSession(bench)
    const context = await browser.newContext({ viewport: { width: 960, height: 640 }, locale: 'nb' })
    const page = await context.newPage()
    const told = page.waitForResponse((response) => response.url().includes('/vindu?'))
    const query = new URLSearchParams({ code, ehr_code_verifier: VERIFIER })
    await page.goto(`${bench.room.addresses.kjernejournalPortal}/hentpasient.html?${query}`)
    expect((await told).status()).toBe(204)
    expect(bench.last().facts).toMatchObject({
      width: 960,
      height: 640,
      framed: false,
      screenWidth: expect.any(Number),
      screenHeight: expect.any(Number),
    })
    expect(await page.locator('[data-time]').textContent()).toMatch(/^\d+:\d\d$/)
    await context.close()
  })

  const comeBack = async (page: Page) => {
    const asked = page.waitForResponse((response) => response.url().includes('/vindu?'))
    await page.evaluate(`dispatchEvent(new Event('focus'))`)
    return (await asked).status()
  }

  it('closes when the user comes back to it and the EPJ has ended the session', async () => {
    const { code, sessionId } = await openSession(bench)
    const page = await follow(await browser.newPage({ locale: 'nb' }), code)
    expect(await comeBack(page)).toBe(204)
    await page.getByRole('heading', { name: 'Line Danser' }).waitFor()
    const ended = await createSessionCalls(() => bench).call('end', { body: { sessionId } })
    expect(ended.status).toBe(204)
    expect(await comeBack(page)).toBe(410)
    await page.getByText('Økten er avsluttet').first().waitFor()
    expect(await page.getByText('Line Danser').count()).toBe(0)
    await page.context().close()
  })

  it('closes when the user comes back to it and another patient is open in the next tab', async () => {
    const page = await open({ width: 1280 })
    const { code } = await openSession(bench, { patient: 'status-2' })
    await follow(await page.context().newPage(), code)
    expect(await comeBack(page)).toBe(409)
    await page.getByText('En annen kjernejournal er åpnet').first().waitFor()
    expect(await page.getByText('Line Danser').count()).toBe(0)
    await page.context().close()
  })

  /** A page that is only open adds nothing to the journal, once it has told its size. */
  const asksUnseen = async (page: Page) => {
    await vi.waitFor(() => expect(bench.last().operation).toBe('kjernejournal.window'))
    const { seq } = bench.last()
    const asked = page.waitForResponse((response) => response.url().includes('/vindu?'))
    await page.clock.runFor(15_000)
    expect((await asked).status()).toBe(204)
    expect(bench.last().seq).toBe(seq)
  }

  it('closes by itself, untouched, soon after the EPJ has ended the session', async () => {
    const { code, sessionId } = await openSession(bench)
    const page = await browser.newPage({ locale: 'nb' })
    await page.clock.install()
    await follow(page, code)
    await page.getByRole('heading', { name: 'Line Danser' }).waitFor()
    await asksUnseen(page)
    await createSessionCalls(() => bench).call('end', { body: { sessionId } })
    await page.clock.runFor(15_000)
    await page.getByText('Økten er avsluttet').first().waitFor()
    expect(await page.getByText('Line Danser').count()).toBe(0)
    await page.context().close()
  })

  it('closes by itself, untouched, also when what it asked before was never answered', async () => {
    const { code, sessionId } = await openSession(bench)
    const page = await browser.newPage({ locale: 'nb' })
    await page.clock.install()
    await follow(page, code)
    await page.getByRole('heading', { name: 'Line Danser' }).waitFor()
    await asksUnseen(page)
    const asks = '**/vindu?*'
    await page.route(asks, () => {})
    const asked = page.waitForRequest(asks)
    await page.clock.runFor(15_000)
    await asked
    await page.unroute(asks)
    await createSessionCalls(() => bench).call('end', { body: { sessionId } })
    const givenUp = page.waitForEvent('requestfailed')
    await page.clock.runFor(10_000)
    await givenUp
    await page.clock.runFor(5_000)
    await page.getByText('Økten er avsluttet').first().waitFor()
    await page.context().close()
  })

  it('closes by itself, untouched, when the room is gone', async () => {
    const { code } = await openSession(bench)
    const page = await browser.newPage({ locale: 'nb' })
    await page.clock.install()
    await follow(page, code)
    await page.getByRole('heading', { name: 'Line Danser' }).waitFor()
    await asksUnseen(page)
    await page.route('**/hpp-webapp/**', (route) => route.fulfill({ status: 404, body: 'nothing here' }))
    await page.clock.runFor(15_000)
    await page.getByText('nothing here').waitFor()
    await page.context().close()
  })

  it('closes by itself when the session’s time is over', async () => {
    const page = await open({ width: 1280 })
    bench.room.clock.set(bench.room.clock.now() + 598_000)
    await page.reload()
    bench.room.clock.set(bench.room.clock.now() + 2_000)
    await page.getByText('Økten er utløpt').waitFor()
    await page.context().close()
  })
})
