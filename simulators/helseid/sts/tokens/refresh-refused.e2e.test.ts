import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findByKey } from '../../../population/index.ts'
import { createTestClient, type Members, type TestClient } from '../../fixture/client.ts'
import { organisationDetail } from '../../fixture/mistakes.ts'
import { openRoom, type TestRoom } from '../../fixture/room.ts'

const VENDOR = 'http://localhost:8888/api/callback'

type Mistake = readonly [name: string, changes: Members, details: Members, error: string]

const mistakes: readonly Mistake[] = [
  ['an API that was not part of the log-in', { resource: 'nhn:pps' }, {}, 'invalid_target'],
  ['an API that nobody has', { resource: 'nhn:no-such' }, {}, 'invalid_target'],
  ['two APIs', { resource: ['nhn:kjernejournal', 'nhn:pps'] }, {}, 'invalid_target'],
  ['a scope that was not part of the log-in', { scope: 'nhn:pps/provesvar-read' }, {}, 'invalid_scope'],
  [
    'an organisation that is none',
    {},
    organisationDetail('NO:ORGNR:310000000', 'urn:oid:1.0.6523'),
    'invalid_request',
  ],
  ['an attest without members', {}, { type: 'nhn:tillitsrammeverk:parameters' }, 'invalid_request'],
]

describe('a refresh that is refused does not use up the refresh token (IdentityServer: only an answer does)', () => {
  let bench: TestRoom
  let client: TestClient
  let parent: string
  beforeAll(async () => {
    bench = await openRoom()
    client = await createTestClient(bench, 'leverandor-multitenant')
    parent = findByKey(bench.population.organisations, 'kommune').organisasjonsnummer
  })
  afterAll(() => bench.close())

  const scope = 'openid offline_access nhn:kjernejournal/api'
  const logIn = async () => {
    const code = await client.logIn({ redirect_uri: VENDOR, scope })
    const { body } = await client.token({ grant_type: 'authorization_code', code, redirect_uri: VENDOR })
    return body['refresh_token']
  }
  const refresh = (refresh_token: unknown, changes: Members, details: Members = {}) =>
    client.token(
      { grant_type: 'refresh_token', refresh_token, ...changes },
      { claims: 'type' in details ? { assertion_details: details } : {} },
    )

  it.each(mistakes)('%s', async (_name, changes, details, error) => {
    const token = await logIn()
    expect((await refresh(token, changes, details)).body['error']).toBe(error)
    const again = await refresh(
      token,
      { resource: 'nhn:kjernejournal' },
      organisationDetail(`NO:ORGNR:${parent}`, 'urn:oid:1.0.6523'),
    )
    expect([again.status, again.body['error']]).toEqual([200, undefined])
    expect(again.body['refresh_token']).not.toBe(token)
  })
})
