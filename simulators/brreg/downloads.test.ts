import { gunzipSync } from 'node:zlib'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type OpenRoom, openRoom } from '#simulators/population/fixture/open-room.ts'
import { findByKey } from '#simulators/population/index.ts'
import { csvOf } from './csv.ts'
import { createBrreg } from './index.ts'
import { xlsxOf } from './xlsx.ts'

const API = '/brreg/enhetsregisteret/api'
const rows = z.array(
  z.looseObject({ organisasjonsnummer: z.string(), naeringskode1: z.object({ kode: z.string() }) }),
)

let open: OpenRoom
beforeAll(async () => {
  open = await openRoom('brreg', createBrreg)
})
afterAll(() => open.close())

const get = (path: string, accept = '*/*') => open.call(`${API}${path}`, { headers: { accept } })
const unpacked = async (response: Response) =>
  gunzipSync(Buffer.from(await response.arrayBuffer())).toString('utf8')
const total = async (path: string) =>
  z.looseObject({ page: z.object({ totalElements: z.int() }) }).parse(await (await get(path)).json()).page
    .totalElements

const pinned = (kind: string) => `application/vnd.brreg.enhetsregisteret.${kind}+gzip`

describe('the whole register', () => {
  it.each([
    ['enheter', 'enhet.v2'],
    ['underenheter', 'underenhet.v2'],
  ])('of %s is a gzip file of all that a search finds', async (resource, version) => {
    const response = await get(`/${resource}/lastned`, `${pinned(version)};charset=UTF-8`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(`${pinned(version)};charset=UTF-8`)
    expect(response.headers.get('content-encoding')).toBeNull()
    const units = rows.parse(JSON.parse(await unpacked(response)))
    expect(units.length).toBe(await total(`/${resource}?size=1`))
  })

  it.each(['enheter', 'underenheter'])('of %s comes as CSV too, a line for each', async (resource) => {
    const lines = (await unpacked(await get(`/${resource}/lastned/csv`))).trimEnd().split('\r\n')
    expect(lines[0]).toMatch(/^"organisasjonsnummer","navn",/)
    expect(lines.length - 1).toBe(await total(`/${resource}?size=1`))
    expect(new Set(lines.map((line) => line.split('","').length)).size).toBe(1)
  })

  it.each(['enheter', 'underenheter'])(
    'of %s comes as a spreadsheet, the same rows as in CSV',
    async (resource) => {
      const response = await get(`/${resource}/lastned/regneark`)
      expect(response.headers.get('content-type')).toBe(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      )
      expect(response.headers.get('content-disposition')).toContain(`${resource}_alle.xlsx`)
      const bytes = Buffer.from(await response.arrayBuffer())
      const [sheet] = await readXlsxFile(bytes)
      const lines = sheet?.data ?? []
      const csv = (await unpacked(await get(`/${resource}/lastned/csv`))).trimEnd().split('\r\n')
      expect(lines).toHaveLength(csv.length)
      for (const line of [0, 1, lines.length - 1])
        expect(lines[line]?.map((value) => `"${value ?? ''}"`).join(',')).toBe(csv[line])
      const again = Buffer.from(await (await get(`/${resource}/lastned/regneark`)).arrayBuffer())
      expect(again.equals(bytes)).toBe(true)
    },
  )

  it('as CSV has no name that a spreadsheet computes', () => {
    const named = csvOf([{ navn: '=HYPERLINK("http://x")', antallAnsatte: -1 }], 'enhet')
    expect(named).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(named).toContain('"-1"')
  })

  it('as a spreadsheet carries no time of the machine', async () => {
    const bytes = await xlsxOf([{ navn: 'X', antallAnsatte: 7 }], 'enhet')
    const dated: number[] = []
    for (
      let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
      at >= 0;
      at = bytes.indexOf('PK\u0001\u0002', at + 1, 'latin1')
    )
      dated.push(bytes.readUInt32LE(at + 12), bytes.readUInt32LE(bytes.readUInt32LE(at + 42) + 10))
    expect(new Set(dated)).toEqual(new Set([0x00210000]))
  })

  it('of roles is a gzip file', async () => {
    const response = await get('/roller/totalbestand', pinned('rolle.v1'))
    expect(response.headers.get('content-type')).toContain('rolle.v1+gzip')
    const units = z.array(z.object({ organisasjonsnummer: z.string(), rollegrupper: z.array(z.unknown()) }))
    expect(units.parse(JSON.parse(await unpacked(response))).length).toBeGreaterThan(3000)
  })

  it.each([
    ['application/json', 400],
    [pinned('enhet.v9'), 406],
    ['text/csv', 406],
  ])('is not had as %s: %i', async (accept, status) => {
    for (const path of [
      '/enheter/lastned',
      '/underenheter/lastned',
      '/enheter/lastned/csv',
      '/roller/totalbestand',
    ]) {
      const response = await get(path, accept)
      expect([path, response.status]).toEqual([path, status])
      expect(await response.json()).toMatchObject({ status })
    }
  })
})

describe('industry codes', () => {
  const inOldStandard = async (operation: string, work: () => Promise<void>) => {
    const order = { operation, after: 0, maxInARow: 2, effect: { type: 'variant', name: 'sn2007' } } as const
    const fault = open.room.faults.arm(order)
    await work()
    open.room.faults.clear(fault.id)
  }
  const unit = (key: string) => findByKey(open.population.organisations, key)

  it('are of SN2007 in a room that has ordered so, until it is taken back', async () => {
    const legekontor = `/underenheter/${unit('legekontor').organisasjonsnummer}`
    const kode = async () =>
      z.looseObject({ naeringskode1: z.unknown() }).parse(await (await get(legekontor)).json()).naeringskode1
    await inOldStandard('brreg.underenhet', async () => {
      expect(await kode()).toEqual({ kode: '86.211', beskrivelse: 'Allmenn legetjeneste' })
      expect(await kode()).toMatchObject({ kode: '86.211' })
    })
    expect(await kode()).toMatchObject({ kode: '86.210' })
  })

  it('are searched for in the same standard: a code of the other one finds nothing, with 200', async () => {
    const old = '/underenheter?naeringskode=86.901'
    expect(await total(old)).toBe(0)
    const now = await total('/underenheter?naeringskode=86.941')
    expect(now).toBeGreaterThan(300)
    await inOldStandard('brreg.search-underenheter', async () => {
      expect(await total(old)).toBe(now)
      expect(await total('/underenheter?naeringskode=86.941')).toBe(0)
    })
  })

  it('are of SN2007 in the whole room once it is switched', async () => {
    open.room.switches.turn('brreg.industry-codes', 'sn2007')
    const legekontor = await get(`/underenheter/${unit('legekontor').organisasjonsnummer}`)
    expect(JSON.stringify(await legekontor.json())).toContain('86.211')
    expect(await total('/underenheter?naeringskode=88.911')).toBeGreaterThan(300)
    const units = rows.parse(JSON.parse(await unpacked(await get('/underenheter/lastned'))))
    expect(units.some(({ naeringskode1 }) => naeringskode1.kode === '86.941')).toBe(false)
    open.room.switches.turn('brreg.industry-codes', 'sn2025')
    expect(await total('/underenheter?naeringskode=88.911')).toBe(0)
  })

  it('of a barnehage were health and social work before, and are not any more', async () => {
    expect(await total('/underenheter?naeringskode=88.911')).toBe(0)
    await inOldStandard('brreg.search-underenheter', async () => {
      expect(await total('/underenheter?naeringskode=88.911')).toBeGreaterThan(300)
    })
  })

  it('are of the ordered standard in the file too', async () => {
    await inOldStandard('brreg.download-underenheter', async () => {
      const units = rows.parse(JSON.parse(await unpacked(await get('/underenheter/lastned'))))
      expect(units.filter(({ naeringskode1 }) => naeringskode1.kode === '86.941')).toEqual([])
    })
  })
})
