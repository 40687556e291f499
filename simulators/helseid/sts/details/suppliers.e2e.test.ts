import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findByKey } from '../../../population/index.ts'
import { claimsOf, createTestClient, type Members, type TestClient } from '../../fixture/client.ts'
import { organisationDetail } from '../../fixture/mistakes.ts'
import { openRoom, type TestRoom } from '../../fixture/room.ts'

const PARENT = 'helseid://claims/client/claims/orgnr_parent'
const CHILD = 'helseid://claims/client/claims/orgnr_child'
const SUPPLIER = 'helseid://claims/client/claims/orgnr_supplier'
const SYSTEM = 'urn:oid:1.0.6523'
const both = 'openid offline_access nhn:kjernejournal/api nhn:pps/provesvar-read'

describe("a supplier's client", () => {
  let bench: TestRoom
  let client: TestClient
  beforeAll(async () => {
    bench = await openRoom()
    client = await createTestClient(bench, 'leverandor-multitenant')
  })
  afterAll(() => bench.close())

  const number = (key: string) => findByKey(bench.population.organisations, key).organisasjonsnummer
  const named = (value: string, system = SYSTEM) => ({
    claims: { assertion_details: organisationDetail(value, system) },
  })
  const own = (value?: string, changes: Members = {}) =>
    client.token(
      { grant_type: 'client_credentials', scope: 'nhn:kjernejournal/api', ...changes },
      value === undefined ? undefined : named(value),
    )
  const logIn = async (changes: Members = {}) => {
    const redirect_uri = 'http://localhost:8888/api/callback'
    const code = await client.logIn({ redirect_uri, scope: both, ...changes })
    return client.token({ grant_type: 'authorization_code', code, redirect_uri })
  }

  it('gets parent, child and supplier for the organisation it names', async () => {
    const [parent, child] = [number('kommune'), number('sykehjem')]
    const { status, body } = await own(`NO:ORGNR:${parent}:${child}`)
    expect(status).toBe(200)
    expect(claimsOf(body['access_token'])).toMatchObject({
      [PARENT]: parent,
      [CHILD]: child,
      [SUPPLIER]: number('feil-naeringskode'),
      'helseid://claims/client/client_tenancy': 'multi-tenant',
    })
    expect(bench.lastExchange().facts).toMatchObject({ orgnrParent: parent, orgnrChild: child })
    expect(body).not.toHaveProperty('rejected_scope')
  })

  it.each(['', ':'])('may name the parent alone, with «%s» after it', async (colon) => {
    const claims = claimsOf((await own(`NO:ORGNR:${number('kommune')}${colon}`)).body['access_token'])
    expect(claims[PARENT]).toBe(number('kommune'))
    expect(claims).not.toHaveProperty([CHILD])
  })

  it('gets a token for no organisation when it names none', async () => {
    const claims = claimsOf((await own()).body['access_token'])
    expect(claims).not.toHaveProperty([PARENT])
    expect(claims[SUPPLIER]).toBe(number('feil-naeringskode'))
  })

  it.each([
    ['nabokommune', 'a parent that has not let it act', 'HID-1001'],
    ['12345', 'a parent of five digits', 'HID-1004'],
    ['kommune:1', 'a child of one digit', 'HID-1004'],
    ['kommune:sykehjem:x', 'a third number', 'HID-1007'],
  ])('is refused for %s: %s', async (words, _why, code) => {
    const value = words.replace(/[a-z]{2,}/g, number)
    const answer = await own(`NO:ORGNR:${value}`)
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_request' } })
    expect(answer.body['error_description']).toContain(code)
    const { explanation } = bench.lastExchange()
    expect(explanation?.at).toMatch(/identifier\.value$/)
    expect(explanation?.reason).toMatch(/What is fine: .*signature/)
  })

  it('is refused for a number in the system of the others, who are refused for its own', async () => {
    const answer = await client.token(
      { grant_type: 'client_credentials', scope: 'nhn:kjernejournal/api' },
      named(number('kommune'), 'urn:oid:2.16.578.1.12.4.1.4.101'),
    )
    expect(answer.body['error_description']).toContain('HID-1007')
    const single = await createTestClient(bench)
    const details = named(`NO:ORGNR:${number('kommune')}:`)
    const other = await single.token({ grant_type: 'client_credentials' }, details)
    expect(other.body['error_description']).toContain('HID-1005')
  })

  it('changes organisation by refresh, unit and all', async () => {
    const { body } = await logIn()
    const first = await client.token(
      { grant_type: 'refresh_token', refresh_token: body['refresh_token'], resource: 'nhn:kjernejournal' },
      named(`NO:ORGNR:${number('kommune')}:${number('sykehjem')}`),
    )
    expect(claimsOf(first.body['access_token'])).toMatchObject({ [CHILD]: number('sykehjem') })
    const { refresh_token } = first.body
    const grant = { grant_type: 'refresh_token', refresh_token, resource: 'nhn:kjernejournal' }
    const second = await client.token(grant, named(`NO:ORGNR:${number('legesenter-as')}:`))
    expect(claimsOf(second.body['access_token'])[PARENT]).toBe(number('legesenter-as'))
    expect(claimsOf(second.body['access_token'])).not.toHaveProperty([CHILD])
  })

  it('keeps no unit of the log-in when another parent is named', async () => {
    const claims = {
      authorization_details: organisationDetail(
        `NO:ORGNR:${number('kommune')}:${number('sykehjem')}`,
        SYSTEM,
      ),
    }
    const { body } = await logIn({ request: await client.requestObject({ claims }) })
    expect(claimsOf(body['access_token'])[CHILD]).toBe(number('sykehjem'))
    const grant = { grant_type: 'refresh_token', refresh_token: body['refresh_token'] }
    const other = await client.token(grant, named(`NO:ORGNR:${number('legesenter-as')}:`))
    expect(claimsOf(other.body['access_token'])).not.toHaveProperty([CHILD])
  })

  it('gets rejected_scope for an API whose terms the organisation has not accepted', async () => {
    const scope = 'nhn:kjernejournal/api nhn:pps/provesvar-read'
    const { status, body } = await own(`NO:ORGNR:${number('legesenter-as')}:`, { scope })
    expect(status).toBe(200)
    expect(body).toMatchObject({ scope: 'nhn:kjernejournal/api', rejected_scope: 'nhn:pps/provesvar-read' })
    expect(claimsOf(body['access_token'])).toMatchObject({
      scope: ['nhn:kjernejournal/api'],
      aud: 'nhn:kjernejournal',
    })
  })

  it('gets no token when every scope is rejected', async () => {
    const answer = await own(`NO:ORGNR:${number('legesenter-as')}:`, { scope: 'nhn:pps/provesvar-read' })
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_scope' } })
    expect(bench.lastExchange().explanation?.at).toBe('body.scope')
  })

  it('gets one token for all APIs when it names none, and one for each when it does', async () => {
    const { body } = await logIn()
    expect(claimsOf(body['access_token'])).toMatchObject({
      aud: ['nhn:kjernejournal', 'nhn:pps'],
      scope: both.split(' '),
    })
    expect(body['scope']).toBe(both)
    expect(bench.lastExchange().deviations).toMatchObject([{ rule: 'helseid.token-for-several-apis' }])
    const grant = { grant_type: 'refresh_token', refresh_token: body['refresh_token'], resource: 'nhn:pps' }
    const second = await client.token(grant)
    expect(claimsOf(second.body['access_token'])).toMatchObject({
      aud: 'nhn:pps',
      scope: ['openid', 'offline_access', 'nhn:pps/provesvar-read'],
    })
    const third = await client.token({
      grant_type: 'refresh_token',
      refresh_token: second.body['refresh_token'],
      resource: 'nhn:kjernejournal',
    })
    expect(claimsOf(third.body['access_token'])['aud']).toBe('nhn:kjernejournal')
  })

  it('gets both APIs on its own behalf too', async () => {
    const { body } = await own(undefined, { scope: undefined })
    expect(claimsOf(body['access_token'])['aud']).toEqual(['nhn:kjernejournal', 'nhn:pps'])
    expect(String(body['scope']).split(' ')).toHaveLength(4)
  })

  it('may name one resource at the token endpoint, not two', async () => {
    const answer = await own(undefined, { resource: ['nhn:kjernejournal', 'nhn:pps'] })
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_target' } })
    expect(bench.lastExchange().explanation?.at).toBe('body.resource')
  })
})
