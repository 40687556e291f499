import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, createTestClient, type Members, type TestClient } from '../fixture/client.ts'
import { postWithTwoProofs } from '../fixture/mistakes.ts'
import { openRoom, type TestRoom } from '../fixture/room.ts'
import { assertion, par, proof } from '../fixture/wrong-calls.ts'

describe('HelseID, strict, refuses', () => {
  let bench: TestRoom
  let client: TestClient
  beforeAll(async () => {
    bench = await openRoom()
    client = await createTestClient(bench)
  })
  afterAll(() => bench.close())

  it.each([
    ['Basic eDp5', 'a shared secret'],
    ['Bearer x', 'There is an Authorization header'],
  ])('an Authorization header: %s', async (authorization, said) => {
    const answer = await client.post('/connect/par', await client.parForm(), { authorization })
    expect([answer.status, answer.body]).toEqual([400, { error: 'invalid_client' }])
    expect(bench.lastExchange().explanation).toMatchObject({
      reason: expect.stringContaining(said),
      at: 'header.authorization',
      actual: `"${authorization.split(' ')[0]}"`,
    })
  })

  it('two DPoP headers', async () => {
    const form = await client.tokenForm({ grant_type: 'client_credentials' })
    const proofs = [await client.proof(), await client.proof()] as const
    const { status } = await postWithTwoProofs(`${client.helseid}/connect/token`, form.toString(), proofs)
    expect(status).toBe(400)
    expect(bench.lastExchange().explanation).toMatchObject({
      at: 'header.dpop',
      expected: 'one',
      actual: '2',
    })
  })

  it.each([
    ['uten-delegering', 'has not delegated', 'altinn.delegation.nhn-helseid-fagsystem'],
    ['feil-naeringskode', 'naeringskode', 'naeringskode1'],
    ['organisasjonsledd', 'organisasjonsledd', 'brreg.enheter'],
  ])('a client whose organisation is not ready: %s', async (key, description, at) => {
    const unready = await createTestClient(bench, key)
    const pushed = await unready.post('/connect/par', await unready.parForm())
    const direct = await unready.token({ grant_type: 'client_credentials' })
    for (const answer of [pushed, direct]) {
      expect(answer).toMatchObject({ status: 400, body: { error: 'unauthorized_client' } })
      expect(answer.body['error_description']).toContain(description)
      expect(bench.lastExchange().explanation?.at).toContain(at)
    }
  })

  it.each<readonly [string, (client: TestClient) => Promise<Answer>]>([
    ['body.authorization_details', par({ authorization_details: '[]' })],
    ['body.claims', par({ claims: '{}' })],
    ['body.grant_type', par({ grant_type: 'authorization_code' })],
    ['body.code_verifier', par({ code_verifier: 'v'.repeat(43) })],
    ['body.test_pid', par({ acr_values: 'Level4' })],
    [
      'body.client_assertion.assertion_details',
      assertion({ claims: () => ({ assertion_details: [{ type: 'helseid_authorization' }] }) }),
    ],
  ])('nothing for %s at PAR, which has no effect, and writes it down', async (at, send) => {
    expect((await send(client)).status).toBe(201)
    expect(bench.lastExchange().deviations).toMatchObject([
      { rule: 'helseid.par-without-effect', at, actual: expect.stringContaining('(ignored)') },
    ])
  })

  it.each<readonly [string, (client: TestClient) => Promise<Answer>, RegExp]>([
    ['a list of scopes with commas', par({ scope: 'openid,profile' }), /^scope is a list with spaces/],
    [
      'the key of another client, by the name people know it by',
      async (c) => {
        const { key } = await createTestClient(bench, 'leverandor')
        return assertion({ header: { kid: key.kid } })(c)
      },
      /^The client assertion names the key of another client, Leverandørens EPJ/,
    ],
    [
      'a proof with its time in milliseconds',
      proof((c) => ({ claims: { iat: c.now() * 1000 } })),
      /^iat in the DPoP proof is in milliseconds/,
    ],
    ['a login without openid', par({ scope: 'nhn:kjernejournal/api' }), /^The scope openid is missing/],
    ['a prompt nobody knows', par({ prompt: 'create' }), /^prompt has a word that HelseID does not know/],
  ])('%s, and says what it is', async (_name, send, says) => {
    const { status } = await send(client)
    expect(status).toBe(400)
    expect(bench.lastExchange().explanation?.reason).toMatch(says)
  })

  it.each<readonly [string, Members, Members, string]>([
    [
      'a code without its redirect_uri',
      { grant_type: 'authorization_code', redirect_uri: undefined },
      { error: 'unauthorized_client', error_description: 'redirect_uri is missing' },
      'body.redirect_uri',
    ],
    [
      'a code that is left out',
      { grant_type: 'authorization_code', code: undefined },
      { error: 'invalid_request', error_description: "missing required parameter 'code'" },
      'body.code',
    ],
    [
      'a refresh token that is left out',
      { grant_type: 'refresh_token', code: undefined },
      { error: 'invalid_request', error_description: "missing required parameter 'refresh_token'" },
      'body.refresh_token',
    ],
  ])('%s, and says where', async (_name, changes, wire, at) => {
    const { status, body } = await client.token({ code: await client.logIn(), ...changes })
    expect([status, body]).toEqual([400, wire])
    expect(bench.lastExchange().explanation?.at).toBe(at)
  })

  it('a refresh for more than the log-in asked for, with the members of OAuth alone', async () => {
    const { body } = await client.token({ grant_type: 'authorization_code', code: await client.logIn() })
    const { refresh_token } = body
    const scope = 'openid nhn:kjernejournal/innlogging'
    const refused = await client.token({ grant_type: 'refresh_token', refresh_token, scope })
    expect([refused.status, Object.keys(refused.body)]).toEqual([400, ['error', 'error_description']])
  })

  it('a curve of any length, and says no more of it than is read', async () => {
    const crv = 'x'.repeat(5000)
    const answer = await proof(({ key: { x, y } }) => ({ header: { jwk: { kty: 'EC', crv, x, y } } }))(client)
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_dpop_proof' } })
    for (const said of [answer.body['error_description'], bench.lastExchange().explanation?.reason])
      expect(String(said).length).toBeLessThan(600)
  })

  it('and calls nothing fine that was not sent', async () => {
    await par({ test_pid: undefined, resource: undefined, redirect_uri: 'https://evil.example/' })(client)
    const { reason = '' } = bench.lastExchange().explanation ?? {}
    expect(reason).toMatch(/What is fine: .*code_challenge/)
    expect(reason).not.toMatch(/test_pid|resource|response_mode/)
  })

  it('none whose organisation is ready', async () => {
    const ready = await createTestClient(bench, 'legesenter-as')
    expect((await ready.post('/connect/par', await ready.parForm())).status).toBe(201)
  })
})
