import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestBrowser } from '../fixture/browser.ts'
import { claimsOf, createTestClient, type TestClient } from '../fixture/client.ts'
import { createLogInPages, type LogInPages } from '../fixture/log-in-pages.ts'
import { openRoom, type TestRoom } from '../fixture/room.ts'

describe('the session of a log-in', () => {
  let bench: TestRoom
  let client: TestClient
  let pages: LogInPages

  beforeAll(async () => {
    bench = await openRoom()
    client = await createTestClient(bench)
    pages = createLogInPages(bench, client)
  })
  afterAll(() => bench.close())

  it('is skipped by who is logged in already, until another way or a log-in is asked for', async () => {
    const browser = createTestBrowser()
    const first = await pages.start(browser)
    await pages.steps(browser, first.page, { eid: 'testidp' }, { person: pages.pidOf('lege'), method: '3' })
    expect((await pages.start(browser)).page).toContain('/callback?code=')
    expect((await pages.start(browser, { acr_values: 'Level4' })).page).toContain('/account/login/')
    expect((await pages.start(browser, { acr_values: 'idp:bankid-oidc' })).page).toContain('/account/login/')
    expect((await pages.start(browser, { prompt: 'login' })).page).toContain('/account/login/')
    expect((await pages.start(browser, { prompt: 'select_account' })).page).toContain('/account/login/')
    expect((await pages.start(createTestBrowser(), { prompt: 'none' })).page).toContain(
      'error=login_required',
    )
  })

  it('lets who is logged in go on, when the client asks for a choice of account', async () => {
    const browser = createTestBrowser()
    const first = await pages.start(browser)
    const { sid } = (await pages.claimsAfter(await pages.choose(browser, first.page, 'lege'))).id
    const { page } = await pages.start(browser, { prompt: 'select_account' })
    expect(await (await browser.get(page)).text()).toContain('Fortsett som')
    const { target } = await pages.step(browser, page, { action: 'continue' })
    expect((await pages.claimsAfter(target)).id['sid']).toBe(sid)
    const stranger = createTestBrowser()
    const fresh = await pages.start(stranger)
    expect((await pages.step(stranger, fresh.page, { action: 'continue' })).status).toBe(400)
  })

  it('asks again when the log-in is older than the client takes', async () => {
    const browser = createTestBrowser()
    const first = await pages.start(browser)
    await pages.choose(browser, first.page, 'lege')
    expect((await pages.start(browser, { max_age: '60' })).page).toContain('code=')
    await bench.room.clock.advance(61_000)
    // A second may end between the log-in and the look at the clock.
    bench.room.clock.freeze()
    const { page } = await pages.start(browser, { max_age: '60' })
    expect(page).toContain('/account/login/')
    const { id } = await pages.claimsAfter(await pages.choose(browser, page, 'lege'))
    expect(id['auth_time']).toBe(bench.room.clock.seconds())
    bench.room.clock.resume()
  })

  it('takes max_age=0 for a new log-in, in the second of the last one too', async () => {
    const browser = createTestBrowser()
    bench.room.clock.freeze()
    const first = await pages.start(browser)
    await pages.choose(browser, first.page, 'lege')
    const { page } = await pages.start(browser, { max_age: '0' })
    expect(page).toContain('/account/login/')
    expect((await pages.choose(browser, page, 'lege')).search).toContain('code=')
    const silent = await pages.start(browser, { max_age: '0', prompt: 'none' })
    expect(silent.page).toContain('error=login_required')
    expect(bench.lastExchange().explanation?.reason).toMatch(/^max_age=0 asks for a new log-in/)
    bench.room.clock.resume()
  })

  it('lets another person log in on top of the first', async () => {
    const browser = createTestBrowser()
    const sids: unknown[] = []
    for (const key of ['lege', 'sykepleier']) {
      const { page } = await pages.start(browser, { prompt: 'login' })
      const target = await pages.choose(browser, page, key)
      const { body } = await client.token({
        grant_type: 'authorization_code',
        code: target.searchParams.get('code'),
      })
      expect(claimsOf(body['id_token'])['helseid://claims/identity/pid']).toBe(pages.pidOf(key))
      sids.push(claimsOf(body['id_token'])['sid'])
    }
    expect(sids[0]).not.toBe(sids[1])
  })

  it('keeps its cookies below the room', async () => {
    const browser = createTestBrowser()
    const { page } = await pages.start(browser)
    await pages.choose(browser, page, 'lege')
    expect(browser.cookies.size).toBeGreaterThan(0)
    for (const { path } of browser.cookies.values()) expect(path).toMatch('/r/test/helseid')
  })

  it('ends the session after a question, or at once with an old ID token', async () => {
    const browser = createTestBrowser()
    const { page } = await pages.start(browser)
    const target = await pages.choose(browser, page, 'lege')
    const { body } = await client.token({
      grant_type: 'authorization_code',
      code: target.searchParams.get('code'),
    })
    const end = `${client.helseid}/connect/endsession`

    const question = await (await browser.get(end)).text()
    expect(question).toContain('Vil du logge ut av HelseID?')
    expect((await pages.start(browser)).page).toContain('code=')
    await browser.post(`${client.helseid}/account/logout`, { proof: 'wrong' })
    expect((await pages.start(browser)).page).toContain('code=')
    const proof = /name="proof" value="([^"]+)"/.exec(await (await browser.get(end)).text())?.[1] ?? ''
    const done = await browser.post(`${client.helseid}/account/logout`, { proof })
    expect(await done.text()).toContain('Du er logget ut')
    expect((await pages.start(browser)).page).toContain('/account/login/')

    const again = await pages.start(browser)
    await pages.choose(browser, again.page, 'lege')
    await bench.room.clock.advance(400_000)
    const query = new URLSearchParams({
      id_token_hint: String(body['id_token']),
      post_logout_redirect_uri: `${bench.room.addresses.epj}/`,
      state: 's',
    })
    expect((await browser.get(`${end}?${query}`)).headers.get('location')).toBe(
      `${bench.room.addresses.epj}/?state=s`,
    )
    expect((await pages.start(browser)).page).toContain('/account/login/')
  })

  it('asks before it ends the session of another person than the ID token is about', async () => {
    const [one, other] = [createTestBrowser(), createTestBrowser()]
    const target = await pages.choose(one, (await pages.start(one)).page, 'lege')
    const code = target.searchParams.get('code')
    const { body } = await client.token({ grant_type: 'authorization_code', code })
    await pages.choose(other, (await pages.start(other)).page, 'sykepleier')
    const query = new URLSearchParams({
      id_token_hint: String(body['id_token']),
      post_logout_redirect_uri: `${bench.room.addresses.epj}/`,
    })
    const end = `${client.helseid}/connect/endsession?${query}`
    const asked = await (await other.get(end)).text()
    expect(asked).toContain('en annen enn den som er logget inn')
    expect(bench.lastExchange().deviations).toMatchObject([{ rule: 'helseid.log-out-hint-of-another' }])
    expect((await pages.start(other)).page).toContain('code=')
    expect((await one.get(end)).status).toBe(302)
  })

  it('refuses a client_id that the ID token is not for, on a page about log-out', async () => {
    const query = new URLSearchParams({
      id_token_hint: String(
        (await client.token({ grant_type: 'authorization_code', code: await client.logIn() })).body[
          'id_token'
        ],
      ),
      client_id: 'another',
    })
    const answer = await createTestBrowser().get(`${client.helseid}/connect/endsession?${query}`)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('Utloggingen stoppet')
    expect(bench.lastExchange().explanation).toMatchObject({
      at: 'query.client_id',
      expected: client.clientId,
      actual: '"another"',
    })
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
})
