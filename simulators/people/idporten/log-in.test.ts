// The log-in with ID-porten, from Helsenorge's test page and back; and what ID-porten refuses.
import { createHash } from 'node:crypto'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type OpenRoom, openRoom } from '#simulators/population/fixture/open-room.ts'
import { findByKey } from '#simulators/population/index.ts'
import { createPeople } from '../index.ts'
import { texts } from '../texts.ts'

let open: OpenRoom
beforeAll(async () => {
  open = await openRoom('people', createPeople)
})
afterAll(() => open.close())

const VERIFIER = 'v'.repeat(64)
const request = (change: Record<string, string> = {}) => ({
  client_id: 'helsenorge',
  redirect_uri: `${open.room.addresses.helsenorge}/innlogget`,
  response_type: 'code',
  scope: 'openid profile',
  state: 'state',
  nonce: 'nonce',
  code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
  code_challenge_method: 'S256',
  acr_values: 'idporten-loa-high',
  ...change,
})
const authorize = (change?: Record<string, string>) =>
  open.call(`/idporten/authorize?${new URLSearchParams(request(change))}`)
const waiterOf = (html: string) => /name="waiter" value="([^"]+)"/.exec(html)?.[1] ?? ''
const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) })

async function choose(fields: Record<string, string>, change?: Record<string, string>) {
  const waiter = waiterOf(await (await authorize(change)).text())
  const response = await open.call('/idporten/logg-inn', form({ waiter, ...fields }))
  return {
    status: response.status,
    location: response.headers.get('location') ?? '',
    html: await response.text(),
  }
}
/** Why the last call was refused. */
const lastExplanation = () => {
  const lines = open.room.journal.lines(0, 1000).map((line) => JSON.parse(line))
  return z.object({ at: z.string() }).optional().parse(lines.at(-1)?.explanation)
}
const query = (location: string) => Object.fromEntries(new URL(location).searchParams)

async function token(change: Record<string, string> = {}) {
  const { location } = await choose({ person: 'lege', eid: 'buypass' })
  const fields = {
    grant_type: 'authorization_code',
    client_id: 'helsenorge',
    redirect_uri: request().redirect_uri,
    code: query(location)['code'] ?? '',
    code_verifier: VERIFIER,
    ...change,
  }
  const response = await open.call('/idporten/token', form(fields))
  return { status: response.status, body: z.looseObject({}).parse(await response.json()), fields }
}

describe('ID-porten', () => {
  it('advertises what it has, and every address it advertises is there', async () => {
    const metadata = z
      .record(z.string(), z.unknown())
      .parse(await (await open.call('/idporten/.well-known/openid-configuration')).json())
    expect(metadata).toMatchObject({
      issuer: open.room.addresses.idporten,
      acr_values_supported: ['idporten-loa-substantial', 'idporten-loa-high'],
      code_challenge_methods_supported: ['S256'],
    })
    for (const [name, address] of Object.entries(metadata))
      if (name.endsWith('_endpoint') || name === 'jwks_uri') {
        const answer = await open.call(String(address).slice(open.room.addresses.room.length))
        expect([name, answer.status === 404]).toEqual([name, false])
      }
  })

  it('logs in and gives an ID token with the documented claims', async () => {
    const { status, body } = await token()
    expect(status).toBe(200)
    const keys = z
      .object({ keys: z.array(z.looseObject({ kty: z.string() })) })
      .parse(await (await open.call('/idporten/jwks.json')).json())
    const { payload } = await jwtVerify(String(body['id_token']), createLocalJWKSet(keys), {
      issuer: open.room.addresses.idporten,
      audience: 'helsenorge',
    })
    expect(payload).toMatchObject({
      pid: findByKey(open.population.healthWorkers, 'lege').pid,
      acr: 'idporten-loa-high',
      amr: ['Buypass'],
      nonce: 'nonce',
    })
    const userinfo = await open.call('/idporten/userinfo', {
      headers: { authorization: `Bearer ${body['access_token']}` },
    })
    expect(Object.keys(z.looseObject({}).parse(await userinfo.json()))).toEqual(['sub', 'pid', 'locale'])
    expect((await open.call('/idporten/userinfo')).status).toBe(401)
    const withIdToken = await open.call('/idporten/userinfo', {
      headers: { authorization: `Bearer ${body['id_token']}` },
    })
    expect(withIdToken.status).toBe(401)
  })

  it.each([
    ['a used code', { code: 'used' }],
    ['another client', { client_id: 'other' }],
    ['another address', { redirect_uri: 'http://localhost/other' }],
    ['another verifier', { code_verifier: 'w'.repeat(64) }],
  ])('gives no token for %s, and the journal says where', async (_what, change) => {
    const { status, body } = await token(change)
    expect([status, body['error']]).toEqual([400, 'invalid_grant'])
    expect(lastExplanation()?.at).toBe(`body.${Object.keys(change)[0]}`)
  })

  it.each(['client_id', 'redirect_uri'])(
    'shows that %s is wrong, and the journal says where',
    async (name) => {
      expect((await authorize({ [name]: 'https://other.example/' })).status).toBe(400)
      expect(lastExplanation()?.at).toBe(`query.${name}`)
    },
  )

  it('gives a token for a code once, and for no other grant', async () => {
    const { fields } = await token()
    const again = await open.call('/idporten/token', form(fields))
    expect(again.status).toBe(400)
    expect((await token({ grant_type: 'password' })).body['error']).toBe('unsupported_grant_type')
  })

  it('does not let MinID through where the highest level is demanded, and says why', async () => {
    const { status, html } = await choose({ person: 'lege', eid: 'minid' })
    expect([status, html.includes(texts.nb['idporten.error.level'])]).toEqual([400, true])
    expect(html).toContain('value="lege" selected')
    const lower = await choose({ person: 'lege', eid: 'minid' }, { acr_values: 'idporten-loa-substantial' })
    expect(query(lower.location)['code']).toBeDefined()
  })

  it('sends a cancelled log-in back to the client', async () => {
    const { location } = await choose({ avbryt: 'ja' })
    expect(query(location)).toMatchObject({
      error: 'access_denied',
      state: 'state',
      iss: open.room.addresses.idporten,
    })
  })

  it.each([
    [{ code_challenge_method: 'plain' }, 'code_challenge_method'],
    [{ response_type: 'token' }, 'response_type'],
    [{ scope: 'profile' }, 'openid'],
    [{ nonce: '' }, 'nonce'],
  ])('sends an error back for %j', async (change, named) => {
    const location = (await authorize(change)).headers.get('location') ?? ''
    expect(query(location)).toMatchObject({
      error: 'invalid_request',
      error_description: expect.stringContaining(named),
      state: 'state',
    })
  })

  it.each([[{ client_id: 'x' }], [{ redirect_uri: 'https://ondsinnet.example' }]])(
    'sends nobody anywhere for %j',
    async (change) => {
      const response = await authorize(change)
      expect([response.status, response.headers.get('location')]).toEqual([400, null])
    },
  )

  it('wants a choice, and a log-in that is under way, from its own page', async () => {
    const empty = await choose({})
    expect(empty.html).toContain(texts.nb['idporten.error.person'])
    expect(empty.html).toContain(texts.nb['idporten.error.eid'])
    const lost = await open.call('/idporten/logg-inn', form({ waiter: 'x' }))
    expect([lost.status, (await lost.text()).includes(texts.nb['idporten.waited'])]).toEqual([400, true])
    const foreign = await open.call('/idporten/logg-inn', {
      ...form({ waiter: 'x' }),
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    expect(foreign.status).toBe(403)
  })
})

describe('Helsenorge’s test page', () => {
  /** As a browser does it, with or without cookies. */
  async function tryOut(fields: Record<string, string>, cookies = true) {
    const start = await open.call('/helsenorge/logg-inn')
    const cookie = (start.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const below = (address: string) => address.slice(open.room.addresses.room.length)
    const page = await (await open.call(below(start.headers.get('location') ?? ''))).text()
    const chosen = await open.call('/idporten/logg-inn', form({ waiter: waiterOf(page), ...fields }))
    const back = await open.call(below(chosen.headers.get('location') ?? ''), {
      headers: cookies ? { cookie } : {},
    })
    const result = (back.headers.get('location') ?? '').slice('/r/test'.length)
    return (await open.call(result)).text()
  }

  it.each([
    [{ person: 'lege', eid: 'bankid' }, true, 'helsenorge.works'],
    [{ person: 'lege', eid: 'bankid' }, false, 'helsenorge.trouble.cookies'],
    [{ avbryt: 'ja' }, true, 'helsenorge.trouble.cancelled'],
  ] as const)('says what came of %j with cookies %s', async (fields, cookies, text) => {
    expect(await tryOut(fields, cookies)).toContain(texts.nb[text])
  })

  it('warns of what will trouble Buypass: no number for the SMS, and a double name', async () => {
    const html = await tryOut({ person: 'reseptarfarmasoyt', eid: 'buypass' })
    expect(html).toContain(texts.nb['krr.sms.none'])
    const double = await tryOut({ person: 'vernepleier', eid: 'buypass' })
    expect(double).toContain(texts.nb['folkeregisteret.kind.double-surname'])
  })

  it('writes down for the journey who tried, with what, and whether it works', async () => {
    await tryOut({ person: 'sykepleier', eid: 'commfides' })
    const facts = open.room.journal.lines(0, 10_000).map((line) => JSON.parse(line).facts)
    expect(facts).toContainEqual({
      person: findByKey(open.population.healthWorkers, 'sykepleier').pid,
      eid: 'Commfides',
      securityLevel: 4,
      works: true,
    })
  })

  it('knows nothing of a log-in that was not begun, nor of a result that is gone', async () => {
    const back = await open.call('/helsenorge/innlogget?state=x&code=y')
    const page = await open.call((back.headers.get('location') ?? '').slice('/r/test'.length))
    expect(await page.text()).toContain(texts.nb['helsenorge.trouble.state'])
    expect((await open.call('/helsenorge/resultat/x')).status).toBe(404)
  })
})
