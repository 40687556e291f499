import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, openBench } from '../fixture/bench.ts'
import { type Browser, createBrowser, openSession } from '../fixture/browser.ts'
import { askIndicator, bodyOf } from '../fixture/indicator-calls.ts'
import { TICKET_SECONDS } from '../service/ticket.ts'

const HOLD_SECONDS = 15 * 60

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
afterEach(() => bench.room.reset())

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const EPJ = { 'X-EPJ-System': 'Gammel EPJ 4.2' }

async function ticketFor(patient = 'line-danser', samtykke: string | undefined = 'HPMOTTATTSAMTYKKE') {
  const { pid } = bench.patient(patient)
  const body = await bodyOf(await askIndicator(bench, { fnr: pid, ...(samtykke && { samtykke }) }))
  return String(body['ticket'])
}

const link = (query: Record<string, string>) => `hentpasient.html?${new URLSearchParams(query)}`

/** As far as the portal's own log-in page; returns its address. */
async function atLogIn(browser: Browser, query: Record<string, string> = {}, ticket?: string) {
  const response = await browser.get(link({ ticket: ticket ?? (await ticketFor()), ...EPJ, ...query }))
  expect(response.status).toBe(303)
  return response.headers.get('location') ?? ''
}

async function logIn(browser: Browser, address: string, worker = 'lege', grunnlag?: string, role?: string) {
  const { pid, authorizations } = bench.worker(worker)
  const bruker = `${pid} ${role ?? authorizations[0]?.profession ?? 'XX'}`
  return await browser.post(
    address,
    String(new URLSearchParams({ bruker, ...(grunnlag && { grunnlag }) })),
    form,
  )
}

describe('the portal opened with a ticket', () => {
  it('logs the user in on a page of its own, and shows the ticket’s patient on the ticket’s grounds', async () => {
    const browser = createBrowser(bench)
    const address = await atLogIn(browser)
    expect(address).toMatch(/^logg-inn\?oppslag=[\w-]{43}&idprov=buypassjavafri$/)
    const page = await (await browser.get(address)).text()
    expect(page).toContain('Logg på kjernejournal')
    expect(page).toContain(bench.unit('sykehjem').navn)
    const opened = await logIn(browser, address)
    expect(opened.status).toBe(303)
    expect(bench.last().facts).toMatchObject({
      user: bench.worker('lege').pid,
      patient: bench.patient('line-danser').pid,
      organisation: bench.unit('sykehjem').organisasjonsnummer,
      grunnlag: 'SAMTYKKE',
    })
    const portal = await (await browser.get(opened.headers.get('location') ?? '')).text()
    expect(portal).toContain('Line Danser')
    expect(portal).toContain('Pasienten har samtykket')
  })

  it('remembers the user, so that the next patient opens at once', async () => {
    const browser = createBrowser(bench)
    await logIn(browser, await atLogIn(browser))
    const next = await browser.get(link({ ticket: await ticketFor('status-2', 'HPAKUTT'), ...EPJ }))
    expect(next.headers.get('location')).toMatch(/^pasient\?okt=\d+$/)
    expect(bench.last().facts).toMatchObject({
      loggedIn: true,
      patient: bench.patient('status-2').pid,
      grunnlag: 'AKUTT',
    })
  })

  it('forgets the user at loggut', async () => {
    const browser = createBrowser(bench)
    await logIn(browser, await atLogIn(browser))
    expect((await browser.get('loggut')).status).toBe(200)
    expect(await atLogIn(browser)).toContain('logg-inn')
  })

  it('lets somebody else log in where the first was not let in', async () => {
    const browser = createBrowser(bench)
    const address = await atLogIn(browser)
    const refused = await logIn(browser, address, 'uten-hpr')
    expect([refused.status, refused.headers.get('set-cookie')]).toEqual([403, null])
    expect(await (await browser.get(address)).text()).toContain('name="bruker"')
    expect((await logIn(browser, address)).status).toBe(303)
  })

  it('asks for the grounds when the ticket holds none', async () => {
    const browser = createBrowser(bench)
    const address = await atLogIn(browser, {}, await ticketFor('line-danser', ''))
    expect(await (await browser.get(address)).text()).toContain('Hvorfor åpner du kjernejournalen?')
    expect((await logIn(browser, address)).status).toBe(400)
    expect((await logIn(browser, address, 'lege', 'NYSGJERRIG')).status).toBe(400)
    expect(bench.last().explanation).toMatchObject({
      at: 'body.grunnlag',
      expected: expect.stringContaining('AKUTT'),
    })
    expect((await browser.post(address, 'bruker=x', form)).status).toBe(400)
    expect(bench.last().explanation).toMatchObject({ at: 'body.bruker' })
    expect((await logIn(browser, address, 'lege', 'UNNTAK')).status).toBe(303)
    expect(bench.last().facts).toMatchObject({ grunnlag: 'UNNTAK' })
  })

  it('chooses the tab by idprov, then by the last choice, then Buypass', async () => {
    const browser = createBrowser(bench)
    const provider = async (query: Record<string, string> = {}) =>
      new URLSearchParams((await atLogIn(browser, query)).split('?')[1]).get('idprov')
    expect(await provider()).toBe('buypassjavafri')
    expect(await provider({ idprov: 'something-else' })).toBe('buypassjavafri')
    await logIn(browser, await atLogIn(browser, { idprov: 'commfidesjavafri' }))
    await browser.get('loggut')
    expect(await provider()).toBe('commfidesjavafri')
    expect(await provider({ idprov: 'buypassjavafri' })).toBe('buypassjavafri')
  })

  it('takes X-EPJ-System as a header or in the address, and refuses a link without', async () => {
    const ticket = await ticketFor()
    const browser = createBrowser(bench)
    expect((await browser.get(link({ ticket, ...EPJ }))).status).toBe(303)
    expect(bench.last().facts).toMatchObject({ epjSystem: 'address' })
    await browser.get(link({ ticket, ...EPJ }), { 'x-epj-system': 'Gammel EPJ 4.2' })
    expect(bench.last().facts).toMatchObject({ epjSystem: 'header' })
    expect((await browser.get(link({ ticket }), { 'x-epj-system': 'Gammel EPJ 4.2' })).status).toBe(303)
    expect(bench.last().facts).toMatchObject({ epjSystem: 'header' })
    expect((await browser.get(link({ ticket }))).status).toBe(400)
    for (const [name, status] of [
      ['ab', 400],
      ['  ab  ', 400],
      ['EPJ', 303],
      ['E'.repeat(512), 303],
      ['E'.repeat(513), 400],
    ] as const)
      expect((await browser.get(link({ ticket, 'X-EPJ-System': name }))).status, name).toBe(status)
    expect((await browser.get(`${link({ ticket, ...EPJ })}&X-EPJ-System=Annen`)).status).toBe(400)
  })

  it('asks at first use, where that is ordered', async () => {
    const effect = { type: 'variant', name: 'first-use' } as const
    bench.room.faults.arm({
      operation: 'kjernejournal.open-portal',
      after: 0,
      times: 1,
      maxInARow: 5,
      effect,
    })
    const browser = createBrowser(bench)
    const opened = await logIn(browser, await atLogIn(browser))
    expect(opened.headers.get('location')).toMatch(/^bekreftelse\?okt=\d+$/)
    expect((await browser.get('pasient')).status).toBe(403)
    expect((await browser.post('bekreftelse', 'lest=ja', form)).status).toBe(303)
    expect((await browser.get('pasient')).status).toBe(200)
  })

  it('keeps ticket and number out of every address of its own', async () => {
    const ticket = await ticketFor()
    const browser = createBrowser(bench)
    const address = await atLogIn(browser, {}, ticket)
    const opened = await logIn(browser, address)
    for (const text of [address, opened.headers.get('location') ?? '']) {
      expect(text).not.toContain(ticket.slice(0, 20))
      expect(text).not.toMatch(/\d{11}/)
    }
  })
})

describe('a link with a ticket that opens nothing', () => {
  async function problem(response: Response) {
    return { status: response.status, code: /<code>([^<]+)<\/code>/.exec(await response.text())?.[1] }
  }

  it.each<[string, (ticket: string) => string, number, string]>([
    [
      'one that was not URL-encoded',
      (ticket) => `hentpasient.html?ticket=${ticket}&X-EPJ-System=EPJ`,
      400,
      'KJF-000011',
    ],
    [
      'one that was tampered with',
      (ticket) => link({ ticket: `A${ticket.slice(1)}`, ...EPJ }),
      400,
      'KJF-000011',
    ],
    ['two of them', (ticket) => `${link({ ticket, ...EPJ })}&ticket=x`, 400, 'KJF-000011'],
    ['an empty one', () => link({ ticket: '', ...EPJ }), 400, 'KJF-000011'],
    ['neither ticket nor code', () => link(EPJ), 400, 'AUT_105'],
  ])('%s', async (_name, address, status, code) => {
    // Every ticket holds a plus sign, which is read as a space where it was not encoded.
    const browser = createBrowser(bench)
    expect(await problem(await browser.get(address(await ticketFor())))).toEqual({ status, code })
  })

  it('one that is too old', async () => {
    const ticket = await ticketFor()
    bench.room.clock.advance(TICKET_SECONDS * 1000)
    const browser = createBrowser(bench)
    expect(await problem(await browser.get(link({ ticket, ...EPJ })))).toEqual({
      status: 410,
      code: 'AUT_002',
    })
  })

  it.each<[string, string, number, string]>([
    ['uten-hpr', 'XX', 403, 'AUT_108'],
    ['sykepleier', 'LE', 403, 'AUT_000'],
    ['helsefagarbeider', 'HF', 403, 'AUT_101'],
    ['helsefagarbeider', 'SP', 403, 'AUT_000'],
    ['vernepleier', 'VP', 403, 'AUT_104'],
  ])('a log-in by %s as %s', async (worker, role, status, code) => {
    const browser = createBrowser(bench)
    const response = await logIn(browser, await atLogIn(browser), worker, undefined, role)
    expect(await problem(response)).toEqual({ status, code })
    expect((await browser.get('pasient')).status).toBe(403)
  })

  it('a log-in by somebody whose profession gives access, but who works elsewhere, says so', async () => {
    const browser = createBrowser(bench)
    const page = await (await logIn(browser, await atLogIn(browser), 'vernepleier', undefined, 'VP')).text()
    expect(page).toContain('Du er ikke knyttet til virksomheten')
  })

  it('a patient who cannot be opened', async () => {
    for (const [patient, code] of [
      ['dod', 'KJF-000017'],
      ['adressesperre', 'TB-ADDRESS-BLOCKED'],
    ] as const) {
      const browser = createBrowser(bench)
      const response = await logIn(browser, await atLogIn(browser, {}, await ticketFor(patient)))
      expect(await problem(response)).toEqual({ status: 403, code })
    }
  })

  it('a log-in without a ticket that waits, and one from another site', async () => {
    const browser = createBrowser(bench)
    expect(await problem(await browser.get('logg-inn?oppslag=nothing'))).toEqual({
      status: 400,
      code: 'AUT_105',
    })
    const address = await atLogIn(browser)
    const foreign = { ...form, 'sec-fetch-site': 'cross-site' }
    expect((await browser.post(address, 'bruker=x', foreign)).status).toBe(403)
    expect((await browser.post(address, 'bruker=x', form)).status).toBe(400)
  })

  it('any, when the room has switched the older integration off', async () => {
    bench.room.switches.turn('kjernejournal.ticket-log-in', 'closed')
    const browser = createBrowser(bench)
    const response = await browser.get(link({ ticket: await ticketFor(), ...EPJ }))
    expect(await problem(response)).toEqual({ status: 400, code: 'TB-TICKET' })
    bench.room.switches.turn('kjernejournal.ticket-log-in', 'open')
  })
})

describe('holding the session', () => {
  const hold = (browser: Browser) => browser.get('holdsesjon', { 'x-epj-system': 'Gammel EPJ 4.2' })

  it('keeps it open for as long as the EPJ’s timer calls', async () => {
    const browser = createBrowser(bench)
    await logIn(browser, await atLogIn(browser))
    for (let round = 0; round < 3; round += 1) {
      bench.room.clock.advance((HOLD_SECONDS - 60) * 1000)
      expect((await hold(browser)).status).toBe(204)
    }
    expect((await browser.get('pasient')).status).toBe(200)
    bench.room.clock.advance(HOLD_SECONDS * 1000)
    expect((await hold(browser)).status).toBe(410)
    expect((await browser.get('pasient')).status).toBe(410)
  })

  it('needs a session that was opened with a ticket, and the EPJ’s name', async () => {
    const browser = createBrowser(bench)
    const address = await atLogIn(browser)
    expect((await hold(browser)).status).toBe(403)
    expect(bench.last().explanation?.reason).toContain('must have logged in on the portal’s own page')
    await logIn(browser, address)
    expect((await browser.get('holdsesjon')).status).toBe(400)
    expect((await browser.get('holdsesjon?X-EPJ-System=Gammel+EPJ')).status).toBe(204)
  })

  it('does not keep open what session/create has opened: that lives by its tokens', async () => {
    const browser = createBrowser(bench)
    await browser.open(await openSession(bench))
    const refused = await hold(browser)
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('TB-REQUEST')])
    bench.room.clock.advance(600_000)
    expect((await browser.get('pasient')).status).toBe(410)
  })

  it('misbehaves as ordered', async () => {
    const effect = { type: 'status', status: 503 } as const
    bench.room.faults.arm({
      operation: 'kjernejournal.hold-session',
      after: 0,
      times: 1,
      maxInARow: 5,
      effect,
    })
    expect((await hold(createBrowser(bench))).status).toBe(503)
  })
})
