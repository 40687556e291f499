import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestBrowser } from '../fixture/browser.ts'
import { createTestClient } from '../fixture/client.ts'
import { createLogInPages, type LogInPages, PASSWORD } from '../fixture/log-in-pages.ts'
import { openRoom, type TestRoom } from '../fixture/room.ts'

describe('a log-in that does not go as it should', () => {
  let bench: TestRoom
  let pages: LogInPages

  beforeAll(async () => {
    bench = await openRoom()
    pages = createLogInPages(bench, await createTestClient(bench))
  })
  afterAll(() => bench.close())

  it('is not gone on with by a page of another site, or of another port', async () => {
    const browser = createTestBrowser()
    const { page } = await pages.start(browser)
    const { pathname } = new URL(page)
    const cookie = [...browser.cookies]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([name, { value }]) => `${name.split(' ')[0]}=${value}`)
      .join('; ')
    const post = (headers: Record<string, string>) =>
      fetch(page, { method: 'POST', redirect: 'manual', headers: { cookie, ...headers }, body: cancel })
    const cancel = new URLSearchParams({ action: 'cancel' })
    for (const from of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'http://127.0.0.1:1' },
      { origin: 'null' },
    ])
      expect((await post(from as Record<string, string>)).status).toBe(403)
    expect((await post({ 'sec-fetch-site': 'same-origin' })).status).toBe(303)
  })

  it.each([
    [
      'a card with another name than Folkeregisteret’s',
      'vernepleier',
      'buypass',
      'card',
      'Navnene må være like',
    ],
    ['an e-ID that the person does not have', 'uten-hpr', 'bankid', 'app', 'har ikke BankID'],
    [
      'a code by SMS without a mobile number in KRR',
      'reseptarfarmasoyt',
      'buypass',
      'sms',
      'noe mobilnummer',
    ],
    [
      'a code by SMS to a stale number',
      'helsefagarbeider',
      'buypass',
      'sms',
      'ikke bekreftet på over 18 måneder',
    ],
  ])('stops %s, and lets the person choose another way or give up', async (_what, key, eid, method, said) => {
    const browser = createTestBrowser()
    const { page } = await pages.start(browser)
    const stopped = await pages.steps(
      browser,
      page,
      { eid },
      { person: pages.pidOf(key), method, action: 'log-in' },
    )
    expect(stopped.html).toContain(said)
    expect(bench.exchanges().findLast(({ facts }) => facts?.['eidStopped'])?.explanation?.at).toBe('eid')
    const again = await pages.steps(
      browser,
      page,
      { action: 'back' },
      { eid: 'testidp' },
      {
        person: pages.pidOf(key),
        method: '4',
        action: 'log-in',
      },
    )
    expect(again.target.searchParams.has('code')).toBe(true)
  })

  it('locks a card after three wrong PINs, for everybody in the room, until its PUK', async () => {
    const browser = createTestBrowser()
    const { page } = await pages.start(browser)
    const card = [
      { eid: 'buypass' },
      { person: pages.pidOf('to-arbeidsgivere'), method: 'card', action: 'log-in' },
    ]
    const first = await pages.steps(browser, page, ...card, { pin: '0000' })
    expect([first.status, first.html]).toEqual([400, expect.stringContaining('2 forsøk igjen')])
    expect((await pages.step(browser, page, { pin: '1111' })).html).toContain('1 forsøk igjen')
    expect((await pages.step(browser, page, { pin: '2222' })).html).toContain('låst etter tre feil')
    const other = createTestBrowser()
    const second = await pages.start(other)
    expect((await pages.steps(other, second.page, ...card)).html).toContain('låst etter tre feil')
    expect((await pages.step(other, second.page, { puk: '1', action: 'unlock' })).html).toContain(
      'Feil PUK-kode',
    )
    await pages.step(other, second.page, { puk: '12345678', action: 'unlock' })
    const { target } = await pages.step(other, second.page, { pin: '1234' })
    expect(target.searchParams.has('code')).toBe(true)
  })

  it('takes three wrong codes, and none that is old', async () => {
    const browser = createTestBrowser()
    const { page } = await pages.start(browser)
    const sms = [{ eid: 'buypass' }, { person: pages.pidOf('lege'), method: 'sms', action: 'log-in' }]
    await pages.steps(browser, page, ...sms)
    const sent = pages.lastSms()
    expect(sent?.text).toMatch(/^Engangskode fra Buypass: \d{6}$/)
    const code = sent?.text.split(': ')[1] ?? ''
    expect((await pages.step(browser, page, { password: 'feil', code })).html).toContain('Feil passord')
    await bench.room.clock.advance(5 * 60_000 + 1)
    expect((await pages.step(browser, page, { ...PASSWORD, code })).html).toContain('gjelder ikke lenger')
    await pages.step(browser, page, { action: 'resend' })
    expect(pages.lastSms()?.number).toBeGreaterThan(sent?.number ?? 0)
    const last = await pages.step(browser, page, { ...PASSWORD, code: 'x' })
    expect(last.html).toContain('feil for mange ganger')
  })

  it('refuses an e-ID that turns out lower than the client asks for', async () => {
    const browser = createTestBrowser()
    const { page } = await pages.start(browser, { acr_values: 'Level4' })
    // What is not there is not promised either.
    expect(await (await browser.get(page)).text()).not.toContain('MinID')
    expect((await pages.step(browser, page, { eid: 'idporten' })).html).not.toContain('MinID')
    await pages.step(browser, page, { action: 'cancel' })
    const forms = [
      { person: pages.pidOf('lege'), method: 'biometry', action: 'log-in' },
      { action: 'log-in' },
    ]
    const low = await pages.steps(browser, page, { eid: 'bankid' }, ...forms)
    expect(low.html).toContain('krever sikkerhetsnivå 4')
    const target = await pages.step(browser, page, { action: 'cancel' })
    expect(target.html).toContain('Du avbrøt hos BankID')
  })

  it('asks again when nothing is chosen, or what is not there', async () => {
    const browser = createTestBrowser()
    const { page } = await pages.start(browser)
    const none = await pages.step(browser, page, { eid: 'nobody' })
    expect([none.status, none.html]).toEqual([400, expect.stringContaining('Velg en av måtene på listen.')])
    await pages.step(browser, page, { eid: 'bankid' })
    const who = await pages.step(browser, page, { person: '', method: 'app', action: 'log-in' })
    expect([who.status, who.html]).toEqual([400, expect.stringContaining('Velg en testbruker.')])
    const way = await pages.step(browser, page, {
      person: pages.pidOf('lege'),
      method: 'pigeon',
      action: 'log-in',
    })
    expect([way.status, way.html]).toEqual([400, expect.stringContaining('Velg en av måtene på listen.')])
    await pages.step(browser, page, { action: 'back' })
    const porten = await pages.steps(browser, page, { eid: 'idporten' }, { issuer: 'nobody' })
    expect(porten.status).toBe(400)
  })

  it('sends access_denied back when the person gives up', async () => {
    const browser = createTestBrowser()
    const { page } = await pages.start(browser)
    const { target } = await pages.step(browser, page, { action: 'cancel' })
    expect(target.searchParams.get('error')).toBe('access_denied')
    expect(target.searchParams.get('state')).toBe('the-state')
  })

  it('says in words that it is out of order', async () => {
    const browser = createTestBrowser()
    const { page } = await pages.start(browser)
    const effect = { type: 'status', status: 503 } as const
    bench.room.faults.arm({ operation: 'helseid.interaction', after: 0, times: 1, maxInARow: 2, effect })
    const answer = await browser.get(page)
    expect([answer.status, await answer.text()]).toEqual([
      503,
      expect.stringContaining('Innloggingen stoppet'),
    ])
  })

  it('says so when the log-in belongs to another browser', async () => {
    const { page } = await pages.start(createTestBrowser())
    const answer = await createTestBrowser().get(page)
    expect(answer.status).toBe(400)
    const text = await answer.text()
    expect(text).toContain('startet i en annen nettleser')
    expect(text).toContain('logger du inn på nytt')
  })
})
