// The published parameters of the two searches, as a table: each is taken, lets the right units through, and refuses
// what is not of its type.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type OpenRoom, openRoom } from '#simulators/population/fixture/open-room.ts'
import { textAt } from '../fixture/calls.ts'
import { createBrreg } from '../index.ts'
import { PAGING } from './parameters.ts'
import { takenBy } from './read-search.ts'

const found = z.object({
  _embedded: z.record(z.string(), z.array(z.looseObject({ organisasjonsnummer: z.string() }))).optional(),
  page: z.object({ totalElements: z.int() }),
})
type Row = Readonly<Record<string, unknown>>

let open: OpenRoom
beforeAll(async () => {
  open = await openRoom('brreg', createBrreg)
})
afterAll(() => open.close())

const get = (path: string) => open.call(`/brreg/enhetsregisteret/api${path}`)

async function search(path: string): Promise<{ readonly rows: readonly Row[]; readonly total: number }> {
  const response = await get(path)
  expect([path, response.status]).toEqual([path, 200])
  const { _embedded = {}, page } = found.parse(await response.json())
  return { rows: Object.values(_embedded)[0] ?? [], total: page.totalElements }
}

interface Case {
  readonly given: string
  /** Where in a row the value stands; or a test of the row. */
  readonly member: string
  readonly holds: (value: string) => boolean
  readonly wrong?: string
  /** Nothing in this register is so. */
  readonly none?: true
}

const equals = (given: string, member: string, wrong?: string): Case => ({
  given,
  member,
  holds: (value) => given.split(',').includes(value),
  ...(wrong !== undefined && { wrong }),
})
const holding = (given: string, member: string): Case => ({
  given,
  member,
  holds: (value) => value.toUpperCase().includes(given.toUpperCase()),
})
const from = (given: string, member: string): Case => ({
  given,
  member,
  holds: (value) => value >= given,
  wrong: '2020-13-01',
})
const to = (given: string, member: string): Case => ({
  given,
  member,
  holds: (value) => value !== '' && value <= given,
  wrong: '01.01.2020',
})
const truth = (name: string): Case => equals('true', name, 'ja')

const both = {
  navn: holding('ærlig', 'navn'),
  organisasjonsform: { ...equals('KOMM,BEDR', 'organisasjonsform.kode', 'K1') },
  naeringskode: {
    given: '86.2,84',
    member: 'naeringskode1.kode',
    holds: (value: string) => /^(?:86\.2|84)/.test(value),
    wrong: '49410',
  },
  kommunenummer: equals('0301,4601', 'place.kommunenummer', '46'),
  'postadresse.kommunenummer': equals('0301', 'postadresse.kommunenummer', 'x'),
  'postadresse.postnummer': equals('0000', 'postadresse.postnummer', '12'),
  'postadresse.poststed': equals('OSLO', 'postadresse.poststed'),
  'postadresse.landkode': equals('NO', 'postadresse.landkode', 'NOR'),
  'postadresse.adresse': holding('postboks', 'postadresse.adresse'),
  fraAntallAnsatte: {
    given: '150',
    member: 'antallAnsatte',
    holds: (value: string) => Number(value) >= 150,
    wrong: '-1',
  },
  tilAntallAnsatte: {
    given: '4',
    member: 'antallAnsatte',
    holds: (value: string) => value === '',
    wrong: 'ti',
  },
  fraRegistreringsdatoEnhetsregisteret: from('2020-01-31', 'registreringsdatoEnhetsregisteret'),
  tilRegistreringsdatoEnhetsregisteret: to('1997-12-31', 'registreringsdatoEnhetsregisteret'),
  hjemmeside: holding('kommune.example', 'hjemmeside'),
} satisfies Readonly<Record<string, Case>>

const TABLE: Readonly<Record<'enheter' | 'underenheter', Readonly<Record<string, Case>>>> = {
  enheter: {
    ...both,
    registrertIMvaregisteret: truth('registrertIMvaregisteret'),
    'forretningsadresse.postnummer': equals('0000', 'forretningsadresse.postnummer', '12345'),
    'forretningsadresse.poststed': equals('BERGEN', 'forretningsadresse.poststed'),
    'forretningsadresse.landkode': equals('NO', 'forretningsadresse.landkode', '1'),
    'forretningsadresse.adresse': holding('storgata', 'forretningsadresse.adresse'),
    registrertIForetaksregisteret: truth('registrertIForetaksregisteret'),
    registrertIStiftelsesregisteret: { ...truth('registrertIStiftelsesregisteret'), none: true },
    registrertIFrivillighetsregisteret: { ...truth('registrertIFrivillighetsregisteret'), none: true },
    frivilligRegistrertIMvaregisteret: { ...truth('frivilligRegistrertIMvaregisteret'), none: true },
    konkurs: truth('konkurs'),
    underAvvikling: truth('underAvvikling'),
    underTvangsavviklingEllerTvangsopplosning: truth('underTvangsavviklingEllerTvangsopplosning'),
    fraStiftelsesdato: from('2015-02-28', 'stiftelsesdato'),
    tilStiftelsesdato: to('1999-12-31', 'stiftelsesdato'),
    sisteInnsendteAarsregnskap: equals('2023,2024', 'sisteInnsendteAarsregnskap', '24'),
    institusjonellSektorkode: equals('2100,1510', 'institusjonellSektorkode.kode', 'x'),
  },
  underenheter: {
    ...both,
    registrertIMvaregisteret: { ...truth('registrertIMvaregisteret'), none: true },
    'beliggenhetsadresse.postnummer': equals('0000', 'beliggenhetsadresse.postnummer', '1'),
    'beliggenhetsadresse.poststed': equals('TROMSØ', 'beliggenhetsadresse.poststed'),
    'beliggenhetsadresse.landkode': equals('NO', 'beliggenhetsadresse.landkode', 'N'),
    'beliggenhetsadresse.adresse': holding('kirkeveien', 'beliggenhetsadresse.adresse'),
    fraOppstartsdato: from('2020-06-30', 'oppstartsdato'),
    tilOppstartsdato: to('1997-06-30', 'oppstartsdato'),
    fraDatoEierskifte: from('2023-01-01', 'datoEierskifte'),
    tilDatoEierskifte: to('2024-12-31', 'datoEierskifte'),
    fraNedleggelsesdato: from('2023-01-01', 'nedleggelsesdato'),
    tilNedleggelsesdato: to('2024-12-31', 'nedleggelsesdato'),
  },
}

/** Tested by themselves: they need numbers that the room has, or say nothing of a row. */
const APART = ['organisasjonsnummer', 'overordnetEnhet']

const RESOURCES = [
  ['enheter', 'enhet', 35],
  ['underenheter', 'underenhet', 30],
] as const

const place = (resource: string, member: string) =>
  member.replace(/^place/, resource === 'enheter' ? 'forretningsadresse' : 'beliggenhetsadresse')

describe.each(RESOURCES)('the search in %s', (resource, kind, count) => {
  const table = TABLE[resource]
  let all: readonly Row[]
  beforeAll(async () => {
    all = (await search(`/${resource}?size=10000`)).rows
  })

  it(`takes the ${count} published parameters, and the table below has them all`, () => {
    const taken = takenBy(kind).map(({ name }) => name)
    expect(taken.length + PAGING.length + ['sort'].length).toBe(count)
    expect([...Object.keys(table), ...APART].sort()).toEqual([...taken].sort())
  })

  it.each(Object.entries(table))(
    '%s lets through what it says',
    async (name, { given, member, holds, none }) => {
      const path = place(resource, member)
      // Numbers that are drawn are looked up: the first that the register has.
      const first = all.map((row) => textAt(row, path)).find((value) => value !== '') ?? ''
      const wanted = given === '0000' ? first : given
      const judge = given === '0000' ? (value: string) => value === first : holds
      const { rows, total } = await search(`/${resource}?size=10000&${name}=${encodeURIComponent(wanted)}`)
      expect(rows.filter((row) => !judge(textAt(row, path)))).toEqual([])
      const expected =
        none || (first === '' && !judge('')) ? [] : all.filter((row) => judge(textAt(row, path)))
      expect(rows).toEqual(expected)
      expect(total).toBe(expected.length)
    },
  )

  it.each(
    Object.entries(table).flatMap(([name, { wrong }]) =>
      wrong === undefined ? [] : [[name, wrong] as const],
    ),
  )('%s refuses %s', async (name, wrong) => {
    const response = await get(`/${resource}?${name}=${encodeURIComponent(wrong)}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      antallFeil: 1,
      valideringsfeil: [{ parametere: [name], feilaktigVerdi: `[${wrong}]` }],
    })
  })

  it('refuses parameters of the other search', async () => {
    const other = kind === 'enhet' ? 'fraOppstartsdato=2020-01-01' : 'konkurs=true'
    expect((await get(`/${resource}?${other}`)).status).toBe(400)
  })
})

describe('booleans', () => {
  it('let the others through when false', async () => {
    const all = await search('/enheter?size=1')
    const bankrupt = await search('/enheter?konkurs=true&size=1')
    const others = await search('/enheter?konkurs=false&size=1')
    expect(bankrupt.total).toBeGreaterThan(0)
    expect(bankrupt.total + others.total).toBe(all.total)
  })
})

describe('the tree', () => {
  it('is walked from a municipality down to every unit, and each names the one above', async () => {
    const { rows } = await search('/enheter?organisasjonsform=KOMM&kommunenummer=3305')
    const top = textAt(rows[0] ?? {}, 'organisasjonsnummer')
    const seen: string[] = []
    const walk = async (above: string): Promise<void> => {
      const below = await search(`/underenheter?overordnetEnhet=${above}&size=100`)
      const sections = await search(`/enheter?overordnetEnhet=${above}&size=100`)
      for (const row of [...below.rows, ...sections.rows]) expect(textAt(row, 'overordnetEnhet')).toBe(above)
      seen.push(...below.rows.map((row) => textAt(row, 'organisasjonsnummer')))
      for (const row of sections.rows) await walk(textAt(row, 'organisasjonsnummer'))
    }
    await walk(top)
    expect(seen.length).toBeGreaterThanOrEqual(6)
    expect(new Set(seen).size).toBe(seen.length)
  })
})
