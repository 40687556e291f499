import { createServer, type Server } from 'node:http'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser, launchChromium } from '#simulators/core/fixture/chromium.ts'
import { savedRun } from '../../run/fixture/saved-run.ts'
import { judgeSaved } from '../../run/judge-saved.ts'
import { readRun } from '../../run/saved-run.ts'
import { openRunBook } from '../attest-book.ts'
import { CANARY, png } from '../fixture/pictures.ts'
import { createAttestPages } from './attest-pages.ts'

const hostile = `<img src=x onerror="document.title='hit'"><script>document.title='hit'</script>`

describeInBrowser('the page where people judge', () => {
  const folder = savedRun()
  const now = () => new Date('2026-03-03T09:00:00.000Z')
  const book = openRunBook(folder, now, {})
  const problems: unknown[] = []
  let changes = 0
  let server: Server
  let browser: Browser
  let origin: string

  beforeAll(async () => {
    const app = createAttestPages({
      folder,
      book,
      now,
      hosts: ['localhost'],
      changed: () => {
        changes += 1
      },
      report: (problem) => problems.push(problem),
    })
    server = createServer(app)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    origin = `http://localhost:${typeof address === 'object' ? address?.port : ''}`
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser.close()
    server.close()
    expect(problems).toEqual([])
  })

  async function open(width: number, language: 'nb' | 'en' = 'en'): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 } })
    const page = await context.newPage()
    await page.goto(`${origin}/?lang=${language}`)
    return page
  }

  const state = () => {
    const { attested, verdict } =
      judgeSaved(readRun(folder)).requirements.find(({ id }) => id === review()) ?? {}
    return `${verdict} ${attested?.state ?? 'nothing'}`
  }
  const review = () => book.reviews()[0]?.id ?? ''

  it.each([
    [1280, 'nb'],
    [390, 'en'],
  ] as const)('is without fault to axe and never wider than %i pixels', async (width, language) => {
    const page = await open(width, language)
    for (const summary of (await page.locator('summary').all()).slice(0, 2)) await summary.click()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    await page.context().close()
  })

  it('takes a judgement with a picture, and the approval of another; nothing written in it runs', async () => {
    const page = await open(1280)
    const card = page.locator('article').first()
    await card.getByText('Judge', { exact: true }).click()
    await card.getByLabel('Yes, it is met').check()
    await card.getByLabel('What did you look at?').fill(hostile)
    await card.locator('input[type=file]').setInputFiles({
      name: `${hostile}.png`.replace(/[/\\]/g, ''),
      mimeType: 'text/html',
      buffer: png(),
    })
    await card.getByLabel('Your name').last().fill(`Kari ${hostile}`)
    await card.getByText('Save the judgement').click()
    expect(await page.locator('[role=alert]').textContent()).toContain('no real people')
    await card.getByLabel('I have looked').check()
    await card
      .locator('input[type=file]')
      .setInputFiles({ name: 'icon.png', mimeType: 'image/png', buffer: png() })
    await card.getByText('Save the judgement').click()
    await card.locator('[role=status]').waitFor()
    // Whoever saved it stands at its card, where it is told.
    expect(await page.evaluate('document.activeElement.id')).toBe(await card.getAttribute('id'))
    expect(await page.locator('[role=status]').count()).toBe(1)
    expect({ state: state(), changes }).toEqual({ state: 'review awaiting-approval', changes: 1 })
    expect(await page.title()).not.toBe('hit')
    expect(await page.locator('main img, main script').count()).toBe(0)

    await card.getByLabel('Your name').first().fill(`kari ${hostile}`)
    await card.getByText('Approve', { exact: true }).click()
    expect(await page.locator('[role=alert]').textContent()).toContain('Nobody approves their own')
    expect(await page.evaluate('document.activeElement.id')).toBe(await card.getAttribute('id'))
    expect(await card.getByLabel('Your name').first().inputValue()).toBe(`kari ${hostile}`)
    const [name, comment] = await Promise.all(
      ['by', 'comment'].map((field) =>
        card.locator(`form >> nth=0`).locator(`[name=${field}]`).boundingBox(),
      ),
    )
    expect(name?.y).toBe(comment?.y)
    await card.getByLabel('Your name').first().fill('Ola Hansen')
    await card.getByText('Approve', { exact: true }).click()
    await page.locator('[role=status]').waitFor()
    expect(state()).toBe('passed approved')

    const answer = await page.request.get(`${origin}${await card.locator('ul a').getAttribute('href')}`)
    expect(answer.headers()).toMatchObject({
      'content-type': 'image/png',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    })
    expect((await answer.body()).includes(CANARY)).toBe(false)
    await page.context().close()
  })

  it('says who declined and why, that a withdrawn one is gone, and keeps to what is left', async () => {
    const page = await open(390, 'nb')
    await page.goto(`${origin}/?lang=nb&open=1`)
    const id = (await page.locator('article').nth(1).getAttribute('id')) ?? ''
    const card = page.locator(`article#${id}`)
    const cards = await page.locator('article').count()
    const judge = async () => {
      await card.locator('summary').last().click()
      await card.getByLabel('Ja, oppfylt').check()
      await card.getByLabel('Hva så du på?').fill('Alle ikonene')
      await card.getByLabel('Navnet ditt').last().fill('Kari Nordmann')
      await card.getByText('Lagre vurderingen').click()
      await card.locator('[role=status]').waitFor()
    }
    const answer = async (by: string, said: string, button: string) => {
      const form = card.locator('form').first()
      if (!(await form.isVisible())) await card.locator('summary').first().click()
      await card.getByLabel('Navnet ditt').first().fill(by)
      await card.getByLabel('Kommentar').fill(said)
      await card.getByRole('button', { name: button, exact: true }).click()
    }
    await judge()
    await answer('Kari Nordmann', 'Feil krav.', 'Trekk tilbake')
    await card.getByText('Ikke vurdert').waitFor()
    await judge()
    expect(await card.innerText()).toContain('Skal gjelde til og med 03.03.2027, når en annen har godkjent')

    await answer('Ola Lie', '', 'Avvis')
    await card.getByText('Skriv hvorfor du avviser').waitFor()
    await answer('Ola Lie', 'Ikon 3 mangler.', 'Avvis')
    await card.getByText('Avvist av Ola Lie 03.03.2026. Ikon 3 mangler.').waitFor()
    expect(await card.innerText()).not.toContain('gjelde til')
    expect(await page.evaluate('document.activeElement.id')).toBe(id)

    await judge()
    await answer('Ola Lie', '', 'Godkjenn')
    await card.getByText('Godkjent av Ola Lie 03.03.2026').waitFor()
    // It stays in sight, though nothing of it is left; the others are still those that are left.
    expect(await page.locator('article').count()).toBe(cards)
    expect(new URL(page.url()).searchParams.has('open')).toBe(true)
    await page.context().close()
  })

  it('tells at the card of files that are too large together, and of one that is', async () => {
    const page = await open(1280, 'nb')
    const card = page.locator('article').last()
    await card.locator('summary').last().click()
    // Made in the page: so much takes long to hand over to a browser.
    const choose = async (megabytes: number) =>
      page.evaluate(`{
        const chosen = new DataTransfer()
        chosen.items.add(new File([new Uint8Array(${megabytes} * 1024 * 1024)], 'log.txt'))
        document.getElementById('${await card.getAttribute('id')}-files').files = chosen.files
      }`)
    await choose(31)
    await card.getByText('Lagre vurderingen').click()
    await card.getByText('Filene er for store til sammen').waitFor()
    expect(await page.evaluate('document.activeElement.id')).toBe(await card.getAttribute('id'))
    await choose(11)
    await card.getByLabel('Jeg har sett etter').check()
    await card.getByText('Lagre vurderingen').click()
    await card
      .getByText('Ikke lagret: «log.txt» tas ikke imot: den er større enn 10 MB. Velg filene på nytt.')
      .waitFor()
    await page.context().close()
  })

  it('shows what is wrong where it is wrong, and still speaks the other language', async () => {
    const page = await open(390)
    const card = page.locator('article').last()
    await card.locator('summary').last().click()
    await card.getByText('Save the judgement').click()
    const alert = page.locator('[role=alert]')
    await alert.waitFor()
    expect(new URL(page.url()).hash).toBe(`#${await card.getAttribute('id')}`)
    await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(0)
    expect(await page.getByText('All rooms').count()).toBe(0)
    await page.getByText('Norsk', { exact: true }).click()
    await page.getByText('Krav som et menneske må vurdere').waitFor()
    await page.context().close()
  })

  it('refuses other sites, other names, forms too large and files that are not there', async () => {
    const post = (path: string, init: RequestInit) => fetch(`${origin}${path}`, { method: 'POST', ...init })
    const form = new URLSearchParams({ requirement: review(), type: 'approved', by: 'Ola Hansen' })
    const strange = await post('/answer', { body: form, headers: { origin: 'https://example.invalid' } })
    expect(strange.status).toBe(403)
    expect((await fetch(`${origin.replace('localhost', '127.0.0.1')}/`)).status).toBe(421)
    expect((await post('/attest', { body: 'x', headers: { 'content-type': 'text/plain' } })).status).toBe(400)
    expect((await post('/attest', { body: Buffer.alloc(31 * 1024 * 1024) })).status).toBe(413)
    expect((await fetch(`${origin}/evidence/%zz`)).status).toBe(400)
    for (const path of [
      '/evidence/..%2frun.json',
      `/evidence/${'0'.repeat(64)}.png`,
      '/evidence/run.json',
      '/run.json',
    ])
      expect((await fetch(`${origin}${path}`)).status).toBe(404)
  })
})
