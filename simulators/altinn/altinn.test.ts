import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type OpenRoom, openRoom } from '#simulators/population/fixture/open-room.ts'
import { findByKey, HELSEID_RESOURCES } from '#simulators/population/index.ts'
import { createAltinn } from './index.ts'

const API = '/altinn/accessmanagement/api/v1'
const RESOURCES = `${API}/enduser/connections/resources`
const RIGHT = 'nhn-helseid-fagsystem'

let open: OpenRoom
beforeEach(async () => {
  open = await openRoom('altinn', createAltinn)
})
afterEach(() => open.close())

const other = (key: string) => findByKey(open.population.others, key)
const number = (key: string) => findByKey(open.population.organisations, key).organisasjonsnummer

const listed = z.object({
  data: z.array(
    z.object({ to: z.object({ id: z.string(), personIdentifier: z.string() }), resource: z.string() }),
  ),
})

async function list(party: string, resource?: string) {
  const query = new URLSearchParams({ party, ...(resource && { resource }) })
  const response = await open.call(`${RESOURCES}?${query}`)
  expect(response.status).toBe(200)
  return listed.parse(await response.json()).data
}

interface Giving {
  readonly actor?: string | null
  readonly party?: string
  readonly resource?: string
  readonly to?: string
  readonly body?: unknown
}

function give({
  actor = other('radmann').pid,
  party = number('kommune'),
  resource = RIGHT,
  to,
  body,
}: Giving = {}) {
  const { pid, name } = other('kommunalsjef')
  const query = new URLSearchParams({ party, resource, ...(to && { to }) })
  return open.call(`${RESOURCES}/rights?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(actor !== null && { 'x-testbenk-actor': actor }) },
    body: JSON.stringify(
      body ?? { directRightKeys: [`${resource}:access`], personIdentifier: pid, lastName: name.family },
    ),
  })
}

async function problem(response: Response) {
  const { code } = z.looseObject({ code: z.string().optional() }).parse(await response.json())
  return [response.status, code]
}

describe('the list that HelseID asks for', () => {
  it('has the system manager from the start, with all three rights', async () => {
    const data = await list(number('kommune'))
    expect(data.map(({ resource }) => resource)).toEqual([...HELSEID_RESOURCES])
    expect(data.every(({ to }) => to.personIdentifier === other('systemansvarlig').pid)).toBe(true)
    expect(await list(number('kommune'), RIGHT)).toHaveLength(1)
  })

  it('is empty for an organisation that has given nothing away', async () => {
    expect(await list(number('nabokommune'))).toEqual([])
    expect(await list(number('sykehjem'))).toEqual([])
  })

  it.each([
    ['no party', '', [400, undefined]],
    ['a party nobody is', 'party=312554275', [400, 'AM-00021']],
    ['a resource that is not HelseID’s', 'party=%party%&resource=annet', [400, 'AM-00027']],
  ])('refuses %s', async (_what, query, expected) => {
    const response = await open.call(`${RESOURCES}?${query.replace('%party%', number('kommune'))}`)
    expect(await problem(response)).toEqual(expected)
  })

  it('has no deleted unit as party', async () => {
    const response = await open.call(`${RESOURCES}?party=${number('slettet')}`)
    expect(await problem(response)).toEqual([400, 'AM-00021'])
  })
})

describe('giving a right', () => {
  it.each(['radmann', 'kontaktperson'])('is for a person with Tilgangsstyring: %s', async (actor) => {
    const response = await give({ actor: other(actor).pid })
    expect(response.status).toBe(201)
    const data = await list(number('kommune'), RIGHT)
    expect(data.map(({ to }) => to.personIdentifier)).toContain(other('kommunalsjef').pid)
    const facts = open.room.journal.lines(0, 10).map((line) => JSON.parse(line).facts)
    expect(facts).toContainEqual({
      delegation: 'given',
      by: other(actor).pid,
      from: number('kommune'),
      to: other('kommunalsjef').pid,
      resource: RIGHT,
    })
  })

  it('is not for an employee, the system manager, or the neighbours’ rådmann', async () => {
    for (const actor of ['systemansvarlig', 'kommunalsjef', 'nabo-radmann'])
      expect(await problem(await give({ actor: other(actor).pid }))).toEqual([403, 'AM-00028'])
  })

  it('needs an acting person that is known', async () => {
    for (const actor of [null, '', 'x', '01010112345']) {
      const response = await give({ actor })
      expect([response.status, await response.text()]).toEqual([401, ''])
    }
  })

  it('is for the hovedenhet alone, whoever leads what lies below it', async () => {
    const response = await give({ actor: other('kommunalsjef').pid, party: number('helse-og-omsorg') })
    expect(await problem(response)).toEqual([400, 'AM-00042'])
  })

  it('needs the right surname by its first four letters, and stops guessing', async () => {
    const { pid } = other('kommunalsjef')
    const wrong = { directRightKeys: [`${RIGHT}:access`], personIdentifier: pid, lastName: 'Xyzw' }
    for (let guess = 0; guess < 5; guess += 1)
      expect(await problem(await give({ body: wrong }))).toEqual([400, 'AM-00043'])
    expect(await problem(await give())).toEqual([429, 'AM-00026'])
    expect((await give({ actor: other('kontaktperson').pid })).status).toBe(201)
  })

  it.each([
    ['no keys', { directRightKeys: [], personIdentifier: '1', lastName: 'x' }, [400, 'AM-00033']],
    ['another key', { directRightKeys: ['annet'], personIdentifier: '1', lastName: 'x' }, [400, 'AM-00027']],
    ['nobody', { directRightKeys: [`${RIGHT}:access`] }, [400, 'AM-00024']],
    ['keys that are no list', { directRightKeys: 7 }, [400, undefined]],
    ['a list for a body', [], [400, undefined]],
  ])('refuses %s', async (_what, body, expected) => {
    expect(await problem(await give({ body }))).toEqual(expected)
  })

  it('gives more by id to somebody who has something, and nothing to a stranger', async () => {
    const resource = 'nhn-helseid-api'
    const body = { directRightKeys: [`${resource}:access`] }
    expect((await give()).status).toBe(201)
    const added = (await list(number('kommune'))).find(
      ({ to }) => to.personIdentifier === other('kommunalsjef').pid,
    )
    expect((await give({ resource, to: added?.to.id ?? '', body })).status).toBe(201)
    expect(await problem(await give({ resource, to: 'x', body }))).toEqual([400, 'AM-00022'])
  })

  it('tells beforehand whether it can be done, and with which key', async () => {
    const check = async (actor: string, party: string) => {
      const response = await open.call(
        `${RESOURCES}/delegationcheck?party=${number(party)}&resource=${RIGHT}`,
        {
          headers: { 'x-testbenk-actor': other(actor).pid },
        },
      )
      return response.json()
    }
    expect(await check('radmann', 'kommune')).toMatchObject({
      resource: RIGHT,
      rights: [{ right: { key: `${RIGHT}:access` }, result: true, reasonCodes: ['RoleAccess'] }],
    })
    expect(await check('kommunalsjef', 'kommune')).toMatchObject({
      rights: [{ result: false, reasonCodes: ['MissingRoleAccess'] }],
    })
    expect(await check('kommunalsjef', 'helse-og-omsorg')).toMatchObject({
      rights: [{ result: false, reasonCodes: ['ResourceNotDelegable'] }],
    })
  })
})

describe('taking a right back', () => {
  const takeBack = (actor: string, to: string) =>
    open.call(`${RESOURCES}?${new URLSearchParams({ party: number('kommune'), to, resource: RIGHT })}`, {
      method: 'DELETE',
      headers: { 'x-testbenk-actor': other(actor).pid },
    })

  it('leaves the receiver the other rights, until the room is reset', async () => {
    const [first] = await list(number('kommune'), RIGHT)
    expect((await takeBack('radmann', first?.to.id ?? '')).status).toBe(204)
    expect(await list(number('kommune'), RIGHT)).toEqual([])
    expect(await list(number('kommune'))).toHaveLength(2)
    open.room.reset()
    expect(await list(number('kommune'))).toHaveLength(3)
  })

  it('is not for a person without Tilgangsstyring, nor from nobody', async () => {
    const [first] = await list(number('kommune'), RIGHT)
    expect(await problem(await takeBack('systemansvarlig', first?.to.id ?? ''))).toEqual([403, 'AM-00028'])
    expect(await problem(await takeBack('radmann', 'x'))).toEqual([400, 'AM-00021'])
  })
})

describe('authorized parties', () => {
  const ask = (body: string) =>
    open.call(`${API}/resourceowner/authorizedparties`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
  const person = (value: string) => JSON.stringify({ type: 'urn:altinn:person:identifier-no', value })

  it('has what a person leads, with what lies below', async () => {
    const body = await (await ask(person(other('radmann').pid))).json()
    expect(body).toMatchObject([
      {
        organizationNumber: number('kommune'),
        unitType: 'KOMM',
        authorizedRoles: ['DAGL'],
        authorizedResources: [],
        subunits: expect.arrayContaining([
          expect.objectContaining({ organizationNumber: number('helse-og-omsorg') }),
        ]),
      },
    ])
  })

  it('has what a person has been given, and nothing for a stranger', async () => {
    const body = await (await ask(person(other('systemansvarlig').pid))).json()
    expect(body).toHaveLength(3)
    expect(body).toMatchObject([{ authorizedRoles: [], authorizedResources: [...HELSEID_RESOURCES] }, {}, {}])
    expect(await (await ask(person('1'))).json()).toEqual([])
  })

  it.each(['', '{', 'null', '{"type":"urn:altinn:person:identifier-no"}', '{"type":"x","value":"1"}'])(
    'refuses the body %j',
    async (body) => {
      const response = await ask(body)
      expect(response.status).toBe(400)
      expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    },
  )
})

it.each([
  ['altinn.page', 'GET', '/altinn', 503],
  ['altinn.start-over', 'GET', '/altinn/delegeringer', 503],
  ['altinn.give-form', 'POST', '/altinn/delegeringer', 503],
  ['altinn.take-back-form', 'POST', '/altinn/delegeringer/slett', 503],
  ['altinn.list-resources', 'GET', RESOURCES, 503],
  ['altinn.take-back', 'DELETE', RESOURCES, 503],
  ['altinn.delegation-check', 'GET', `${RESOURCES}/delegationcheck`, 503],
  ['altinn.give', 'POST', `${RESOURCES}/rights`, 503],
  ['altinn.authorized-parties', 'POST', `${API}/resourceowner/authorizedparties`, 503],
])('%s can be made to fail in its own way', async (operation, method, path, status) => {
  open.room.faults.arm({ operation, after: 0, times: 1, maxInARow: 2, effect: { type: 'status', status } })
  const response = await open.call(path, { method })
  expect(response.status).toBe(status)
  const type = path.startsWith(API) ? /^application\/problem\+json/ : /^text\/html/
  expect(response.headers.get('content-type')).toMatch(type)
  expect((await open.call(path, { method })).status).toBeLessThan(500)
  expect(open.problems).toEqual([])
})
