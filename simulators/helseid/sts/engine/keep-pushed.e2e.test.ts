import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestBrowser } from '../../fixture/browser.ts'
import {
  type Answer,
  claimsOf,
  createTestClient,
  type Members,
  type TestClient,
} from '../../fixture/client.ts'
import { openRoom, type TestRoom } from '../../fixture/room.ts'

/** The log-in without a page, which a test client asks for, is the engine’s affair. */
const PLAIN = { acr_values: undefined, test_pid: undefined, test_security_level: undefined }
/** Changes nothing, and is not HelseID's own: the engine judges it. */
const BY_ENGINE = { max_age: '36000' }

describe('a pushed request that HelseID’s own rules have judged', () => {
  let bench: TestRoom
  let client: TestClient

  beforeAll(async () => {
    bench = await openRoom()
    client = await createTestClient(bench)
  })
  afterAll(() => bench.close())

  const push = async (changes: Members, headers?: Record<string, string>) =>
    client.post('/connect/par', await client.parForm({ ...PLAIN, ...changes }), headers)

  const withoutDate = (headers: Headers) => [...headers].filter(([name]) => name !== 'date')

  const authorizeUrl = (pushed: Answer) =>
    `${client.helseid}/connect/authorize?${new URLSearchParams({
      client_id: client.clientId,
      request_uri: String(pushed.body['request_uri']),
    })}`

  it('is answered as the engine answers', async () => {
    const [own, engines] = [await push({}), await push(BY_ENGINE)]
    expect([own.status, engines.status]).toEqual([201, 201])
    expect(withoutDate(own.headers)).toEqual(withoutDate(engines.headers))
    for (const { body } of [own, engines])
      expect(body).toEqual({
        expires_in: 60,
        request_uri: expect.stringMatching(/^urn:ietf:params:oauth:request_uri:[0-9A-F]{64}$/),
      })
  })

  it('may come from a program with a web page’s Origin, which is told nothing of it', async () => {
    for (const changes of [{}, BY_ENGINE]) {
      const { status, headers } = await push(changes, { origin: 'https://epj.example' })
      expect(status).toBe(201)
      expect([...headers.keys()].filter((name) => /^(access-control|vary)/.test(name))).toEqual([])
    }
  })

  it('gives the tokens that the engine’s gives, and can be used once', async () => {
    const browser = createTestBrowser()
    // Whoever is logged in already meets no page.
    await browser.get(authorizeUrl(await client.post('/connect/par', await client.parForm())))
    const claims: Members[] = []
    for (const changes of [{}, BY_ENGINE]) {
      const url = authorizeUrl(await push(changes))
      const { searchParams } = new URL((await browser.get(url)).headers.get('location') ?? '')
      expect(searchParams.get('state')).toBe('the-state')
      const code = searchParams.get('code') ?? ''
      const { status, body } = await client.token({ grant_type: 'authorization_code', code })
      expect([status, body['scope']]).toEqual([200, expect.stringContaining('offline_access')])
      claims.push(claimsOf(body['id_token']))
      expect((await browser.get(url)).headers.get('location') ?? '').not.toContain('code=')
    }
    const lasting = (one: Members | undefined) =>
      Object.entries(one ?? {}).filter(([name]) => !['iat', 'nbf', 'exp', 'at_hash'].includes(name))
    expect(lasting(claims[0])).toContainEqual(['nonce', 'the-nonce'])
    expect(lasting(claims[0])).toEqual(lasting(claims[1]))
  })

  it('may name any port of localhost, as the engine’s may', async () => {
    const browser = createTestBrowser()
    await browser.get(authorizeUrl(await client.post('/connect/par', await client.parForm())))
    const vendor = await createTestClient(bench, 'leverandor')
    const redirect_uri = 'http://localhost:51000/callback'
    const form = await vendor.parForm({ ...PLAIN, redirect_uri })
    const { body } = await vendor.post('/connect/par', form)
    const query = new URLSearchParams({
      client_id: vendor.clientId,
      request_uri: String(body['request_uri']),
    })
    const answer = await browser.get(`${client.helseid}/connect/authorize?${query}`)
    expect(answer.headers.get('location')).toMatch(`${redirect_uri}?code=`)
  })

  it('is still refused at once for what only the engine judges', async () => {
    for (const changes of [{ prompt: 'wish' }, { max_age: 'soon' }, { response_mode: 'pigeon' }]) {
      const { status, body } = await push(changes)
      expect([status, body['error']], JSON.stringify(changes)).toEqual([
        400,
        expect.stringMatching(/^(invalid|unsupported)/),
      ])
    }
  })
})
