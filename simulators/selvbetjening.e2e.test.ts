// Selvbetjening with the room’s own Altinn, Enhetsregisteret and HelseID: what is made in the portal works.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Room } from './core/room/room.ts'
import {
  hjemmetjeneste,
  kommune,
  openSelvbetjening,
  ownKey,
  pid,
  population,
  type SelvbetjeningBench,
  sykehjem,
  unit,
} from './fixture/open-selvbetjening.ts'
import { createTestBrowser } from './helseid/fixture/browser.ts'
import { claimsOf, type Members, type TestClient, testClientOf } from './helseid/fixture/client.ts'
import { openPortal, type TestPortal, unzip } from './helseid/fixture/portal.ts'

let bench: SelvbetjeningBench
let room: Room
let home: string
let portal: TestPortal

beforeAll(async () => {
  bench = await openSelvbetjening()
  ;({ room, home } = bench)
})
beforeEach(async () => {
  portal = await bench.begin()
})
afterAll(() => bench.close())

describe('a client that a person makes in the portal', () => {
  it('gets a zip whose password comes by SMS, and logs people in with what is in it', async () => {
    const clientId = await bench.aClient([sykehjem, hjemmetjeneste])
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
      { clientId, jwk: JSON.parse(file.privateJwk), redirectUri: bench.redirectUri() },
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
    const clientId = await bench.aClient()
    expect(bench.lastExchange()).toMatchObject({
      operation: 'helseid.selvbetjening-make',
      facts: { client: clientId, organisation: kommune, units: sykehjem, by: pid('systemansvarlig') },
    })
    await portal.file(clientId)
    expect(bench.lastExchange()?.facts).toMatchObject({ client: clientId, by: pid('systemansvarlig') })
    const journal = room.journal.lines(0, 10_000).join('\n')
    expect(journal).not.toContain(room.messages.list().at(-1)?.text.split(': ').at(-1))
  })

  it('may use a scope that waits only when the API’s owner has approved it', async () => {
    const clientId = await bench.aClient([sykehjem], ['kjernejournal', 'provesvar'])
    const client = await bench.clientFrom(clientId)
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
    const clientId = await bench.aClient()
    const form = [sykehjem, hjemmetjeneste].map((one) => ['enhet', one] as const)
    expect((await portal.post(`/klienter/${clientId}/enheter`, form)).status).toBe(303)
    expect(room.messages.list().at(-1)?.text).toContain(hjemmetjeneste)
    expect(room.messages.list().at(-1)?.text).not.toContain(sykehjem)
    const file = await portal.file(clientId)
    expect(file['childOrganizationNumbers']).toEqual([sykehjem, hjemmetjeneste])
  })

  it('goes on with a new key; the one before works for thirty days, and is then refused with the reason', async () => {
    const clientId = await bench.aClient()
    const before = await bench.clientFrom(clientId)
    expect((await portal.post(`/klienter/${clientId}/nokkel`, [['nokkel', 'made']])).status).toBe(303)
    const after = await bench.clientFrom(clientId)
    const ask = (client: TestClient) =>
      client.token({ grant_type: 'client_credentials', scope: 'nhn:kjernejournal/api' })
    expect(after.key['kid']).not.toBe(before.key['kid'])
    expect([(await ask(before)).status, (await ask(after)).status]).toEqual([200, 200])
    await room.clock.advance(30 * 24 * 60 * 60 * 1000 + 1000)
    expect([(await ask(before)).body, (await ask(after)).status]).toEqual([{ error: 'invalid_client' }, 200])
    await ask(before)
    expect(bench.lastExchange()?.explanation).toMatchObject({
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
})

describe('a zip', () => {
  it('does not open without its password', async () => {
    const clientId = await bench.aClient()
    const answer = await portal.post(`/klienter/${clientId}/fil`, [])
    const bytes = new Uint8Array(await answer.arrayBuffer())
    await expect(unzip(bytes, 'wrong')).rejects.toThrow()
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('privateJwk')
  })
})

describe('logging in to the portal', () => {
  it.each([
    ['helseid.par', { type: 'drop' }],
    ['helseid.par', { type: 'garble' }],
    ['helseid.token', { type: 'drop' }],
    ['helseid.jwks', { type: 'drop' }],
    ['helseid.jwks', { type: 'garble' }],
    ['helseid.jwks', { type: 'status', status: 503 }],
  ] as const)('says that it is HelseID when %s is broken by %o', async (operation, effect) => {
    room.faults.arm({ operation, after: 0, times: 1, maxInARow: 1, effect })
    const browser = createTestBrowser()
    const first = await browser.get(`${home}/logg-inn?test_pid=${pid('systemansvarlig')}`)
    const answer = await browser.follow(first, room.addresses.room)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('HelseID')
    expect(bench.lastExchange()?.explanation?.reason).toContain('HelseID')
  })
})
