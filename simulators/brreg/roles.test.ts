import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type OpenRoom, openRoom } from '#simulators/population/fixture/open-room.ts'
import { findByKey, fullName } from '#simulators/population/index.ts'
import { createBrreg } from './index.ts'
import { SCHEMAS } from './openapi/schemas.ts'

const API = '/brreg/enhetsregisteret/api'
const code = z.object({
  kode: z.string(),
  beskrivelse: z.string(),
  _links: z.object({ self: z.object({ href: z.string() }) }),
})
const body = z.looseObject({
  rollegrupper: z.array(z.looseObject({ type: code, roller: z.array(z.looseObject({ type: code })) })),
})

let open: OpenRoom
beforeAll(async () => {
  open = await openRoom('brreg', createBrreg)
})
afterAll(() => open.close())

const unit = (key: string) => findByKey(open.population.organisations, key)
const get = (path: string) => open.call(`${API}${path}`)
const rolesOf = async (number: string) => body.parse(await (await get(`/enheter/${number}/roller`)).json())
const codesOf = ({ rollegrupper }: z.infer<typeof body>) => rollegrupper.map(({ type }) => type.kode)

describe('roles', () => {
  it('of a municipality are its daglig leder, kontaktperson and revisor', async () => {
    const radmann = findByKey(open.population.others, 'radmann')
    const roles = await rolesOf(unit('kommune').organisasjonsnummer)
    expect(codesOf(roles)).toEqual(['DAGL', 'KONT', 'REVI'])
    expect(roles.rollegrupper[0]).toMatchObject({
      sistEndret: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      roller: [
        {
          type: { kode: 'DAGL' },
          person: {
            fodselsdato: radmann.born,
            navn: { fornavn: radmann.name.given, etternavn: radmann.name.family },
            erDoed: false,
          },
          rekkefolge: 0,
        },
      ],
    })
    expect(roles.rollegrupper[2]?.roller[0]).toMatchObject({
      type: { kode: 'REVI' },
      enhet: { organisasjonsform: { kode: 'IKS' }, navn: [expect.stringContaining('KOMMUNEREVISJON')] },
    })
  })

  it('of an organisasjonsledd name the unit above it', async () => {
    const roles = await rolesOf(unit('helse-og-omsorg').organisasjonsnummer)
    expect(codesOf(roles)).toEqual(['DAGL', 'ORGL'])
    expect(roles.rollegrupper[1]?.roller[0]).toMatchObject({
      enhet: { organisasjonsnummer: unit('kommune').organisasjonsnummer },
    })
    expect(roles.rollegrupper[1]?.roller[0]).not.toHaveProperty('person')
  })

  it('of an underenhet are the unit it is registered below, alone', async () => {
    const roles = await rolesOf(unit('hjemmetjeneste').organisasjonsnummer)
    expect(codesOf(roles)).toEqual(['BEDR'])
    expect(roles.rollegrupper[0]?.roller[0]).toMatchObject({
      enhet: { organisasjonsnummer: unit('kommune').organisasjonsnummer },
    })
  })

  it('of a company are its daglig leder and the head of its board', async () => {
    expect(codesOf(await rolesOf(unit('legesenter-as').organisasjonsnummer))).toEqual(['DAGL', 'STYR'])
  })

  it('never show a fødselsnummer', async () => {
    const text = JSON.stringify(await rolesOf(unit('kommune').organisasjonsnummer))
    expect(text).not.toMatch(/\d{11}/)
    expect(text).not.toContain(fullName(findByKey(open.population.others, 'radmann').name))
  })

  it('are the same each time, also of units outside the cast', async () => {
    const page = z.object({
      _embedded: z.object({ enheter: z.array(z.looseObject({ organisasjonsnummer: z.string() })) }),
    })
    const { _embedded } = page.parse(await (await get('/enheter?kommunenummer=0301')).json())
    for (const { organisasjonsnummer } of _embedded.enheter) {
      const roles = await rolesOf(organisasjonsnummer)
      expect(roles.rollegrupper.length).toBeGreaterThan(0)
      expect(await rolesOf(organisasjonsnummer)).toEqual(roles)
      expect(() => SCHEMAS.Roller.parse(roles)).not.toThrow()
    }
  })

  it.each([
    ['slettet', 200],
    ['fjernet', 410],
  ])('of the unit that is %s are answered with %i', async (key, status) => {
    const response = await get(`/enheter/${unit(key).organisasjonsnummer}/roller`)
    expect(response.status).toBe(status)
    if (status === 200) expect(codesOf(body.parse(await response.json()))).toEqual([])
  })

  it.each([
    ['312554275', 404],
    ['12', 400],
  ])('of %s are answered with %i', async (number, status) => {
    expect((await get(`/enheter/${number}/roller`)).status).toBe(status)
  })

  it('with identity numbers stay behind Maskinporten', async () => {
    const response = await get(`/autorisert-api/enheter/${unit('kommune').organisasjonsnummer}/roller`)
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    // There is no Maskinporten in this room; with one it is tried in registers.e2e.test.ts.
    const headers = { authorization: 'Bearer x.y.z' }
    const asked = await open.call(`${API}/autorisert-api/enheter/312554275/roller`, { headers })
    expect(asked.status).toBe(503)
  })

  it('link to code lists that have them', async () => {
    for (const key of ['kommune', 'helse-og-omsorg', 'sykehjem', 'legesenter-as']) {
      const { rollegrupper } = await rolesOf(unit(key).organisasjonsnummer)
      for (const type of rollegrupper.flatMap((group) => [
        group.type,
        ...group.roller.map((role) => role.type),
      ])) {
        const response = await fetch(type._links.self.href)
        expect([response.status, await response.json()]).toEqual([200, type])
      }
    }
  })
})

describe('code lists', () => {
  it.each(['rollegruppetyper', 'rolletyper', 'representanter'])('of %s are listed', async (list) => {
    const listed = z.object({ _embedded: z.record(z.string(), z.array(code)) })
    const { _embedded } = listed.parse(await (await get(`/roller/${list}`)).json())
    expect(_embedded[list]?.length).toBeGreaterThan(0)
    expect((await get(`/roller/${list}/FINNESIKKE`)).status).toBe(404)
    expect((await get(`/roller/${list}/__proto__`)).status).toBe(404)
  })

  it('of organisational forms are whole, and split by the search that finds them', async () => {
    const listed = z.object({
      _embedded: z.object({ organisasjonsformer: z.array(z.looseObject({ kode: z.string() })) }),
    })
    const forms = async (path: string) =>
      listed
        .parse(await (await get(`/organisasjonsformer${path}`)).json())
        ._embedded.organisasjonsformer.map(({ kode }) => kode)
    const [all, above, below] = [await forms(''), await forms('/enheter'), await forms('/underenheter')]
    expect(all).toEqual([...above, ...below])
    expect(above).toEqual(expect.arrayContaining(['KOMM', 'ORGL', 'AS', 'FYLK', 'IKS', 'EØFG']))
    expect(below).toEqual(['AAFY', 'BEDR'])
    expect(await (await get('/organisasjonsformer/KOMM')).json()).toMatchObject({
      kode: 'KOMM',
      beskrivelse: 'Kommune',
    })
    expect((await get('/organisasjonsformer/XX')).status).toBe(404)
  })

  it('of municipalities have all 357', async () => {
    const { _embedded } = SCHEMAS.Kommuner.parse(await (await get('/kommuner')).json())
    expect(_embedded.kommuner).toHaveLength(357)
    expect(_embedded.kommuner).toContainEqual({ nummer: '5601', navn: 'ALTA' })
  })
})
