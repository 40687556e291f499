import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, openBench } from '../fixture/bench.ts'
import { createBrowser, openSession } from '../fixture/browser.ts'
import { TABS } from './tabs.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  // While what the records tell of is recent enough to be shown.
  bench.room.clock.set(Date.parse('2026-11-23T10:00:00Z'))
})
afterAll(() => bench.close())

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const UNLOCK = 'pasient/apne-sperring'

async function opened(options: Parameters<typeof openSession>[1]) {
  const browser = createBrowser(bench)
  await browser.open(await openSession(bench, options))
  return browser
}
const restricted = (grunnlag: string) => opened({ patient: 'sperret', grunnlag })
const page = async (browser: Awaited<ReturnType<typeof opened>>, path: string) =>
  (await browser.get(path)).text()
const title = () => bench.patient('sperret').critical[0]?.title ?? '?'

describe('a restricted kjernejournal', () => {
  it.each(['SAMTYKKE', 'AKUTT', 'UNNTAK'])(
    'is locked, but for Om pasienten, in a session on %s',
    async (ground) => {
      const browser = await restricted(ground)
      const locked = TABS.filter(({ restrictable }) => restrictable).map(({ path }) => path)
      expect(locked.length).toBe(TABS.length - 1)
      for (const path of [...locked, 'pasient/dokumenter/1']) {
        const html = await page(browser, path)
        expect(html, path).toContain('Pasienten har sperret kjernejournalen')
        expect(html).not.toContain(title())
        for (const { name } of bench.patient('sperret').medicines) expect(html).not.toContain(name)
      }
      const about = await page(browser, 'pasient/om-pasienten')
      expect(about).not.toContain('Pasienten har sperret kjernejournalen')
      expect(about.match(/alt="\(sperret\)"/g)).toHaveLength(locked.length)
    },
  )

  it.each(['SAMTYKKE', 'AKUTT'])(
    'opens with %s for this session alone, and that is recorded',
    async (ground) => {
      const browser = await restricted('UNNTAK')
      const response = await browser.post(UNLOCK, `grunnlag=${ground}&fane=critical`, form)
      expect(response.status).toBe(303)
      expect(response.headers.get('location')).toMatch(/\/pasient\/kritisk-informasjon\?okt=\d+$/)
      expect(bench.last()).toMatchObject({
        operation: 'kjernejournal.unlock',
        facts: { grunnlag: ground, restricted: true, patient: bench.patient('sperret').pid },
      })
      const html = await page(browser, 'pasient/kritisk-informasjon')
      expect(html).toContain(title())
      expect(html).toContain('Sperret: åpnet')
      expect(html).not.toContain('alt="(sperret)"')
      expect(await page(await restricted(ground), 'pasient')).toContain('Pasienten har sperret')
    },
  )

  const wrong = [
    'grunnlag=UNNTAK',
    'grunnlag=HPUNNTAK',
    '',
    'grunnlag=SAMTYKKE&grunnlag=AKUTT',
    'grunnlag=samtykke',
  ]
  it.each(wrong)('stays locked for «%s»', async (body) => {
    const browser = await restricted('SAMTYKKE')
    const response = await browser.post(UNLOCK, body, form)
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('TB-RESTRICTED')
    expect(bench.last().explanation).toMatchObject({ at: 'body.grunnlag', expected: 'SAMTYKKE or AKUTT' })
    expect(await page(browser, 'pasient')).not.toContain(title())
  })

  it('is not opened by another site’s form', async () => {
    const browser = await restricted('SAMTYKKE')
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://example.com' }])
      expect((await browser.post(UNLOCK, 'grunnlag=SAMTYKKE', { ...form, ...headers })).status).toBe(403)
    expect(await page(browser, 'pasient')).not.toContain(title())
  })

  it('leads nowhere else', async () => {
    const browser = await restricted('SAMTYKKE')
    const response = await browser.post(UNLOCK, 'grunnlag=AKUTT&fane=//example.com', form)
    expect(new URL(response.headers.get('location') ?? '', bench.room.addresses.room).pathname).toBe(
      '/r/demo/kjernejournal/hpp-webapp/pasient',
    )
  })
})

describe('a patient who has restricted nothing', () => {
  it('has nothing to open', async () => {
    const browser = await opened({ patient: 'line-danser' })
    expect((await browser.post(UNLOCK, 'grunnlag=SAMTYKKE', form)).status).toBe(400)
  })
})

describe('a patient who has blocked a health worker', () => {
  it('has the health worker told by name, and nobody overrules it', async () => {
    const session = await openSession(bench, {
      patient: 'blokkert-helsepersonell',
      worker: 'sykepleier',
      grunnlag: 'AKUTT',
    })
    const response = await createBrowser(bench).open(session)
    expect(response.status).toBe(403)
    const html = await response.text()
    const { given, middle, family } = bench.worker('sykepleier').name
    expect(html).toContain([given, middle, family].filter(Boolean).join(' '))
    expect(html).toContain('sykepleier')
  })
})

describe('a kjernejournal that is restricted in part', () => {
  it('is locked on those tabs alone, and on the overview where it shows them', async () => {
    const browser = await opened({ patient: 'delvis-sperret', grunnlag: 'SAMTYKKE' })
    const patient = bench.patient('delvis-sperret')
    for (const path of ['pasient/legemidler', 'pasient/dokumenter', 'pasient/dokumenter/1']) {
      const html = await page(browser, path)
      expect(html, path).toContain('Pasienten har sperret denne delen av kjernejournalen')
      for (const { name } of patient.medicines) expect(html).not.toContain(name)
    }
    const overview = await page(browser, 'pasient')
    expect(overview).toContain('Sperret av pasienten')
    expect(overview).toContain('Deler er sperret')
    expect(overview).toContain(patient.critical[0]?.title)
    for (const { name } of patient.medicines) expect(overview).not.toContain(name)
    expect(overview.match(/alt="\(sperret\)"/g)).toHaveLength(2)
    expect(await page(browser, 'pasient/kritisk-informasjon')).toContain(patient.critical[0]?.detail)
  })

  it('opens with consent, all of it, for this session', async () => {
    const browser = await opened({ patient: 'delvis-sperret' })
    const response = await browser.post(UNLOCK, 'grunnlag=SAMTYKKE&fane=medicines', form)
    expect(response.headers.get('location')).toMatch(/\/pasient\/legemidler\?okt=\d+$/)
    const html = await page(browser, 'pasient/legemidler')
    expect(html).toContain(bench.patient('delvis-sperret').medicines[0]?.name)
    expect(html).toContain('Sperret: åpnet med samtykke')
    expect(html).not.toContain('alt="(sperret)"')
  })
})
