import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { renderCapacityPage } from '#reports/load/capacity.ts'
import { renderLoadPage } from '#reports/load/render.ts'
import { describeInBrowser, launchChromium } from '#simulators/core/fixture/chromium.ts'
import { capacityKinds, figureOf, nationalSum } from '../capacity/capacity.ts'
import { earlierRun, loadRun, resultOf } from '../fixture/load-run.ts'

function loadPage(language: 'nb' | 'en'): string {
  const run = loadRun({
    soundness: { verdict: 'invalid', reasons: [{ nb: 'k6 var full', en: 'k6 was full' }], notes: [] },
    comparison: earlierRun,
  })
  return renderLoadPage(run, resultOf(run), { language, k6Page: true })
}

function capacityPage(language: 'nb' | 'en'): string {
  const second = {
    perSecond: 900,
    simulatorProcessors: 0.9,
    k6Processors: 0.6,
    loopUtilisation: 0.95,
    loopDelayP99Ms: 12,
  }
  return renderCapacityPage(
    {
      schemaVersion: 1,
      suiteVersion: '0.1.0',
      startedAt: '2026-11-22T08:00:00.000Z',
      machine: { processors: 2, model: 'AMD EPYC', node: 'v24.21.0', k6: '1.8.1', load: 0.1 },
      pinned: true,
      secondsEach: 6,
      figures: capacityKinds.map((kind) => figureOf(kind, [second], { wrong: 0, k6Share: 1 })),
      growth: { one: 1_000, two: 1_500, factor: 1.5 },
      national: nationalSum(548, { simulatorMicros: 500 }),
    },
    language,
  )
}

describeInBrowser('the pages of load, in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  it.each([
    ['load', loadPage('nb'), 1280],
    ['load', loadPage('en'), 390],
    ['capacity', capacityPage('nb'), 390],
  ] as const)('%s: axe finds nothing, and nothing is wider than the screen', async (_, html, width) => {
    const context = await browser.newContext({ viewport: { width, height: 900 } })
    const page = await context.newPage()
    await page.setContent(html)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    const wide = await page.evaluate('document.documentElement.scrollWidth')
    expect(wide).toBeLessThanOrEqual(width)
    await context.close()
  })

  it('shows the name of every line on a phone, without scrolling sideways', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 900 } })
    const page = await context.newPage()
    await page.setContent(loadPage('nb'))
    const rights = await page.evaluate(
      `[...document.querySelectorAll('.plot text')].map((text) => text.getBoundingClientRect().right)`,
    )
    expect(rights).not.toEqual([])
    expect(Math.max(...(rights as number[]))).toBeLessThanOrEqual(390)
    await context.close()
  })
})
