import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#simulators/population/record/days.ts'
import { type Bench, openBench } from '../fixture/bench.ts'
import { createBrowser, openSession } from '../fixture/browser.ts'
import { createSessionCalls } from '../fixture/session-calls.ts'
import { TABS } from './tabs.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  // The last prescriptions run out in January 2027.
  bench.room.clock.set(Date.parse('2026-11-23T10:00:00Z'))
})
afterAll(() => bench.close())

const wait = (seconds: number) => bench.room.clock.set(bench.room.clock.now() + seconds * 1000)

async function opened(options?: Parameters<typeof openSession>[1]) {
  const session = await openSession(bench, options)
  const browser = createBrowser(bench)
  return { session, browser, response: await browser.open(session) }
}

const { call } = createSessionCalls(() => bench)
const end = (sessionId: string) => call('end', { body: { sessionId } })

const PAGES = TABS.map(({ path }) => path)

describe('the patient’s pages', () => {
  it('show who is logged in, on which grounds, for which organisation, and which patient', async () => {
    const { browser } = await opened({ grunnlag: 'AKUTT' })
    const doctor = bench.worker('lege').name
    for (const page of PAGES) {
      const response = await browser.get(page)
      expect(response.status).toBe(200)
      const html = await response.text()
      expect(html).toContain('Line Danser')
      expect(html).toContain('131169 00216')
      expect(html).toContain(`<bdi>${doctor.given} ${doctor.family}</bdi>, lege`)
      expect(html).toContain('Akutt situasjon')
      expect(html).toContain(bench.unit('sykehjem').navn)
      if (page === 'pasient') expect(html).toContain('Anafylaksi av fenoksymetylpenicillin')
      expect(html).toContain('Simulator')
      expect(bench.last().facts).toMatchObject({ patient: '13116900216', user: bench.worker('lege').pid })
    }
  })

  it('never put the patient’s number in an address', async () => {
    const { browser } = await opened()
    const html = await (await browser.get('pasient')).text()
    const addresses = [...html.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, address]) => address)
    expect(addresses.length).toBeGreaterThan(5)
    expect(addresses.join(' ')).not.toContain('13116900216')
  })

  it('show prescriptions for as long as they are valid', async () => {
    const { clock } = bench.room
    const now = clock.now()
    const shownOn = async (day: string) => {
      clock.set(Date.parse(`${day}T10:00:00Z`))
      const { browser } = await opened()
      return (await browser.get('pasient/legemidler')).text()
    }
    expect(await shownOn('2027-01-19')).toContain('19.01.2027')
    expect(await shownOn('2027-01-20')).not.toContain('19.01.2027')
    clock.set(now)
  })

  it('gather what was dispensed by medicine, and open with one line for each', async () => {
    const { clock } = bench.room
    const now = clock.now()
    clock.set(Date.parse('2026-11-23T10:00:00Z'))
    const { browser } = await opened()
    const html = await (await browser.get('pasient/legemidler')).text()
    clock.set(now)
    const summaries = [...html.matchAll(/<summary>(.*?)<\/summary>/gs)].map(([, text = '']) =>
      text
        .replaceAll(/<[^>]+>/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    expect(summaries[0]).toBe('Apiksaban 5 mg tablett Sist utlevert 21.08.2026, 168 stk. 13 utleveringer')
    expect(summaries).toHaveLength(6)
    expect(html).not.toContain('<details open')
    expect([...html.matchAll(/<tr><th scope="row">\d\d\.\d\d\.\d{4}/g)]).toHaveLength(48)
  })

  it('show what was dispensed in the last three years, and nothing older', async () => {
    const { clock } = bench.room
    const now = clock.now()
    clock.set(Date.parse('2027-01-10T10:00:00Z'))
    const { browser } = await opened()
    const html = await (await browser.get('pasient/legemidler')).text()
    clock.set(now)
    expect(html).toContain('26.01.2024')
    expect(html).not.toContain('15.12.2023')
  })

  it('are there in English', async () => {
    const { browser } = await opened()
    const html = await (await browser.get('pasient?lang=en')).text()
    expect(html).toContain('The patient has consented')
    expect(html).toContain('<html lang="en"')
  })

  it('do not run scripts that came in with data', async () => {
    const { browser } = await opened()
    const response = await browser.get('pasient')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(await response.text()).not.toMatch(/<script(?![^>]*src=)/)
  })

  it('close when the EPJ ends the session', async () => {
    const { browser, session } = await opened()
    await end(session.sessionId)
    const response = await browser.get('pasient')
    expect(response.status).toBe(410)
    expect(await response.text()).toContain('Økten er avsluttet')
  })

  it('close when the session has expired', async () => {
    const { browser } = await opened()
    wait(599)
    expect((await browser.get('pasient')).status).toBe(200)
    wait(1)
    const response = await browser.get('pasient/kritisk-informasjon')
    expect(response.status).toBe(410)
    expect(await response.text()).toContain('Økten er utløpt')
  })

  it('are refused to a browser without the cookie, or with a made-up one', async () => {
    const stranger = createBrowser(bench)
    expect((await stranger.get('pasient')).status).toBe(403)
    expect(await (await stranger.get('pasient', { cookie: 'kj-vindu=abc' })).text()).toContain('AUT_105')
  })

  it('keep two users’ sessions apart', async () => {
    const one = await opened({ worker: 'lege', patient: 'line-danser' })
    const other = await opened({ worker: 'sykepleier', patient: 'status-3' })
    expect(await (await one.browser.get('pasient')).text()).toContain('Line Danser')
    expect(await (await other.browser.get('pasient')).text()).not.toContain('Line Danser')
    await end(one.session.sessionId)
    expect((await one.browser.get('pasient')).status).toBe(410)
    expect((await other.browser.get('pasient')).status).toBe(200)
  })

  it('do not show a later session’s patient in the window of an earlier one', async () => {
    const { browser, response } = await opened({ patient: 'line-danser' })
    const address = response.headers.get('location') ?? ''
    expect((await browser.get(address)).status).toBe(200)
    await browser.open(await openSession(bench, { patient: 'status-3' }))
    const stale = await browser.get(address)
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('En annen kjernejournal er åpnet')
  })

  it.each(['status-2', 'status-3', 'status-4', 'd-nummer', 'mindrearig'])(
    'are there for %s',
    async (patient) => {
      const { browser } = await opened({ patient })
      for (const page of [...PAGES, 'pasient/utskrift']) expect((await browser.get(page)).status).toBe(200)
    },
  )

  it('call a child a girl or a boy', async () => {
    const { browser } = await opened({ patient: 'mindrearig' })
    const page = await (await browser.get('pasient')).text()
    expect(page).toContain('<span>jente</span>')
    expect(page).not.toContain('<span>kvinne</span>')
  })

  it('call whoever is under 18 on the day a minor', async () => {
    const { clock } = bench.room
    const now = clock.now()
    const { born } = bench.patient('mindrearig')
    const shownOn = async (day: string) => {
      clock.set(Date.parse(`${day}T10:00:00Z`))
      const { browser } = await opened({ patient: 'mindrearig' })
      return (await browser.get('pasient')).text()
    }
    const birthday = `${Number(born.slice(0, 4)) + 18}${born.slice(4)}`
    expect(await shownOn(addDays(birthday, -1))).toContain('Mindreårig')
    expect(await shownOn(birthday)).not.toContain('Mindreårig')
    clock.set(now)
  })

  const contents: [string, readonly string[]][] = [
    ['pasient/om-pasienten', ['Skilt', 'line.danser@example.com', 'siden 2014']],
    [
      'pasient/legemidler',
      ['B01AF02', '21.08.2026', 'Bjørnefjord apotek', 'Levotyroksin 50 mikrogram tablett'],
    ],
    ['pasient/besokshistorikk', ['Bjørnefjord sykehus, hørselssentralen']],
    ['pasient/egne-registreringer', ['Jeg bruker høreapparat']],
    ['pasient/provesvar', ['NT-proBNP', '318 ng/L', '≤ 125', 'Høy']],
    ['pasient/dokumenter', ['Epikrise, implantasjon av pacemaker', 'pasient/dokumenter/4?okt=']],
    ['pasient/dokumenter/4', ['Syk sinusknute. Hjerteflimmer.', 'Overlege Helge Nymoen']],
    ['pasient/vaksiner', ['Influensavaksine', '14.10.2025']],
  ]
  it.each(contents)('tell of Line Danser at %s', async (page, texts) => {
    const { browser } = await opened()
    const html = await (await browser.get(page)).text()
    for (const text of texts) expect(html).toContain(text)
  })

  it('know no document that the patient has not', async () => {
    const { browser } = await opened()
    for (const id of ['99', '0', '1.0', 'toString']) {
      const response = await browser.get(`pasient/dokumenter/${id}`)
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('Siden finnes ikke')
    }
  })

  it('note what is copied, and take nothing else', async () => {
    const { browser } = await opened()
    const told = await browser.post('kopiert', JSON.stringify({ part: 'about', copied: true }))
    expect(told.status).toBe(204)
    expect(bench.last()).toMatchObject({
      operation: 'kjernejournal.copied',
      facts: { part: 'about', copied: true, patient: '13116900216' },
    })
    for (const body of ['{}', '{"part":"x","copied":true}', '{"part":"about","copied":true,"more":1}'])
      expect((await browser.post('kopiert', body)).status).toBe(400)
  })
})
