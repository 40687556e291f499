// The simulated EPJ's web application in a browser, with the real log-in page of the simulated HelseID.
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { describeInBrowser, launchChromium } from './core/fixture/chromium.ts'
import type { Room } from './core/room/room.ts'
import { openWorld, type TestWorld } from './fixture/open-world.ts'
import { findByKey } from './population/index.ts'
import { populationOf } from './population/of-seed.ts'

const population = populationOf('demo')
const patient = (key: string) => findByKey(population.patients, key).pid
const family = (key: string) => findByKey(population.patients, key).name.family
const worker = (key: string) => findByKey(population.healthWorkers, key).pid

describeInBrowser('the EPJ in a browser', () => {
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
  beforeEach(() => room.reset())

  const computer = (width: number, locale = 'nb-NO') =>
    browser.newContext({ viewport: { width, height: 900 }, locale })

  async function logIn(context: BrowserContext, key: string): Promise<Page> {
    const page = await context.newPage()
    await page.goto(room.addresses.epj)
    await page.selectOption('#user', worker(key))
    await page.click('main form button')
    await page.click('button[name=eid][value=testidp]')
    await page.selectOption('#person', worker(key))
    await page.click('button[value=log-in]')
    await page.waitForURL(`${room.addresses.epj}/patients`)
    return page
  }

  async function openPatient(page: Page, key: string): Promise<void> {
    await page.goto(`${room.addresses.epj}/patients`)
    await page.click(`#open-${patient(key)}`)
    await page.waitForURL(`${room.addresses.epj}/patient`)
  }

  async function openKjernejournal(page: Page): Promise<Page> {
    const [portal] = await Promise.all([page.context().waitForEvent('page'), page.click('.epj-icon')])
    await portal.waitForURL(/hpp-webapp\/pasient/)
    return portal
  }

  async function expectSound(page: Page): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    const overflow: unknown = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
    expect(overflow, 'nothing sticks out to the right').toBeLessThanOrEqual(0)
  }

  it.each([
    [1280, 'nb-NO'],
    [390, 'nb-NO'],
    [390, 'en-GB'],
  ])('has sound pages all the way, %i wide, in %s', async (width, locale) => {
    const context = await computer(width, locale)
    const first = await context.newPage()
    await first.goto(room.addresses.epj)
    await expectSound(first)
    const page = await logIn(context, 'lege')
    await expectSound(page)
    for (const key of ['status-0', 'status-1', 'status-2', 'status-3', 'line-danser']) {
      await openPatient(page, key)
      await expectSound(page)
    }
    await openKjernejournal(page)
    for (const path of ['/settings', '/log', '/no-such-page']) {
      await page.goto(`${room.addresses.epj}${path}`)
      await expectSound(page)
    }
    await context.close()
  })

  it('is walked by hand from log-in at HelseID to log-out, and every page on the way is sound', async () => {
    const context = await computer(1280)
    const page = await context.newPage()
    await page.goto(room.addresses.epj)
    await page.selectOption('#user', worker('sykepleier'))
    await page.click('main form button')
    await page.waitForURL(/\/helseid\//)
    await expectSound(page)
    await page.click('button[name=eid][value=bankid]')
    await expectSound(page)
    await page.selectOption('#person', worker('sykepleier'))
    await page.click('button[value=log-in]')
    await expectSound(page)
    await page.click('button[value=log-in]')
    await page.waitForURL(`${room.addresses.epj}/patients`)
    await openPatient(page, 'line-danser')
    const portal = await openKjernejournal(page)
    expect(await portal.textContent('body')).toContain('Danser')
    await expectSound(portal)
    await openPatient(page, 'status-3')
    await expectSound(page)
    await page.getByRole('button', { name: 'Logg ut' }).click()
    await page.waitForLoadState()
    await expectSound(page)
    expect(page.url()).toMatch(room.addresses.epj)
    expect(await page.getByRole('button', { name: 'Logg ut' }).count()).toBe(0)
    await context.close()
  })

  it('is worked without a mouse, from the icon to the portal', async () => {
    const context = await computer(1280)
    const page = await logIn(context, 'lege')
    await openPatient(page, 'line-danser')
    await page.focus('#grunnlag-SAMTYKKE')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    const [portal] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Enter')])
    await portal.waitForURL(/hpp-webapp\/pasient/)
    expect(await portal.textContent('body')).toContain('Danser')
    await context.close()
  })

  it('shows each status as an icon with a text, and opens the portal from 2 on only', async () => {
    const context = await computer(1280)
    const page = await logIn(context, 'lege')
    for (const status of [0, 1, 2, 3, 4]) {
      await openPatient(page, `status-${status}`)
      expect(await page.getAttribute('.epj-indicator img', 'src')).toContain(`icon-${status}.svg`)
      expect(await page.locator('button.epj-icon').count()).toBe(status >= 2 ? 1 : 0)
      expect((await page.textContent('#indicator'))?.trim()).not.toBe('')
    }
    await context.close()
  })

  it('uses one window for kjernejournal, and closes the old patient’s session before the next is opened', async () => {
    const context = await computer(1280)
    const page = await logIn(context, 'lege')
    await openPatient(page, 'status-4')
    const portal = await openKjernejournal(page)
    expect(await portal.textContent('main')).toContain(family('status-4'))
    await openPatient(page, 'status-2')
    await portal.reload()
    expect(await portal.textContent('main')).not.toContain(family('status-4'))
    await page.click('.epj-icon')
    await portal.getByText(family('status-2')).first().waitFor()
    expect(context.pages()).toHaveLength(2)
    await context.close()
  })

  it('keeps two users apart', async () => {
    const [one, other] = [await computer(1280), await computer(1280)]
    const [lege, sykepleier] = [await logIn(one, 'lege'), await logIn(other, 'sykepleier')]
    await openPatient(lege, 'status-4')
    await openPatient(sykepleier, 'status-2')
    const portal = await openKjernejournal(lege)
    await sykepleier.click('nav form button')
    await sykepleier.waitForURL(/\/epj\/?$/)
    await lege.reload()
    expect(await lege.textContent('dl')).toContain(patient('status-4'))
    await portal.reload()
    expect(portal.url()).toMatch(/hpp-webapp\/pasient/)
    await Promise.all([one.close(), other.close()])
  })

  it('opens nothing from a tab whose patient has given way to another, and says who is open', async () => {
    const context = await computer(390)
    const page = await logIn(context, 'lege')
    await openPatient(page, 'line-danser')
    await openPatient(await context.newPage(), 'status-2')
    const [told] = await Promise.all([context.waitForEvent('page'), page.click('.epj-icon')])
    await told.getByRole('alert').waitFor()
    expect(await told.getByRole('alert').innerText()).toContain(family('status-2'))
    await expectSound(told)
    expect(told.url()).toBe(`${room.addresses.epj}/patient/kjernejournal`)
    await page.getByRole('button', { name: 'Lukk pasienten' }).click()
    await page.getByRole('link', { name: family('status-2') }).click()
    expect(await page.textContent('dl')).toContain(patient('status-2'))
    await context.close()
  })

  it('lets whoever logged in as somebody else at HelseID choose again', async () => {
    const context = await computer(1280)
    const page = await context.newPage()
    const choose = async (there: string) => {
      await page.selectOption('#user', worker('lege'))
      await page.click('main form button')
      await page.click('button[name=eid][value=testidp]')
      await page.selectOption('#person', worker(there))
      await page.click('button[value=log-in]')
    }
    await page.goto(room.addresses.epj)
    await choose('sykepleier')
    expect(await page.getByRole('alert').innerText()).toContain('Velg den samme personen begge steder')
    await choose('lege')
    await page.waitForURL(`${room.addresses.epj}/patients`)
    await context.close()
  })

  it('answers «back» after log-out with the log-in, and says that nobody is logged in', async () => {
    const context = await computer(1280)
    const page = await logIn(context, 'lege')
    await openPatient(page, 'line-danser')
    await page.getByRole('button', { name: 'Logg ut' }).click()
    await page.waitForURL(/\/epj\/?$/)
    await page.goBack()
    expect(await page.locator('h1').innerText()).toBe('Logg inn i EPJ-en')
    expect(await page.getByRole('alert').innerText()).toBe('Du er ikke logget inn.')
    await expectSound(page)
    await context.close()
  })

  it('keeps its cookie to itself', async () => {
    const context = await computer(1280)
    await logIn(context, 'lege')
    const cookie = (await context.cookies(room.addresses.epj)).find(({ name }) => name === 'epj-session')
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/r/demo/epj' })
    await context.close()
  })

  it('takes settings and a configuration file, and tells in detail what the connection test met', async () => {
    const context = await computer(1280)
    const page = await context.newPage()
    await page.goto(`${room.addresses.epj}/settings`)
    await page.click('form[action$="/settings/test"] button')
    expect(await page.textContent('[role=status]')).toContain('virker')

    await page.fill('#serviceUrl', `${room.addresses.epj}/nowhere`)
    await page.click('form[action$="/settings"] button')
    await page.click('form[action$="/settings/test"] button')
    expect(await page.textContent('[role=alert]')).toContain('virker ikke')
    expect(await page.textContent('.epj-test')).toMatch(/404[\s\S]+Kontroller adressene/)

    await page.setInputFiles('#file', {
      name: 'file.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{}'),
    })
    await page.click('form[action$="/settings/configuration"] button')
    expect(await page.textContent('[role=alert]')).toContain('mangler')

    const client = population.clients.find(({ key }) => key === 'leverandor')?.clientId
    const download = await fetch(`${room.addresses.selvbetjening}/klienter/${client}/konfigurasjonsfil`)
    const buffer = Buffer.from(await download.arrayBuffer())
    await page.setInputFiles('#file', { name: 'file.json', mimeType: 'application/json', buffer })
    await page.click('form[action$="/settings/configuration"] button')
    expect(await page.textContent('[role=status]')).toContain('tatt i bruk')
    expect(await page.textContent('main')).toContain(client)
    await context.close()
  })

  it('stays usable when Kjernejournal does not answer', async () => {
    const context = await computer(390)
    const page = await logIn(context, 'lege')
    room.faults.arm({
      operation: 'kjernejournal.helseindikator',
      after: 0,
      maxInARow: 2,
      effect: { type: 'drop' },
    })
    await openPatient(page, 'status-4')
    expect(await page.getAttribute('.epj-indicator img', 'src')).toContain('icon-0.svg')
    await expectSound(page)
    await context.close()
  })
})
