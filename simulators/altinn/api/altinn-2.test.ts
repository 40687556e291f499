import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type OpenRoom, openRoom } from '#simulators/population/fixture/open-room.ts'
import { findByKey } from '#simulators/population/index.ts'
import { createAltinn } from '../index.ts'

const OWNER = '/altinn/api/serviceowner'

let open: OpenRoom
beforeEach(async () => {
  open = await openRoom('altinn', createAltinn)
  open.room.switches.turn('altinn.vocabulary', 'altinn-2')
})
afterEach(() => open.close())

const other = (key: string) => findByKey(open.population.others, key)
const number = (key: string) => findByKey(open.population.organisations, key).organisasjonsnummer

const list = z.array(z.looseObject({})).default([])
const answered = z.looseObject({
  _embedded: z
    .object({ reportees: list, roles: list, roledefinitions: list })
    .default({ reportees: [], roles: [], roledefinitions: [] }),
  Rights: list,
})

async function read(path: string, query: Record<string, string> = {}) {
  const response = await open.call(`${OWNER}/${path}?${new URLSearchParams(query)}`, {
    headers: { apikey: 'k', accept: 'application/hal+json' },
  })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toMatch(/^application\/hal\+json/)
  return answered.parse(await response.json())
}

function delegate(body: unknown, actor = 'radmann', who = number('kommune')) {
  return open.call(`/altinn/api/${who}/authorization/delegations`, {
    method: 'POST',
    headers: { apikey: 'k', 'x-testbenk-actor': other(actor).pid },
    body: JSON.stringify(body),
  })
}
const toPerson = (key: string, embedded: object) => ({
  SocialSecurityNumber: other(key).pid,
  LastName: other(key).name.family,
  _embedded: embedded,
})
const FAGSYSTEM = { Rights: [{ ServiceCode: '9101', ServiceEditionCode: 1, Action: 'Read' }] }

describe('Altinn 2', () => {
  it('lists whom a person may act for: a hovedenhet as Enterprise, what lies below as Business', async () => {
    const { _embedded } = await read('reportees', { subject: other('radmann').pid })
    expect(_embedded.reportees).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ Type: 'Person', SocialSecurityNumber: other('radmann').pid }),
        expect.objectContaining({ Type: 'Enterprise', OrganizationNumber: number('kommune') }),
        expect.objectContaining({ Type: 'Business', OrganizationForm: 'ORGL' }),
        expect.objectContaining({ Type: 'Business', ParentOrganizationNumber: number('helse-og-omsorg') }),
      ]),
    )
    const narrowed = await read('reportees', { subject: other('systemansvarlig').pid, serviceCode: '9101' })
    expect(narrowed._embedded.reportees.length).toBeGreaterThan(0)
    const managers = await read('reportees', { subject: other('kontaktperson').pid, roleDefinitionId: '4' })
    expect(managers._embedded.reportees).toMatchObject([{ OrganizationNumber: number('kommune') }])
  })

  it('tells roles: Tilgangsstyring follows DAGL, and KONT of a municipality as KOMK', async () => {
    const codes = async (key: string) => {
      const query = { subject: other(key).pid, reportee: number('kommune') }
      const { _embedded } = await read('authorization/roles', query)
      return _embedded.roles.map((role) => role['RoleDefinitionId'])
    }
    expect(await codes('radmann')).toContain(4)
    expect(await codes('kontaktperson')).toContain(4)
    expect(await codes('systemansvarlig')).toEqual([])
    expect(JSON.stringify(await read('roledefinitions'))).toContain('"RoleDefinitionCode":"ADMAI"')
  })

  it('tells rights, and where they come from', async () => {
    const rights = async (key: string) =>
      (await read('authorization/rights', { subject: other(key).pid, reportee: number('kommune') })).Rights
    expect(await rights('radmann')).toContainEqual(
      expect.objectContaining({
        ServiceCode: '9101',
        RightSourceType: 'RoleTypeRights',
        IsDelegatable: true,
      }),
    )
    expect(await rights('systemansvarlig')).toContainEqual(
      expect.objectContaining({
        ServiceCode: '9103',
        RightSourceType: 'DirectlyDelegatedRights',
        IsDelegatable: false,
      }),
    )
  })

  it('gives a right and a role, and takes them back', async () => {
    const embedded = { ...FAGSYSTEM, Roles: [{ RoleDefinitionId: 4 }] }
    const given = await delegate(toPerson('ny-systemansvarlig', embedded), 'kontaktperson')
    expect([given.status, await given.text()]).toEqual([201, ''])
    // With Tilgangsstyring of one's own one can delegate in turn.
    expect((await delegate(toPerson('kommunalsjef', FAGSYSTEM), 'ny-systemansvarlig')).status).toBe(201)
    const query = { subject: other('ny-systemansvarlig').pid, reportee: number('kommune') }
    const { _embedded } = await read('authorization/roles', query)
    expect(_embedded.roles).toMatchObject([{ RoleDefinitionId: 4, DelegatedTime: expect.any(String) }])

    const { Rights } = await read('authorization/rights', query)
    expect(Rights).toHaveLength(1)
    const token = await open.call(
      `/altinn/testtools/api/GetPersonalToken?${new URLSearchParams({ env: 'tt02', pid: query.subject })}`,
    )
    const numbers = await open.call('/altinn/accessmanagement/api/v1/enduser/authorizedparties', {
      headers: { authorization: `Bearer ${await token.text()}` },
    })
    const [self] = z.array(z.looseObject({ partyId: z.number() })).parse(await numbers.json())
    const path = `/altinn/api/${number('kommune')}/authorization/delegations/r${self?.partyId}/rights/9101`
    const taken = await open.call(path, {
      method: 'DELETE',
      headers: { apikey: 'k', 'x-testbenk-actor': other('radmann').pid },
    })
    expect(taken.status).toBe(204)
    expect((await read('authorization/rights', query)).Rights).toEqual([])
  })

  it('gives a supplier a right by number and name', async () => {
    const supplier = findByKey(open.population.organisations, 'feil-naeringskode')
    const body = {
      OrganizationNumber: supplier.organisasjonsnummer,
      Name: supplier.navn,
      _embedded: FAGSYSTEM,
    }
    expect((await delegate(body)).status).toBe(201)
    expect((await delegate({ ...body, Name: 'Feil navn' })).status).toBe(400)
  })

  it.each<[string, object, string, readonly [number, string]]>([
    ['nothing', { _embedded: {} }, 'radmann', [400, 'AM-00033']],
    [
      'a role of Enhetsregisteret',
      { _embedded: { Roles: [{ RoleDefinitionId: 195 }] } },
      'radmann',
      [400, 'AM-00042'],
    ],
    [
      'a service nobody has',
      { _embedded: { Rights: [{ ServiceCode: '1', ServiceEditionCode: 1 }] } },
      'radmann',
      [400, 'AM-00027'],
    ],
    ['nobody', { _embedded: FAGSYSTEM }, 'radmann', [400, 'AM-00024']],
    ['without Tilgangsstyring', { _embedded: FAGSYSTEM }, 'systemansvarlig', [403, 'AM-00028']],
  ])('refuses to give %s', async (_what, body, actor, expected) => {
    const response = await delegate(body, actor)
    const { code } = z.looseObject({ code: z.string() }).parse(await response.json())
    expect([response.status, code]).toEqual(expected)
  })

  it('wants an ApiKey, a subject and a reportee that exist', async () => {
    expect((await open.call(`${OWNER}/reportees?subject=1`)).status).toBe(401)
    const ask = async (path: string) =>
      (await open.call(`${OWNER}/${path}`, { headers: { apikey: 'k' } })).status
    expect(await ask('reportees')).toBe(400)
    expect(await ask('reportees?subject=1')).toBe(400)
    expect(await ask(`authorization/rights?subject=${other('radmann').pid}&reportee=1`)).toBe(400)
    expect((await delegate(toPerson('kommunalsjef', FAGSYSTEM), 'radmann', 'my')).status).toBe(400)
  })

  it('is closed once the room speaks Altinn 3', async () => {
    open.room.switches.turn('altinn.vocabulary', 'altinn-3')
    for (const path of ['reportees', 'authorization/rights', 'authorization/roles', 'roledefinitions'])
      expect((await open.call(`${OWNER}/${path}`, { headers: { apikey: 'k' } })).status).toBe(410)
    expect((await delegate({})).status).toBe(410)
  })
})
