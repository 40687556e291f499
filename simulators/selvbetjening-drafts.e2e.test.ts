// Drafts of clients: a vendor’s EPJ sends them, and a person confirms them in Selvbetjening.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Room } from './core/room/room.ts'
import { openSelvbetjening, population, type SelvbetjeningBench, unit } from './fixture/open-selvbetjening.ts'
import { openClientApi } from './fixture/selvbetjening-api.ts'
import { claimsOf, type Members, testClientOf } from './helseid/fixture/client.ts'
import { alertIn, type TestPortal } from './helseid/fixture/portal.ts'
import { schemas } from './helseid/selvbetjening/api-schemas.ts'

const OFF_CURVE = JSON.stringify({ kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: `${'A'.repeat(42)}E` })

let bench: SelvbetjeningBench
let room: Room
let home: string
let portal: TestPortal
let vendor: Awaited<ReturnType<typeof openClientApi>>

beforeAll(async () => {
  bench = await openSelvbetjening()
  ;({ room, home } = bench)
  vendor = await openClientApi(bench)
})
beforeEach(async () => {
  portal = await bench.begin()
})
afterAll(async () => {
  vendor.close()
  await bench.close()
})

describe('the API for drafts', () => {
  it('makes a draft that does nothing until a person confirms it, who is sent back with the outcome', async () => {
    const draft = await vendor.makeDraft()
    expect(draft.status).toBe(200)
    const clientId = String(draft.body['clientId'])
    const client = await testClientOf(
      { room, population },
      { clientId, jwk: draft.key, redirectUri: undefined },
    )
    expect((await client.token({ grant_type: 'client_credentials' })).body).toEqual({
      error: 'invalid_client',
    })
    expect(bench.lastExchange()?.explanation?.reason).toContain('draft that nobody has confirmed')

    const page = await portal.get(`/confirm-client/${clientId}?redirectPort=7777&redirectPath=ferdig`)
    expect(page.html).toContain('Bekreft ny klient')
    const done = await portal.post(`/confirm-client/${clientId}?redirectPort=7777&redirectPath=ferdig`, [
      ['action', 'confirm'],
    ])
    expect(done.headers.get('location')).toBe('http://localhost:7777/ferdig?status=Success')
    const { body } = await client.token({ grant_type: 'client_credentials', scope: 'nhn:kjernejournal/api' })
    expect(claimsOf(body['access_token'])).toMatchObject({ client_id: clientId, herid: '1234' })
  })

  it('lets a person reject a draft, and refuse to confirm one of an organisation they may not act for', async () => {
    const draft = await vendor.makeDraft({ postClientConfirmationRedirectUri: 'https://epj.example/done' })
    const other = await vendor.makeDraft({
      organizationNumber: unit('nabokommune'),
      childOrganizationNumbers: [unit('nabosykehjem')],
    })
    const path = (one: Awaited<ReturnType<typeof vendor.makeDraft>>) =>
      `/confirm-client/${one.body['clientId']}`
    const rejected = await portal.post(path(draft), [['action', 'reject']])
    expect(rejected.headers.get('location')).toBe('https://epj.example/done?status=Rejected')
    expect((await portal.get(path(draft))).status).toBe(404)
    const refused = await portal.post(path(other), [['action', 'confirm']])
    expect([refused.status, alertIn(await refused.text())]).toEqual([
      409,
      expect.stringContaining('mangler rettigheten'),
    ])
  })

  it('confirms a draft once when two confirm it at the same time, and tells NHN once', async () => {
    const { body } = await vendor.makeDraft()
    const confirm = () => portal.post(`/confirm-client/${body['clientId']}`, [['action', 'confirm']])
    const both = await Promise.all([confirm(), confirm()])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 404])
    expect(room.messages.list().filter(({ to }) => to === 'kjernejournal@nhn.no')).toHaveLength(1)
  })

  it('does not bring a draft back that is rejected while somebody else confirms it', async () => {
    const { body } = await vendor.makeDraft()
    const say = (action: string) => portal.post(`/confirm-client/${body['clientId']}`, [['action', action]])
    const [confirmed, rejected] = await Promise.all([say('confirm'), say('reject')])
    expect([confirmed.status, rejected.status].sort()).toEqual([303, 404])
    const page = await portal.get(`/klienter/${body['clientId']}`)
    expect(page.status).toBe(confirmed.status === 303 ? 200 : 404)
  })

  it('gives each of two who order a key at the same time one of their own', async () => {
    const { client, clientId } = await vendor.confirmed()
    const order = () => portal.post(`/klienter/${clientId}/nokkel`, [['nokkel', 'made']])
    await Promise.all([order(), order()])
    const { body } = await vendor.call(client, 'GET', '/client-secret')
    const kids = (body as unknown as readonly { readonly kid: string }[]).map(({ kid }) => kid)
    expect(new Set(kids).size).toBe(3)
  })

  it('goes back to localhost or to the address of the draft, and nowhere else', async () => {
    const { body } = await vendor.makeDraft()
    const answer = await portal.post(
      `/confirm-client/${body['clientId']}?redirectPort=1@evil.example:80&redirectPath=x`,
      [['action', 'confirm']],
    )
    expect(answer.headers.get('location')).toBe(`${home}/klienter/${body['clientId']}?ny=ja`)
  })

  it.each([
    ['redirectPort=65535&redirectPath=//a/b', 'http://localhost:65535/a/b?status=Rejected'],
    ['redirectPort=1', 'http://localhost:1/?status=Rejected'],
    ['redirectPort=0', undefined],
    ['redirectPort=65536', undefined],
    ['redirectPort=80.5', undefined],
    ['redirectPort=80&redirectPath=a?b=c', undefined],
    ['', undefined],
  ])('goes with %j to %s once it is rejected', async (query, expected) => {
    const { body } = await vendor.makeDraft()
    const answer = await portal.post(`/confirm-client/${body['clientId']}?${query}`, [['action', 'reject']])
    expect([answer.status, answer.headers.get('location')]).toEqual([303, expected ?? `${home}/virksomheter`])
  })

  type Bad = [string, Members, Record<string, string>, number, string]
  const bad: Bad[] = [
    ['no api-key', {}, { 'api-key': '' }, 401, 'api-key'],
    ['a short organisation number', { organizationNumber: '123' }, {}, 400, 'organizationNumber'],
    ['a scope outside the klientmal', { apiScopes: ['nhn:other/api'] }, {}, 400, 'apiScopes'],
    ['no redirect URI', { redirectUris: null }, {}, 400, 'redirectUris'],
    ['a redirect URI with a fragment', { redirectUris: ['https://a.example/#x'] }, {}, 400, 'redirectUris'],
    ...[
      ' javascript:document.title=1',
      'java\nscript:document.title=1',
      '\u0001data:text/html,x',
      'VBScript:x',
      'blob:https://a.example/x',
      'about:blank',
    ].map(
      (address): Bad => [
        `a redirect URI that a browser would run or open itself (${JSON.stringify(address)})`,
        { redirectUris: [address] },
        {},
        400,
        'redirectUris',
      ],
    ),
    ['a private key', { publicJwk: '{"kty":"EC","d":"x"}' }, {}, 400, 'publicJwk'],
    ['a point off its curve', { publicJwk: OFF_CURVE }, {}, 400, 'no point on its curve'],
    ['a short RSA key', { publicJwk: '{"kty":"RSA","n":"AQAB","e":"AQAB"}' }, {}, 400, 'publicJwk'],
  ]
  it('takes a draft with a misspelt member without it, and tells of it in the journal', async () => {
    const { status, body } = await vendor.makeDraft({ redirectURIs: ['https://epj.example/callback'] })
    expect([status, body['clientId']]).toEqual([200, expect.any(String)])
    expect(bench.lastExchange()?.deviations).toEqual([
      {
        rule: 'selvbetjening.unknown-member',
        at: 'body.redirectURIs',
        expected: 'a documented member',
        actual: 'redirectURIs (ignored)',
      },
    ])
  })

  it('takes a redirect URI with an app’s own scheme', async () => {
    const { status } = await vendor.makeDraft({ redirectUris: ['no.fjord.epj:/callback'] })
    expect(status).toBe(200)
  })

  it.each(bad)('refuses a draft with %s as problem+json', async (_what, changes, headers, status, named) => {
    const answer = await vendor.makeDraft(changes, headers)
    expect([answer.status, answer.type]).toEqual([
      status,
      expect.stringContaining('application/problem+json'),
    ])
    expect(schemas.ProblemDetails.parse(answer.body)).toMatchObject({
      status,
      instance: '/r/demo/selvbetjening/api/v1/client-drafts',
    })
    expect(String(answer.body['detail'])).toContain(named)
    expect(bench.lastExchange()?.explanation?.at).toBeDefined()
  })
})
