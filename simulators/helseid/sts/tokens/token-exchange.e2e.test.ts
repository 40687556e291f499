import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimsOf, createTestClient, type Members, type TestClient } from '../../fixture/client.ts'
import { openRoom, type TestRoom } from '../../fixture/room.ts'

const grant_type = 'urn:ietf:params:oauth:grant-type:token-exchange'
const subject_token_type = 'urn:ietf:params:oauth:token-type:access_token'
const scope = 'nhn:kjernejournal/api'

describe('token exchange', () => {
  let bench: TestRoom
  let epj: TestClient
  let api: TestClient
  let subject_token: unknown
  let id_token: unknown
  beforeEach(async () => {
    bench = await openRoom()
    epj = await createTestClient(bench)
    api = await createTestClient(bench, 'tokenveksler')
    const { body } = await epj.token({ grant_type: 'authorization_code', code: await epj.logIn() })
    subject_token = body['access_token']
    id_token = body['id_token']
  })
  afterEach(() => bench.close())

  const exchange = (changes: Members = {}) =>
    api.token({ grant_type, subject_token, subject_token_type, scope, ...changes })

  it('keeps the user, says who exchanged, and binds the token to the new key', async () => {
    const { status, body } = await exchange()
    expect(status).toBe(200)
    expect(body).toMatchObject({
      issued_token_type: subject_token_type,
      token_type: 'DPoP',
      expires_in: 600,
      scope,
    })
    const [first, second] = [claimsOf(subject_token), claimsOf(body['access_token'])]
    expect(second).toMatchObject({
      sub: first['sub'],
      client_id: epj.clientId,
      aud: 'nhn:kjernejournal',
      scope: [scope],
      act: { iss: api.helseid, client_id: api.clientId },
    })
    expect(second['cnf']).not.toEqual(first['cnf'])
    expect(second['jti']).not.toBe(first['jti'])
    expect(bench.lastExchange().facts).toMatchObject({ grant: grant_type, clientId: api.clientId })
  })

  it('of an exchanged token keeps the first actor inside the second', async () => {
    const first = await exchange()
    const second = await exchange({ subject_token: first.body['access_token'] })
    expect(claimsOf(second.body['access_token'])['act']).toMatchObject({ act: { client_id: api.clientId } })
  })

  it.each([
    ['no subject token', () => ({ subject_token: undefined }), 'invalid_request', 'subject_token'],
    [
      'another type',
      () => ({ subject_token_type: 'urn:ietf:params:oauth:token-type:id_token' }),
      'invalid_request',
      'subject_token_type',
    ],
    [
      'a wish for a refresh token',
      () => ({ requested_token_type: 'urn:ietf:params:oauth:token-type:refresh_token' }),
      'invalid_request',
      'requested_token_type',
    ],
    ['an ID token', () => ({ subject_token: id_token }), 'invalid_grant', 'subject_token'],
    ['a broken token', () => ({ subject_token: 'a.b.c' }), 'invalid_grant', 'subject_token'],
    ['no scope', () => ({ scope: undefined }), 'invalid_scope', 'scope'],
    ['a scope of others', () => ({ scope: 'nhn:pps/provesvar-read' }), 'invalid_scope', 'scope'],
    ['another resource', () => ({ resource: 'nhn:pps' }), 'invalid_target', 'resource'],
  ])('is refused with %s', async (_name, changes, error, member) => {
    expect(await exchange(changes())).toMatchObject({ status: 400, body: { error } })
    const { explanation } = bench.lastExchange()
    expect(explanation?.at).toBe(`body.${member}`)
    expect(explanation?.reason).toMatch(/What is fine: .*signature of the proof/)
  })

  it('is refused to clients that are not set up for it', async () => {
    const answer = await epj.token({ grant_type, subject_token, subject_token_type, scope })
    expect(answer.body['error']).toBe('unauthorized_client')
  })

  it('is refused when the token has expired', async () => {
    await bench.room.clock.advance(611_000)
    expect((await exchange()).body['error']).toBe('invalid_grant')
    expect(bench.lastExchange().explanation?.at).toBe('body.subject_token.exp')
  })
})
