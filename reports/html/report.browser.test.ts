import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import type { Result } from '#conformance/result.ts'
import { describeInBrowser, launchChromium } from '#simulators/core/fixture/chromium.ts'
import { renderCertificate } from '../certify/render-certificate.ts'
import { resultOfEveryKind } from '../fixtures/every-kind.ts'
import { hostileTexts } from '../fixtures/hostile.ts'
import { buildResult, failingResult, passingResult, withEveryText } from '../fixtures/result.ts'
import { renderHtml } from './render.ts'
import type { Language } from './texts.ts'

describeInBrowser('the HTML report in a browser', () => {
  let browser: Browser
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'testbenk-report-'))
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser.close()
    await rm(folder, { recursive: true })
  })

  async function open(result: Result, language: Language, width: number, earlier?: Result): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 } })
    const page = await context.newPage()
    const path = join(folder, 'report.html')
    await writeFile(path, renderHtml(result, { language, ...(earlier && { earlier }) }))
    await page.goto(pathToFileURL(path).href)
    return page
  }

  it.each([
    ['failing Norwegian', failingResult(), 'nb', 1280],
    ['failing English', failingResult(), 'en', 390],
    ['complete', resultOfEveryKind(), 'nb', 390],
    ['empty', buildResult({ verdict: 'not-observed', exitCode: 2 }), 'en', 1280],
  ] as const)('axe finds nothing in the %s report', async (_, result, language, width) => {
    const page = await open(result, language, width, passingResult())
    await page.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true")
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    await page.context().close()
  })

  it.each([1280, 390, 320])('is never wider than a window of %i pixels', async (width) => {
    const page = await open(
      withEveryText((text) => `${text}${'x'.repeat(200)}`),
      'nb',
      width,
    )
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    await page.context().close()
  })

  it.each([
    ['yes', 390],
    ['no', 320],
  ] as const)(
    'axe finds nothing in the certificate that says %s, and it fits %i pixels',
    async (answer, width) => {
      const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage()
      const { run } = passingResult()
      const text = { nb: 'Noe mangler', en: 'x'.repeat(200) }
      const obstacles =
        answer === 'yes'
          ? []
          : [{ kind: 'missing' as const, subject: 'KJ-R01', text, more: text, document: 'x'.repeat(200) }]
      const html = renderCertificate(
        {
          answer: answer === 'yes',
          on: '2026-11-30',
          run,
          obstacles,
          advised: obstacles,
          attestCommand: `attest ${'x'.repeat(200)}`,
          passed: 3,
        },
        { language: 'en' },
      )
      await page.setContent(html)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
      await page.context().close()
    },
  )

  it('shows only what is wrong when asked, without a script', async () => {
    const page = await open(failingResult(), 'en', 1280)
    const visible = () => page.locator('.requirements tbody tr:visible, .check:visible').count()
    const all = await visible()
    await page.getByRole('radio', { name: 'Failures only' }).check()
    const wrong = await page.locator(':is(.requirements tbody tr, .check):visible.failed').count()
    expect(wrong).toBeGreaterThan(1)
    expect(await visible()).toBe(wrong)
    await page.getByRole('radio', { name: 'Everything' }).check()
    expect(await visible()).toBe(all)
    await page.context().close()
  })

  it('keeps a finding, and a check with one of them, on one sheet when printed, and a heading with its table', async () => {
    const page = await open(failingResult(), 'nb', 1280)
    await page.emulateMedia({ media: 'print' })
    const broken = (selector: string) =>
      page.evaluate(`[...new Set([...document.querySelectorAll('${selector}')]
        .map((one) => getComputedStyle(one).breakInside))]`)
    expect(await broken('.check:not(:has(.finding ~ .finding))')).toEqual(['avoid'])
    expect(await broken('.check:has(.finding ~ .finding)')).toEqual(['auto'])
    expect(await broken('.finding')).toEqual(['avoid'])
    const tally = "getComputedStyle(document.querySelector('.tally')).breakAfter"
    expect(await page.evaluate(tally)).toBe('avoid')
    await page.context().close()
  })

  it('tells verdicts apart in the reader’s own colours, by the shape that is cut out of each sign', async () => {
    const page = await open(failingResult(), 'nb', 1280)
    const cut = "getComputedStyle(document.querySelector('#icon-failed [stroke]')).stroke"
    expect(await page.evaluate(cut)).toBe('rgb(255, 255, 255)')
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
    const ground = "getComputedStyle(document.querySelector('.tag')).backgroundColor"
    expect(await page.evaluate(ground)).toBe(await page.evaluate(cut))
    expect(await page.evaluate(cut)).not.toBe('rgb(255, 255, 255)')
    const head = "getComputedStyle(document.querySelector('.way-call'), '::after').borderTopColor"
    expect(await page.evaluate(head)).toBe('rgba(0, 0, 0, 0)')
    await page.context().close()
  })

  it('is printed with what is wrong first, and leaves code, what is in order and repeats to the screen', async () => {
    const result = failingResult()
    const checks = result.checks.map((check) => ({
      ...check,
      findings: check.findings.flatMap((finding) =>
        finding.exchange === 6 ? [finding, { ...finding, exchange: 9 }] : [finding],
      ),
    }))
    const page = await open({ ...result, checks }, 'nb', 1280)
    await page.getByLabel('Ta med alt når rapporten skrives ut').check()
    const said = page.getByText('Koden står i rapporten på skjerm.')
    expect(await said.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await said.isVisible()).toBe(true)
    expect(await page.locator('.example').first().isVisible()).toBe(false)
    const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? 0
    expect(await top('#checks')).toBeLessThan(await top('#requirements'))
    expect(await page.locator('.check.failed .reasons').first().isVisible()).toBe(true)
    expect(await page.locator('.check.passed h3').first().isVisible()).toBe(true)
    expect(await page.locator('.check.passed .reasons').first().isVisible()).toBe(false)
    const shown = page.locator('article.exchange:not(.again) .messages')
    const again = page.locator('article.exchange.again')
    expect(await shown.count()).toBeGreaterThan(0)
    for (const one of await shown.all()) expect(await one.isVisible()).toBe(true)
    expect(await again.count()).toBeGreaterThan(0)
    for (const one of await again.all()) {
      expect(await one.locator('h4').isVisible()).toBe(true)
      expect(await one.locator('.messages').isVisible()).toBe(false)
    }
    const marks =
      "[...document.querySelectorAll('summary')].map((summary) => getComputedStyle(summary).listStyleType)"
    expect(new Set(z.array(z.string()).parse(await page.evaluate(marks)))).toEqual(new Set(['none']))
    await page.context().close()
  })

  it('is printed as a short extract, unless everything is asked for', async () => {
    const page = await open(failingResult(), 'nb', 1280)
    const said = page.getByText('Dette er det korte utdraget')
    const inOrder = page.locator('.check.passed, .requirements tr.passed, article.exchange')
    expect(await said.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await said.isVisible()).toBe(true)
    expect(await page.locator('.check.failed').first().isVisible()).toBe(true)
    expect(await page.locator('.requirements tr.failed').first().isVisible()).toBe(true)
    expect(await page.locator('.tally').first().isVisible()).toBe(true)
    expect(await inOrder.count()).toBeGreaterThan(2)
    for (const one of await inOrder.all()) expect(await one.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await page.getByLabel('Ta med alt når rapporten skrives ut').check()
    await page.emulateMedia({ media: 'print' })
    expect(await said.isVisible()).toBe(false)
    expect(await page.locator('.check.passed').first().isVisible()).toBe(true)
    expect(await page.locator('article.exchange').first().isVisible()).toBe(true)
    await page.context().close()
  })

  it.each(['nb', 'en'] as const)('keeps every verdict within its column on paper: %s', async (language) => {
    // A sheet of A4 without its margins.
    const page = await open(failingResult(), language, 718)
    await page.emulateMedia({ media: 'print' })
    const beyond = await page.evaluate<[number, string[]]>(`(() => {
      const cells = [...document.querySelectorAll('.requirements td:nth-child(4)')].filter((cell) => cell.offsetWidth > 0)
      return [cells.length, cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent.trim())]
    })()`)
    expect(beyond).toEqual([expect.any(Number), []])
    expect(beyond[0]).toBeGreaterThan(5)
    await page.context().close()
  })

  it('opens a folded exchange when a link to it is followed', async () => {
    const page = await open(failingResult(), 'nb', 1280)
    expect(await page.locator('#exchange-9').isVisible()).toBe(false)
    await page.locator('a[href="#exchange-9"]').first().click()
    expect(await page.locator('#exchange-9').isVisible()).toBe(true)
    await page.context().close()
  })

  it('asks the network for nothing, and runs nothing, whatever the texts hold', async () => {
    // Each field gets the next of them, and in the second round another.
    for (const first of [0, 5]) {
      const context = await browser.newContext()
      const page = await context.newPage()
      const asked: string[] = []
      const said: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      page.on('dialog', (dialog) => said.push(dialog.message()))
      page.on('console', (message) => said.push(message.text()))
      page.on('pageerror', (error) => said.push(error.message))
      const path = join(folder, 'hostile.html')
      let next = first
      const spoilt = withEveryText((text) => {
        next += 1
        return text + hostileTexts[next % hostileTexts.length]
      }, resultOfEveryKind())
      await writeFile(path, renderHtml(spoilt, { earlier: failingResult() }))
      await page.goto(pathToFileURL(path).href)
      await page.locator('h1').hover()
      expect(await page.title()).not.toBe('hit')
      expect(asked).toEqual([pathToFileURL(path).href])
      expect(said).toEqual([])
      const active = 'script, img, iframe, base, form, object, [onload], [onerror]'
      expect(await page.locator(active).count()).toBe(0)
      await context.close()
    }
  })
})
