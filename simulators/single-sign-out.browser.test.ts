// Whoever logs out of one application is logged out of the others in the same browser: one of them is told in a frame
// (OpenID Connect Front-Channel Logout 1.0), which a browser loads only where the page's own policy lets it.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser, launchChromium } from './core/fixture/chromium.ts'
import { openWorld, type TestWorld } from './fixture/open-world.ts'
import { findByKey } from './population/index.ts'
import { populationOf } from './population/of-seed.ts'

const population = populationOf('demo')
const unit = (key: string) => findByKey(population.organisations, key).organisasjonsnummer
const pid = (key: string) => findByKey([...population.others, ...population.healthWorkers], key).pid

/** Answered by the test itself. */
const TOLD = 'http://localhost:8888/utlogging'

describeInBrowser('a log-out in a browser', () => {
  let browser: Browser
  let world: TestWorld

  beforeAll(async () => {
    world = await openWorld()
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
  })

  it('tells the other application in a frame, with who ends which session', async () => {
    const { addresses } = world.demo
    const context = await browser.newContext({ locale: 'nb-NO' })
    await context.route(`${TOLD}?**`, (route) => route.fulfill({ contentType: 'text/html', body: 'ok' }))
    const page = await context.newPage()
    const press = (selector: string) => Promise.all([page.waitForNavigation(), page.click(selector)])

    await page.goto(`${addresses.selvbetjening}/virksomheter`)
    await press('button[value=testidp]')
    await page.selectOption('#person', pid('systemansvarlig'))
    await press('button[value=log-in]')
    await page.goto(`${addresses.selvbetjening}/klientmaler`)
    await page.fill('[name=navn]', 'Min EPJ')
    await page.fill('[name=redirect]', `${addresses.epj}/callback`)
    await page.fill('[name=frontchannel]', TOLD)
    await press('form:has([name=navn]) button[type=submit]')
    await page.goto(`${addresses.selvbetjening}/ny`)
    await page.selectOption('#virksomhet', unit('kommune'))
    const mine = await page.locator('#mal option', { hasText: 'Min EPJ' }).getAttribute('value')
    await page.selectOption('#mal', mine)
    await press('main form[action$="/ny"] button')
    await page.check(`input[value="${unit('sykehjem')}"]`)
    await press('main form[action$="/ny"] button')

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('form[action$="/fil"] button'),
    ])
    const file = await download.path()
    await page.goto(`${addresses.room}/messages`)
    const sms = (await page.locator('.tb-prewrap').allTextContents()).find((text) => text.includes('Passord'))
    await page.goto(`${addresses.epj}/settings`)
    await page.setInputFiles('#file', file)
    await page.fill('#password', sms?.trim().split(': ').at(-1) ?? '')
    await press('form:has(#file) button')
    // The browser is logged in to HelseID already, and the EPJ’s client joins its session.
    await page.goto(addresses.epj)
    await page.selectOption('#user', pid('lege'))
    await press('form[action$="/log-in"] button')

    await page.goto(addresses.selvbetjening)
    const framed = page.waitForRequest((request) => request.url().startsWith(TOLD))
    await page.getByRole('button', { name: 'Logg ut' }).click()
    const told = await framed
    expect(told.resourceType()).toBe('document')
    expect(told.frame().parentFrame()).not.toBeNull()
    const { searchParams } = new URL(told.url())
    expect(searchParams.get('iss')).toBe(addresses.helseid)
    expect(searchParams.get('sid')).toMatch(/^[0-9A-F]{32}$/)
    // And the person comes back to where the log-out began.
    await page.waitForURL(addresses.selvbetjening)
    await context.close()
  })
})
