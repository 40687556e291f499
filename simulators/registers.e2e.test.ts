// Registers that ask one another: a token of Maskinporten or ID-porten opens what lies behind it, in every register of
// the room, and in no other room.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openWorld, type TestWorld } from './fixture/open-world.ts'
import { type Caller, createCaller } from './people/fixture/maskinporten.ts'
import { findByKey } from './population/index.ts'
import { populationOf } from './population/of-seed.ts'

const ROLES = 'brreg:enhetsregisteret/autoriserte-roller'
const population = populationOf('demo')

let world: TestWorld
let caller: Caller
let foreign: Caller

function callerIn(name: string): Promise<Caller> {
  const room = world.rooms.get(name) ?? world.rooms.create({ name })
  return createCaller({
    room,
    call: (path, init) => fetch(`${room.addresses.room}${path}`, { redirect: 'manual', ...init }),
  })
}

beforeAll(async () => {
  world = await openWorld()
  caller = await callerIn('demo')
  foreign = await callerIn('other')
})
afterAll(() => world.close())

const get = (path: string, token?: string) =>
  fetch(`${world.origin}/r/demo${path}`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  })

describe('roles in Enhetsregisteret, with identity numbers', () => {
  const kommune = findByKey(population.organisations, 'kommune').organisasjonsnummer
  const path = `/brreg/enhetsregisteret/api/autorisert-api/enheter/${kommune}/roller`

  it('are told to whoever has a token with the scope', async () => {
    const response = await get(path, await caller.token(ROLES))
    expect(response.status).toBe(200)
    const text = await response.text()
    expect(text).toContain(`"fodselsnummer":"${findByKey(population.others, 'radmann').pid}"`)
    const open = await get(path.replace('/autorisert-api', ''))
    expect(await open.text()).not.toContain('fodselsnummer')
  })

  it('have drawn, synthetic numbers outside the cast', async () => {
    const { _embedded } = z
      .object({ _embedded: z.object({ enheter: z.array(z.object({ organisasjonsnummer: z.string() })) }) })
      .parse(
        await (await get('/brreg/enhetsregisteret/api/enheter?organisasjonsform=KOMM&size=5&page=3')).json(),
      )
    for (const { organisasjonsnummer } of _embedded.enheter) {
      const token = await caller.token(ROLES)
      const text = await (await get(path.replace(kommune, organisasjonsnummer), token)).text()
      expect(text).toMatch(/"fodselsdato":"\d{4}-\d\d-\d\d","fodselsnummer":"\d\d[89]\d{8}"/)
    }
  })

  it('are told to nobody else', async () => {
    expect((await get(path)).status).toBe(401)
    expect((await get(path, 'x.y.z')).status).toBe(401)
    expect((await get(path, await foreign.token(ROLES))).status).toBe(401)
    expect((await get(path, await caller.token('nhn:hpr/basic'))).status).toBe(403)
    const token = await caller.token(ROLES)
    expect((await get(path.replace(kommune, '312554275'), token)).status).toBe(404)
    const gone = findByKey(population.organisations, 'fjernet').organisasjonsnummer
    expect((await get(path.replace(kommune, gone), token)).status).toBe(410)
  })
})

describe('Altinn’s exchange of tokens', () => {
  const exchange = (provider: string, token?: string, query = '') =>
    get(`/altinn/authentication/api/v1/exchange/${provider}${query}`, token)
  const SCOPE = 'altinn:accessmanagement/authorizedparties.resourceowner'
  const claimsOf = (token: unknown) =>
    z
      .looseObject({})
      .parse(JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString('utf8')))

  it('gives an organisation a token of Altinn’s, which opens its APIs', async () => {
    const response = await exchange('maskinporten', await caller.token(SCOPE))
    expect(response.status).toBe(200)
    const token = await response.json()
    const claims = claimsOf(token)
    expect(claims).toMatchObject({
      iss: `${world.origin}/r/demo/altinn/authentication/api/v1/openid/`,
      scope: SCOPE,
      'urn:altinn:orgNumber': expect.stringMatching(/^\d{9}$/),
      'urn:altinn:authenticatemethod': 'maskinporten',
      'urn:altinn:authlevel': 3,
    })
    for (const name of ['client_amr', 'aud', 'urn:altinn:org']) expect(claims).not.toHaveProperty([name])
    expect(Number(claims['exp']) - Number(claims['iat'])).toBe(1800)
    const parties = await fetch(
      `${world.origin}/r/demo/altinn/accessmanagement/api/v1/resourceowner/authorizedparties`,
      {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          type: 'urn:altinn:person:identifier-no',
          value: findByKey(population.others, 'radmann').pid,
        }),
      },
    )
    expect(parties.status).toBe(200)
  })

  it.each<[string, () => Promise<string | undefined>, number]>([
    ['maskinporten', async () => undefined, 401],
    ['maskinporten', async () => 'x.y.z', 401],
    ['maskinporten', () => foreign.token(SCOPE), 401],
    ['id-porten', () => caller.token(SCOPE), 401],
    ['altinnstudio', () => caller.token(SCOPE), 401],
    ['feide', () => caller.token(SCOPE), 400],
  ])('refuses at %s what was not issued for it (%#)', async (provider, token, status) => {
    expect((await exchange(provider, await token())).status).toBe(status)
  })

  it('gives a person who logged in by ID-porten a token of Altinn’s', async () => {
    const room = `${world.origin}/r/demo`
    const verifier = 'v'.repeat(64)
    const challenge = Buffer.from(
      await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)),
    ).toString('base64url')
    const redirect_uri = `${room}/helsenorge/innlogget`
    const asked = new URLSearchParams({
      client_id: 'helsenorge',
      redirect_uri,
      response_type: 'code',
      scope: 'openid',
      state: 's',
      nonce: 'n',
      code_challenge: challenge,
      code_challenge_method: 'S256',
    })
    const home = z.object({ authorization_endpoint: z.string() })
    const metadata = home.parse(await (await fetch(`${room}/idporten`)).json())
    const page = await (await fetch(`${metadata.authorization_endpoint}?${asked}`)).text()
    const waiter = /name="waiter" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const chosen = await fetch(`${room}/idporten/logg-inn`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ waiter, person: 'radmann', eid: 'bankid' }),
    })
    const code = new URL(chosen.headers.get('location') ?? '').searchParams.get('code') ?? ''
    const answer = await fetch(`${room}/idporten/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'helsenorge',
        redirect_uri,
        code,
        code_verifier: verifier,
      }),
    })
    const { access_token } = z.object({ access_token: z.string() }).parse(await answer.json())
    const exchanged = await exchange('id-porten', access_token)
    expect(claimsOf(await exchanged.json())).toMatchObject({
      pid: findByKey(population.others, 'radmann').pid,
      'urn:altinn:partyid': expect.any(Number),
      'urn:altinn:authlevel': 4,
      'urn:altinn:authenticatemethod': 'BankID',
    })
  })

  it('answers with 503 while the issuer is away, and keys are asked for anew', async () => {
    const room = world.rooms.get('other')
    room?.faults.arm({
      operation: 'people.maskinporten-discovery',
      after: 0,
      times: 1,
      maxInARow: 2,
      effect: { type: 'status', status: 503 },
    })
    const call = async () =>
      fetch(`${world.origin}/r/other/altinn/authentication/api/v1/exchange/maskinporten`, {
        headers: { authorization: `Bearer ${await foreign.token(SCOPE)}` },
      })
    expect((await call()).status).toBe(503)
    expect((await call()).status).toBe(200)
  })
})

describe('whatever is sent to Altinn and the registers of people', () => {
  const people = [...population.others, ...population.healthWorkers]
  const word = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(...people.map(({ pid }) => pid), ...people.map(({ key }) => key)),
    },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        ...population.organisations.map(({ organisasjonsnummer }) => organisasjonsnummer),
        ...[
          'nhn-helseid-fagsystem',
          'nhn-maskinporten-hpr',
          'tilgangsstyrer',
          'ADMAI',
          '4',
          '9101',
          'rights',
          'roles',
        ],
        ...[
          'maskinporten',
          'id-porten',
          'true',
          'False',
          'navn',
          'idporten-loa-high',
          'code',
          'S256',
          'helseid',
        ],
      ),
    },
    fc.constantFrom('', '-1', '\u0000', '__proto__', "' OR 1=1", '%', '9'.repeat(300), '<script>'),
    fc.string({ unit: 'binary', maxLength: 20 }),
  )
  const name = fc.constantFrom(
    ...[
      'party',
      'to',
      'from',
      'resource',
      'package',
      'packageId',
      'aktor',
      'virksomhet',
      'mottaker',
      'sok',
      'rett',
    ],
    ...[
      'subject',
      'reportee',
      'serviceCode',
      'roleDefinitionId',
      'env',
      'pid',
      'orgNo',
      'scopes',
      'ttl',
      'dump',
    ],
    ...['fodselsnummer', 'etternavn', 'orgnummer', 'hva', 'person', 'eid', 'waiter', 'part', 'since', 'term'],
    ...['client_id', 'redirect_uri', 'state', 'code', 'assertion', 'grant_type', 'hprnummer', 'fodselsdato'],
    ...['includeRoles', 'anyOfResourceIds', 'lang'],
  )
  const members = fc.dictionary(name, word, { maxKeys: 8 })
  const body = fc.oneof(
    members,
    fc.record({ directRightKeys: fc.array(word, { maxLength: 3 }), personIdentifier: word, lastName: word }),
    fc.record({ type: fc.constantFrom('urn:altinn:person:identifier-no', 'x'), value: word }),
    fc.record({ personidentifikatorer: fc.array(word, { maxLength: 3 }) }),
    fc.record({
      SocialSecurityNumber: word,
      LastName: word,
      _embedded: fc.record({
        Rights: fc.array(fc.record({ ServiceCode: word, ServiceEditionCode: word }), { maxLength: 2 }),
      }),
    }),
    fc.jsonValue({ maxDepth: 4 }),
  )

  it('is answered without a fault of ours, in both Altinns', async () => {
    const room = world.demo
    const operations = room.simulators
      .filter((simulator) => ['altinn', 'people'].includes(simulator.name))
      .flatMap((simulator) => simulator.operations)
    expect(operations.length).toBeGreaterThan(80)
    const call = fc.record({
      id: fc.constantFrom(...operations.map(({ id }) => id)),
      query: members,
      path: fc.array(
        word.filter((text) => !/^\.{0,2}$/.test(text)),
        { minLength: 4, maxLength: 4 },
      ),
      body,
      /** As a form, or else as JSON. */
      fields: fc.option(members),
      actor: fc.constantFrom(...people.map(({ pid }) => pid), ''),
      vocabulary: fc.constantFrom('altinn-2', 'altinn-3'),
    })
    await fc.assert(
      fc.asyncProperty(call, async ({ id, query, path, body: sent, fields, actor, vocabulary }) => {
        const operation = operations.find((one) => one.id === id)
        if (!operation) return
        room?.switches.turn('altinn.vocabulary', vocabulary)
        let at = 0
        const filled = operation.path.replace(/:\w+/g, () => {
          at += 1
          return encodeURIComponent(path[at - 1] ?? 'x')
        })
        const response = await fetch(`${world.origin}/r/demo${filled}?${new URLSearchParams(query)}`, {
          method: operation.method,
          redirect: 'manual',
          headers: {
            apikey: 'k',
            'x-testbenk-actor': actor,
            ...(!fields && operation.method !== 'GET' && { 'content-type': 'application/json' }),
          },
          ...(operation.method !== 'GET' && {
            body: fields ? new URLSearchParams(fields) : JSON.stringify(sent),
          }),
        })
        await response.arrayBuffer()
        // The issuer of a token that is exchanged may be away, and that is 503; here it never is.
        expect([operation.id, response.status < 500]).toEqual([operation.id, true])
      }),
      { numRuns: 600, seed: 20261122 },
    )
  })
})
