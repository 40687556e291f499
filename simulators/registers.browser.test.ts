// Altinn and the registers of people in a browser: a right given by keyboard alone, in both languages and in both
// Altinns, a log-in tried out; each page looked at by axe, wide and narrow.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { describeInBrowser, launchChromium, overflow, violations } from './core/fixture/chromium.ts'
import { keyboardOf } from './core/fixture/keyboard.ts'
import type { Room } from './core/room/room.ts'
import { openWorld, type TestWorld } from './fixture/open-world.ts'
import { findByKey, fullName } from './population/index.ts'
import { populationOf } from './population/of-seed.ts'

const population = populationOf('demo')
const other = (key: string) => findByKey(population.others, key)
const unit = (key: string) => findByKey(population.organisations, key)
const NB = 'nb-NO'

describeInBrowser('the registers in a browser', () => {
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

  async function openPage(width: number, locale: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale })
    return context.newPage()
  }

  async function look(page: Page): Promise<void> {
    expect([page.url(), await violations(page)]).toEqual([page.url(), []])
    expect([page.url(), await overflow(page)]).toEqual([page.url(), 0])
  }

  it.each([
    [NB, 'altinn-2', 1280],
    ['en-GB', 'altinn-3', 390],
  ])('a right is given by keyboard alone (%s, %s, %i pixels)', async (locale, vocabulary, width) => {
    room.switches.turn('altinn.vocabulary', vocabulary)
    const page = await openPage(width, locale)
    await page.goto(room.addresses.altinn)
    await look(page)
    await keyboardOf(page).reach('#aktor')
    await page.keyboard.type(fullName(other('radmann').name))
    await keyboardOf(page).enter('main form button')
    await look(page)
    await keyboardOf(page).enter(`a[href*="virksomhet=${unit('kommune').organisasjonsnummer}"]`)
    await look(page)
    await keyboardOf(page).enter('main a.ds-button')
    await look(page)
    await keyboardOf(page).enter('main a[href*="/altinn/ny?"]')
    await look(page)

    await keyboardOf(page).reach('#fodselsnummer')
    await page.keyboard.type('123')
    await keyboardOf(page).enter('section:has(#fodselsnummer) button')
    await look(page)
    expect(await page.inputValue('#fodselsnummer')).toBe('123')
    await keyboardOf(page).reach('[role=alert] a')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(other('ny-systemansvarlig').pid)
    await keyboardOf(page).reach('#etternavn')
    await page.keyboard.type(other('ny-systemansvarlig').name.family)
    await keyboardOf(page).enter('section:has(#fodselsnummer) button')
    await look(page)

    await keyboardOf(page).enter('main a[href*="/altinn/enkelttjenester"]')
    await keyboardOf(page).reach('#sok')
    await page.keyboard.type('helseid')
    await keyboardOf(page).enter('[role=search] button')
    await look(page)
    await keyboardOf(page).reach('input[name=rett]')
    await page.keyboard.press('Space')
    await keyboardOf(page).enter('form:has(input[name=rett]) button')
    await look(page)
    expect(page.url()).toContain('utfort=given')
    const facts = room.journal.lines(0, 10_000).map((line) => JSON.parse(line).facts ?? {})
    expect(facts).toContainEqual({
      delegation: 'given',
      by: other('radmann').pid,
      from: unit('kommune').organisasjonsnummer,
      to: other('ny-systemansvarlig').pid,
      resource: 'nhn-helseid-fagsystem',
    })
    await page.context().close()
  })

  it('a log-in is tried out from Helsenorge by keyboard: first with too weak an e-ID', async () => {
    const page = await openPage(390, NB)
    await page.goto(room.addresses.helsenorge)
    await look(page)
    await keyboardOf(page).enter('main a.ds-button')
    await look(page)
    await keyboardOf(page).reach('#person')
    const { name } = findByKey(population.healthWorkers, 'sykepleier')
    await page.keyboard.type(fullName(name))
    await keyboardOf(page).reach('#eid-bankid')
    for (const _down of ['Buypass', 'Commfides', 'MinID']) await page.keyboard.press('ArrowDown')
    await keyboardOf(page).enter('button:not([name])')
    await look(page)
    expect(await page.isChecked('#eid-minid')).toBe(true)
    await keyboardOf(page).reach('#eid-minid')
    for (const _up of ['Commfides', 'Buypass']) await page.keyboard.press('ArrowUp')
    await keyboardOf(page).enter('button:not([name])')
    await look(page)
    expect(await page.locator('[role=status]').innerText()).toContain('Det virker')
    await page.context().close()
  })

  it.each([
    [1280, NB],
    [390, 'en-GB'],
  ])('the pages of the registers are accessible and fit (%i pixels, %s)', async (width, locale) => {
    const page = await openPage(width, locale)
    const { hprNumber = '' } = findByKey(population.healthWorkers, 'lege')
    for (const path of [
      `/hpr?hprnummer=${hprNumber}`,
      '/hpr?hprnummer=x',
      '/krr?person=reseptarfarmasoyt',
      '/folkeregisteret?person=kontaktperson',
      '/maskinporten',
      '/idporten/authorize',
    ]) {
      await page.goto(`${room.addresses.room}${path}`)
      await look(page)
      // Dates as people write them.
      expect(await page.locator('main').textContent(), path).not.toMatch(/\d{4}-\d\d-\d\d/)
    }
    await page.context().close()
  })
})
