import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Answer,
  claimsOf,
  createTestClient,
  type Members,
  type TestClient,
} from '../../fixture/client.ts'
import { attestDetail, organisationDetail } from '../../fixture/mistakes.ts'
import { openRoom, type TestRoom } from '../../fixture/room.ts'

const ATTEST = 'nhn:tillitsrammeverk:parameters'
const CHILD = 'helseid://claims/client/claims/orgnr_child'

describe('a request object at PAR', () => {
  let bench: TestRoom
  let client: TestClient
  beforeAll(async () => {
    bench = await openRoom()
    client = await createTestClient(bench)
  })
  afterAll(() => bench.close())

  const units = () =>
    bench.population.clients.find(({ clientId }) => clientId === client.clientId)?.childOrganisations ?? []
  const push = async (changes: { header?: Members; claims?: Members }, form: Members = {}): Promise<Answer> =>
    client.post(
      '/connect/par',
      await client.parForm({ request: await client.requestObject(changes), ...form }),
    )
  const tokens = async (details: Members | Members[]) => {
    const request = await client.requestObject({ claims: { authorization_details: details } })
    const code = await client.logIn({ request })
    return (await client.token({ grant_type: 'authorization_code', code })).body
  }

  it('puts its organisation and attest into every access token of the log-in', async () => {
    const [unit = ''] = units()
    const first = await tokens([organisationDetail(unit), attestDetail(unit)])
    const second = await client.token({ grant_type: 'refresh_token', refresh_token: first['refresh_token'] })
    for (const body of [first, second.body]) {
      expect(claimsOf(body['access_token'])).toMatchObject({
        [CHILD]: unit,
        [ATTEST]: { practitioner: { point_of_care: { id: unit } } },
      })
    }
    expect(bench.lastExchange().facts).toMatchObject({ orgnrChild: unit, attest: true })
  })

  it('gives way to another organisation in an assertion, for that one token', async () => {
    const [unit = '', other = ''] = units()
    const first = await tokens(organisationDetail(unit))
    const named = { claims: { assertion_details: organisationDetail(other) } }
    const { refresh_token } = first
    const second = await client.token({ grant_type: 'refresh_token', refresh_token }, named)
    expect(claimsOf(second.body['access_token'])[CHILD]).toBe(other)
    const third = await client.token({
      grant_type: 'refresh_token',
      refresh_token: second.body['refresh_token'],
    })
    expect(claimsOf(third.body['access_token'])[CHILD]).toBe(unit)
  })

  it('and an attest in the assertion too are HID-DOUBLE-STRUCTURE, at refresh and at PAR', async () => {
    const [unit = ''] = units()
    const attest = attestDetail(unit)
    const granted = async () => {
      const request = await client.requestObject({ claims: { authorization_details: attest } })
      return { grant_type: 'authorization_code', code: await client.logIn({ request }) }
    }
    const both = await client.token(await granted(), { claims: { assertion_details: attest } })
    const description = expect.stringMatching(/^HID-DOUBLE-STRUCTURE/)
    expect(both).toMatchObject({
      status: 400,
      body: { error: 'access_denied', error_description: description },
    })
    const { body } = await client.token(await granted())
    const again = { grant_type: 'refresh_token', refresh_token: body['refresh_token'] }
    const refreshed = await client.token(again, { claims: { assertion_details: attest } })
    expect(refreshed.body).toMatchObject({ error: 'access_denied', error_description: description })
    const pushed = await push(
      { claims: { authorization_details: attest } },
      { client_assertion: await client.assertion({ claims: { assertion_details: attest } }) },
    )
    expect(pushed.body).toMatchObject({ error: 'access_denied', error_description: description })
  })

  it.each([
    ['the type of an assertion, and sub', { header: { typ: 'client-authentication+jwt' } }],
    ['no type', { header: { typ: undefined } }],
    ['no client_id', { claims: { client_id: undefined } }],
    ['no iat', { claims: { iat: undefined } }],
  ])('is taken with %s', async (_name, changes) => {
    expect((await push(changes)).status).toBe(201)
  })

  it('wins over the form', async () => {
    const pushed = await push({ claims: { scope: 'openid', state: 'of-the-object' } })
    const query = new URLSearchParams({
      client_id: client.clientId,
      request_uri: String(pushed.body['request_uri']),
    })
    const answer = await fetch(`${client.helseid}/connect/authorize?${query}`, { redirect: 'manual' })
    expect(URL.parse(answer.headers.get('location') ?? '')?.searchParams.get('state')).toBe('of-the-object')
  })

  it.each([
    ['another audience', { claims: { aud: 'https://other.test' } }, 'aud'],
    ['another issuer', { claims: { iss: 'other' } }, 'iss'],
    ['another client_id', { claims: { client_id: 'other' } }, 'client_id'],
    ['no exp', { claims: { exp: undefined } }, 'exp'],
    ['two minutes to live', { claims: { exp: Number.MAX_SAFE_INTEGER } }, 'exp'],
    ['no jti', { claims: { jti: undefined } }, 'jti'],
    ['a typ of something else', { header: { typ: 'at+jwt' } }, 'typ'],
    ['a key nobody has', { header: { kid: 'other' } }, 'kid'],
    ['a scope that is no text', { claims: { scope: ['openid'] } }, 'scope'],
  ])('is refused with %s', async (_name, changes, member) => {
    const answer = await push(changes)
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_request_object' } })
    const { explanation } = bench.lastExchange()
    expect(explanation?.at).toBe(`body.request.${member}`)
    expect(explanation?.reason).toMatch(/What is fine: client_id, iss, sub/)
  })

  it('is refused the second time', async () => {
    const request = await client.requestObject()
    const send = async () => client.post('/connect/par', await client.parForm({ request }))
    expect((await send()).status).toBe(201)
    expect((await send()).body).toMatchObject({ error: 'invalid_request_object' })
    expect(bench.lastExchange().explanation?.at).toBe('body.request.jti')
  })

  it.each([
    ['a unit that is not on the list', () => organisationDetail('310000000'), 'HID-1002'],
    ['details that are no object', () => 'text', 'HID-1007'],
    ['details nested without end', () => [[[[[[{}]]]]]], 'HID-1007'],
  ])('is refused for %s', async (_name, details, code) => {
    const answer = await push({ claims: { authorization_details: details() } })
    expect(answer.status).toBe(400)
    expect(answer.body['error_description']).toContain(code)
    expect(bench.lastExchange().explanation?.at).toContain('body.request.authorization_details')
  })

  it('is the only way for details: the parameter Testbenk itself uses is not taken from a form', async () => {
    const stolen = JSON.stringify({ child: '310000000' })
    const code = await client.logIn({ testbenk_login_details: stolen })
    const { body } = await client.token({ grant_type: 'authorization_code', code })
    expect(claimsOf(body['access_token'])).not.toHaveProperty([CHILD])
  })
})

describe('response_mode=form_post', () => {
  it('sends the answer in a form, and the journal keeps no code', async () => {
    const bench = await openRoom()
    try {
      const client = await createTestClient(bench)
      const pushed = await client.post('/connect/par', await client.parForm({ response_mode: 'form_post' }))
      const query = new URLSearchParams({
        client_id: client.clientId,
        request_uri: String(pushed.body['request_uri']),
      })
      const answer = await fetch(`${client.helseid}/connect/authorize?${query}`, { redirect: 'manual' })
      const page = await answer.text()
      expect(answer.status).toBe(200)
      expect(answer.headers.getSetCookie().join()).toContain('helseid=')
      expect(page).toContain(`action="${bench.room.addresses.epj}/callback"`)
      expect(page).toContain('name="state" value="the-state"')
      // Testbenk's own page, which says that it is a simulator, and runs no script of its own making.
      expect(page).toContain('class="tb-simulator"')
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
      expect(page).toMatch(/name="session_state"/)
      const code = /name="code" value="([0-9A-F]{64})"/.exec(page)?.[1] ?? ''
      expect(JSON.stringify(bench.lastExchange())).not.toContain(code)
      const { status } = await client.token({ grant_type: 'authorization_code', code })
      expect(status).toBe(200)
    } finally {
      await bench.close()
    }
  })

  it('sends an error the same way', async () => {
    const bench = await openRoom()
    try {
      const client = await createTestClient(bench)
      const silent = { response_mode: 'form_post', prompt: 'none', test_pid: undefined }
      const pushed = await client.post('/connect/par', await client.parForm(silent))
      const query = new URLSearchParams({
        client_id: client.clientId,
        request_uri: String(pushed.body['request_uri']),
      })
      const answer = await fetch(`${client.helseid}/connect/authorize?${query}`, { redirect: 'manual' })
      const page = await answer.text()
      expect(page).toContain('name="error" value="login_required"')
      expect(page).toContain('class="tb-simulator"')
      expect(page).not.toContain('logget inn')
    } finally {
      await bench.close()
    }
  })
})
