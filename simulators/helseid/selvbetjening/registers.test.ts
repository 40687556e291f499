// What Selvbetjening makes of the registers' answers, good and bad.
import { describe, expect, it } from 'vitest'
import { createRegisters } from './registers.ts'

const addresses = { brreg: 'http://b.test', altinn: 'http://a.test' } as Parameters<
  typeof createRegisters
>[0]['addresses']

function registersThat(answer: (url: URL, body: string) => Response | Promise<Response>) {
  return createRegisters({
    addresses,
    fetch: async (input, init) => answer(new URL(String(input)), String(init?.body ?? '')),
  })
}

const bad: readonly [string, () => Response | Promise<Response>, 'unknown' | 'away'][] = [
  ['404', () => new Response('', { status: 404 }), 'unknown'],
  ['410', () => new Response('', { status: 410 }), 'unknown'],
  ['500', () => Response.json({ organisasjonsnummer: '1' }, { status: 500 }), 'away'],
  ['201', () => Response.json({ organisasjonsnummer: '1' }, { status: 201 }), 'away'],
  ['no JSON', () => new Response('<html>'), 'away'],
  ['something else', () => Response.json({ navn: 'NAVN' }), 'away'],
  ['nothing', () => Promise.reject(new TypeError('fetch failed')), 'away'],
]

describe('a unit', () => {
  it.each(bad)('of which the register answers %s', async (_what, answer, expected) => {
    expect(await registersThat(answer).mainUnit('1')).toBe(expected)
    expect(await registersThat(answer).unit('1')).toBe(expected)
  })

  it('is read with all its codes, and what it lies below', async () => {
    const asked: string[] = []
    const { mainUnit, unit } = registersThat((url) => {
      asked.push(url.pathname)
      return Response.json({
        organisasjonsnummer: '1',
        navn: 'NAVN',
        organisasjonsform: { kode: 'BEDR' },
        overordnetEnhet: '2',
        slettedato: '2024-05-31',
        naeringskode1: { kode: '85.100' },
        naeringskode2: null,
        naeringskode3: { kode: '88.990' },
      })
    })
    const read = { number: '1', name: 'NAVN', form: 'BEDR', codes: ['85.100', '88.990'] }
    expect(await mainUnit('1/x')).toEqual({ ...read, parent: '2', deleted: '2024-05-31' })
    await unit('1')
    expect(asked).toEqual(['/enhetsregisteret/api/enheter/1%2Fx', '/enhetsregisteret/api/underenheter/1'])
  })
})

describe('the units below', () => {
  const one = (organisasjonsnummer: string) => ({ organisasjonsnummer })
  const tree: Readonly<Record<string, object>> = {
    'underenheter 1': { _embedded: { underenheter: [one('11')] } },
    'enheter 1': { _embedded: { enheter: [one('2')] } },
    'underenheter 2': { _embedded: { underenheter: [one('21'), one('22')] } },
    'enheter 2': { _embedded: { enheter: [one('3')] } },
    'underenheter 3': { _embedded: { underenheter: [one('31')] } },
  }
  const asked = ({ pathname, searchParams }: URL) =>
    `${pathname.split('/').at(-1)} ${searchParams.get('overordnetEnhet')}`

  it('are those of its organisasjonsledd too, however deep', async () => {
    const found = await registersThat((url) => Response.json(tree[asked(url)] ?? {})).unitsBelow('1')
    expect(Array.isArray(found) && found.map(({ number }) => number)).toEqual(['11', '21', '22', '31'])
  })

  it.each(Object.keys(tree))('are not known when the register does not tell %s', async (missing) => {
    const { unitsBelow } = registersThat((url) =>
      asked(url) === missing ? new Response('', { status: 503 }) : Response.json(tree[asked(url)] ?? {}),
    )
    expect(await unitsBelow('1')).toBe('away')
  })

  it('are not looked for without end in a tree that goes in circles', async () => {
    const { unitsBelow } = registersThat((url) =>
      Response.json({ _embedded: { enheter: [one('1')], underenheter: [one(String(asked(url).length))] } }),
    )
    expect(await unitsBelow('1')).toHaveLength(5)
  })
})

describe('whom somebody may act for', () => {
  it('is told with the units below and the rights that HelseID asks for, and persons are none', async () => {
    const bodies: string[] = []
    const { partiesOf } = registersThat((_url, body) => {
      bodies.push(body)
      return Response.json([
        { organizationNumber: null, name: 'EN PERSON', unitType: null, subunits: [] },
        {
          organizationNumber: '1',
          name: 'KOMMUNEN',
          unitType: 'KOMM',
          authorizedResources: ['other', 'nhn-helseid-fagsystem'],
          subunits: [{ organizationNumber: '2', name: 'ENHETEN', unitType: null }],
        },
      ])
    })
    expect(await partiesOf('12345')).toEqual([
      { number: '1', name: 'KOMMUNEN', form: 'KOMM', rights: ['nhn-helseid-fagsystem'] },
      { number: '2', name: 'ENHETEN', form: '', rights: [] },
    ])
    expect(JSON.parse(bodies.join())).toEqual({ type: 'urn:altinn:person:identifier-no', value: '12345' })
  })

  it.each(bad)('is not known when Altinn answers %s', async (_what, answer) => {
    expect(await registersThat(answer).partiesOf('1')).toBe('away')
  })
})
