import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, createTestClient, type Members, type TestClient } from '../../fixture/client.ts'
import { openRoom, type TestRoom } from '../../fixture/room.ts'

describe('revocation', () => {
  let bench: TestRoom
  let client: TestClient
  beforeAll(async () => {
    bench = await openRoom()
    client = await createTestClient(bench)
  })
  afterAll(() => bench.close())

  const loggedIn = async () =>
    (await client.token({ grant_type: 'authorization_code', code: await client.logIn() })).body
  const refresh = (token: unknown) => client.token({ grant_type: 'refresh_token', refresh_token: token })
  const revoke = async (form: Members, by = client): Promise<Answer> =>
    by.post('/connect/revocation', await by.tokenForm(form))

  it('ends a refresh token, and the one that came of it', async () => {
    const first = await loggedIn()
    const second = (await refresh(first['refresh_token'])).body
    const answer = await revoke({ token: second['refresh_token'], token_type_hint: 'refresh_token' })
    expect([answer.status, answer.body]).toEqual([200, {}])
    expect(bench.lastExchange().deviations).toBeUndefined()
    expect(await refresh(second['refresh_token'])).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    })
  })

  it('keeps no refresh token in the journal', async () => {
    const token = String((await loggedIn())['refresh_token'])
    await revoke({ token })
    expect(JSON.stringify(bench.lastExchange())).not.toContain(token)
  })

  it.each([
    ['that is unknown', async () => 'unknown', /unknown/],
    ['for APIs', async () => (await loggedIn())['access_token'], /JWT/],
  ])(
    'answers 200 to a token %s, and says in the journal that nothing happened',
    async (_name, token, actual) => {
      expect((await revoke({ token: await token() })).status).toBe(200)
      expect(bench.lastExchange().deviations).toMatchObject([
        { rule: 'helseid.revocation-without-effect', actual: expect.stringMatching(actual) },
      ])
    },
  )

  it('lets no client end another’s', async () => {
    const token = (await loggedIn())['refresh_token']
    expect((await revoke({ token }, await createTestClient(bench, 'leverandor'))).status).toBe(200)
    expect(bench.lastExchange().deviations).toMatchObject([{ actual: 'a refresh token of another client' }])
    expect((await refresh(token)).status).toBe(200)
  })

  it('wants a token, and a client that shows who it is', async () => {
    expect(await revoke({})).toMatchObject({ status: 400, body: { error: 'invalid_request' } })
    expect(bench.lastExchange().explanation).toMatchObject({ at: 'body.token' })
    const client_assertion = await client.assertion({ claims: { aud: 'https://other.test' } })
    expect(await revoke({ token: 'x', client_assertion })).toMatchObject({
      status: 400,
      body: { error: 'invalid_client' },
    })
  })
})
