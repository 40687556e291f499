import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findByKey } from '../../../population/index.ts'
import { createTestBrowser, type TestBrowser } from '../../fixture/browser.ts'
import { createTestClient, type Members, type TestClient } from '../../fixture/client.ts'
import { openRoom, type TestRoom } from '../../fixture/room.ts'

/** Whoever is logged in already meets no page. */
const BY_SESSION = { acr_values: undefined, test_pid: undefined, test_security_level: undefined }

describe('id_token_hint at PAR', () => {
  let bench: TestRoom
  let client: TestClient
  let hint: string

  beforeAll(async () => {
    bench = await openRoom()
    client = await createTestClient(bench)
    const { body } = await client.token({ grant_type: 'authorization_code', code: await client.logIn() })
    hint = String(body['id_token'])
  })
  afterAll(() => bench.close())

  async function sentTo(browser: TestBrowser, changes: Members): Promise<URL> {
    const { body } = await client.post('/connect/par', await client.parForm(changes))
    const { request_uri } = body
    const query = new URLSearchParams({ client_id: client.clientId, request_uri: String(request_uri) })
    const answer = await browser.get(`${client.helseid}/connect/authorize?${query}`)
    return new URL(answer.headers.get('location') ?? 'none:')
  }

  it('lets the person in it on without a page, also when the token has expired', async () => {
    const browser = createTestBrowser()
    await sentTo(browser, {})
    await bench.room.clock.advance(301_000)
    for (const prompt of [undefined, 'none']) {
      const { searchParams } = await sentTo(browser, { ...BY_SESSION, id_token_hint: hint, prompt })
      expect(searchParams.get('code'), String(prompt)).toMatch(/^[0-9A-F]{64}$/)
    }
  })

  it('asks anybody else to log in, or says so where no page is wanted', async () => {
    const browser = createTestBrowser()
    const { pid } = findByKey(bench.population.healthWorkers, 'sykepleier')
    await sentTo(browser, { test_pid: pid })
    const asked = { ...BY_SESSION, id_token_hint: hint }
    expect((await sentTo(browser, asked)).pathname).toContain('/account/login/')
    const silent = await sentTo(browser, { ...asked, prompt: 'none' })
    expect(silent.searchParams.get('error')).toBe('login_required')
    expect(bench.lastExchange().explanation?.reason).toContain('id_token_hint')
  })

  it('is not asked of the client by another name', async () => {
    const browser = createTestBrowser()
    await sentTo(browser, {})
    const { searchParams } = await sentTo(browser, { ...BY_SESSION, testbenk_hinted_person: 'nobody' })
    expect(searchParams.get('code')).not.toBeNull()
  })

  it('is refused when it was given to another client, and the journal says to whom', async () => {
    const other = await createTestClient(bench, 'leverandor')
    const form = await other.parForm({ id_token_hint: hint })
    const { status, body } = await other.post('/connect/par', form)
    expect([status, body['error']]).toEqual([400, 'invalid_request'])
    expect(bench.lastExchange().explanation).toMatchObject({
      at: 'body.id_token_hint',
      actual: `an ID token for ${client.clientId}`,
    })
  })
})
