// Rightholders, access packages, roles, and rights to another organisation.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type OpenRoom, openRoom } from '#simulators/population/fixture/open-room.ts'
import { findByKey } from '#simulators/population/index.ts'
import { createAltinn } from '../index.ts'

const BASE = '/altinn/accessmanagement/api/v1/enduser/connections'
const RIGHT = 'nhn-helseid-fagsystem'

let open: OpenRoom
beforeEach(async () => {
  open = await openRoom('altinn', createAltinn)
})
afterEach(() => open.close())

const other = (key: string) => findByKey(open.population.others, key)
const number = (key: string) => findByKey(open.population.organisations, key).organisasjonsnummer
const person = (key: string) => ({ personIdentifier: other(key).pid, lastName: other(key).name.family })

interface Ask {
  readonly actor?: string
  readonly method?: string
  readonly path?: string
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
}

const answered = z.looseObject({
  code: z.string().optional(),
  to: z.looseObject({ id: z.string() }).optional(),
  data: z.array(z.record(z.string(), z.unknown())).optional(),
})

async function ask({ actor = 'radmann', method = 'GET', path = '', query = {}, body }: Ask) {
  const search = new URLSearchParams({ party: number('kommune'), ...query })
  const response = await open.call(`${BASE}${path}?${search}`, {
    method,
    headers: {
      'x-testbenk-actor': other(actor).pid,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? {} : answered.parse(JSON.parse(text)) }
}

describe('a rightholder', () => {
  it('is added by number and surname, gets rights by id, and goes with everything', async () => {
    const added = await ask({ method: 'POST', body: person('ny-systemansvarlig') })
    expect(added.status).toBe(201)
    const to = added.body.to?.id ?? ''
    const rights = { path: '/resources/rights', query: { to, resource: RIGHT } }
    const body = { directRightKeys: [`${RIGHT}:access`] }
    expect((await ask({ ...rights, method: 'POST', body })).status).toBe(201)
    expect(JSON.stringify((await ask(rights)).body)).toContain(`${RIGHT}:access`)
    expect((await ask({ ...rights, method: 'PUT', body: { directRightKeys: [] } })).status).toBe(200)
    expect(JSON.stringify((await ask(rights)).body)).not.toContain(`${RIGHT}:access`)
    expect(JSON.stringify((await ask({})).body)).toContain(other('ny-systemansvarlig').pid)
    expect((await ask({ method: 'DELETE', query: { to } })).status).toBe(204)
    expect(JSON.stringify((await ask({})).body)).not.toContain(other('ny-systemansvarlig').pid)
    const facts = open.room.journal.lines(0, 50).map((line) => JSON.parse(line).facts?.delegation)
    expect(facts.filter(Boolean)).toEqual(['connected', 'given', 'taken-back', 'disconnected'])
  })

  it.each<[string, Ask, readonly [number, string]]>([
    ['nobody', { body: {} }, [400, 'AM-00024']],
    ['a wrong surname', { body: { personIdentifier: '1', lastName: 'x' } }, [400, 'AM-00043']],
    ['nobody’s id', { query: { to: 'x' } }, [400, 'AM-00022']],
    ['somebody without Tilgangsstyring', { actor: 'systemansvarlig' }, [403, 'AM-00028']],
    ['a party that is none', { query: { party: '1' } }, [400, 'AM-00021']],
  ])('is refused: %s', async (_what, change, expected) => {
    const { status, body } = await ask({ method: 'POST', ...change })
    expect([status, body.code]).toEqual(expected)
  })

  it('is listed with what it was given itself, each under its kind', async () => {
    const introduced = async (key: string) =>
      (await ask({ method: 'POST', body: person(key) })).body.to?.id ?? ''
    const [first, second] = [await introduced('ny-systemansvarlig'), await introduced('kommunalsjef')]
    const directRightKeys = [`${RIGHT}:access`]
    const rights = { path: '/resources/rights', query: { to: first, resource: RIGHT } }
    const { status, body } = await ask({ ...rights, method: 'PUT', body: { directRightKeys } })
    expect([status, body['directRightKeys']]).toEqual([200, directRightKeys])
    await ask({ method: 'POST', path: '/accesspackages', query: { to: second, package: 'helsetjenester' } })
    const { data = [] } = (await ask({})).body
    const listed = (id: string) => data.find(({ party }) => (party as { readonly id: string }).id === id)
    expect(listed(first)).toMatchObject({ resources: [RIGHT], packages: [], roles: [] })
    expect(listed(second)).toMatchObject({
      resources: [],
      packages: [expect.stringMatching(/^urn:altinn:accesspackage:.*helsetjenester$/)],
      roles: [],
    })
    const facts = open.room.journal.lines(0, 50).map((line) => JSON.parse(line).facts?.delegation)
    expect(facts.filter(Boolean)).toEqual(['connected', 'connected', 'given', 'given'])
  })

  it('whose id is known must still be introduced by number and surname', async () => {
    const { body } = await ask({ method: 'POST', body: person('ny-systemansvarlig') })
    const to = body.to?.id ?? ''
    const elsewhere = { actor: 'nabo-radmann', query: { party: number('nabokommune'), to } }
    expect((await ask({ ...elsewhere, method: 'POST' })).body.code).toBe('AM-00024')
  })
})

describe('what a party has given', () => {
  const PLACES: readonly Ask[] = [{}, { path: '/resources' }, { path: '/accesspackages' }, { path: '/roles' }]

  it.each(PLACES)('is not shown to somebody without Tilgangsstyring: %j', async (place) => {
    expect((await ask({ ...place, actor: 'nabo-radmann' })).status).toBe(403)
    expect((await ask(place)).status).toBe(200)
  })

  it.each(PLACES)('is shown to a receiver as far as it is the receiver’s own: %j', async (place) => {
    const to = (await ask({ method: 'POST', body: person('ny-systemansvarlig') })).body.to?.id ?? ''
    const own = await ask({ ...place, actor: 'ny-systemansvarlig', query: { to } })
    expect(own.status).toBe(200)
    expect(JSON.stringify(own.body)).not.toContain(other('systemansvarlig').pid)
    expect((await ask({ ...place, actor: 'nabo-radmann', query: { to } })).status).toBe(403)
  })

  it('is asked for about a service with the receiver, who alone may ask beside whoever manages accesses', async () => {
    const to = (await ask({ method: 'POST', body: person('ny-systemansvarlig') })).body.to?.id ?? ''
    const rights = { path: '/resources/rights', query: { to, resource: RIGHT } }
    expect((await ask({ ...rights, actor: 'nabo-radmann' })).status).toBe(403)
    expect((await ask({ ...rights, actor: 'ny-systemansvarlig' })).status).toBe(200)
  })
})

describe('a supplier', () => {
  const rights = (to: string, party = 'kommune') => ({
    method: 'POST',
    path: '/resources/rights',
    query: { party: number(party), to, resource: RIGHT },
    body: { directRightKeys: [`${RIGHT}:access`] },
  })

  it('gets the right from a hovedenhet, and stands in the list that HelseID asks for', async () => {
    expect((await ask(rights(number('feil-naeringskode')))).status).toBe(201)
    const listed = await ask({ path: '/resources', query: { resource: RIGHT } })
    expect(JSON.stringify(listed.body)).toContain(`"organizationNumber":"${number('feil-naeringskode')}"`)
  })

  it.each([
    ['nabosykehjem', 'kommune', 'AM-00042'],
    ['feil-naeringskode', 'sykehjem', 'AM-00042'],
    ['kommune', 'kommune', 'AM-00021'],
  ])('%s gets nothing from %s', async (to, party, code) => {
    expect((await ask(rights(number(to), party))).body.code).toBe(code)
  })
})

describe('an access package', () => {
  const give = (name: string, actor: string, to: string) =>
    ask({ actor, method: 'POST', path: '/accesspackages', query: { package: name }, body: person(to) })

  it('Tilgangsstyrer lets a kontaktperson delegate in Altinn 3, until it is taken back', async () => {
    const check = { actor: 'kontaktperson', path: '/resources/delegationcheck', query: { resource: RIGHT } }
    expect(JSON.stringify((await ask(check)).body)).toContain('"result":false')
    const { body } = await give('urn:altinn:accesspackage:tilgangsstyrer', 'radmann', 'kontaktperson')
    expect(JSON.stringify((await ask(check)).body)).toContain('"result":true')
    const listed = await ask({ path: '/accesspackages' })
    expect(JSON.stringify(listed.body)).toContain('0195efb8-7c80-7a95-ad36-900c3d8ad300')
    const query = { to: body.to?.id ?? '', package: 'tilgangsstyrer' }
    expect((await ask({ method: 'DELETE', path: '/accesspackages', query })).status).toBe(204)
    expect(JSON.stringify((await ask(check)).body)).toContain('"result":false')
  })

  it('is not passed on by whoever only was given it, but by a hovedadministrator', async () => {
    await give('tilgangsstyrer', 'radmann', 'kontaktperson')
    expect((await give('tilgangsstyrer', 'kontaktperson', 'kommunalsjef')).body.code).toBe('AM-00028')
    await give('hovedadministrator', 'radmann', 'kontaktperson')
    expect((await give('tilgangsstyrer', 'kontaktperson', 'kommunalsjef')).status).toBe(201)
  })

  it('of health services is passed on by whoever has it and Tilgangsstyrer', async () => {
    await give('tilgangsstyrer', 'radmann', 'kontaktperson')
    expect((await give('helsetjenester', 'kontaktperson', 'kommunalsjef')).body.code).toBe('AM-00028')
    await give('helsetjenester', 'radmann', 'kontaktperson')
    expect((await give('helsetjenester', 'kontaktperson', 'kommunalsjef')).status).toBe(201)
  })

  it('is told beforehand whether it can be given, and refused when nobody has heard of it', async () => {
    const check = await ask({ path: '/accesspackages/delegationcheck' })
    expect(check.body.data).toHaveLength(6)
    expect(check.body.data?.every(({ result }) => result === true)).toBe(true)
    const outsider = await ask({ actor: 'kommunalsjef', path: '/accesspackages/delegationcheck' })
    expect(outsider.body.data?.some(({ result }) => result === true)).toBe(false)
    expect((await give('finnes-ikke', 'radmann', 'kontaktperson')).body.code).toBe('AM-00027')
  })
})

it('roles are told, a kontaktperson’s by the name that Altinn gives it', async () => {
  const { body } = await ask({ path: '/roles' })
  const text = JSON.stringify(body)
  expect(text).toContain('urn:altinn:external-role:ccr:daglig-leder')
  expect(text).toContain('urn:altinn:external-role:ccr:kontaktperson-kommune')
})
