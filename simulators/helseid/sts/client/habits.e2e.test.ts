// What known clients do beside the documents: strict refuses, lenient lets through, and both write down the rule.
// And what is let through in both, and written down.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, createTestClient, type Members, type TestClient } from '../../fixture/client.ts'
import { attestDetail, organisationDetail } from '../../fixture/mistakes.ts'
import { openRoom, type TestRoom } from '../../fixture/room.ts'

interface Side {
  readonly bench: TestRoom
  readonly client: TestClient
}
type Send = (side: Side) => Promise<Answer>

const sides: { strict?: Side; lenient?: Side } = {}
async function open(profile: 'strict' | 'lenient'): Promise<Side> {
  const bench = await openRoom({ profile })
  return { bench, client: await createTestClient(bench) }
}
beforeAll(async () => {
  sides.strict = await open('strict')
  sides.lenient = await open('lenient')
})
afterAll(async () => {
  for (const { bench } of Object.values(sides)) await bench.close()
})

function sideOf(profile: 'strict' | 'lenient'): Side {
  const side = sides[profile]
  if (!side) throw new Error('not open')
  return side
}

const par = async ({ client }: Side, changes: Members) =>
  client.post('/connect/par', await client.parForm(changes))
const assertion =
  (changes: (client: TestClient) => { header?: Members; claims?: Members }): Send =>
  async (side) =>
    par(side, { client_assertion: await side.client.assertion(changes(side.client)) })
const requestObject =
  (claims: (client: TestClient) => Members): Send =>
  async (side) =>
    par(side, { request: await side.client.requestObject({ claims: claims(side.client) }) })
const unit = ({ bench }: Side) => bench.population.clients[0]?.childOrganisations[0] ?? ''
const refreshed =
  (claims: (side: Side) => Members): Send =>
  async (side) => {
    const code = await side.client.logIn()
    const first = await side.client.token({ grant_type: 'authorization_code', code })
    const { refresh_token } = first.body
    return side.client.token({ grant_type: 'refresh_token', refresh_token }, { claims: claims(side) })
  }

const habits: readonly (readonly [habit: string, send: Send, error: string, rule: string])[] = [
  [
    'aud is the token endpoint',
    assertion((c) => ({ claims: { aud: `${c.helseid}/connect/token` } })),
    'invalid_client',
    'helseid.assertion-aud',
  ],
  [
    'aud is the PAR endpoint',
    assertion((c) => ({ claims: { aud: `${c.helseid}/connect/par` } })),
    'invalid_client',
    'helseid.assertion-aud',
  ],
  [
    'aud is the issuer and the token endpoint',
    assertion((c) => ({ claims: { aud: [c.helseid, `${c.helseid}/connect/token`] } })),
    'invalid_client',
    'helseid.assertion-aud',
  ],
  ['typ is JWT', assertion(() => ({ header: { typ: 'JWT' } })), 'invalid_client', 'helseid.assertion-typ'],
  ['no typ', assertion(() => ({ header: { typ: undefined } })), 'invalid_client', 'helseid.assertion-typ'],
  ['no nbf', assertion(() => ({ claims: { nbf: undefined } })), 'invalid_client', 'helseid.assertion-nbf'],
  ['no iat', assertion(() => ({ claims: { iat: undefined } })), 'invalid_client', 'helseid.assertion-iat'],
  [
    'iat is a text',
    assertion((c) => ({ claims: { iat: String(c.now()) } })),
    'invalid_client',
    'helseid.assertion-iat',
  ],
  [
    'client_id is missing from the form',
    (side) => par(side, { client_id: undefined }),
    'invalid_request',
    'helseid.client-id-missing',
  ],
  [
    'iat of a request object is a text',
    requestObject((c) => ({ iat: String(c.now()) })),
    'invalid_request_object',
    'helseid.request-object-iat',
  ],
  [
    'a request object has no nbf',
    requestObject(() => ({ nbf: undefined })),
    'invalid_request_object',
    'helseid.request-object-nbf',
  ],
  [
    'an assertion is used twice',
    async (side) => {
      const client_assertion = await side.client.assertion()
      await par(side, { client_assertion })
      return par(side, { client_assertion })
    },
    'invalid_client',
    'helseid.assertion-reused',
  ],
  [
    'an organisation number with the authorization code',
    async (side) => {
      const grant = { grant_type: 'authorization_code', code: await side.client.logIn() }
      return side.client.token(grant, { claims: { assertion_details: organisationDetail(unit(side)) } })
    },
    'invalid_request',
    'helseid.organisation-with-code',
  ],
]

describe.each(habits)('%s', (_habit, send, error, rule) => {
  it('is refused in a strict room, with the rule in the journal', async () => {
    const side = sideOf('strict')
    expect(await send(side)).toMatchObject({ status: 400, body: { error } })
    const { deviations, explanation } = side.bench.lastExchange()
    expect(deviations).toMatchObject([{ rule }])
    expect(explanation?.at).toBe(deviations?.[0]?.at)
  })

  it('passes in a lenient one, and is written down with what was expected', async () => {
    const side = sideOf('lenient')
    expect((await send(side)).status).toBeLessThan(300)
    const { deviations, explanation } = side.bench.lastExchange()
    expect(deviations).toMatchObject([{ rule, expected: expect.any(String), actual: expect.any(String) }])
    expect(explanation).toBeUndefined()
  })
})

it('of two habits in a request object a strict room writes down the one it refuses, since the other has not passed', async () => {
  const side = sideOf('strict')
  const send = requestObject((c) => ({ iat: String(c.now()), nbf: undefined }))
  expect(await send(side)).toMatchObject({ status: 400, body: { error: 'invalid_request_object' } })
  const { deviations, explanation } = side.bench.lastExchange()
  expect(deviations?.map(({ at }) => at)).toEqual([explanation?.at])
})

const passing: readonly (readonly [habit: string, send: Send, rule: string])[] = [
  [
    'the assertion is sent again after use_dpop_nonce',
    async ({ client }) => {
      const form = await client.tokenForm({ grant_type: 'client_credentials' })
      const first = await client.post('/connect/token', form, { dpop: await client.proof() })
      const nonce = first.headers.get('dpop-nonce')
      return client.post('/connect/token', form, { dpop: await client.proof({ claims: { nonce } }) })
    },
    'helseid.assertion-reused-after-nonce',
  ],
  [
    'details of an assertion by their older name',
    refreshed((side) => ({ authorization_details: [organisationDetail(unit(side))] })),
    'helseid.assertion-details-name',
  ],
  [
    'the number system with the slip in NHN’s own sample',
    refreshed((side) => ({
      assertion_details: organisationDetail(unit(side), 'urn:oid:2.16.578.1.12.4.1.2.101'),
    })),
    'helseid.organisation-system',
  ],
  [
    'a misspelt member of the attest',
    refreshed((side) => {
      const orgnr = { id: unit(side), system: 'urn:oid:2.16.578.1.12.4.1.4.101' }
      const practitioner = { legal_entity: orgnr, point_of_care: orgnr, auhtorization: {} }
      return { assertion_details: attestDetail(unit(side), { practitioner }) }
    }),
    'helseid.attest-unknown-member',
  ],
]

describe.each(['strict', 'lenient'] as const)('a %s room lets through, and writes down:', (profile) => {
  it.each(passing)('%s', async (_habit, send, rule) => {
    const side = sideOf(profile)
    expect((await send(side)).status).toBe(200)
    expect(side.bench.lastExchange().deviations).toMatchObject([{ rule }])
  })
})
