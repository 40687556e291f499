// A municipality's whole introduction without a mouse, in both languages: from an empty EPJ and a right in Altinn to an
// opened kjernejournal and the mail to NHN, with the journey's page beside it turning green by itself.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { describeInBrowser, launchChromium, overflow, violations } from '#simulators/core/fixture/chromium.ts'
import { keyboardOf } from '#simulators/core/fixture/keyboard.ts'
import type { Room } from '#simulators/core/room/room.ts'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'
import { populationOf } from '#simulators/population/of-seed.ts'
import { journeyWhenAsked } from './when-asked.ts'

const population = populationOf('demo')
const unit = (key: string) =>
  population.organisations.find((one) => one.key === key)?.organisasjonsnummer ?? ''
const person = (key: string) => {
  const found = [...population.others, ...population.healthWorkers].find((one) => one.key === key)
  if (!found) throw new Error(`nobody is called ${key}`)
  return found
}
const lineDanser = population.patients.find(({ key }) => key === 'line-danser')?.pid ?? ''

describeInBrowser('a municipality’s introduction in a browser', () => {
  let browser: Browser
  let world: TestWorld
  let room: Room
  const problems: unknown[] = []

  beforeAll(async () => {
    world = await openWorld({ roomPages: journeyWhenAsked((problem) => problems.push(problem)) })
    const demo = world.rooms.get('demo')
    if (!demo) throw new Error('there is no room demo')
    room = demo
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
    expect([...problems, ...world.problems]).toEqual([])
  })
  beforeEach(() => room.reset())

  async function look(page: Page): Promise<void> {
    expect([page.url(), await violations(page)]).toEqual([page.url(), []])
    expect([page.url(), await overflow(page)]).toEqual([page.url(), 0])
  }

  async function giveRight(page: Page): Promise<void> {
    const keys = keyboardOf(page)
    await page.goto(room.addresses.altinn)
    await keys.choose('#aktor', 'radmann')
    await keys.enter('main form button')
    await keys.enter(`a[href*="virksomhet=${unit('kommune')}"]`)
    await keys.enter('main a.ds-button')
    await keys.enter('main a[href*="/altinn/ny?"]')
    await keys.write('#fodselsnummer', person('ny-systemansvarlig').pid)
    await keys.write('#etternavn', person('ny-systemansvarlig').name.family)
    await keys.enter('section:has(#fodselsnummer) button')
    await keys.enter('main a[href*="/altinn/enkelttjenester"]')
    await keys.write('#sok', 'helseid')
    await keys.enter('[role=search] button')
    await keys.tick('input[name=rett]')
    await keys.enter('form:has(input[name=rett]) button')
    expect(page.url()).toContain('utfort=given')
  }

  /** @returns where the file is, and the password in the SMS. */
  async function makeClient(page: Page): Promise<{ readonly file: string; readonly password: string }> {
    const keys = keyboardOf(page)
    await page.goto(room.addresses.selvbetjening)
    await keys.enter('a[href$="/logg-inn"]')
    await keys.enter('button[value=testidp]')
    await keys.choose('#person', person('ny-systemansvarlig').pid)
    await keys.enter('button[value=log-in]')
    await keys.enter('a.ds-button[href$="/ny"]')
    await keys.choose('#virksomhet', unit('kommune'))
    await keys.choose('#mal', 'testbenk-epj')
    await keys.enter('main form[action$="/ny"] button')
    for (const key of ['hjemmetjeneste', 'sykehjem']) {
      await page.focus('main')
      await keys.tick(`input[value="${unit(key)}"]`)
    }
    await keys.enter('main form[action$="/ny"] button')
    await keys.reach('form[action$="/fil"] button')
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    const sms = room.messages.list().findLast(({ channel }) => channel === 'sms')
    return { file: await download.path(), password: sms?.text.split(': ').at(-1) ?? '' }
  }

  async function setUpEpj(page: Page, file: string, password: string): Promise<void> {
    const keys = keyboardOf(page)
    const { epj, kjernejournalApi, kjernejournalPortal, kjernejournalInnlogging } = room.addresses
    await page.goto(`${epj}/settings`)
    await page.setInputFiles('#file', file)
    await keys.write('#password', `${password}x`)
    await keys.enter('form[action$="/configuration"] button')
    await page.locator('#file-error').waitFor()
    await page.setInputFiles('#file', file)
    await keys.write('#password', password)
    await keys.enter('form[action$="/configuration"] button')
    await page.locator('[role=status]').waitFor()

    await keys.write('#serviceUrl', 'kjernejournal')
    await keys.write('#portalUrl', kjernejournalPortal)
    await keys.write('#innloggingUrl', kjernejournalInnlogging)
    await keys.tick('#useHelseid')
    await keys.enter('form[action$="/settings"] button')
    expect(await page.inputValue('#portalUrl'), 'nothing is lost').toBe(kjernejournalPortal)
    await look(page)
    await keys.reach('#serviceUrl')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(kjernejournalApi)
    await keys.enter('form[action$="/settings"] button')
    await keys.enter('form[action$="/settings/test"] button')
    await page.locator('[role=status]').waitFor()
    await look(page)

    await keys.enter('a[href$="/settings/organisation"]')
    await keys.enter('button[id^="add-"]')
    await keys.enter('button[id^="add-"]')
    await look(page)
    await keys.enter('a[href$="/settings/authorisation"]')
    await look(page)
    for (const group of ['LE', 'SP', 'VP']) await keys.tick(`#group-${group}`)
    await keys.enter('form[action$="/functions"] button')
    await keys.tick(`#place-${person('lege').pid}-${unit('sykehjem')}`)
    await keys.enter(`#save-${person('lege').pid}`)
    await keys.enter('a[href$="/settings/master"]')
    await keys.tick('#integration')
    await keys.enter('form[action$="/master"] button')
    await look(page)
  }

  async function openLineDanser(page: Page): Promise<void> {
    const keys = keyboardOf(page)
    await page.goto(room.addresses.epj)
    await keys.choose('#user', person('lege').pid)
    await keys.enter('form[action$="/log-in"] button')
    await keys.enter('button[value=testidp]')
    await keys.choose('#person', person('lege').pid)
    await keys.enter('button[value=log-in]')
    await keys.enter(`#open-${lineDanser}`)
    await keys.reach('.epj-icon')
    const [portal] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Enter')])
    await portal.waitForURL(/hpp-webapp\/pasient/)
  }

  async function answerFor(page: Page, line: string): Promise<void> {
    const keys = keyboardOf(page)
    await keys.reach(`#line-${line} summary`)
    await page.keyboard.press('Enter')
    await keys.tick(`#done-${line}`)
    await keys.enter(`#line-${line} form button`)
    await page.locator(`#who-${line}-error`).waitFor()
    await look(page)
    await keys.write(`#who-${line}`, 'Kommunedirektøren')
    await keys.reach(`#when-${line}`)
    await page.keyboard.type('03032026')
    await keys.enter(`#line-${line} form button`)
    await page.locator(`#line-${line}.journey-line--attested`).waitFor()
  }

  it.each([
    ['nb-NO', 1280],
    ['en-GB', 390],
  ])(
    'is walked by keyboard, %s, %i wide',
    async (locale, width) => {
      const office = await browser.newContext({ viewport: { width, height: 900 }, locale })
      const journey = await office.newPage()
      const keys = keyboardOf(journey)
      await journey.goto(`${room.addresses.room}/journey`)
      await look(journey)
      await keys.enter('main a[href$="/settings/master"]')
      await keys.enter('form[action$="/empty"] button')
      await journey.goto(`${room.addresses.room}/journey`)
      await keys.enter('a[href$="/journey/steps"]')
      const turnsGreen = (line: string) =>
        journey.locator(`#line-${line}.journey-line--seen`).waitFor({ timeout: 60_000 })

      const page = await office.newPage()
      await giveRight(page)
      await turnsGreen('KOM-B07a')
      const { file, password } = await makeClient(page)
      for (const line of ['KOM-B03', 'KOM-B05', 'KOM-B08a', 'KOM-B09a', 'KOM-B10']) await turnsGreen(line)
      await setUpEpj(page, file, password)
      await turnsGreen('KOM-B09b')

      const ward = await browser.newContext({ viewport: { width, height: 900 }, locale })
      await openLineDanser(await ward.newPage())
      await ward.close()
      await journey.goto(`${room.addresses.room}/journey/checklist`)
      for (const line of ['SJK-A05', 'SJK-A18c', 'SJK-A22b']) await turnsGreen(line)
      for (const task of ['a', 'b', 'c', 'd'])
        await journey.locator(`#line-SJK-A25${task}.journey-line--derived`).waitFor()

      await journey.goto(`${room.addresses.room}/journey/steps`)
      await answerFor(journey, 'KOM-B01a')
      await page.goto(`${room.addresses.room}/journey/mail`)
      const mail = keyboardOf(page)
      await mail.enter('main form button')
      await page.locator('#from-error').waitFor()
      await look(page)
      await mail.write('#from', 'post@kommune.example')
      await mail.enter('main form button')
      await page.locator('[role=status]').waitFor()
      await turnsGreen('KOM-B13')
      await office.close()
    },
    150_000,
  )

  it('is printed line by line, without what is filled in on a screen', async () => {
    const page = await (await browser.newContext({ locale: 'nb' })).newPage()
    await page.goto(`${room.addresses.room}/journey/steps`)
    const lines = page.locator('.journey-line')
    await lines.first().locator('summary').press('Enter')
    await page.emulateMedia({ media: 'print' })
    expect(await lines.count()).toBeGreaterThan(10)
    expect(await page.locator('.journey-line summary:visible').count()).toBe(await lines.count())
    expect(await page.locator('form:visible').count()).toBe(0)
    await page.context().close()
  })
})
