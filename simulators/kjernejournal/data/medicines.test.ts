import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordOf } from '#simulators/population/index.ts'
import { type Bench, type EpjCall, openBench } from '../fixture/bench.ts'
import { askIndicator, bodyOf } from '../fixture/indicator-calls.ts'
import { TICKET_SECONDS } from '../service/ticket.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  // While what the records tell of is recent enough to be shown.
  bench.room.clock.set(Date.parse('2026-11-23T10:00:00Z'))
})
afterAll(() => bench.close())

const FROM = '2015-11-29T13:37:19.003Z'

async function ticketFor(patient: string, samtykke?: string): Promise<string> {
  const { pid } = bench.patient(patient)
  const body = await bodyOf(await askIndicator(bench, { fnr: pid, ...(samtykke && { samtykke }) }))
  return String(body['ticket'])
}

interface Asked extends Partial<EpjCall> {
  readonly patient?: string
  readonly samtykke?: string
  readonly query?: Readonly<Record<string, string | undefined>>
}

async function ask({
  patient = 'line-danser',
  samtykke = 'HPMOTTATTSAMTYKKE',
  query = {},
  ...call
}: Asked = {}) {
  const asked = {
    ticket: await ticketFor(patient, samtykke === '' ? undefined : samtykke),
    fra: FROM,
    'utvidet-oppslag': 'false',
    ...query,
  }
  const sent = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined)
  const address = `${bench.room.addresses.kjernejournalApi}/v1/legemiddel`
  return await bench.call({
    method: 'GET',
    url: `${address}?${new URLSearchParams(sent)}`,
    token: bench.userToken(),
    ...call,
    proof: { payload: { htu: address }, ...call.proof },
  })
}

describe('the API Legemiddel', () => {
  it('takes a HEAD with a proof for HEAD', async () => {
    expect((await ask({ method: 'HEAD' })).status).toBe(200)
  })

  it('gives prescriptions and dispensings as the portal knows them', async () => {
    const response = await ask()
    expect(response.status).toBe(200)
    const body = await bodyOf(response)
    expect(body).toMatchObject({ harLasteResepter: false })
    expect(body['resepter']).toContainEqual(
      expect.objectContaining({
        meldingstype: 'M1',
        legemiddel: expect.objectContaining({ navn: 'Apiksaban 5 mg tablett', atcKode: 'B01AF02' }),
        rekvirent: bench.patient('line-danser').gp,
        last: false,
      }),
    )
    expect(body['utleveringer']).toContainEqual(
      expect.objectContaining({ meldingstype: 'M10', utlevert: '2026-08-21', apotek: expect.any(String) }),
    )
    expect(body).not.toHaveProperty('legemidlerIBruk')
    expect(bench.last()).toMatchObject({
      operation: 'kjernejournal.legemiddel',
      facts: {
        grunnlag: 'SAMTYKKE',
        patient: bench.patient('line-danser').pid,
        token: 'user',
        user: bench.worker('lege').pid,
        organisation: bench.unit('sykehjem').organisasjonsnummer,
      },
    })
    expect(bench.last().facts).not.toHaveProperty('unknownParameters')
  })

  it('adds the medicines in use when the look-up is extended', async () => {
    const body = await bodyOf(await ask({ query: { 'utvidet-oppslag': 'true' } }))
    expect(body['legemidlerIBruk']).toMatchObject({ meldingstype: 'M25.1', multidose: false })
  })

  it('gives nothing older than was asked for, and nothing older than three years', async () => {
    const body = await bodyOf(await ask({ query: { fra: '2026-08-01T00:00:00Z' } }))
    for (const { utlevert } of body['utleveringer'] as { utlevert: string }[])
      expect(utlevert >= '2026-08-01').toBe(true)
  })

  it('is seen by the citizen', async () => {
    await ask({ patient: 'status-3' })
    const address = `${bench.room.addresses.room}/kjernejournal/innbygger/logg?innbygger=status-3`
    const page = await (await fetch(address, { headers: { 'accept-language': 'nb' } })).text()
    expect(page).toContain('Legemidler hentet til fagsystemet')
  })

  it('is told to the citizen on the grounds that opened what the patient has restricted', async () => {
    await ask({ patient: 'sperret', query: { 'samtykke-sperret-legemidler': 'HPAKUTT' } })
    const address = `${bench.room.addresses.room}/kjernejournal/innbygger/logg?innbygger=sperret`
    const page = await (await fetch(address, { headers: { 'accept-language': 'nb' } })).text()
    const row = page.split('<tr>').find((one) => one.includes('Legemidler hentet til fagsystemet'))
    expect(row).toContain('Akutt situasjon')
    for (const text of ['Test EPJ 1.0', bench.unit('sykehjem').navn, bench.worker('lege').name.family])
      expect(row).toContain(text)
  })

  it('refuses what is said twice, also the same twice: it is not for the service to choose', async () => {
    for (const [name, value] of [
      ['fra', FROM],
      ['utvidet-oppslag', 'true'],
      ['samtykke-laste-resepter', 'HPAKUTT'],
    ] as const) {
      const sent = new URLSearchParams({ ticket: await ticketFor('line-danser', 'HPAKUTT'), fra: FROM })
      sent.set('utvidet-oppslag', 'true')
      sent.set(name, value)
      sent.append(name, value)
      const address = `${bench.room.addresses.kjernejournalApi}/v1/legemiddel`
      const response = await bench.call({
        method: 'GET',
        url: `${address}?${sent}`,
        token: bench.userToken(),
        proof: { payload: { htu: address } },
      })
      expect([name, response.status]).toEqual([name, 400])
      expect(bench.last().explanation).toMatchObject({ at: `query.${name}`, actual: `${value}, ${value}` })
    }
  })

  it('takes the grounds from the query when the ticket has none', async () => {
    expect((await ask({ samtykke: '' })).status).toBe(400)
    expect((await ask({ samtykke: '', query: { 'samtykke-bruk-api': 'HPUNNTAK' } })).status).toBe(200)
    expect(bench.last()).toMatchObject({ facts: { grunnlag: 'UNNTAK' } })
  })

  it('lets the ticket’s grounds stand, and says in the journal that others were sent beside them', async () => {
    const beside = { 'samtykke-bruk-api': 'HPAKUTT' }
    expect((await ask({ samtykke: 'HPUNNTAK', query: beside })).status).toBe(200)
    expect(bench.last()).toMatchObject({
      facts: { grunnlag: 'UNNTAK' },
      deviations: [
        {
          rule: 'kjernejournal.consent-beside-ticket',
          at: 'query.samtykke-bruk-api',
          expected: expect.stringContaining('HPUNNTAK'),
          actual: 'HPAKUTT',
        },
      ],
    })
    expect((await ask({ samtykke: '', query: beside })).status).toBe(200)
    expect(bench.last().deviations).toBeUndefined()
  })

  it('passes over what it does not know, and names it in the journal', async () => {
    const misspelt = { 'samtykke-låste-resepter': 'HPAKUTT', Fra: FROM }
    expect((await ask({ query: misspelt })).status).toBe(200)
    expect(bench.last()).toMatchObject({ facts: { unknownParameters: 'samtykke-låste-resepter Fra' } })
  })

  it('refuses both where the room’s switch says so', async () => {
    bench.room.switches.turn('kjernejournal.legemiddel-parameters', 'refused')
    const misspelt = await ask({ query: { 'samtykke-låste-resepter': 'HPAKUTT' } })
    const atMisspelt = bench.last().explanation?.at
    const beside = await ask({ samtykke: 'HPUNNTAK', query: { 'samtykke-bruk-api': 'HPAKUTT' } })
    const atBeside = bench.last().explanation?.at
    const right = await ask({ samtykke: '', query: { 'samtykke-bruk-api': 'HPAKUTT' } })
    bench.room.switches.turn('kjernejournal.legemiddel-parameters', 'passed-over')
    expect([misspelt.status, beside.status, right.status]).toEqual([400, 400, 200])
    expect([atMisspelt, atBeside]).toEqual(['query.samtykke-låste-resepter', 'query.samtykke-bruk-api'])
  })

  it('opens what is restricted and what is locked with consent or in an emergency', async () => {
    const restricted = { 'samtykke-sperret-legemidler': 'HPAKUTT' }
    const names = async (query: NonNullable<Asked['query']>) => {
      const body = await bodyOf(await ask({ patient: 'sperret', query }))
      return (body['resepter'] as { last: boolean }[]).filter(({ last }) => last).length
    }
    expect(await names(restricted)).toBe(0)
    expect(await names({ ...restricted, 'samtykke-laste-resepter': 'HPMOTTATTSAMTYKKE' })).toBe(1)
  })

  it('says of a parameter that is left out what it should be', async () => {
    for (const [name, expected] of [
      ['fra', 'a time such as 2015-11-29T13:37:19.003Z'],
      ['utvidet-oppslag', 'true or false'],
      ['ticket', 'the ticket of the health indicator'],
    ] as const) {
      const body = await bodyOf(await ask({ query: { [name]: undefined } }))
      expect(body['utviklermelding']).toBe(`${name} must be ${expected}.`)
      expect(bench.last().explanation).toMatchObject({ at: `query.${name}`, expected, actual: 'missing' })
    }
  })

  it.each<[string, Asked, number, string]>([
    ['no ticket', { query: { ticket: undefined } }, 400, 'TB-REQUEST'],
    ['a ticket that is none', { query: { ticket: 'a+b/c=' } }, 400, 'KJF-000011'],
    ['no time', { query: { fra: undefined } }, 400, 'TB-REQUEST'],
    ['a time that is none', { query: { fra: '2026-13-45T00:00:00Z' } }, 400, 'TB-REQUEST'],
    ['a day that is none', { query: { fra: '2026-02-30T00:00:00Z' } }, 400, 'TB-REQUEST'],
    ['a day for a time', { query: { fra: '2026-01-01' } }, 400, 'TB-REQUEST'],
    ['no word on the extent', { query: { 'utvidet-oppslag': undefined } }, 400, 'TB-REQUEST'],
    ['another word on the extent', { query: { 'utvidet-oppslag': 'ja' } }, 400, 'TB-REQUEST'],
    ['an unknown consent', { query: { 'samtykke-bruk-api': 'SAMTYKKE' } }, 400, 'TB-REQUEST'],
    [
      'HPUNNTAK for locked prescriptions',
      { query: { 'samtykke-laste-resepter': 'HPUNNTAK' } },
      400,
      'TB-REQUEST',
    ],
    [
      'HPUNNTAK for what is restricted',
      { patient: 'sperret', query: { 'samtykke-sperret-legemidler': 'HPUNNTAK' } },
      400,
      'TB-REQUEST',
    ],
    ['a restricted patient without a word on it', { patient: 'sperret' }, 403, 'TB-RESTRICTED'],
    [
      'consent to a restriction that is not there',
      { query: { 'samtykke-sperret-legemidler': 'HPAKUTT' } },
      400,
      'TB-REQUEST',
    ],
    ['a patient who has blocked somebody', { patient: 'blokkert-helsepersonell' }, 403, 'KJF-000180'],
    ['a blocked address', { patient: 'adressesperre' }, 403, 'KJF-000017'],
    ['a dead patient', { patient: 'dod' }, 403, 'KJF-000017'],
    ['no X-EPJ-System', { headers: { 'x-epj-system': undefined } }, 400, 'TB-REQUEST'],
    ['no token', { headers: { authorization: undefined } }, 401, 'KJF-000123'],
  ])('refuses %s', async (_name, asked, status, code) => {
    const response = await ask(asked)
    expect([response.status, (await bodyOf(response))['feilkode']]).toEqual([status, code])
  })

  it('refuses system tokens, and health workers without access', async () => {
    expect((await ask({ token: bench.systemToken() })).status).toBe(401)
    expect((await ask({ token: bench.userToken(bench.worker('helsefagarbeider')) })).status).toBe(403)
    expect((await ask({ token: bench.userToken(bench.worker('uten-hpr')) })).status).toBe(403)
  })

  it('refuses a ticket of another organisation, and one that is too old', async () => {
    const own = bench.unit('legekontor').organisasjonsnummer
    const token = bench.userToken(undefined, {
      payload: { 'helseid://claims/client/claims/orgnr_child': own },
    })
    expect((await ask({ token })).status).toBe(403)
    const ticket = await ticketFor('line-danser', 'HPAKUTT')
    bench.room.clock.advance(TICKET_SECONDS * 1000)
    const response = await ask({ query: { ticket } })
    expect([response.status, (await bodyOf(response))['feilkode']]).toEqual([403, 'KJF-000015'])
  })

  it('misbehaves as ordered', async () => {
    const effect = { type: 'status', status: 500, code: 'KJS-000001' } as const
    bench.room.faults.arm({ operation: 'kjernejournal.legemiddel', after: 0, times: 1, maxInARow: 5, effect })
    const response = await ask()
    expect([response.status, (await bodyOf(response))['feilkode']]).toEqual([500, 'KJS-000001'])
  })
})

describe('the API Legemiddelvarsling', () => {
  const warn = (body: unknown, call: Partial<EpjCall> = {}) =>
    bench.call({
      url: `${bench.room.addresses.kjernejournalApi}/v1/legemiddelvarsling`,
      token: bench.systemToken(),
      body,
      ...call,
    })
  const about = (patient: string, sistSpurt: string) => ({ fnr: bench.patient(patient).pid, sistSpurt })

  it('tells for each patient whether there is something new, and when to ask from next time', async () => {
    const body = await bodyOf(
      await warn({
        pasienter: [
          about('line-danser', '2020-01-01T00:00:00Z'),
          about('line-danser', '2030-01-01T00:00:00Z'),
          about('status-1', '2020-01-01T00:00:00Z'),
          about('reservert', '2020-01-01T00:00:00Z'),
          about('status-0', '2020-01-01T00:00:00Z'),
          about('blokkert-helsepersonell', '2020-01-01T00:00:00Z'),
        ],
      }),
    )
    expect(body['tidspunkt']).toBe(new Date(bench.room.clock.now()).toISOString())
    expect(body['pasienter']).toMatchObject([
      { harKjernejournal: true, nyeLegemiddeldata: true },
      { harKjernejournal: true, nyeLegemiddeldata: false },
      { harKjernejournal: false, nyeLegemiddeldata: false },
      { harKjernejournal: false, nyeLegemiddeldata: false },
      { harKjernejournal: false, nyeLegemiddeldata: false },
      { harKjernejournal: true, nyeLegemiddeldata: false },
    ])
  })

  it('tells the journal who asked, for how many, and which members the service does not know', async () => {
    await warn({ pasienter: [about('line-danser', FROM), about('status-2', FROM)], siden: FROM, x: 1 })
    expect(bench.last().facts).toEqual({
      token: 'system',
      organisation: bench.unit('sykehjem').organisasjonsnummer,
      patients: 2,
      unknownMembers: 'siden x',
    })
  })

  it('counts a day as new until it is over, since only the day is known', async () => {
    const newest = bench.patient('line-danser')
    const { prescriptions } = recordOf(newest, bench.population)
    const last =
      prescriptions
        .map(({ prescribed }) => prescribed)
        .sort()
        .at(-1) ?? ''
    const isNew = async (at: string) =>
      (await bodyOf(await warn({ pasienter: [about('line-danser', at)] })))['pasienter']
    expect(await isNew(`${last}T23:59:59Z`)).toMatchObject([{ nyeLegemiddeldata: true }])
    expect(await isNew(`${last}T23:59:59.999Z`)).toMatchObject([{ nyeLegemiddeldata: false }])
  })

  it('tells of a patient who has blocked somebody when blocks are for the blocked alone', async () => {
    const told = async () =>
      (await bodyOf(await warn({ pasienter: [about('blokkert-helsepersonell', '2020-01-01T00:00:00Z')] })))[
        'pasienter'
      ]
    bench.room.switches.turn('kjernejournal.blocked-health-worker', 'others')
    expect(await told()).toMatchObject([{ harKjernejournal: true, nyeLegemiddeldata: true }])
    bench.room.switches.turn('kjernejournal.blocked-health-worker', 'nobody')
    expect(await told()).toMatchObject([{ harKjernejournal: true, nyeLegemiddeldata: false }])
  })

  it('says of a blocked address what the health indicator says', async () => {
    const has = async () =>
      (await bodyOf(await warn({ pasienter: [about('adressesperre', FROM)] })))['pasienter']
    expect(await has()).toMatchObject([{ harKjernejournal: true }])
    bench.room.switches.turn('kjernejournal.address-block', 'caught-up')
    expect(await has()).toMatchObject([{ harKjernejournal: false, nyeLegemiddeldata: false }])
    bench.room.switches.turn('kjernejournal.address-block', 'behind')
  })

  it.each<[string, unknown, number]>([
    ['no patients', { pasienter: [] }, 400],
    ['no time', { pasienter: [{ fnr: '1' }] }, 400],
    ['a time that is none', { pasienter: [{ fnr: '1', sistSpurt: 'i går' }] }, 400],
    [
      'more than a hundred patients',
      { pasienter: Array.from({ length: 101 }, () => ({ fnr: '1', sistSpurt: FROM })) },
      400,
    ],
    ['half a JSON text', '{"pasienter":', 400],
  ])('refuses %s', async (_name, body, status) => {
    expect((await warn(body)).status).toBe(status)
  })

  it('takes the organisation’s own token only', async () => {
    const response = await warn({ pasienter: [about('status-2', FROM)] }, { token: bench.userToken() })
    expect([response.status, (await bodyOf(response))['feilkode']]).toEqual([403, 'TB-FORBIDDEN'])
  })

  it('misbehaves as ordered', async () => {
    const effect = { type: 'status', status: 503 } as const
    const operation = 'kjernejournal.legemiddelvarsling'
    bench.room.faults.arm({ operation, after: 0, times: 1, maxInARow: 5, effect })
    expect((await warn({ pasienter: [about('status-2', FROM)] })).status).toBe(503)
  })
})
