import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimsOf, createTestClient, type TestClient } from '../fixture/client.ts'
import { openRoom, type TestRoom } from '../fixture/room.ts'

const CHILD = 'helseid://claims/client/claims/orgnr_child'
const ATTEST = 'nhn:tillitsrammeverk:parameters'

describe('HelseID, strict', () => {
  let bench: TestRoom
  let client: TestClient

  beforeAll(async () => {
    bench = await openRoom()
    client = await createTestClient(bench)
  })
  afterAll(() => bench.close())

  const logIn = async () =>
    (await client.token({ grant_type: 'authorization_code', code: await client.logIn() })).body

  const unit = () => {
    const id =
      bench.population.clients.find(({ clientId }) => clientId === client.clientId)?.childOrganisations[0] ??
      ''
    return { id, system: 'urn:oid:2.16.578.1.12.4.1.4.101' }
  }
  const organisation = () => ({
    type: 'helseid_authorization',
    practitioner_role: {
      organization: { identifier: { system: unit().system, type: 'ENH', value: unit().id } },
    },
  })
  const attest = () => ({
    type: ATTEST,
    practitioner: { legal_entity: unit(), point_of_care: unit() },
    care_relationship: {
      purpose_of_use: { code: 'TREAT', system: 'urn:oid:2.16.840.1.113883.1.11.20448' },
      decision_ref: { id: 'a-decision', user_selected: true },
    },
  })

  it('pushes with 201 and sends the code back with state and iss, without a page', async () => {
    const pushed = await client.post('/connect/par', await client.parForm())
    expect(pushed.status).toBe(201)
    expect(pushed.body).toMatchObject({ expires_in: 60 })
    const query = new URLSearchParams({
      client_id: client.clientId,
      request_uri: String(pushed.body['request_uri']),
    })
    const answer = await fetch(`${client.helseid}/connect/authorize?${query}`, { redirect: 'manual' })
    const target = new URL(answer.headers.get('location') ?? '')
    expect(target.href).toMatch(`${bench.room.addresses.epj}/callback?`)
    expect(target.searchParams.get('code')).toMatch(/^[0-9A-F]{64}$/)
    expect(target.searchParams.get('state')).toBe('the-state')
    expect(target.searchParams.get('iss')).toBe(client.helseid)
    expect(bench.lastExchange().facts).toMatchObject({ clientId: client.clientId, securityLevel: '4' })
  })

  it('lets the people of HelseID’s own samples log in under their numbers', async () => {
    const code = await client.logIn({ test_pid: '05898597468' })
    const { body } = await client.token({ grant_type: 'authorization_code', code })
    expect(claimsOf(body['id_token'])).toMatchObject({
      name: 'GRØNN VITS',
      'helseid://claims/identity/pid': '05898597468',
      'helseid://claims/hpr/hpr_number': '565501872',
    })
  })

  it('takes by form what it takes in the address: authorize and end session', async () => {
    const pushed = await client.post('/connect/par', await client.parForm())
    const form = new URLSearchParams({
      client_id: client.clientId,
      request_uri: String(pushed.body['request_uri']),
    })
    const answer = await fetch(`${client.helseid}/connect/authorize`, {
      method: 'POST',
      body: form,
      redirect: 'manual',
    })
    expect(new URL(answer.headers.get('location') ?? '').searchParams.get('state')).toBe('the-state')
    const ended = await fetch(`${client.helseid}/connect/endsession`, {
      method: 'POST',
      body: new URLSearchParams({ state: 's' }),
      redirect: 'manual',
    })
    expect(ended.status).toBe(200)
    const info = await fetch(`${client.helseid}/connect/userinfo`, { method: 'POST' })
    expect(info.status).toBe(401)
  })

  it('gives DPoP tokens in HelseID’s shape for a code', async () => {
    const body = await logIn()
    expect(body).toMatchObject({ token_type: 'DPoP', expires_in: 600, rt_expires_in: 36_000 })
    const access = claimsOf(body['access_token'])
    expect(access).toMatchObject({
      iss: client.helseid,
      aud: 'nhn:kjernejournal',
      client_amr: 'private_key_jwt',
    })
    expect(access['jti']).toMatch(/^[0-9A-F]{32}$/)
    expect(access['sid']).toMatch(/^[0-9A-F]{32}$/)
    expect(access['sub']).toMatch(/^[A-Za-z0-9+/]{43}=$/)
    const id = claimsOf(body['id_token'])
    expect(id).toMatchObject({
      aud: client.clientId,
      nonce: 'the-nonce',
      sid: access['sid'],
      sub: access['sub'],
    })
    expect(Number(id['exp']) - Number(id['iat'])).toBe(300)
  })

  it('forbids that answers about tokens are kept, in the words of HTTP/1.1 and 1.0 (RFC 6749 section 5.1)', async () => {
    const notKept = ({ headers }: { readonly headers: Headers }) =>
      expect([headers.get('cache-control'), headers.get('pragma')]).toEqual(['no-store', 'no-cache'])
    notKept(await client.post('/connect/par', await client.parForm()))
    const tokens = await client.token({ grant_type: 'authorization_code', code: await client.logIn() })
    notKept(tokens)
    notKept(await client.token({ grant_type: 'refresh_token', refresh_token: tokens.body['refresh_token'] }))
    notKept(await client.token({ grant_type: 'client_credentials', scope: 'nhn:kjernejournal/api' }))
    notKept(await client.post('/connect/token', 'grant_type=refresh_token'))
    notKept(await fetch(`${client.helseid}/connect/userinfo`))
  })

  it('gives the same person the same sub at another client', async () => {
    const other = await createTestClient(bench, 'leverandor')
    const code = await other.logIn({ redirect_uri: 'http://localhost:51000/callback' })
    const tokens = await other.token({
      grant_type: 'authorization_code',
      code,
      redirect_uri: 'http://localhost:51000/callback',
    })
    expect(tokens.status).toBe(200)
    expect(claimsOf(tokens.body['access_token'])['sub']).toBe(
      claimsOf((await logIn())['access_token'])['sub'],
    )
  })

  it('demands a nonce with 400, and consumes neither code nor assertion doing so', async () => {
    const code = await client.logIn()
    const form = await client.tokenForm({
      grant_type: 'authorization_code',
      code,
      redirect_uri: `${bench.room.addresses.epj}/callback`,
      code_verifier: client.verifier,
    })
    const first = await client.post('/connect/token', form, { dpop: await client.proof() })
    expect(first.status).toBe(400)
    expect(first.body).toMatchObject({ error: 'use_dpop_nonce' })
    const nonce = first.headers.get('dpop-nonce')
    // The same form, assertion and all, as NHN's Java library does it.
    const second = await client.post('/connect/token', form, {
      dpop: await client.proof({ claims: { nonce } }),
    })
    expect(second.status).toBe(200)
    expect(bench.lastExchange().deviations).toMatchObject([{ rule: 'helseid.assertion-reused-after-nonce' }])
  })

  it('rotates the refresh token, gives an ID token again, and ends the grant when an old one comes back', async () => {
    const first = await logIn()
    const second = await client.token({ grant_type: 'refresh_token', refresh_token: first['refresh_token'] })
    expect(second.status).toBe(200)
    expect(second.body['id_token']).toBeTruthy()
    expect(second.body['refresh_token']).not.toBe(first['refresh_token'])
    const again = await client.token({ grant_type: 'refresh_token', refresh_token: first['refresh_token'] })
    expect(again).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
    expect(bench.lastExchange().explanation).toMatchObject({
      reason: expect.stringContaining('refresh token has been used before'),
      at: 'body.refresh_token',
    })
    const orphan = await client.token({
      grant_type: 'refresh_token',
      refresh_token: second.body['refresh_token'],
    })
    expect(orphan.body).toEqual({ error: 'invalid_grant' })
  })

  it('puts organisation and attest into the one token they were sent for', async () => {
    const first = await logIn()
    const details = { claims: { assertion_details: [organisation(), attest()] } }
    const second = await client.token(
      { grant_type: 'refresh_token', refresh_token: first['refresh_token'] },
      details,
    )
    const claims = claimsOf(second.body['access_token'])
    expect(claims[CHILD]).toBe(unit().id)
    expect(claims[ATTEST]).toMatchObject({
      practitioner: { identifier: { id: claims['helseid://claims/identity/pid'] } },
    })
    expect(bench.lastExchange().facts).toMatchObject({ orgnrChild: unit().id, attest: true })
    const third = await client.token({
      grant_type: 'refresh_token',
      refresh_token: second.body['refresh_token'],
    })
    expect(claimsOf(third.body['access_token'])).not.toHaveProperty([ATTEST])
    expect(claimsOf(third.body['access_token'])).not.toHaveProperty([CHILD])
  })

  it('takes resource indicators', async () => {
    const code = await client.logIn({ resource: 'nhn:kjernejournal' })
    const tokens = await client.token({
      grant_type: 'authorization_code',
      code,
      resource: 'nhn:kjernejournal',
    })
    expect(claimsOf(tokens.body['access_token'])['aud']).toBe('nhn:kjernejournal')
  })

  it('gives a client its own token with scope and without', async () => {
    const details = { claims: { assertion_details: organisation() } }
    const named = await client.token(
      { grant_type: 'client_credentials', scope: 'nhn:kjernejournal/api' },
      details,
    )
    expect(named.body).toMatchObject({ scope: 'nhn:kjernejournal/api', token_type: 'DPoP' })
    expect(named.body).not.toHaveProperty('id_token')
    expect(claimsOf(named.body['access_token'])[CHILD]).toBe(unit().id)
    expect(claimsOf(named.body['access_token'])).not.toHaveProperty('sub')
    const all = await client.token({ grant_type: 'client_credentials' })
    expect(String(all.body['scope']).split(' ')).toHaveLength(3)
  })

  it('gives a client without DPoP a Bearer token', async () => {
    const load = await createTestClient(bench, 'lasttest')
    const answer = await load.post(
      '/connect/token',
      await load.tokenForm({ grant_type: 'client_credentials' }),
    )
    expect(answer).toMatchObject({ status: 200, body: { token_type: 'Bearer' } })
    expect(claimsOf(answer.body['access_token'])).not.toHaveProperty('cnf')
  })

  it('writes the level of the log-in into the token, and no HPR number for who has none', async () => {
    const pid = bench.population.healthWorkers.find(({ key }) => key === 'uten-hpr')?.pid
    const code = await client.logIn({ test_pid: pid, test_security_level: '3' })
    const { body } = await client.token({ grant_type: 'authorization_code', code })
    const claims = claimsOf(body['access_token'])
    expect(claims['helseid://claims/identity/security_level']).toBe('3')
    expect(claims).not.toHaveProperty(['helseid://claims/hpr/hpr_number'])
  })

  it('lets a log-in without offline_access go without a refresh token', async () => {
    const code = await client.logIn({ scope: 'openid nhn:kjernejournal/api' })
    const { body } = await client.token({ grant_type: 'authorization_code', code })
    expect(body).not.toHaveProperty('refresh_token')
    expect(body).not.toHaveProperty('rt_expires_in')
  })

  it('gives a log-in for no API a token for HelseID itself', async () => {
    const code = await client.logIn({ scope: 'openid profile' })
    const { body } = await client.token({ grant_type: 'authorization_code', code })
    expect(claimsOf(body['access_token'])).toMatchObject({
      aud: `${client.helseid}/resources`,
      scope: ['openid', 'profile'],
    })
  })

  it('knows no more the code that was used', async () => {
    const code = await client.logIn()
    await client.token({ grant_type: 'authorization_code', code })
    const again = await client.token({ grant_type: 'authorization_code', code })
    expect(again).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
    expect(bench.lastExchange().explanation?.at).toBe('body.code')
  })

  it('asks the registers for itself, not as the EPJ', async () => {
    const callers = bench.room.journal
      .lines(0, 10_000)
      .map((line) => JSON.parse(line) as { operation: string; caller?: string })
      .filter(({ operation }) => operation === 'brreg.unit')
    expect(callers.length).toBeGreaterThan(0)
    expect(new Set(callers.map(({ caller }) => caller))).toEqual(new Set(['helseid']))
  })
})

describe("the room's time", () => {
  it('rules assertions, codes, tokens and refresh tokens', async () => {
    const bench = await openRoom()
    try {
      const client = await createTestClient(bench)
      bench.room.clock.set(Date.parse('2031-05-17T10:00:00Z'))
      bench.room.clock.freeze()
      const code = await client.logIn()
      const { body } = await client.token({ grant_type: 'authorization_code', code })
      expect(claimsOf(body['access_token'])['iat']).toBe(Date.parse('2031-05-17T10:00:00Z') / 1000)
      const late = await client.logIn()
      await bench.room.clock.advance(301_000)
      const expired = await client.token({ grant_type: 'authorization_code', code: late })
      expect(expired.body).toEqual({ error: 'invalid_grant' })
      await bench.room.clock.advance(9 * 3_600_000)
      const second = await client.token({ grant_type: 'refresh_token', refresh_token: body['refresh_token'] })
      expect(second.body['rt_expires_in']).toBe(36_000 - 301 - 9 * 3600)
      await bench.room.clock.advance(3_600_000)
      const gone = await client.token({
        grant_type: 'refresh_token',
        refresh_token: second.body['refresh_token'],
      })
      expect(gone.body).toEqual({ error: 'invalid_grant' })
    } finally {
      await bench.close()
    }
  })

  it('and its seed give the same codes, keys and people again', async () => {
    const run = async (time: string) => {
      const bench = await openRoom({ seed: 'twice' })
      try {
        bench.room.clock.freeze()
        bench.room.clock.set(Date.parse(time))
        const client = await createTestClient(bench)
        const jwks = await (await fetch(`${client.helseid}/.well-known/openid-configuration/jwks`)).json()
        return { code: await client.logIn(), clientId: client.clientId, jwks }
      } finally {
        await bench.close()
      }
    }
    const once = await run('2026-03-02T08:00:00Z')
    expect(await run('2026-03-02T08:00:00Z')).toEqual(once)
    const later = await run('2026-03-02T08:00:01Z')
    expect({ ...later, code: once.code }).toEqual(once)
    expect(later.code).not.toBe(once.code)
  })
})
