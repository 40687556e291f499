// Authorized parties and decisions: what service owners ask Altinn.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type OpenRoom, openRoom } from '#simulators/population/fixture/open-room.ts'
import { findByKey, HELSEID_RESOURCES } from '#simulators/population/index.ts'
import { createAltinn } from '../index.ts'

const API = '/altinn/accessmanagement/api/v1'
const RIGHT = 'nhn-helseid-fagsystem'
const json = { 'content-type': 'application/json' }

let open: OpenRoom
beforeEach(async () => {
  open = await openRoom('altinn', createAltinn)
})
afterEach(() => open.close())

const other = (key: string) => findByKey(open.population.others, key)
const number = (key: string) => findByKey(open.population.organisations, key).organisasjonsnummer

async function testToken(kind: 'Personal' | 'Enterprise', query: Record<string, string>) {
  const response = await open.call(
    `/altinn/testtools/api/Get${kind}Token?${new URLSearchParams({ env: 'tt02', ...query })}`,
  )
  expect(response.status).toBe(200)
  return response.text()
}

/** The right to HelseID, from the municipality to its supplier. */
async function giveSupplier() {
  const headers = { ...json, 'x-testbenk-actor': other('radmann').pid }
  const query = new URLSearchParams({
    party: number('kommune'),
    to: number('feil-naeringskode'),
    resource: RIGHT,
  })
  return open.call(`${API}/enduser/connections/resources/rights?${query}`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ directRightKeys: [`${RIGHT}:access`] }),
  })
}

const party = z.looseObject({
  organizationNumber: z.string().nullable(),
  type: z.string(),
  authorizedRoles: z.array(z.string()),
  authorizedResources: z.array(z.string()),
  onlyHierarchyElementWithNoAccess: z.boolean(),
  subunits: z.array(z.looseObject({ organizationNumber: z.string() })),
})

describe('authorized parties', () => {
  const SCOPES = 'altinn:accessmanagement/authorizedparties.resourceowner'
  const call = (body: string, query: string, headers: Record<string, string>) =>
    open.call(`${API}/resourceowner/authorizedparties${query}`, { method: 'POST', headers, body })
  const owner = (more: Record<string, string> = {}) =>
    testToken('Enterprise', { orgNo: number('legesenter-as'), scopes: SCOPES, ...more })
  const ask = async (body: string, query = '') =>
    call(body, query, { ...json, authorization: `Bearer ${await owner()}` })
  const person = (value: string) => JSON.stringify({ type: 'urn:altinn:person:identifier-no', value })
  const parties = async (pid: string, query = '') =>
    z.array(party).parse(await (await ask(person(pid), query)).json())

  it('has the person, what the person leads, and what lies below that', async () => {
    const [self, kommune, ...more] = await parties(other('radmann').pid)
    expect(self).toMatchObject({ type: 'Person', personId: other('radmann').pid })
    expect(kommune).toMatchObject({
      organizationNumber: number('kommune'),
      unitType: 'KOMM',
      authorizedRoles: ['DAGL'],
      authorizedResources: [],
      onlyHierarchyElementWithNoAccess: false,
    })
    expect(kommune?.subunits.map(({ organizationNumber }) => organizationNumber)).toContain(
      number('helse-og-omsorg'),
    )
    expect(more).toEqual([])
  })

  it('has a hovedenhet without access only to hold the unit below it', async () => {
    const [, kommune] = await parties(other('kommunalsjef').pid)
    expect(kommune).toMatchObject({
      organizationNumber: number('kommune'),
      onlyHierarchyElementWithNoAccess: true,
      subunits: [{ organizationNumber: number('helse-og-omsorg'), authorizedRoles: ['DAGL'] }],
    })
  })

  it('has what a person has been given, and nothing for a stranger', async () => {
    const found = await parties(other('systemansvarlig').pid)
    expect(found).toHaveLength(4)
    expect(found[1]).toMatchObject({ authorizedRoles: [], authorizedResources: [...HELSEID_RESOURCES] })
    expect(await parties('1')).toEqual([])
  })

  it('has a customer through the supplier that the person leads, unless key roles are left out', async () => {
    expect((await giveSupplier()).status).toBe(201)
    const numbers = (list: readonly { organizationNumber: string | null }[]) =>
      list.map(({ organizationNumber }) => organizationNumber)
    const { pid } = other('daglig-leder')
    expect(numbers(await parties(pid))).toContain(number('kommune'))
    expect(numbers(await parties(pid, '?includePartiesViaKeyRoles=False'))).not.toContain(number('kommune'))
    const organisation = JSON.stringify({
      type: 'urn:altinn:organization:identifier-no',
      value: number('feil-naeringskode'),
    })
    const found = z.array(party).parse(await (await ask(organisation)).json())
    expect(found).toMatchObject(
      ['kommune', 'legesenter-as'].map((key) => ({
        organizationNumber: number(key),
        authorizedResources: [RIGHT],
      })),
    )
  })

  it.each([
    ['?includeRoles=false', { authorizedRoles: [] }],
    ['?includeSubParties=False', { subunits: [] }],
    ['?orgCode=skd', { authorizedResources: [] }],
  ])('leaves out what is not wanted: %s', async (query, expected) => {
    expect((await parties(other('radmann').pid, query))[1]).toMatchObject(expected)
  })

  it('keeps to parties that have one of the resources, and to a filter', async () => {
    const { pid } = other('systemansvarlig')
    const wanted = await parties(pid, `?anyOfResourceIds=${RIGHT}&anyOfResourceIds=annet`)
    expect(wanted).toHaveLength(3)
    expect(await parties(pid, '?anyOfResourceIds=annet')).toEqual([])
    const filter = { type: 'urn:altinn:organization:identifier-no', value: number('kommune') }
    const body = JSON.stringify({ ...JSON.parse(person(pid)), partyFilter: [filter] })
    expect(z.array(party).parse(await (await ask(body)).json())).toHaveLength(1)
  })

  it('takes a token with the scope, and refuses one without, and one that is not Altinn’s', async () => {
    const asking = async (token: string) =>
      (await call(person('1'), '', { ...json, authorization: `Bearer ${token}` })).status
    expect(await asking(await owner())).toBe(200)
    expect(await asking(await owner({ scopes: 'other' }))).toBe(403)
    expect(await asking('x.y.z')).toBe(401)
    const late = await owner({ ttl: '60' })
    await open.room.clock.advance(120_000)
    expect(await asking(late)).toBe(401)
  })

  it.each(['resourceowner', 'serviceowner'])(
    'looks at the token before it reads anything else: %s',
    async (address) => {
      const response = await open.call(`${API}/${address}/authorizedparties?includeRoles=maybe`, {
        method: 'POST',
        body: 'neither JSON nor a question',
      })
      expect(response.status).toBe(401)
    },
  )

  it('lets a person ask for oneself', async () => {
    const own = `${API}/enduser/authorizedparties`
    expect((await open.call(own)).status).toBe(401)
    const token = await testToken('Personal', { pid: other('radmann').pid })
    const found = await open.call(own, { headers: { authorization: `Bearer ${token}` } })
    expect(z.array(party).parse(await found.json())).toHaveLength(2)
  })

  it.each(['', '{', 'null', '{"type":"urn:altinn:person:identifier-no"}', '{"type":"x","value":"1"}'])(
    'refuses the body %j',
    async (body) => {
      const response = await ask(body)
      expect(response.status).toBe(400)
      expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    },
  )

  it.each(['includeRoles=maybe', 'includeSubParties=1'])('refuses %s by name', async (query) => {
    const response = await ask(person('1'), `?${query}`)
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining(query.split('=')[0] ?? ''),
    ])
  })
})

describe('a decision', () => {
  const attribute = (AttributeId: string, Value: string) => ({ AttributeId, Value })
  const subject = (pid: string, Id?: string) => ({
    Id,
    Attribute: [attribute('urn:altinn:person:identifier-no', pid)],
  })
  const action = (value = 'access', Id?: string) => ({
    Id,
    Attribute: [attribute('urn:oasis:names:tc:xacml:1.0:action:action-id', value)],
  })
  const resource = (organisation: string, service = RIGHT, Id?: string) => ({
    Id,
    Attribute: [
      attribute('urn:altinn:resource', service),
      attribute('urn:altinn:organization:identifier-no', organisation),
    ],
  })
  const decide = async (body: unknown) => {
    const response = await open.call('/altinn/authorization/api/v1/decision', {
      method: 'POST',
      headers: json,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    expect(response.status).toBe(200)
    const schema = z.object({
      Response: z.array(
        z.looseObject({
          Decision: z.string(),
          Status: z.object({ StatusCode: z.object({ Value: z.string() }) }),
        }),
      ),
    })
    return schema.parse(await response.json()).Response
  }
  const one = (pid: string, organisation: string, what = action(), service = RIGHT) => ({
    Request: {
      AccessSubject: [subject(pid)],
      Action: [what],
      Resource: [resource(organisation, service)],
    },
  })

  it.each([
    ['radmann', 'kommune', 'Permit'],
    ['systemansvarlig', 'kommune', 'Permit'],
    ['systemansvarlig', 'sykehjem', 'Permit'],
    ['kommunalsjef', 'kommune', 'NotApplicable'],
    ['kontaktperson', 'kommune', 'NotApplicable'],
    ['nabo-radmann', 'kommune', 'NotApplicable'],
  ])('for %s at %s is %s', async (person, organisation, decision) => {
    const [answer] = await decide(one(other(person).pid, number(organisation)))
    expect(answer?.Decision).toBe(decision)
    if (decision === 'Permit')
      expect(answer).toMatchObject({ Obligations: [{ attributeAssignment: [{ value: '3' }] }] })
  })

  it('knows the action and the service', async () => {
    const { pid } = other('radmann')
    expect((await decide(one(pid, number('kommune'), action('delete'))))[0]?.Decision).toBe('NotApplicable')
    expect((await decide(one(pid, number('kommune'), action(), 'annet')))[0]?.Decision).toBe('NotApplicable')
  })

  it('answers several questions at once, in their order', async () => {
    const answers = await decide({
      Request: {
        AccessSubject: [subject(other('radmann').pid, 's1'), subject(other('kommunalsjef').pid, 's2')],
        Action: [action('access', 'a1')],
        Resource: [resource(number('kommune'), RIGHT, 'r1')],
        MultiRequests: {
          RequestReference: [
            { ReferenceId: ['s1', 'a1', 'r1'] },
            { ReferenceId: ['s2', 'a1', 'r1'] },
            { ReferenceId: ['s3'] },
          ],
        },
      },
    })
    expect(answers.map(({ Decision }) => Decision)).toEqual(['Permit', 'NotApplicable', 'Indeterminate'])
  })

  it.each(['', '{', '[]', '{"Request":{"AccessSubject":7}}'])('of %j is Indeterminate', async (body) => {
    const [answer] = await decide(body)
    expect(answer?.Decision).toBe('Indeterminate')
    expect(answer?.Status.StatusCode.Value).toMatch(/syntax-error$/)
  })

  it('needs a subscription key and a token with the scope, from outside', async () => {
    const scopes = 'altinn:authorization/authorize'
    const token = await testToken('Enterprise', { orgNo: number('kommune'), scopes })
    const wrong = await testToken('Enterprise', { orgNo: number('kommune'), scopes: 'other' })
    const key = { 'ocp-apim-subscription-key': 'k' }
    const ask = async (headers: Record<string, string>) => {
      const body = JSON.stringify(one(other('radmann').pid, number('kommune')))
      const init = { method: 'POST', headers: { ...json, ...headers }, body }
      return (await open.call('/altinn/authorization/api/v1/authorize', init)).status
    }
    expect(await ask({ ...key, authorization: `Bearer ${token}` })).toBe(200)
    expect(await ask({ authorization: `Bearer ${token}` })).toBe(401)
    expect(await ask(key)).toBe(401)
    expect(await ask({ ...key, authorization: `Bearer ${wrong}` })).toBe(403)
    expect(await ask({ ...key, 'content-type': 'application/xml', authorization: `Bearer ${token}` })).toBe(
      415,
    )
  })
})
