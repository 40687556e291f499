// A supplier’s client that acts for many organisations, made in Selvbetjening: klientmal, klientkonfigurasjon, tokens.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  kommune,
  openSelvbetjening,
  pid,
  type SelvbetjeningBench,
  sykehjem,
  unit,
} from './fixture/open-selvbetjening.ts'
import { openClientApi } from './fixture/selvbetjening-api.ts'
import { claimsOf } from './helseid/fixture/client.ts'
import { alertIn } from './helseid/fixture/portal.ts'

const SUPPLIER = unit('feil-naeringskode')
const RIGHT = 'nhn-helseid-fagsystem'
const OF = 'helseid://claims/client/claims/orgnr_'

describe('a multi-tenant klientmal', () => {
  let bench: SelvbetjeningBench
  let mal: string

  beforeAll(async () => {
    bench = await openSelvbetjening()
  })
  beforeEach(async () => {
    await bench.begin()
    const made = await bench.portal.post('/klientmaler', [
      ['navn', 'Fellesløsning'],
      ['virksomhet', SUPPLIER],
      ['type', 'system'],
      ['tenancy', 'multi-tenant'],
      ['pakke', 'kjernejournal'],
    ])
    mal = made.headers.get('location')?.split('gjort=')[1] ?? ''
  })
  afterAll(() => bench.close())

  const make = (organisation: string, units: readonly string[] = []) =>
    bench.portal.makeClient({ organisation, units, mal })

  async function asking(clientId: string) {
    const client = await bench.clientFrom(clientId)
    return (value: string) =>
      client.token(
        { grant_type: 'client_credentials', scope: 'nhn:kjernejournal/api' },
        {
          claims: {
            assertion_details: {
              type: 'helseid_authorization',
              practitioner_role: {
                organization: { identifier: { system: 'urn:oid:1.0.6523', type: 'ENH', value } },
              },
            },
          },
        },
      )
  }

  async function inAltinn(method: 'POST' | 'DELETE', party: string, actor: string) {
    const query = new URLSearchParams({ party, to: SUPPLIER, resource: RIGHT })
    const rights = method === 'POST' ? '/rights' : ''
    const answer = await fetch(
      `${bench.room.addresses.altinn}/accessmanagement/api/v1/enduser/connections/resources${rights}?${query}`,
      {
        method,
        headers: { 'x-testbenk-actor': pid(actor), 'content-type': 'application/json' },
        ...(method === 'POST' && { body: JSON.stringify({ directRightKeys: [`${RIGHT}:access`] }) }),
      },
    )
    expect(answer.ok).toBe(true)
  }

  it('gives the supplier a client whose tokens are for the organisation they name', async () => {
    const clientId = await make(SUPPLIER)
    const page = await bench.portal.get(`/klienter/${clientId}`)
    expect(page.html).toContain('Klienten er leverandørens egen')
    const ask = await asking(clientId)
    const { body } = await ask(`NO:ORGNR:${kommune}:${sykehjem}`)
    expect(claimsOf(body['access_token'])).toMatchObject({
      [`${OF}parent`]: kommune,
      [`${OF}child`]: sykehjem,
      [`${OF}supplier`]: SUPPLIER,
      'helseid://claims/client/client_tenancy': 'multi-tenant',
    })
    const stranger = await ask(`NO:ORGNR:${unit('nabokommune')}:`)
    expect(stranger.body['error_description']).toContain('HID-1001')
  })

  it('acts for whom Altinn says: what is taken back there holds for the next token, and so does what is given', async () => {
    const ask = await asking(await make(SUPPLIER))
    expect((await ask(`NO:ORGNR:${kommune}:`)).status).toBe(200)
    await inAltinn('DELETE', kommune, 'radmann')
    const refused = await ask(`NO:ORGNR:${kommune}:`)
    expect([refused.status, refused.body['error_description']]).toEqual([
      400,
      expect.stringContaining('HID-1001'),
    ])
    expect(bench.lastExchange()?.explanation).toMatchObject({
      reason: expect.stringContaining('in Altinn'),
      expected: `a delegation of ${RIGHT} from ${kommune} to ${SUPPLIER} in Altinn`,
    })
    const neighbour = unit('nabokommune')
    await inAltinn('POST', neighbour, 'nabo-radmann')
    expect(claimsOf((await ask(`NO:ORGNR:${neighbour}:`)).body['access_token'])).toMatchObject({
      [`${OF}parent`]: neighbour,
    })
  })

  it('acts on what was known while Altinn does not answer', async () => {
    const ask = await asking(await make(SUPPLIER))
    await inAltinn('POST', unit('nabokommune'), 'nabo-radmann')
    const effect = { type: 'status', status: 503 } as const
    bench.room.faults.arm({ operation: 'altinn.list-resources', after: 0, times: 4, maxInARow: 4, effect })
    expect((await ask(`NO:ORGNR:${kommune}:`)).status).toBe(200)
    const unheard = await ask(`NO:ORGNR:${unit('nabokommune')}:`)
    expect(unheard.body['error_description']).toContain('HID-1001')
  })

  it('gives nobody else one, and none with units, then or later', async () => {
    await expect(make(kommune)).rejects.toThrow('bare lages for leverandøren selv')
    await expect(make(SUPPLIER, [sykehjem])).rejects.toThrow('har ingen underenheter')
    const clientId = await make(SUPPLIER)
    const changed = await bench.portal.post(`/klienter/${clientId}/enheter`, [['enhet', sykehjem]])
    expect([changed.status, alertIn(await changed.text())]).toEqual([
      409,
      expect.stringContaining('har ingen underenheter'),
    ])
  })

  it('takes no drafts', async () => {
    const vendor = await openClientApi(bench)
    const { html } = await bench.portal.get('/klientmaler')
    const key = [...html.matchAll(/<code>([\w-]{43})<\/code>/g)].at(-1)?.[1] ?? ''
    const draft = await vendor.makeDraft({}, { 'api-key': key })
    expect([draft.status, draft.body['detail']]).toEqual([400, expect.stringContaining('single-tenant')])
    vendor.close()
  })
})
