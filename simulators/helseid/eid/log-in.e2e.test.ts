import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestBrowser, type TestBrowser } from '../fixture/browser.ts'
import { claimsOf, createTestClient, type Members, type TestClient } from '../fixture/client.ts'
import { openRoom, type TestRoom } from '../fixture/room.ts'

describe('the log-in page', () => {
  let bench: TestRoom
  let client: TestClient
  const pidOf = (key: string) =>
    bench.population.healthWorkers.find((worker) => worker.key === key)?.pid ?? ''

  beforeAll(async () => {
    bench = await openRoom()
    client = await createTestClient(bench)
  })
  afterAll(async () => {
    expect(bench.problems).toEqual([])
    await bench.close()
  })

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

  async function choose(browser: TestBrowser, page: string, form: Record<string, string>) {
    const answer = await browser.follow(await browser.post(page, form), `${client.helseid}/`)
    return new URL(answer.headers.get('location') ?? 'none:', page)
  }

  it('lets a person choose e-ID and test user, and the level follows the e-ID', async () => {
    const browser = createTestBrowser()
    const { page } = await start(browser)
    const html = await (await browser.get(page)).text()
    for (const name of ['BankID', 'Buypass ID', 'Commfides', 'ID-porten med MinID'])
      expect(html).toContain(name)
    expect(html).toContain(pidOf('sykepleier'))
    const target = await choose(browser, page, {
      eid: 'minid',
      person: pidOf('sykepleier'),
      action: 'log-in',
    })
    const code = target.searchParams.get('code')
    const { body } = await client.token({ grant_type: 'authorization_code', code })
    expect(claimsOf(body['access_token'])).toMatchObject({
      'helseid://claims/identity/pid': pidOf('sykepleier'),
      'helseid://claims/identity/security_level': '3',
      idp: 'idporten-oidc',
      amr: ['external'],
    })
  })

  it('speaks English on request', async () => {
    const browser = createTestBrowser()
    const { page } = await start(browser)
    expect(await (await browser.get(`${page}?lang=en`)).text()).toContain('How do you want to log in?')
  })

  it('asks again when nothing is chosen', async () => {
    const browser = createTestBrowser()
    const { page } = await start(browser)
    const answer = await browser.post(page, { eid: '', person: '', action: 'log-in' })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('Velg både elektronisk ID og testbruker.')
  })

  it('sends access_denied back when the person gives up', async () => {
    const browser = createTestBrowser()
    const { page } = await start(browser)
    const target = await choose(browser, page, { action: 'cancel' })
    expect(target.searchParams.get('error')).toBe('access_denied')
    expect(target.searchParams.get('state')).toBe('the-state')
  })

  it('shows only the e-IDs the client asks for', async () => {
    const browser = createTestBrowser()
    const { page } = await start(browser, { acr_values: 'Level4' })
    expect(await (await browser.get(page)).text()).not.toContain('MinID')
    expect((await browser.post(page, { eid: 'minid', person: pidOf('lege') })).status).toBe(400)
  })

  it('is skipped by who is logged in already, until another way or a log-in is asked for', async () => {
    const browser = createTestBrowser()
    const first = await start(browser)
    await choose(browser, first.page, { eid: 'minid', person: pidOf('lege') })
    expect((await start(browser)).page).toContain('/callback?code=')
    expect((await start(browser, { acr_values: 'Level4' })).page).toContain('/account/login/')
    expect((await start(browser, { prompt: 'login' })).page).toContain('/account/login/')
    expect((await start(browser, { prompt: 'select_account' })).page).toContain('/account/login/')
    expect((await start(createTestBrowser(), { prompt: 'none' })).page).toContain('error=login_required')
  })

  it('lets another person log in on top of the first', async () => {
    const browser = createTestBrowser()
    const sids: unknown[] = []
    for (const key of ['lege', 'sykepleier']) {
      const { page } = await start(browser, { prompt: 'login' })
      const target = await choose(browser, page, { eid: 'bankid', person: pidOf(key) })
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
    await choose(browser, page, { eid: 'bankid', person: pidOf('lege') })
    expect(browser.cookies.size).toBeGreaterThan(0)
    for (const { path } of browser.cookies.values()) expect(path).toMatch('/r/test/helseid')
  })

  it('ends the session after a question, or at once with an old ID token', async () => {
    const browser = createTestBrowser()
    const { page } = await start(browser)
    const target = await choose(browser, page, { eid: 'bankid', person: pidOf('lege') })
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
    await choose(browser, again.page, { eid: 'bankid', person: pidOf('lege') })
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
