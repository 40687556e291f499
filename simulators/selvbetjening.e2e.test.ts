// Selvbetjening with the room's own Altinn, Enhetsregisteret and HelseID: what is made there works, and what must not
// be made is refused with a reason.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Exchange, JournalEvent } from './core/exchange.ts'
import type { Room } from './core/room.ts'
import { openWorld, type TestWorld } from './fixture/open-world.ts'
import { createTestBrowser } from './helseid/fixture/browser.ts'
import { claimsOf, type Members, type TestClient, testClientOf } from './helseid/fixture/client.ts'
import { alertIn, openPortal, type TestPortal, unzip } from './helseid/fixture/portal.ts'
import { schemas } from './helseid/selvbetjening/api-schemas.ts'
import { populationOf } from './population/of-seed.ts'

const population = populationOf('demo')
const unit = (key: string) =>
  population.organisations.find((one) => one.key === key)?.organisasjonsnummer ?? ''
const pid = (key: string) =>
  [...population.others, ...population.healthWorkers].find((one) => one.key === key)?.pid ?? ''
const [kommune, sykehjem, hjemmetjeneste] = [unit('kommune'), unit('sykehjem'), unit('hjemmetjeneste')]

let world: TestWorld
let room: Room
let home: string
let api: string
let portal: TestPortal

beforeAll(async () => {
  world = await openWorld()
  const demo = world.rooms.get('demo')
  if (!demo) throw new Error('there is no room demo')
  room = demo
  home = room.addresses.selvbetjening
  api = `${home}/api/v1`
})
beforeEach(async () => {
  room.reset()
  portal = await openPortal(room, pid('systemansvarlig'))
})
afterAll(async () => {
  expect(world.problems).toEqual([])
  await world.close()
})

const exchanges = (): readonly Exchange[] =>
  room.journal.lines(0, 10_000).flatMap((line) => {
    const event = JSON.parse(line) as JournalEvent
    return event.type === 'exchange' && event.caller === undefined ? [event] : []
  })
const lastExchange = () => exchanges().at(-1)
const aClient = (units = [sykehjem], packages = ['kjernejournal']) =>
  portal.makeClient({ organisation: kommune, units, packages })
const redirectUri = () => `${room.addresses.epj}/callback`

async function clientFrom(clientId: string): Promise<TestClient> {
  const file = await portal.file(clientId)
  return testClientOf(
    { room, population },
    { clientId, jwk: JSON.parse(file.privateJwk), redirectUri: redirectUri() },
  )
}

async function ownKey(): Promise<{ readonly open: JWK; readonly whole: JWK }> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
  const named = { kid: 'own-key', alg: 'ES256' }
  return {
    open: { ...(await exportJWK(publicKey)), ...named },
    whole: { ...(await exportJWK(privateKey)), ...named },
  }
}

describe('a client that a person makes in the portal', () => {
  it('gets a zip whose password comes by SMS, and logs people in with what is in it', async () => {
    const clientId = await aClient([sykehjem, hjemmetjeneste])
    const file = await portal.file(clientId)
    expect(file).toMatchObject({
      authority: room.addresses.helseid,
      clientId,
      grantTypes: ['authorization_code', 'refresh_token', 'client_credentials'],
      childOrganizationNumbers: [sykehjem, hjemmetjeneste],
      secretType: 'private_key_jwt:RsaPrivateKeyJwtSecret',
      rsaPrivateKey: expect.stringMatching(/^<RSAKeyValue><Modulus>.+<\/D><\/RSAKeyValue>$/),
      rsaKeySizeBits: 2048,
      pkceRequired: true,
    })
    const sms = room.messages.list().at(-1)
    expect(sms).toMatchObject({ channel: 'sms', to: expect.stringMatching(/^\+4700\d{6}$/) })
    expect(sms?.text).toMatch(/: [a-hj-km-np-z2-9]{12}$/)

    const client = await testClientOf(
      { room, population },
      { clientId, jwk: JSON.parse(file.privateJwk), redirectUri: redirectUri() },
    )
    const code = await client.logIn({ scope: 'openid nhn:kjernejournal/api' })
    const { body } = await client.token({ grant_type: 'authorization_code', code })
    expect(claimsOf(body['access_token'])).toMatchObject({
      client_id: clientId,
      'helseid://claims/client/claims/orgnr_parent': kommune,
    })
  })

  it('is told to NHN, and then to Kjernejournal, when it is for Kjernejournal', async () => {
    const ask = async () =>
      (
        await fetch(`${home}/api/kjernejournal/virksomheter/${unit('legesenter-as')}`)
      ).json() as Promise<Members>
    const before = await ask()
    const clientId = await portal.makeClient({ organisation: unit('legesenter-as'), units: [] })
    expect(room.messages.list().at(-1)).toMatchObject({
      channel: 'e-mail',
      to: 'kjernejournal@nhn.no',
      text: expect.stringContaining(unit('legesenter-as')),
    })
    const after = await ask()
    expect(after['tilgang']).toBe('aktiv')
    expect(after['klienter']).toEqual([...z.array(z.string()).parse(before['klienter']), clientId])
    expect((await fetch(`${home}/api/kjernejournal/virksomheter/12`)).status).toBe(400)
    const none = await fetch(`${home}/api/kjernejournal/virksomheter/999999999`)
    expect(await none.json()).toEqual({ organisasjonsnummer: '999999999', tilgang: 'ingen', klienter: [] })
  })

  it('is written down with who made it, for whom', async () => {
    const clientId = await aClient()
    expect(lastExchange()).toMatchObject({
      operation: 'helseid.selvbetjening-make',
      facts: { client: clientId, organisation: kommune, units: sykehjem, by: pid('systemansvarlig') },
    })
    await portal.file(clientId)
    expect(lastExchange()?.facts).toMatchObject({ client: clientId, by: pid('systemansvarlig') })
    const journal = room.journal.lines(0, 10_000).join('\n')
    expect(journal).not.toContain(room.messages.list().at(-1)?.text.split(': ').at(-1))
  })

  it('may use a scope that waits only when the API’s owner has approved it', async () => {
    const clientId = await aClient([sykehjem], ['kjernejournal', 'provesvar'])
    const client = await clientFrom(clientId)
    const ask = () => client.token({ grant_type: 'client_credentials', scope: 'nhn:pps/provesvar-read' })
    expect((await ask()).body['error']).toBe('invalid_scope')
    const approval = await portal.get('/godkjenning')
    expect(approval.html).toContain('nhn:pps/provesvar-read')
    const stranger = await openPortal(room, pid('radmann'))
    expect((await stranger.post(`/godkjenning/${clientId}`, [])).status).toBe(403)
    expect((await portal.post(`/godkjenning/${clientId}`, [])).status).toBe(303)
    expect((await ask()).status).toBe(200)
  })

  it('gets other units, of which NHN is told the new ones', async () => {
    const clientId = await aClient()
    const form = [sykehjem, hjemmetjeneste].map((one) => ['enhet', one] as const)
    expect((await portal.post(`/klienter/${clientId}/enheter`, form)).status).toBe(303)
    expect(room.messages.list().at(-1)?.text).toContain(hjemmetjeneste)
    expect(room.messages.list().at(-1)?.text).not.toContain(sykehjem)
    const file = await portal.file(clientId)
    expect(file['childOrganizationNumbers']).toEqual([sykehjem, hjemmetjeneste])
  })

  it('goes on with a new key; the one before works for thirty days, and is then refused with the reason', async () => {
    const clientId = await aClient()
    const before = await clientFrom(clientId)
    expect((await portal.post(`/klienter/${clientId}/nokkel`, [['nokkel', 'made']])).status).toBe(303)
    const after = await clientFrom(clientId)
    const ask = (client: TestClient) =>
      client.token({ grant_type: 'client_credentials', scope: 'nhn:kjernejournal/api' })
    expect(after.key['kid']).not.toBe(before.key['kid'])
    expect([(await ask(before)).status, (await ask(after)).status]).toEqual([200, 200])
    await room.clock.advance(30 * 24 * 60 * 60 * 1000 + 1000)
    expect([(await ask(before)).body, (await ask(after)).status]).toEqual([{ error: 'invalid_client' }, 200])
    await ask(before)
    expect(lastExchange()?.explanation).toMatchObject({
      reason: expect.stringContaining('key that has expired'),
      at: 'body.client_assertion.kid',
      expected: after.key['kid'],
    })
    await room.clock.advance(340 * 24 * 60 * 60 * 1000)
    expect((await ask(after)).body).toEqual({ error: 'invalid_client' })
  })

  it('may have a key of its own, and then there is no file', async () => {
    const { open, whole } = await ownKey()
    const answer = await portal.post('/ny', [
      ['virksomhet', kommune],
      ['mal', 'fagsystem-api'],
      ['pakke', 'kjernejournal'],
      ['enhet', sykehjem],
      ['nokkel', 'upload'],
      ['jwk', JSON.stringify(open)],
    ])
    const clientId = answer.headers.get('location')?.split('/').at(-1)?.split('?')[0] ?? ''
    const client = await testClientOf({ room, population }, { clientId, jwk: whole, redirectUri: undefined })
    const { body } = await client.token({ grant_type: 'client_credentials' })
    expect(body['scope']).toBe('nhn:kjernejournal/api')
    await expect(portal.file(clientId)).rejects.toThrow('sin egen nøkkel')
  })

  it('is made from a klientmal that a supplier makes', async () => {
    const answer = await portal.post('/klientmaler', [
      ['navn', 'Nytt fagsystem'],
      ['virksomhet', unit('feil-naeringskode')],
      ['type', 'user'],
      ['pakke', 'kjernejournal'],
      ['redirect', 'https://epj.example/callback'],
    ])
    const mal = answer.headers.get('location')?.split('gjort=')[1] ?? ''
    const clientId = await portal.makeClient({ organisation: kommune, units: [sykehjem], mal })
    expect(await portal.file(clientId)).toMatchObject({ redirectUris: ['https://epj.example/callback'] })
  })

  const refused: [string, string, readonly (readonly [string, string])[], string, string][] = [
    ['a sub-unit', 'systemansvarlig', [['virksomhet', sykehjem]], 'not-hovedenhet', 'ikke en hovedenhet'],
    [
      'an organisasjonsledd',
      'systemansvarlig',
      [['virksomhet', unit('helse-og-omsorg')]],
      'not-hovedenhet',
      'ikke en hovedenhet',
    ],
    [
      'an organisation that nobody has',
      'systemansvarlig',
      [['virksomhet', '999999999']],
      'organisation-unknown',
      'finnes ikke',
    ],
    [
      'an organisation without the right',
      'systemansvarlig',
      [['virksomhet', unit('nabokommune')]],
      'no-right',
      'mangler rettigheten i Altinn',
    ],
    ['a person without the right', 'lege', [['enhet', sykehjem]], 'no-right', 'mangler rettigheten i Altinn'],
    ['no units', 'systemansvarlig', [], 'no-units', 'Velg minst én underenhet'],
    [
      'a unit of another municipality',
      'systemansvarlig',
      [['enhet', unit('nabosykehjem')]],
      'unit-not-below',
      'ligger ikke under',
    ],
    ['a unit that nobody has', 'systemansvarlig', [['enhet', '999999999']], 'unit-unknown', 'finnes ikke'],
    [
      'a company in another trade',
      'systemansvarlig',
      [['virksomhet', unit('feil-naeringskode')]],
      'organisation-code',
      '86, 87 eller 88',
    ],
  ]
  it.each(refused)('is not made for %s', async (_what, who, changes, code, said) => {
    const person = await openPortal(room, pid(who))
    const names = changes.map(([name]) => name)
    const whole: readonly (readonly [string, string])[] = [
      ['virksomhet', kommune],
      ['mal', 'testbenk-epj'],
      ['pakke', 'kjernejournal'],
      ['nokkel', 'made'],
    ]
    const form = [...whole.filter(([name]) => !names.includes(name)), ...changes]
    const answer = await person.post('/ny', form)
    expect(answer.status).toBe(409)
    expect(alertIn(await answer.text())).toContain(said)
    expect(lastExchange()?.explanation?.reason).toContain(code)
    expect(room.messages.list()).toEqual([])
  })

  it.each([
    ['altinn.authorized-parties', 'Altinn'],
    ['brreg.enhet', 'Enhetsregisteret'],
  ])('is not made while %s does not answer', async (operation, register) => {
    room.faults.arm({ operation, after: 0, maxInARow: 2, effect: { type: 'status', status: 503 } })
    await expect(aClient()).rejects.toThrow(`${register} svarer ikke`)
    room.faults.clearAll()
    await aClient()
  })

  it.each([
    ['nothing', [], 'Velg både virksomhet og fagsystem'],
    [
      'no package',
      [
        ['virksomhet', kommune],
        ['mal', 'testbenk-epj'],
        ['enhet', sykehjem],
      ],
      'minst én ting',
    ],
    [
      'a private key',
      [
        ...[
          ['virksomhet', kommune],
          ['mal', 'testbenk-epj'],
          ['enhet', sykehjem],
          ['pakke', 'kjernejournal'],
        ],
        ...[
          ['nokkel', 'upload'],
          ['jwk', '{"kty":"EC","d":"a-private-part"}'],
        ],
      ],
      'privat nøkkel',
    ],
  ] as [string, [string, string][], string][])(
    'asks again when %s is sent, and keeps what was chosen',
    async (_what, form, said) => {
      const answer = await portal.post('/ny', form)
      expect(answer.status).toBe(400)
      const html = await answer.text()
      expect(alertIn(html)).toContain(said)
      expect(room.journal.lines(0, 10_000).join('')).not.toContain('a-private-part')
      if (form.some(([name]) => name === 'enhet')) expect(html).toMatch(`value="${sykehjem}" checked`)
    },
  )

  it.each([
    ['without a mobile number in KRR', 'no-mobile', 'ikke noe mobilnummer'],
    ['whose mobile number is stale', 'stale', 'ikke bekreftet'],
  ])('gives no file to somebody %s', async (_who, plan, said) => {
    const key = plan === 'stale' ? 'helsefagarbeider' : 'reseptarfarmasoyt'
    const clientId = await aClient()
    const worker = population.healthWorkers.find((one) => one.key === key)
    const give = await fetch(
      `${room.addresses.altinn}/accessmanagement/api/v1/enduser/connections/resources/rights?party=${kommune}&resource=nhn-helseid-fagsystem`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-testbenk-actor': pid('radmann') },
        body: JSON.stringify({
          directRightKeys: ['nhn-helseid-fagsystem:access'],
          personIdentifier: worker?.pid,
          lastName: worker?.name.family,
        }),
      },
    )
    expect(give.status).toBe(201)
    const person = await openPortal(room, pid(key))
    await expect(person.file(clientId)).rejects.toThrow(said)
  })
})

describe('the portal', () => {
  it('sends who is not signed in to HelseID, and back to the page that was asked for', async () => {
    const browser = createTestBrowser()
    const sent = await browser.get(`${home}/virksomheter`)
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${home}/logg-inn?til=%2Fvirksomheter`])
    const page = await browser.follow(
      await browser.get(`${home}/logg-inn?til=%2Fvirksomheter&test_pid=${pid('lege')}`),
      room.addresses.room,
    )
    expect(page.url).toBe(`${home}/virksomheter`)
    expect(await page.text()).toContain('Du har ingen av HelseIDs tre rettigheter')
  })

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'x'])(
    'does not go to %s after the log-in',
    async (til) => {
      const browser = createTestBrowser()
      const address = `${home}/logg-inn?${new URLSearchParams({ til, test_pid: pid('lege') })}`
      const page = await browser.follow(await browser.get(address), room.addresses.room)
      expect(page.url.startsWith(home)).toBe(true)
    },
  )

  it('takes no forms from other sites, and none without a session', async () => {
    const cross = await fetch(`${home}/ny`, {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: '',
    })
    expect(cross.status).toBe(403)
    const none = await createTestBrowser().post(`${home}/ny`, {})
    expect(none.headers.get('location')).toBe(`${home}/logg-inn`)
  })

  it('shows nobody another organisation’s client', async () => {
    const clientId = await aClient()
    const lege = await openPortal(room, pid('lege'))
    expect((await lege.get(`/klienter/${clientId}`)).status).toBe(403)
    expect((await lege.post(`/klienter/${clientId}/fil`, [])).status).toBe(403)
    expect((await portal.get('/klienter/nobody')).status).toBe(404)
  })

  it('is left at once when the person logs out of HelseID in another program, and the other way round', async () => {
    const { browser } = portal
    const client = await clientFrom(await aClient())
    const form = await client.parForm({ acr_values: undefined, test_pid: undefined, scope: 'openid' })
    const { body } = await client.post('/connect/par', form)
    const query = new URLSearchParams({
      client_id: client.clientId,
      request_uri: String(body['request_uri']),
    })
    // The portal's log-in is enough: nobody is asked again.
    const answer = await browser.get(`${room.addresses.helseid}/connect/authorize?${query}`)
    const code = new URL(answer.headers.get('location') ?? '').searchParams.get('code')
    const tokens = await client.token({ grant_type: 'authorization_code', code })
    const hint = String(tokens.body['id_token'])
    const ended = await browser.get(`${room.addresses.helseid}/connect/endsession?id_token_hint=${hint}`)
    expect(await ended.text()).toContain('HelseID Selvbetjening')
    expect(lastExchange()?.facts).toMatchObject({ loggedOutElsewhere: 1, toldOfLogOut: 1 })
    expect((await browser.get(`${home}/virksomheter`)).status).toBe(303)

    const again = await openPortal(room, pid('systemansvarlig'))
    await again.browser.follow(await again.post('/logg-ut', []), room.addresses.room)
    const next = await client.post(
      '/connect/par',
      await client.parForm({ acr_values: undefined, test_pid: undefined, scope: 'openid' }),
    )
    const asked = new URLSearchParams({
      client_id: client.clientId,
      request_uri: String(next.body['request_uri']),
    })
    const page = await again.browser.get(`${room.addresses.helseid}/connect/authorize?${asked}`)
    expect(page.headers.get('location')).toContain('/account/login/')
  })

  it('believes no log-out that is not HelseID’s', async () => {
    for (const token of ['', 'x.y.z']) {
      const answer = await createTestBrowser().post(`${home}/utlogget`, { logout_token: token })
      expect(answer.status).toBe(400)
    }
    expect((await portal.get('/virksomheter')).status).toBe(200)
  })
})

describe('the API', () => {
  let server: Server
  beforeAll(async () => {
    server = createServer((_request, response) => void response.end('ok'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => void server.close())

  async function apiKey(): Promise<string> {
    const { html } = await portal.get('/klientmaler')
    return /<code>([\w-]{43})<\/code>/.exec(html)?.[1] ?? ''
  }

  async function makeDraft(changes: Members = {}, headers: Record<string, string> = {}) {
    const { open, whole } = await ownKey()
    const body = {
      organizationNumber: kommune,
      publicJwk: JSON.stringify(open),
      apiScopes: ['nhn:kjernejournal/api', 'nhn:selvbetjening/client'],
      redirectUris: ['http://localhost:8888/api/callback'],
      childOrganizationNumbers: [sykehjem],
      audienceSpecificClientClaims: [{ key: 'herid', value: '1234' }],
      ...changes,
    }
    const answer = await fetch(`${api}/client-drafts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'api-key': await apiKey(), ...headers },
      body: JSON.stringify(body),
    })
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      body: (await answer.json()) as Members,
      key: whole,
    }
  }

  async function confirmed(changes: Members = {}) {
    const draft = await makeDraft(changes)
    const clientId = String(draft.body['clientId'])
    const { port } = server.address() as AddressInfo
    const answer = await portal.post(`/confirm-client/${clientId}?redirectPort=${port}&redirectPath=done`, [
      ['action', 'confirm'],
    ])
    const client = await testClientOf(
      { room, population },
      { clientId, jwk: draft.key, redirectUri: 'http://localhost:8888/api/callback' },
    )
    return { client, clientId, location: answer.headers.get('location'), port }
  }

  /** A call with the client's own token, and a proof for it. */
  async function call(client: TestClient, method: string, path: string, body?: unknown, sent?: JWK) {
    const { body: tokens } = await client.token({
      grant_type: 'client_credentials',
      scope: 'nhn:selvbetjening/client',
    })
    const token = String(tokens['access_token'])
    const { createHash } = await import('node:crypto')
    const ath = createHash('sha256').update(token).digest('base64url')
    const claims = { htm: method, htu: `${api}${path}`, ath }
    const answer = await fetch(`${api}${path}`, {
      method,
      headers: {
        authorization: `DPoP ${token}`,
        dpop: await client.proof({ claims, ...(sent && { key: sent }) }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      body: (await answer.json()) as Members,
    }
  }

  it('makes a draft that does nothing until a person confirms it, who is sent back with the outcome', async () => {
    const draft = await makeDraft()
    expect(draft.status).toBe(200)
    const clientId = String(draft.body['clientId'])
    const client = await testClientOf(
      { room, population },
      { clientId, jwk: draft.key, redirectUri: undefined },
    )
    expect((await client.token({ grant_type: 'client_credentials' })).body).toEqual({
      error: 'invalid_client',
    })
    expect(lastExchange()?.explanation?.reason).toContain('draft that nobody has confirmed')

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
    const draft = await makeDraft({ postClientConfirmationRedirectUri: 'https://epj.example/done' })
    const other = await makeDraft({
      organizationNumber: unit('nabokommune'),
      childOrganizationNumbers: [unit('nabosykehjem')],
    })
    const path = (one: typeof draft) => `/confirm-client/${one.body['clientId']}`
    const rejected = await portal.post(path(draft), [['action', 'reject']])
    expect(rejected.headers.get('location')).toBe('https://epj.example/done?status=Rejected')
    expect((await portal.get(path(draft))).status).toBe(404)
    const refused = await portal.post(path(other), [['action', 'confirm']])
    expect([refused.status, alertIn(await refused.text())]).toEqual([
      409,
      expect.stringContaining('mangler rettigheten'),
    ])
  })

  it('goes back to localhost or to the address of the draft, and nowhere else', async () => {
    const { body } = await makeDraft()
    const answer = await portal.post(
      `/confirm-client/${body['clientId']}?redirectPort=1@evil.example:80&redirectPath=x`,
      [['action', 'confirm']],
    )
    expect(answer.headers.get('location')).toBe(`${home}/klienter/${body['clientId']}?ny=ja`)
  })

  const bad: [string, Members, Record<string, string>, number, string][] = [
    ['no api-key', {}, { 'api-key': '' }, 401, 'api-key'],
    ['a short organisation number', { organizationNumber: '123' }, {}, 400, 'organizationNumber'],
    ['a scope outside the klientmal', { apiScopes: ['nhn:other/api'] }, {}, 400, 'apiScopes'],
    ['no redirect URI', { redirectUris: null }, {}, 400, 'redirectUris'],
    ['a redirect URI with a fragment', { redirectUris: ['https://a.example/#x'] }, {}, 400, 'redirectUris'],
    ['a private key', { publicJwk: '{"kty":"EC","d":"x"}' }, {}, 400, 'publicJwk'],
    ['a short RSA key', { publicJwk: '{"kty":"RSA","n":"AQAB","e":"AQAB"}' }, {}, 400, 'publicJwk'],
  ]
  it.each(bad)('refuses a draft with %s as problem+json', async (_what, changes, headers, status, named) => {
    const answer = await makeDraft(changes, headers)
    expect([answer.status, answer.type]).toEqual([
      status,
      expect.stringContaining('application/problem+json'),
    ])
    expect(schemas.ProblemDetails.parse(answer.body)).toMatchObject({
      status,
      instance: '/r/demo/selvbetjening/api/v1/client-drafts',
    })
    expect(String(answer.body['detail'])).toContain(named)
    expect(lastExchange()?.explanation?.at).toBeDefined()
  })

  it('shows a client its own settings, and replaces all of them', async () => {
    const { client, clientId } = await confirmed()
    const before = await call(client, 'GET', '/client')
    expect(before.status).toBe(200)
    expect(before.body).toEqual({
      apiScopes: [
        { scope: 'nhn:kjernejournal/api', status: 'Ok', statusReason: null },
        { scope: 'nhn:selvbetjening/client', status: 'Ok', statusReason: null },
      ],
      audienceSpecificClientClaims: [
        {
          claimType: 'herid',
          activeClaimValue: '1234',
          pendingClaimValue: null,
          status: 'Ok',
          statusReason: null,
        },
      ],
      redirectUris: ['http://localhost:8888/api/callback'],
      postLogoutRedirectUris: [],
      childOrganizationNumbers: [sykehjem],
    })
    const change = {
      apiScopes: ['nhn:kjernejournal/api', 'nhn:selvbetjening/client', 'nhn:pps/provesvar-read'],
      audienceSpecificClientClaims: [{ key: 'herid', value: '5678' }],
      redirectUris: ['https://epj.example/callback'],
      childOrganizationNumbers: [hjemmetjeneste],
    }
    const changed = await call(client, 'PUT', '/client', change)
    expect(changed.status).toBe(200)
    expect(changed.body).toMatchObject({
      audienceSpecificClientClaims: [
        { activeClaimValue: '1234', pendingClaimValue: '5678', status: 'UpdatePending' },
      ],
      redirectUris: ['https://epj.example/callback'],
      childOrganizationNumbers: [hjemmetjeneste],
    })
    expect(changed.body['apiScopes']).toContainEqual({
      scope: 'nhn:pps/provesvar-read',
      status: 'Pending',
      statusReason: expect.any(String),
    })
    await portal.post(`/godkjenning/${clientId}`, [])
    const { body } = await client.token({ grant_type: 'client_credentials', scope: 'nhn:pps/provesvar-read' })
    expect(claimsOf(body['access_token'])['herid']).toBe('5678')
  })

  it.each([
    ['null redirect URIs', { apiScopes: ['nhn:selvbetjening/client'], redirectUris: null }, 'redirectUris'],
    [
      'a unit elsewhere',
      { redirectUris: ['https://a.example/'], childOrganizationNumbers: [unit('nabosykehjem')] },
      'childOrganizationNumbers',
    ],
  ])('refuses to replace them with %s, and leaves them as they are', async (_what, change, named) => {
    const { client } = await confirmed()
    const before = await call(client, 'GET', '/client')
    const answer = await call(client, 'PUT', '/client', change)
    expect([answer.status, String(answer.body['detail'])]).toEqual([400, expect.stringContaining(named)])
    expect((await call(client, 'GET', '/client')).body).toEqual(before.body)
  })

  it.each([
    ['an object', (key: JWK) => key],
    ['a text that holds one', (key: JWK) => JSON.stringify(key)],
  ])('takes a new key as %s, which then signs', async (_as, sent) => {
    const { client, clientId } = await confirmed()
    const { publicKey, privateKey } = await generateKeyPair('ES384', { extractable: true })
    const named = { kid: 'next', alg: 'ES384' }
    const answer = await call(
      client,
      'POST',
      '/client-secret',
      sent({ ...(await exportJWK(publicKey)), ...named }),
    )
    expect(answer.status).toBe(200)
    expect(schemas.ClientSecretAnswer.parse(answer.body).expiration).toMatch(/Z$/)
    const jwk = { ...(await exportJWK(privateKey)), ...named }
    const next = await testClientOf({ room, population }, { clientId, jwk, redirectUri: undefined })
    const list = await call(next, 'GET', '/client-secret')
    const keys = schemas.ClientSecrets.parse(list.body)
    expect(keys.map(({ kid, origin }) => [kid, origin])).toEqual([
      ['next', 'Api'],
      ['own-key', 'ClientDraft'],
    ])
    expect(JSON.parse(keys[0]?.publicJwk ?? '')).not.toHaveProperty('d')
  })

  it.each([
    ['no token', {}, 401],
    ['a token that is none', { authorization: 'DPoP x.y.z' }, 401],
  ])('refuses a call with %s', async (_what, headers, status) => {
    const answer = await fetch(`${api}/client`, { headers })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      expect.stringContaining('problem+json'),
    ])
    expect(answer.headers.get('www-authenticate')).toContain('DPoP')
  })

  it('refuses a token for another API, one without the scope, and a proof by another key', async () => {
    const { client } = await confirmed()
    const { body } = await client.token({ grant_type: 'client_credentials', scope: 'nhn:kjernejournal/api' })
    const proof = await client.proof({ claims: { htm: 'GET', htu: `${api}/client` } })
    const answer = await fetch(`${api}/client`, {
      headers: { authorization: `DPoP ${body['access_token']}`, dpop: proof },
    })
    expect(answer.status).toBeGreaterThanOrEqual(401)
    const { whole } = await ownKey()
    expect((await call(client, 'GET', '/client', undefined, whole)).status).toBe(401)
  })

  it('answers a fault, a wrong method and an unknown path as problem+json', async () => {
    room.faults.arm({
      operation: 'helseid.client',
      after: 0,
      maxInARow: 2,
      times: 1,
      effect: { type: 'status', status: 503 },
    })
    const broken = await fetch(`${api}/client`)
    const method = await fetch(`${api}/client`, { method: 'DELETE' })
    const nowhere = await fetch(`${api}/nothing`)
    expect([broken.status, method.status, nowhere.status]).toEqual([503, 405, 404])
    for (const answer of [broken, method, nowhere])
      expect(schemas.ProblemDetails.safeParse(await answer.json()).success).toBe(true)
  })

  it('is described by an OpenAPI document that names every operation, and answers as it says', async () => {
    const served = openApi.parse(await (await fetch(`${home}/api/openapi.json`)).json())
    const described = Object.entries(served.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => `${method} ${path} ${operationId}`),
    )
    const table = (room.simulators.find(({ name }) => name === 'helseid')?.operations ?? [])
      .filter(({ id, path }) => path.startsWith('/selvbetjening/api/') && !id.endsWith('openapi'))
      .map(({ id, method, path }) => {
        const below = path.slice('/selvbetjening/api'.length).replace(/:(\w+)/g, '{$1}')
        return `${method.toLowerCase()} ${below} ${id}`
      })
    expect(described.toSorted()).toEqual(table.toSorted())
    expect(served.servers).toEqual([{ url: `${home}/api` }])
    const { client } = await confirmed()
    const { open } = await ownKey()
    const answers = [
      ['get', '/v1/client', await call(client, 'GET', '/client')],
      [
        'put',
        '/v1/client',
        await call(client, 'PUT', '/client', {
          redirectUris: ['https://a.example/'],
          apiScopes: ['nhn:selvbetjening/client'],
        }),
      ],
      ['put', '/v1/client', await call(client, 'PUT', '/client', { apiScopes: 1 })],
      ['get', '/v1/client-secret', await call(client, 'GET', '/client-secret')],
      ['post', '/v1/client-secret', await call(client, 'POST', '/client-secret', { ...open, kid: 'third' })],
      ['post', '/v1/client-secret', await call(client, 'POST', '/client-secret', { kty: 'EC' })],
      ['post', '/v1/client-drafts', await makeDraft()],
      ['post', '/v1/client-drafts', await makeDraft({ apiScopes: [] })],
    ] as const
    for (const [method, path, { status, type, body }] of answers) {
      const said = served.paths[path]?.[method]?.responses[String(status)]?.content
      const media = (type ?? '').split(';')[0] ?? ''
      const name = said?.[media]?.schema.$ref.split('/').at(-1)
      const schema = Object.entries(schemas).find(([known]) => known === name)?.[1]
      expect([path, status, schema?.safeParse(body).success]).toEqual([path, status, true])
    }
  })
})

const openApi = z.object({
  openapi: z.literal('3.1.0'),
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        responses: z.record(
          z.string(),
          z.object({ content: z.record(z.string(), z.object({ schema: z.object({ $ref: z.string() }) })) }),
        ),
      }),
    ),
  ),
})

describe('a zip', () => {
  it('does not open without its password', async () => {
    const clientId = await aClient()
    const answer = await portal.post(`/klienter/${clientId}/fil`, [])
    const bytes = new Uint8Array(await answer.arrayBuffer())
    await expect(unzip(bytes, 'wrong')).rejects.toThrow()
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('privateJwk')
  })
})
