import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findByKey } from '../../population/index.ts'
import { createTestBrowser, type TestBrowser } from '../fixture/browser.ts'
import { claimsOf, createTestClient, type Members, type TestClient } from '../fixture/client.ts'
import { openRoom, type TestRoom } from '../fixture/room.ts'

describe('the log-in page', () => {
  let bench: TestRoom
  let client: TestClient
  const pidOf = (key: string) => findByKey(bench.population.healthWorkers, key).pid

  beforeAll(async () => {
    bench = await openRoom()
    client = await createTestClient(bench)
  })
  afterAll(() => bench.close())

  /** PAR and authorize: the answer that is no longer HelseID's redirect, with where it came from. */
  async function start(browser: TestBrowser, changes: Members = {}) {
    const form = await client.parForm({
      test_pid: undefined,
      test_security_level: undefined,
      acr_values: undefined,
      ...changes,
    })
    const { body } = await client.post('/connect/par', form)
    const query = new URLSearchParams({
      client_id: client.clientId,
      request_uri: String(body['request_uri']),
    })
    const redirect = await browser.get(`${client.helseid}/connect/authorize?${query}`)
    return { page: redirect.headers.get('location') ?? '', redirect }
  }

  /** One step of the log-in: posts a form, and gives the next page, or where the browser is sent. */
  async function step(browser: TestBrowser, page: string, form: Record<string, string>) {
    const answer = await browser.follow(await browser.post(page, form), `${client.helseid}/`)
    const location = answer.headers.get('location')
    return {
      status: answer.status,
      html: location === null ? await answer.text() : '',
      target: new URL(location ?? 'none:', page),
    }
  }

  async function steps(browser: TestBrowser, page: string, ...forms: readonly Record<string, string>[]) {
    let last = await step(browser, page, forms[0] ?? {})
    for (const form of forms.slice(1)) last = await step(browser, page, form)
    return last
  }

  /** BankID's app: the shortest way through a provider's pages. */
  const withApp = (key: string) => [
    { eid: 'bankid' },
    { person: pidOf(key), method: 'app', action: 'log-in' },
    { action: 'log-in' },
  ]

  async function choose(browser: TestBrowser, page: string, key: string) {
    return (await steps(browser, page, ...withApp(key))).target
  }

  async function claimsAfter(target: URL) {
    const code = target.searchParams.get('code')
    const { body } = await client.token({ grant_type: 'authorization_code', code })
    return { access: claimsOf(body['access_token']), id: claimsOf(body['id_token']) }
  }

  const lastSms = () =>
    bench.room.messages
      .list()
      .filter(({ channel }) => channel === 'sms')
      .at(-1)

  it('lists the providers, with test users behind each', async () => {
    const browser = createTestBrowser()
    const { page } = await start(browser)
    const html = await (await browser.get(page)).text()
    for (const name of ['BankID', 'Buypass ID', 'Commfides', 'ID-porten', 'Test-IdP'])
      expect(html).toContain(name)
    expect((await step(browser, page, { eid: 'bankid' })).html).toContain(pidOf('sykepleier'))
  })

  const password = { password: 'qwer1234', action: 'log-in' }
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
      [{ eid: 'bankid' }, { method: 'device' }, { code: 'otp', ...password }],
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
      [{ eid: 'buypass' }, { method: 'sms' }, { code: '(sms)', ...password }],
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
      [{ eid: 'idporten' }, { issuer: 'minid' }, { method: 'sms' }, { code: '(sms)', ...password }],
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
    const { page } = await start(browser)
    let last = await step(browser, page, {})
    for (const form of forms) {
      const code = form['code'] === '(sms)' ? { code: lastSms()?.text.split(': ')[1] ?? '' } : {}
      const person = 'method' in form || Object.keys(form).length === 0 ? { person: pidOf(key) } : {}
      const asked = last.html.includes('name="person"') ? person : {}
      last = await step(browser, page, { action: 'log-in', ...form, ...asked, ...code })
    }
    const { level = '4', ...rest } = { ...told } as { level?: string }
    const { access, id } = await claimsAfter(last.target)
    const common = { ...rest, 'helseid://claims/identity/security_level': level }
    expect(access).toMatchObject({ ...common, 'helseid://claims/identity/pid': pidOf(key) })
    expect(id).toMatchObject(common)
    expect(access['helseid://claims/hpr/hpr_number'] === undefined).toBe(key === 'uten-hpr')
  })

  it('logs in with an e-ID from abroad that is tied to a D-number, and not with one that is not', async () => {
    const abroad = bench.population.patients.find(({ kind }) => kind === 'd-nummer')?.pid ?? ''
    const browser = createTestBrowser()
    const { page } = await start(browser)
    const forms = [{ eid: 'idporten' }, { issuer: 'eidas' }]
    const without = await steps(browser, page, ...forms, { person: 'uten-nummer', method: 'high' })
    expect(without.html).toContain('ikke noe norsk fødselsnummer eller D-nummer')
    const { target } = await steps(browser, page, { action: 'back' }, ...forms, {
      person: abroad,
      method: 'high',
    })
    expect((await claimsAfter(target)).access).toMatchObject({
      amr: ['eIDAS'],
      'helseid://claims/identity/pid': abroad,
      'helseid://claims/identity/security_level': '4',
    })
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
    const { page } = await start(browser)
    const stopped = await steps(browser, page, { eid }, { person: pidOf(key), method, action: 'log-in' })
    expect(stopped.html).toContain(said)
    expect(bench.exchanges().findLast(({ facts }) => facts?.['eidStopped'])?.explanation?.at).toBe('eid')
    const again = await steps(
      browser,
      page,
      { action: 'back' },
      { eid: 'testidp' },
      {
        person: pidOf(key),
        method: '4',
        action: 'log-in',
      },
    )
    expect(again.target.searchParams.has('code')).toBe(true)
  })

  it('locks a card after three wrong PINs, for everybody in the room, until its PUK', async () => {
    const browser = createTestBrowser()
    const { page } = await start(browser)
    const card = [{ eid: 'buypass' }, { person: pidOf('to-arbeidsgivere'), method: 'card', action: 'log-in' }]
    const first = await steps(browser, page, ...card, { pin: '0000' })
    expect([first.status, first.html]).toEqual([400, expect.stringContaining('2 forsøk igjen')])
    expect((await step(browser, page, { pin: '1111' })).html).toContain('1 forsøk igjen')
    expect((await step(browser, page, { pin: '2222' })).html).toContain('låst etter tre feil')
    const other = createTestBrowser()
    const second = await start(other)
    expect((await steps(other, second.page, ...card)).html).toContain('låst etter tre feil')
    expect((await step(other, second.page, { puk: '1', action: 'unlock' })).html).toContain('Feil PUK-kode')
    await step(other, second.page, { puk: '12345678', action: 'unlock' })
    const { target } = await step(other, second.page, { pin: '1234' })
    expect(target.searchParams.has('code')).toBe(true)
  })

  it('takes three wrong codes, and none that is old', async () => {
    const browser = createTestBrowser()
    const { page } = await start(browser)
    const sms = [{ eid: 'buypass' }, { person: pidOf('lege'), method: 'sms', action: 'log-in' }]
    await steps(browser, page, ...sms)
    const sent = lastSms()
    expect(sent?.text).toMatch(/^Engangskode fra Buypass: \d{6}$/)
    const code = sent?.text.split(': ')[1] ?? ''
    expect((await step(browser, page, { password: 'feil', code })).html).toContain('Feil passord')
    await bench.room.clock.advance(5 * 60_000 + 1)
    expect((await step(browser, page, { ...password, code })).html).toContain('gjelder ikke lenger')
    await step(browser, page, { action: 'resend' })
    expect(lastSms()?.number).toBeGreaterThan(sent?.number ?? 0)
    const last = await step(browser, page, { ...password, code: 'x' })
    expect(last.html).toContain('feil for mange ganger')
  })

  it('refuses an e-ID that turns out lower than the client asks for', async () => {
    const browser = createTestBrowser()
    const { page } = await start(browser, { acr_values: 'Level4' })
    // What is not there is not promised either.
    expect(await (await browser.get(page)).text()).not.toContain('MinID')
    expect((await step(browser, page, { eid: 'idporten' })).html).not.toContain('MinID')
    await step(browser, page, { action: 'cancel' })
    const forms = [{ person: pidOf('lege'), method: 'biometry', action: 'log-in' }, { action: 'log-in' }]
    const low = await steps(browser, page, { eid: 'bankid' }, ...forms)
    expect(low.html).toContain('krever sikkerhetsnivå 4')
    const target = await step(browser, page, { action: 'cancel' })
    expect(target.html).toContain('Du avbrøt hos BankID')
  })

  it('goes straight to the e-ID that the client names, and giving up there gives up the log-in', async () => {
    const browser = createTestBrowser()
    const { page } = await start(browser, { acr_values: 'idp:buypass-oidc bp:amr:sc' })
    const html = await (await browser.get(page)).text()
    expect(html).toContain('Hvem sitt kort står i leseren?')
    const { target } = await step(browser, page, { action: 'cancel' })
    expect(target.searchParams.get('error')).toBe('access_denied')
    const minid = createTestBrowser()
    const named = await start(minid, { acr_values: 'idp:idporten-oidc amr:minid' })
    expect(await (await minid.get(named.page)).text()).toContain('Logg inn med MinID')
  })

  it('logs in at ID-porten on behalf of an organisation of the client’s, and of no other', async () => {
    const unit = (key: string) => findByKey(bench.population.organisations, key)
    for (const [key, said] of [
      ['sykehjem', 'Du logger inn for'],
      ['nabokommune', 'kan ikke brukes for'],
    ] as const) {
      const browser = createTestBrowser()
      const { page } = await start(browser, {
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
    const { page } = await start(browser)
    expect(await (await browser.get(`${page}?lang=en`)).text()).toContain('Choose an electronic ID')
    const who = await step(browser, `${page}?lang=en`, { eid: 'bankid' })
    expect(who.html).toContain('– Chief executive<')
    expect(who.html).not.toContain('Kommunedirektør')
  })

  it('asks again when nothing is chosen, or what is not there', async () => {
    const browser = createTestBrowser()
    const { page } = await start(browser)
    const none = await step(browser, page, { eid: 'nobody' })
    expect([none.status, none.html]).toEqual([400, expect.stringContaining('Velg en av måtene på listen.')])
    await step(browser, page, { eid: 'bankid' })
    const who = await step(browser, page, { person: '', method: 'app', action: 'log-in' })
    expect([who.status, who.html]).toEqual([400, expect.stringContaining('Velg en testbruker.')])
    const way = await step(browser, page, { person: pidOf('lege'), method: 'pigeon', action: 'log-in' })
    expect([way.status, way.html]).toEqual([400, expect.stringContaining('Velg en av måtene på listen.')])
    await step(browser, page, { action: 'back' })
    const porten = await steps(browser, page, { eid: 'idporten' }, { issuer: 'nobody' })
    expect(porten.status).toBe(400)
  })

  it('sends access_denied back when the person gives up', async () => {
    const browser = createTestBrowser()
    const { page } = await start(browser)
    const { target } = await step(browser, page, { action: 'cancel' })
    expect(target.searchParams.get('error')).toBe('access_denied')
    expect(target.searchParams.get('state')).toBe('the-state')
  })

  it('is skipped by who is logged in already, until another way or a log-in is asked for', async () => {
    const browser = createTestBrowser()
    const first = await start(browser)
    await steps(browser, first.page, { eid: 'testidp' }, { person: pidOf('lege'), method: '3' })
    expect((await start(browser)).page).toContain('/callback?code=')
    expect((await start(browser, { acr_values: 'Level4' })).page).toContain('/account/login/')
    expect((await start(browser, { acr_values: 'idp:bankid-oidc' })).page).toContain('/account/login/')
    expect((await start(browser, { prompt: 'login' })).page).toContain('/account/login/')
    expect((await start(browser, { prompt: 'select_account' })).page).toContain('/account/login/')
    expect((await start(createTestBrowser(), { prompt: 'none' })).page).toContain('error=login_required')
  })

  it('lets who is logged in go on, when the client asks for a choice of account', async () => {
    const browser = createTestBrowser()
    const first = await start(browser)
    const { sid } = (await claimsAfter(await choose(browser, first.page, 'lege'))).id
    const { page } = await start(browser, { prompt: 'select_account' })
    expect(await (await browser.get(page)).text()).toContain('Fortsett som')
    const { target } = await step(browser, page, { action: 'continue' })
    expect((await claimsAfter(target)).id['sid']).toBe(sid)
    const stranger = createTestBrowser()
    const fresh = await start(stranger)
    expect((await step(stranger, fresh.page, { action: 'continue' })).status).toBe(400)
  })

  it('asks again when the log-in is older than the client takes', async () => {
    const browser = createTestBrowser()
    const first = await start(browser)
    await choose(browser, first.page, 'lege')
    expect((await start(browser, { max_age: '60' })).page).toContain('code=')
    await bench.room.clock.advance(61_000)
    // A second may end between the log-in and the look at the clock.
    bench.room.clock.freeze()
    const { page } = await start(browser, { max_age: '60' })
    expect(page).toContain('/account/login/')
    const { id } = await claimsAfter(await choose(browser, page, 'lege'))
    expect(id['auth_time']).toBe(bench.room.clock.seconds())
    bench.room.clock.resume()
  })

  it('takes max_age=0 for a new log-in, in the second of the last one too', async () => {
    const browser = createTestBrowser()
    bench.room.clock.freeze()
    const first = await start(browser)
    await choose(browser, first.page, 'lege')
    const { page } = await start(browser, { max_age: '0' })
    expect(page).toContain('/account/login/')
    expect((await choose(browser, page, 'lege')).search).toContain('code=')
    const silent = await start(browser, { max_age: '0', prompt: 'none' })
    expect(silent.page).toContain('error=login_required')
    expect(bench.lastExchange().explanation?.reason).toMatch(/^max_age=0 asks for a new log-in/)
    bench.room.clock.resume()
  })

  it('says in words that it is out of order', async () => {
    const browser = createTestBrowser()
    const { page } = await start(browser)
    const effect = { type: 'status', status: 503 } as const
    bench.room.faults.arm({ operation: 'helseid.interaction', after: 0, times: 1, maxInARow: 2, effect })
    const answer = await browser.get(page)
    expect([answer.status, await answer.text()]).toEqual([
      503,
      expect.stringContaining('Innloggingen stoppet'),
    ])
  })

  it('lets another person log in on top of the first', async () => {
    const browser = createTestBrowser()
    const sids: unknown[] = []
    for (const key of ['lege', 'sykepleier']) {
      const { page } = await start(browser, { prompt: 'login' })
      const target = await choose(browser, page, key)
      const { body } = await client.token({
        grant_type: 'authorization_code',
        code: target.searchParams.get('code'),
      })
      expect(claimsOf(body['id_token'])['helseid://claims/identity/pid']).toBe(pidOf(key))
      sids.push(claimsOf(body['id_token'])['sid'])
    }
    expect(sids[0]).not.toBe(sids[1])
  })

  it('logs in silently also when a log-in is asked for', async () => {
    const browser = createTestBrowser()
    const silent = {
      acr_values: 'idp:testidp-oidc',
      test_pid: pidOf('lege'),
      test_security_level: '3',
      prompt: 'login',
    }
    const { redirect } = await start(browser, silent)
    const answer = await browser.follow(redirect, `${client.helseid}/`)
    expect(answer.headers.get('location')).toContain('/callback?code=')
  })

  it('says so when the log-in belongs to another browser', async () => {
    const { page } = await start(createTestBrowser())
    const answer = await createTestBrowser().get(page)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('Innloggingen har gått ut på tid')
  })

  it('keeps its cookies below the room', async () => {
    const browser = createTestBrowser()
    const { page } = await start(browser)
    await choose(browser, page, 'lege')
    expect(browser.cookies.size).toBeGreaterThan(0)
    for (const { path } of browser.cookies.values()) expect(path).toMatch('/r/test/helseid')
  })

  it('ends the session after a question, or at once with an old ID token', async () => {
    const browser = createTestBrowser()
    const { page } = await start(browser)
    const target = await choose(browser, page, 'lege')
    const { body } = await client.token({
      grant_type: 'authorization_code',
      code: target.searchParams.get('code'),
    })
    const end = `${client.helseid}/connect/endsession`

    const question = await (await browser.get(end)).text()
    expect(question).toContain('Vil du logge ut av HelseID?')
    expect((await start(browser)).page).toContain('code=')
    await browser.post(`${client.helseid}/account/logout`, { proof: 'wrong' })
    expect((await start(browser)).page).toContain('code=')
    const proof = /name="proof" value="([^"]+)"/.exec(await (await browser.get(end)).text())?.[1] ?? ''
    const done = await browser.post(`${client.helseid}/account/logout`, { proof })
    expect(await done.text()).toContain('Du er logget ut')
    expect((await start(browser)).page).toContain('/account/login/')

    const again = await start(browser)
    await choose(browser, again.page, 'lege')
    await bench.room.clock.advance(400_000)
    const query = new URLSearchParams({
      id_token_hint: String(body['id_token']),
      post_logout_redirect_uri: `${bench.room.addresses.epj}/`,
      state: 's',
    })
    expect((await browser.get(`${end}?${query}`)).headers.get('location')).toBe(
      `${bench.room.addresses.epj}/?state=s`,
    )
    expect((await start(browser)).page).toContain('/account/login/')
  })

  it('keeps whoever names an address to return to and no ID token, and the journal says why', async () => {
    const query = new URLSearchParams({ post_logout_redirect_uri: `${bench.room.addresses.epj}/` })
    const answer = await createTestBrowser().get(`${client.helseid}/connect/endsession?${query}`)
    expect(answer.status).toBe(200)
    expect(bench.lastExchange().deviations).toMatchObject([
      { rule: 'helseid.log-out-without-hint', at: 'query.id_token_hint', actual: '(missing)' },
    ])
  })

  it.each([['id_token_hint=x'], ['id_token_hint=x&id_token_hint=y']])(
    'refuses to end a session with %s',
    async (query) => {
      const answer = await createTestBrowser().get(`${client.helseid}/connect/endsession?${query}`)
      expect(answer.status).toBe(400)
      expect(bench.lastExchange().explanation?.at).toBe('query.id_token_hint')
    },
  )

  it('sends the answer as a form when the client asks for that', async () => {
    const silent = { acr_values: 'idp:testidp-oidc', test_pid: pidOf('lege'), response_mode: 'form_post' }
    const { redirect } = await start(createTestBrowser(), silent)
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
