// The resource registry and the metadata, as service owners read them.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type OpenRoom, openRoom } from '#simulators/population/fixture/open-room.ts'
import { HELSEID_RESOURCES } from '#simulators/population/index.ts'
import { createAltinn } from '../index.ts'
import { SERVICES } from '../services.ts'

const API = '/altinn/accessmanagement/api/v1'
const RIGHT = 'nhn-helseid-fagsystem'
const json = { 'content-type': 'application/json' }

let open: OpenRoom
beforeEach(async () => {
  open = await openRoom('altinn', createAltinn)
})
afterEach(() => open.close())

describe('the resource registry', () => {
  const registry = '/altinn/resourceregistry/api/v1/resource'
  const read = async (path: string) => {
    const response = await open.call(`${registry}/${path}`)
    return { status: response.status, text: await response.text() }
  }

  it('has every service with all members, and finds the three of HelseID', async () => {
    const listed = z.array(z.looseObject({ identifier: z.string(), delegable: z.boolean() }))
    expect(listed.parse(JSON.parse((await read('resourcelist')).text))).toHaveLength(SERVICES.length)
    const found = listed.parse(JSON.parse((await read('search?title=HelseID')).text))
    expect(found.map(({ identifier }) => identifier)).toEqual([...HELSEID_RESOURCES])
    expect(JSON.parse((await read('search?resourceType=MaskinportenSchema')).text)).toHaveLength(1)
    expect(JSON.parse((await read('search?hasCompetentAuthority=ssb')).text)).toHaveLength(1)
    expect(JSON.parse((await read(RIGHT)).text)).toMatchObject({
      identifier: RIGHT,
      resourceType: 'GenericAccessResource',
      hasCompetentAuthority: { orgcode: 'nhn', organization: '994598759' },
      accessListMode: 'Disabled',
      delegable: true,
    })
  })

  it('tells the policy in XACML, and its subjects, rules and rights', async () => {
    expect((await read(`${RIGHT}/policy`)).text).toMatch(/<xacml:Policy [\s\S]*urn:altinn:rolecode/)
    expect((await read(`${RIGHT}/policy/subjects`)).text).toContain('urn:altinn:rolecode:dagl')
    expect((await read(`${RIGHT}/policy/rules`)).text).toContain('"access"')
    expect((await read(`${RIGHT}/policy/rights`)).text).toContain(`${RIGHT}:access`)
    expect((await read('orgs')).text).toContain('994598759')
    expect(JSON.parse((await read('updated')).text).data).toHaveLength(SERVICES.length)
    expect(JSON.parse((await read('updated?since=2027-01-01')).text).data).toEqual([])
  })

  it('tells what a role opens', async () => {
    const ask = async (body: unknown) => {
      const response = await open.call(`${registry}/bysubjects`, {
        method: 'POST',
        headers: json,
        body: JSON.stringify(body),
      })
      return {
        status: response.status,
        body: z
          .looseObject({ data: z.array(z.object({ resources: z.array(z.unknown()) })).optional() })
          .parse(await response.json()),
      }
    }
    expect((await ask(['urn:altinn:rolecode:dagl'])).body.data?.[0]?.resources).toHaveLength(SERVICES.length)
    expect((await ask(['urn:altinn:rolecode:regna'])).body.data).toEqual([])
    expect((await ask({})).status).toBe(400)
  })

  it.each(['finnes-ikke', 'finnes-ikke/policy', 'finnes-ikke/policy/rights'])('has no %s', async (path) => {
    expect((await read(path)).status).toBe(404)
  })

  it('refuses a time that is none', async () => {
    expect((await read('updated?since=i-gar')).status).toBe(400)
  })
})

describe('metadata', () => {
  const info = `${API}/meta/info`
  const read = async (path: string) => (await open.call(`${info}/${path}`)).json()

  it('has the packages and the roles', async () => {
    expect(await read('accesspackages/search?term=tilgangsstyrer')).toMatchObject([
      { object: { urn: 'urn:altinn:accesspackage:tilgangsstyrer', isDelegable: false } },
    ])
    expect(await read('accesspackages/package/0195efb8-7c80-7a95-ad36-900c3d8ad300')).toMatchObject({
      name: 'Tilgangsstyrer',
    })
    expect(await read('accesspackages/export')).toMatchObject([{ areas: [{ packages: { length: 6 } }] }])
    expect(await read('roles')).toContainEqual(
      expect.objectContaining({ code: 'KOMK', urn: 'urn:altinn:external-role:ccr:kontaktperson-kommune' }),
    )
    expect((await open.call(`${info}/accesspackages/package/x`)).status).toBe(400)
    const role = z.looseObject({ code: z.string(), isKeyRole: z.boolean(), provider: z.string() })
    const roles = z.array(role).parse(await read('roles'))
    expect(roles.filter(({ isKeyRole }) => isKeyRole).map(({ code }) => code)).toEqual(['DAGL'])
    const providers = roles.map(({ code, provider }) => [code, provider])
    expect(providers).toContainEqual(['DAGL', 'Enhetsregisteret'])
    expect(providers).toContainEqual(['ADMAI', 'Altinn'])
  })
})
