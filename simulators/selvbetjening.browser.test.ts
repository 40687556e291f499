// A municipality takes HelseID into use without a mouse: signs in with an e-ID, makes a client, downloads the zip,
// reads the password in the SMS, loads the file into the EPJ, and logs in there. Every page on the way is sound.
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser, launchChromium, overflow, violations } from './core/fixture/chromium.ts'
import { keyboardOf } from './core/fixture/keyboard.ts'
import type { Room } from './core/room/room.ts'
import { openWorld, type TestWorld } from './fixture/open-world.ts'
import { unzip } from './helseid/fixture/portal.ts'
import { findByKey } from './population/index.ts'
import { populationOf } from './population/of-seed.ts'

const population = populationOf('demo')
const unit = (key: string) => findByKey(population.organisations, key).organisasjonsnummer
const pid = (key: string) => findByKey([...population.others, ...population.healthWorkers], key).pid

describeInBrowser('a municipality in a browser', () => {
  let browser: Browser
  let world: TestWorld
  let room: Room

  beforeAll(async () => {
    world = await openWorld()
    room = world.demo
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
  })

  async function expectSound(page: Page): Promise<void> {
    expect(await violations(page)).toEqual([])
    const window = page.viewportSize() ?? { width: 1280, height: 900 }
    for (const width of [390, window.width]) {
      await page.setViewportSize({ ...window, width })
      expect(await overflow(page), `nothing sticks out to the right of ${width}`).toBeLessThanOrEqual(0)
    }
  }

  it('takes HelseID into use by keyboard, and logs in to its EPJ with the file', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nb-NO' })
    const page = await context.newPage()
    const keys = keyboardOf(page)
    await page.goto(room.addresses.selvbetjening)
    await keys.enter('a[href$="/logg-inn"]')
    await keys.enter('button[value=bankid]')
    await keys.choose('#person', pid('systemansvarlig'))
    await keys.enter('button[value=log-in]')
    await keys.enter('button[value=log-in]')
    expect(page.url()).toBe(room.addresses.selvbetjening)

    await keys.enter('a.ds-button[href$="/ny"]')
    await keys.choose('#virksomhet', unit('kommune'))
    await keys.choose('#mal', 'testbenk-epj')
    await keys.enter('main form[action$="/ny"] button')
    await expectSound(page)
    for (const key of ['sykehjem', 'hjemmetjeneste']) {
      await page.focus('h1, main')
      await keys.tick(`input[value="${unit(key)}"]`)
    }
    await keys.enter('main form[action$="/ny"] button')
    await expectSound(page)
    const clientId = (await page.textContent('#client-id')) ?? ''

    await keys.reach('form[action$="/fil"] button')
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    const file = await download.path()
    await page.focus('main')
    await keys.enter('a[href$="/messages"]')
    const sms = (await page.locator('.tb-prewrap').allTextContents()).find((text) => text.includes('Passord'))
    const password = sms?.trim().split(': ').at(-1) ?? ''
    expect(JSON.parse(await unzip(new Uint8Array(await readFile(file)), password))).toMatchObject({
      clientId,
    })

    await page.goto(`${room.addresses.epj}/settings`)
    await page.setInputFiles('#file', file)
    await keys.write('#password', password)
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    expect(await page.textContent('main')).toContain(clientId)

    await page.goto(room.addresses.epj)
    await keys.choose('#user', pid('lege'))
    await keys.enter('form[action$="/log-in"] button')
    // The browser is logged in to HelseID as the system manager: the EPJ says so, and nobody is let in as another.
    expect(page.url().startsWith(room.addresses.epj)).toBe(true)
    await context.close()

    const clinic = await browser.newContext({ viewport: { width: 390, height: 900 }, locale: 'en-GB' })
    const desk = await clinic.newPage()
    const other = keyboardOf(desk)
    await desk.goto(room.addresses.epj)
    await other.choose('#user', pid('lege'))
    await other.enter('form[action$="/log-in"] button')
    await expectSound(desk)
    await other.enter('button[value=buypass]')
    await other.choose('#person', pid('lege'))
    await other.enter('button[value=log-in]')
    await expectSound(desk)
    await other.write('#pin', '1234')
    await Promise.all([desk.waitForURL(`${room.addresses.epj}/patients`), desk.keyboard.press('Enter')])
    const used = room.journal.lines(0, 10_000).join('\n')
    expect(used).toContain(`"clientId":"${clientId}"`)
    await clinic.close()
  })

  it.each([
    [1280, 'nb-NO'],
    [390, 'en-GB'],
  ])('meets sound pages where it stops, %i wide, in %s', async (width, locale) => {
    room.reset()
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale })
    const page = await context.newPage()
    const press = (selector: string) => Promise.all([page.waitForNavigation(), page.click(selector)])
    await page.goto(`${room.addresses.selvbetjening}/virksomheter`)
    await expectSound(page)
    await press('button[value=idporten]')
    await expectSound(page)
    await press('button[value=eidas]')
    await expectSound(page)
    await press('button[value=cancel]')
    await press('button[value=buypass]')
    await page.selectOption('#person', pid('vernepleier'))
    await press('button[value=log-in]')
    await expectSound(page)
    await press('button[value=back]')
    await press('button[value=buypass]')
    await page.selectOption('#person', pid('lege'))
    await page.check('#method-sms')
    await press('button[value=log-in]')
    await expectSound(page)
    await press('button[value=cancel]')
    await press('button[value=testidp]')
    await page.selectOption('#person', pid('systemansvarlig'))
    await press('button[value=log-in]')
    for (const path of ['/virksomheter', '/klientmaler', '/godkjenning', '/ny', '/klienter/none']) {
      await page.goto(room.addresses.selvbetjening + path)
      await expectSound(page)
      const here = page.locator('.hid-nav [aria-current=page]')
      const known = path !== '/klienter/none'
      expect(await here.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual(
        known ? [new URL(room.addresses.selvbetjening + path).pathname] : [],
      )
    }
    await context.close()
  })
})
