import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { failInTurn } from '#simulators/population/fixture/fail-in-turn.ts'
import { type OpenRoom, openRoom } from '#simulators/population/fixture/open-room.ts'
import { findByKey, HELSEID_RESOURCES } from '#simulators/population/index.ts'
import { createAltinn } from './index.ts'
import { APIS } from './operations/operations.ts'
import { SERVICES } from './services.ts'

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
    z.object({
      to: z.object({
        id: z.string(),
        personIdentifier: z.string().optional(),
        organizationNumber: z.string().optional(),
      }),
      resource: z.string(),
    }),
  ),
})

const read = (query: URLSearchParams | string, actor = 'radmann') =>
  open.call(`${RESOURCES}?${query}`, { headers: { 'x-testbenk-actor': other(actor).pid } })

/** The people among them; suppliers are told from them by their number. */
const list = async (party: string, resource?: string) =>
  (await everybody(party, resource)).filter(({ to }) => to.personIdentifier !== undefined)

async function everybody(party: string, resource?: string) {
  const manager = party === number('nabokommune') ? 'nabo-radmann' : 'radmann'
  const response = await read(new URLSearchParams({ party, ...(resource && { resource }) }), manager)
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

  it('has the supplier that may act for the organisation, a hovedenhet as it is', async () => {
    const suppliers = async (key: string) =>
      (await everybody(number(key), RIGHT)).flatMap(({ to }) => to.organizationNumber ?? [])
    expect(await suppliers('kommune')).toEqual([number('feil-naeringskode')])
    expect(await suppliers('nabokommune')).toEqual([])
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
    const response = await read(query.replace('%party%', number('kommune')))
    expect(await problem(response)).toEqual(expected)
  })

  it.each([
    ['GET', '/resources'],
    ['GET', '/resources/delegationcheck'],
    ['GET', '/resources/rights'],
    ['POST', '/resources/rights'],
    ['PUT', '/resources/rights'],
    ['DELETE', '/resources'],
    ['POST', '/accesspackages'],
    ['DELETE', '/accesspackages'],
  ])('asks a stranger for a token before anything else is read: %s %s', async (method, path) => {
    const response = await open.call(`${API}/enduser/connections${path}?resource=annet`, { method })
    expect([response.status, await response.text()]).toEqual([401, ''])
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
  })

  it('has no deleted unit as party', async () => {
    const response = await read(`party=${number('slettet')}`)
    expect(await problem(response)).toEqual([400, 'AM-00021'])
  })
})

describe('giving a right', () => {
  it.each([
    ['radmann', 'altinn-2'],
    ['kontaktperson', 'altinn-2'],
    ['radmann', 'altinn-3'],
  ])('is for a person with Tilgangsstyring: %s in %s', async (actor, vocabulary) => {
    open.room.switches.turn('altinn.vocabulary', vocabulary)
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

  it('is taken below the hovedenhet, where HelseID refuses it, or refused when told so', async () => {
    const { pid, name } = other('systemansvarlig')
    const body = { directRightKeys: [`${RIGHT}:access`], personIdentifier: pid, lastName: name.family }
    for (const [actor, party] of [
      ['kommunalsjef', 'helse-og-omsorg'],
      ['radmann', 'sykehjem'],
    ] as const)
      expect((await give({ actor: other(actor).pid, party: number(party), body })).status).toBe(201)
    open.room.switches.turn('altinn.below-hovedenhet', 'refuse')
    const response = await give({ actor: other('kommunalsjef').pid, party: number('helse-og-omsorg') })
    expect(await problem(response)).toEqual([400, 'AM-00042'])
  })

  it('needs the right surname by its first four letters, and stops guessing', async () => {
    const { pid } = other('kommunalsjef')
    const wrong = { directRightKeys: [`${RIGHT}:access`], personIdentifier: pid, lastName: 'Xyzw' }
    for (let guess = 0; guess < 5; guess += 1)
      expect(await problem(await give({ body: wrong }))).toEqual([400, 'AM-00043'])
    expect(await problem(await give())).toEqual([429, 'AM-00026'])
    open.room.switches.turn('altinn.vocabulary', 'altinn-2')
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
      rights: [
        {
          result: false,
          reasonCodes: ['MissingRoleAccess', 'MissingDelegationAccess', 'MissingPackageAccess'],
        },
      ],
    })
    open.room.switches.turn('altinn.below-hovedenhet', 'refuse')
    expect(await check('kommunalsjef', 'helse-og-omsorg')).toMatchObject({
      rights: [{ result: false, reasonCodes: ['ResourceNotDelegable'] }],
    })
  })
})

describe('a delegation check', () => {
  interface Asked {
    readonly actor?: string
    readonly party?: string
    readonly resource: string
  }
  async function reasons({ actor = 'radmann', party = 'kommune', resource }: Asked) {
    const query = new URLSearchParams({ party: number(party), resource })
    const response = await open.call(`${RESOURCES}/delegationcheck?${query}`, {
      headers: { 'x-testbenk-actor': other(actor).pid },
    })
    const schema = z.object({ rights: z.array(z.object({ reasonCodes: z.array(z.string()) })) })
    return schema.parse(await response.json()).rights[0]?.reasonCodes
  }

  it.each<[Asked, 'altinn-2' | 'altinn-3', readonly string[]]>([
    [{ resource: RIGHT }, 'altinn-3', ['RoleAccess']],
    [{ resource: RIGHT, actor: 'kontaktperson' }, 'altinn-2', ['RoleAccess']],
    [
      { resource: RIGHT, actor: 'kontaktperson' },
      'altinn-3',
      ['MissingRoleAccess', 'MissingDelegationAccess', 'MissingPackageAccess'],
    ],
    [
      { resource: RIGHT, actor: 'kommunalsjef' },
      'altinn-2',
      ['MissingRoleAccess', 'MissingDelegationAccess'],
    ],
    [{ resource: 'nhn-maskinporten-hpr' }, 'altinn-3', ['ResourceIsMaskinPortenSchema']],
    [{ resource: 'nhn-avtale-om-medlemskap' }, 'altinn-3', ['ResourceNotDelegable']],
    [{ resource: 'nhn-pilot-journaldeling' }, 'altinn-3', ['RoleAccess']],
    [
      { resource: 'nhn-pilot-journaldeling', actor: 'nabo-radmann', party: 'nabokommune' },
      'altinn-3',
      ['AccessListValidationFail'],
    ],
  ])('of %j in %s gives %j', async (asked, vocabulary, expected) => {
    open.room.switches.turn('altinn.vocabulary', vocabulary)
    expect(await reasons(asked)).toEqual(expected)
  })

  it('tells a package, and a right that was given, as what they are', async () => {
    const { pid, name } = other('kontaktperson')
    const actor = { 'x-testbenk-actor': other('radmann').pid, 'content-type': 'application/json' }
    const person = { personIdentifier: pid, lastName: name.family }
    const package_ = await open.call(
      `${API}/enduser/connections/accesspackages?party=${number('kommune')}&package=tilgangsstyrer`,
      { method: 'POST', headers: actor, body: JSON.stringify(person) },
    )
    expect(package_.status).toBe(201)
    expect(await reasons({ resource: RIGHT, actor: 'kontaktperson' })).toEqual(['PackageAccess'])
    open.room.switches.turn('altinn.delegable-rights', 'own')
    expect(await reasons({ resource: RIGHT, actor: 'kontaktperson' })).toEqual([
      'MissingRoleAccess',
      'MissingDelegationAccess',
      'MissingPackageAccess',
    ])
    await give({ body: { directRightKeys: [`${RIGHT}:access`], ...person } })
    expect(await reasons({ resource: RIGHT, actor: 'kontaktperson' })).toEqual([
      'DelegationAccess',
      'PackageAccess',
    ])
  })

  it('can be asked of every service', async () => {
    for (const { identifier } of SERVICES) expect(await reasons({ resource: identifier })).toHaveLength(1)
  })
})

describe('which Altinn the room speaks', () => {
  it.each([
    ['2026-06-30T21:59:59Z', 201],
    ['2026-06-30T22:00:00Z', 403],
  ])('follows its clock: at %s a kontaktperson is answered with %i', async (at, status) => {
    open.room.clock.freeze()
    open.room.clock.set(Date.parse(at))
    expect((await give({ actor: other('kontaktperson').pid })).status).toBe(status)
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

it('every operation can be made to fail in its own way', async () => {
  const failed = await failInTurn(open)
  for (const { id, path, status, type, afterwards } of failed) {
    expect([id, status, afterwards < 500]).toEqual([id, 503, true])
    expect(type, id).toMatch(
      APIS.some((api) => path.startsWith(api)) ? /^application\/problem\+json/ : /^text\/html/,
    )
  }
  expect(failed.length).toBeGreaterThan(60)
})
