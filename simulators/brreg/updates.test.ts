import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type OpenRoom, openRoom } from '#simulators/population/fixture/open-room.ts'
import { findByKey } from '#simulators/population/index.ts'
import { createBrreg } from './index.ts'
import { SCHEMAS } from './openapi/schemas.ts'

const API = '/brreg/enhetsregisteret/api/oppdateringer'
const page = z.looseObject({
  _embedded: z
    .record(
      z.string(),
      z.array(
        z.looseObject({
          oppdateringsid: z.int(),
          dato: z.string(),
          organisasjonsnummer: z.string(),
          endringstype: z.string(),
          endringer: z
            .array(z.object({ op: z.literal('replace'), path: z.string(), value: z.unknown() }))
            .optional(),
          _links: z.record(z.string(), z.object({ href: z.string() })),
        }),
      ),
    )
    .optional(),
  page: z.looseObject({ totalElements: z.int() }),
})

let open: OpenRoom
beforeAll(async () => {
  open = await openRoom('brreg', createBrreg)
})
afterAll(() => open.close())

const number = (key: string) => findByKey(open.population.organisations, key).organisasjonsnummer
const get = (path: string) => open.call(`${API}${path}`)
const updates = async (path: string) => {
  const response = await get(path)
  expect([path, response.status]).toEqual([path, 200])
  const {
    _embedded = {},
    page: { totalElements },
  } = page.parse(await response.json())
  const [name = '', rows = []] = Object.entries(_embedded)[0] ?? []
  return { name, rows, totalElements }
}

describe('updates of units', () => {
  it.each([
    ['enheter', 'oppdaterteEnheter', 'enhet'],
    ['underenheter', 'oppdaterteUnderenheter', 'underenhet'],
  ])('of %s come oldest first, and link to their unit', async (feed, name, rel) => {
    const found = await updates(`/${feed}?size=50`)
    expect(found.name).toBe(name)
    expect(found.rows).toHaveLength(50)
    expect(found.rows.map(({ dato }) => dato)).toEqual(found.rows.map(({ dato }) => dato).sort())
    const first = found.rows[0]?.oppdateringsid ?? 0
    expect(found.rows.map(({ oppdateringsid }) => oppdateringsid - first)).toEqual(
      found.rows.map((_row, index) => index),
    )
    const response = await fetch(found.rows[0]?._links[rel]?.href ?? '')
    expect([200, 410]).toContain(response.status)
  })

  it('are read from a cursor, without a gap and without the same twice', async () => {
    const { rows, totalElements } = await updates('/underenheter?size=1000')
    const last = rows.at(-1)?.oppdateringsid ?? 0
    const rest = await updates(`/underenheter?size=1000&oppdateringsid=${last + 1}`)
    expect(rest.rows[0]?.oppdateringsid).toBe(last + 1)
    expect(rest.totalElements).toBe(totalElements - 1000)
  })

  it('are read from a moment', async () => {
    const { rows } = await updates('/underenheter?dato=2024-01-01T00:00:00.000Z&size=1000')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ dato }) => dato < '2024-01-01')).toEqual([])
  })

  it('tell how units came and went', async () => {
    const kinds = async (feed: string, key: string) =>
      (await updates(`/${feed}?organisasjonsnummer=${number(key)}`)).rows.map(
        ({ endringstype }) => endringstype,
      )
    expect((await kinds('enheter', 'kommune'))[0]).toBe('Ny')
    expect(await kinds('underenheter', 'slettet')).toEqual(['Ny', 'Sletting'])
    expect(await kinds('underenheter', 'fjernet')).toEqual(['Ny', 'Fjernet'])
    expect(await kinds('enheter', 'slettet')).toEqual([])
  })

  it('hold what was changed when it is asked for, as the unit now is', async () => {
    const query = 'dato=2024-01-01T00:00:00.000Z&size=1000'
    const without = await updates(`/underenheter?${query}`)
    expect(without.rows.filter(({ endringer }) => endringer)).toEqual([])
    const { rows } = await updates(`/underenheter?${query}&includeChanges=true`)
    const changed = rows.find(({ endringer }) => endringer?.[0]?.path === '/antallAnsatte')
    const unit: unknown = await (await fetch(changed?._links['underenhet']?.href ?? '')).json()
    expect(unit).toMatchObject({ antallAnsatte: changed?.endringer?.[0]?.value })
  })

  it('follow the room’s clock: what lies ahead is not told', async () => {
    const now = open.room.clock.now()
    const { totalElements } = await updates('/enheter')
    open.room.clock.set(Date.parse('2001-06-01T00:00:00Z'))
    const early = await updates('/enheter?size=10000')
    open.room.clock.set(now)
    expect(early.totalElements).toBeGreaterThan(0)
    expect(early.totalElements).toBeLessThan(totalElements)
    expect(early.rows.filter(({ dato }) => dato > '2001-06-01')).toEqual([])
  })

  it.each([
    'dato=2024-01-01',
    'dato=2024-02-31T00:00:00.000Z',
    'oppdateringsid=0',
    'size=10001',
    'includeChanges=ja',
    'navn=x',
  ])('refuse ?%s in the envelope', async (query) => {
    const response = await get(`/enheter?${query}`)
    expect(response.status).toBe(400)
    expect(SCHEMAS.Feil.parse(await response.json()).antallFeil).toBeGreaterThan(0)
  })
})

describe('updates of roles', () => {
  const events = async (query: string) =>
    SCHEMAS.RolleHendelser.parse(await (await get(`/roller${query}`)).json())

  it('are a bare list of CloudEvents', async () => {
    const [first] = await events('?size=1')
    expect(first).toMatchObject({
      specversion: '1.0',
      id: expect.stringMatching(/^\d+$/),
      type: expect.stringMatching(/\./),
    })
    const roles = await open.call(
      `/brreg/enhetsregisteret/api/enheter/${first?.data.organisasjonsnummer}/roller`,
    )
    const { rollegrupper } = SCHEMAS.Roller.parse(await roles.json())
    expect(rollegrupper[0]?.sistEndret).toBe(first?.time.slice(0, 10))
  })

  it('are read after an id, and after a moment', async () => {
    const five = await events('?size=5')
    const [second] = await events(`?size=1&afterId=${five[0]?.id}`)
    expect(second).toEqual(five[1])
    const later = await events(`?size=1&afterTime=${five[2]?.time}`)
    expect(later[0]).toEqual(five[3])
    expect(await events('?afterTime=2099-01-01T00:00:00.000Z')).toEqual([])
  })

  it('refuse pages: they have none', async () => {
    expect((await get('/roller?page=1')).status).toBe(400)
  })
})
