import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findByKey } from '../../population/index.ts'
import { createTestBrowser } from '../fixture/browser.ts'
import { createTestClient, type TestClient } from '../fixture/client.ts'
import { createLogInPages, type LogInPages, PASSWORD } from '../fixture/log-in-pages.ts'
import { openRoom, type TestRoom } from '../fixture/room.ts'

describe('the log-in page', () => {
  let bench: TestRoom
  let client: TestClient
  let pages: LogInPages

  beforeAll(async () => {
    bench = await openRoom()
    client = await createTestClient(bench)
    pages = createLogInPages(bench, client)
  })
  afterAll(() => bench.close())

  it('lists the providers, with test users behind each', async () => {
    const browser = createTestBrowser()
    const { page } = await pages.start(browser)
    const html = await (await browser.get(page)).text()
    for (const name of ['BankID', 'Buypass ID', 'Commfides', 'ID-porten', 'Test-IdP'])
      expect(html).toContain(name)
    expect((await pages.step(browser, page, { eid: 'bankid' })).html).toContain(pages.pidOf('sykepleier'))
  })

  const ways: [string, string, readonly Record<string, string>[], object][] = [
    [
      'BankID’s app',
      'sykepleier',
      [{ eid: 'bankid' }, { method: 'app' }, {}],
      { idp: 'bankid-oidc', amr: ['bid', 'bid-app'] },
    ],
    [
      'BankID’s code device',
      'sykepleier',
      [{ eid: 'bankid' }, { method: 'device' }, { code: 'otp', ...PASSWORD }],
      { idp: 'bankid-oidc', amr: ['bid', 'bid-otp', 'bid-pwd'] },
    ],
    [
      'a Buypass card',
      'sykepleier',
      [{ eid: 'buypass' }, { method: 'card' }, { pin: '1234' }],
      { idp: 'buypass-oidc', amr: ['sc', 'pin'] },
    ],
    [
      'Buypass on the mobile',
      'lege',
      [{ eid: 'buypass' }, { method: 'app' }, {}],
      { idp: 'buypass-oidc', amr: ['hwk', 'pin'] },
    ],
    [
      'Buypass by SMS',
      'lege',
      [{ eid: 'buypass' }, { method: 'sms' }, { code: '(sms)', ...PASSWORD }],
      { idp: 'buypass-oidc', amr: ['pwd', 'otp'] },
    ],
    [
      'a security key',
      'lege',
      [{ eid: 'buypass' }, { method: 'fido2' }, {}],
      { idp: 'buypass-oidc', amr: ['hwk', 'user'] },
    ],
    [
      'a Commfides card',
      'lege',
      [{ eid: 'commfides' }, {}, { pin: '1234' }],
      { idp: 'commfides-oidc', amr: ['sc', 'pin'] },
    ],
    [
      'MinID at ID-porten',
      'lege',
      [{ eid: 'idporten' }, { issuer: 'minid' }, { method: 'sms' }, { code: '(sms)', ...PASSWORD }],
      { idp: 'idporten-oidc', amr: ['Minid-OTC'], level: '3' },
    ],
    [
      'MinID’s app',
      'uten-hpr',
      [{ eid: 'idporten' }, { issuer: 'minid' }, { method: 'app' }, {}],
      { idp: 'idporten-oidc', amr: ['Minid-APP'], level: '3' },
    ],
    [
      'BankID at ID-porten',
      'lege',
      [{ eid: 'idporten' }, { issuer: 'bankid' }, { method: 'app' }, {}],
      { idp: 'idporten-oidc', amr: ['BankID'] },
    ],
    [
      'the test provider at level 2',
      'lege',
      [{ eid: 'testidp' }, { method: '2' }],
      { idp: 'testidp-oidc', amr: ['pwd'], level: '2' },
    ],
  ]
  it.each(ways)('logs in with %s, and the tokens tell so', async (_way, key, forms, told) => {
    const browser = createTestBrowser()
    const { page } = await pages.start(browser)
    let last = await pages.step(browser, page, {})
    for (const form of forms) {
      const code = form['code'] === '(sms)' ? { code: pages.lastSms()?.text.split(': ')[1] ?? '' } : {}
      const person = 'method' in form || Object.keys(form).length === 0 ? { person: pages.pidOf(key) } : {}
      const asked = last.html.includes('name="person"') ? person : {}
      last = await pages.step(browser, page, { action: 'log-in', ...form, ...asked, ...code })
    }
    const { level = '4', ...rest } = { ...told } as { level?: string }
    const { access, id } = await pages.claimsAfter(last.target)
    const common = { ...rest, 'helseid://claims/identity/security_level': level }
    expect(access).toMatchObject({ ...common, 'helseid://claims/identity/pid': pages.pidOf(key) })
    expect(id).toMatchObject(common)
    expect(access['helseid://claims/hpr/hpr_number'] === undefined).toBe(key === 'uten-hpr')
  })

  it('logs in with an e-ID from abroad that is tied to a D-number, and not with one that is not', async () => {
    const abroad = bench.population.patients.find(({ kind }) => kind === 'd-nummer')?.pid ?? ''
    const browser = createTestBrowser()
    const { page } = await pages.start(browser)
    const forms = [{ eid: 'idporten' }, { issuer: 'eidas' }]
    const without = await pages.steps(browser, page, ...forms, { person: 'uten-nummer', method: 'high' })
    expect(without.html).toContain('ikke noe norsk fødselsnummer eller D-nummer')
    const { target } = await pages.steps(browser, page, { action: 'back' }, ...forms, {
      person: abroad,
      method: 'high',
    })
    expect((await pages.claimsAfter(target)).access).toMatchObject({
      amr: ['eIDAS'],
      'helseid://claims/identity/pid': abroad,
      'helseid://claims/identity/security_level': '4',
    })
  })

  it('goes straight to the e-ID that the client names, and giving up there gives up the log-in', async () => {
    const browser = createTestBrowser()
    const { page } = await pages.start(browser, { acr_values: 'idp:buypass-oidc bp:amr:sc' })
    const html = await (await browser.get(page)).text()
    expect(html).toContain('Hvem sitt kort står i leseren?')
    const { target } = await pages.step(browser, page, { action: 'cancel' })
    expect(target.searchParams.get('error')).toBe('access_denied')
    const minid = createTestBrowser()
    const named = await pages.start(minid, { acr_values: 'idp:idporten-oidc amr:minid' })
    expect(await (await minid.get(named.page)).text()).toContain('Logg inn med MinID')
  })

  it('logs in at ID-porten on behalf of an organisation of the client’s, and of no other', async () => {
    const unit = (key: string) => findByKey(bench.population.organisations, key)
    for (const [key, said] of [
      ['sykehjem', 'Du logger inn for'],
      ['nabokommune', 'kan ikke brukes for'],
    ] as const) {
      const browser = createTestBrowser()
      const { page } = await pages.start(browser, {
        acr_values: 'idp:idporten-oidc',
        on_behalf_of: unit(key).organisasjonsnummer,
      })
      const html = await (await browser.get(page)).text()
      expect(html).toContain(said)
      expect(html).toContain(unit(key).navn)
    }
  })

  it('speaks English on request', async () => {
    const browser = createTestBrowser()
    const { page } = await pages.start(browser)
    expect(await (await browser.get(`${page}?lang=en`)).text()).toContain('Choose an electronic ID')
    const who = await pages.step(browser, `${page}?lang=en`, { eid: 'bankid' })
    expect(who.html).toContain('– Chief executive<')
    expect(who.html).not.toContain('Kommunedirektør')
  })

  it('logs in silently also when a log-in is asked for', async () => {
    const browser = createTestBrowser()
    const silent = {
      acr_values: 'idp:testidp-oidc',
      test_pid: pages.pidOf('lege'),
      test_security_level: '3',
      prompt: 'login',
    }
    const { redirect } = await pages.start(browser, silent)
    const answer = await browser.follow(redirect, `${client.helseid}/`)
    expect(answer.headers.get('location')).toContain('/callback?code=')
  })

  it('sends the answer as a form when the client asks for that', async () => {
    const silent = {
      acr_values: 'idp:testidp-oidc',
      test_pid: pages.pidOf('lege'),
      response_mode: 'form_post',
    }
    const { redirect } = await pages.start(createTestBrowser(), silent)
    const html = await redirect.text()
    expect(html).toContain(`action="${bench.room.addresses.epj}/callback"`)
    expect(html).toMatch(/name="code" value="[0-9A-F]{64}"/)
  })

  it('keeps to its own address, whatever a proxy says', async () => {
    const form = await client.parForm({ test_pid: undefined, acr_values: undefined })
    const { body } = await client.post('/connect/par', form, { 'x-forwarded-host': 'evil.example' })
    const query = new URLSearchParams({
      client_id: client.clientId,
      request_uri: String(body['request_uri']),
    })
    const answer = await fetch(`${client.helseid}/connect/authorize?${query}`, {
      redirect: 'manual',
      headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    })
    expect(answer.headers.get('location')).toContain(`${client.helseid}/account/login/`)
  })

  it('goes by PAR only', async () => {
    const query = new URLSearchParams({
      client_id: client.clientId,
      response_type: 'code',
      redirect_uri: `${bench.room.addresses.epj}/callback`,
      scope: 'openid',
    })
    const answer = await createTestBrowser().get(`${client.helseid}/connect/authorize?${query}`)
    expect(new URL(answer.headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_request')
    expect(bench.lastExchange().explanation?.at).toBe('query.request_uri')
  })
})
