import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type OpenRoom, openRoom } from '#simulators/population/fixture/open-room.ts'
import { findByKey } from '#simulators/population/index.ts'
import { API, getFrom, hrefOf, read } from './fixture/calls.ts'
import { createBrreg } from './index.ts'

let open: OpenRoom
beforeAll(async () => {
  open = await openRoom('brreg', createBrreg)
})
afterAll(() => open.close())

const unit = (key: string) => findByKey(open.population.organisations, key)
const number = (key: string) => unit(key).organisasjonsnummer
const get = (path: string, accept?: string) => getFrom(open, path, accept)

describe('a script in a web page elsewhere', () => {
  const allowed = async (path: string, headers: Record<string, string>) => {
    const answer = await fetch(`${open.room.addresses.brreg}/enhetsregisteret/api${path}`, { headers })
    return answer.headers.get('access-control-allow-origin')
  }
  const elsewhere = { origin: 'https://epj.example' }

  it('may read what is open, refusals too, and nothing that needs a token', async () => {
    expect(await allowed(`/enheter/${number('kommune')}`, elsewhere)).toBe('*')
    expect(await allowed('/enheter?page=x', elsewhere)).toBe('*')
    expect(await allowed(`/autorisert-api/enheter/${number('kommune')}/roller`, elsewhere)).toBeNull()
  })

  it('is not spoken of to programs', async () => {
    expect(await allowed(`/enheter/${number('kommune')}`, {})).toBeNull()
  })
})

describe('one unit', () => {
  it('is a hovedenhet under enheter, with its code and its address', async () => {
    const response = await get(`/enheter/${number('kommune')}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
    expect(await read(response)).toMatchObject({
      organisasjonsnummer: number('kommune'),
      organisasjonsform: { kode: 'KOMM', beskrivelse: 'Kommune' },
      naeringskode1: { kode: '84.110' },
      forretningsadresse: { landkode: 'NO', kommunenummer: unit('kommune').address.kommunenummer },
      institusjonellSektorkode: { kode: '6500' },
      _links: {
        self: { href: `${open.room.addresses.brreg}/enhetsregisteret/api/enheter/${number('kommune')}` },
      },
    })
  })

  it('says of every other register whether it stands there, and when its employees were counted', async () => {
    const body = await read(await get(`/enheter/${number('kommune')}`))
    for (const name of ['Mva', 'Foretaks', 'Stiftelses', 'Frivillighets', 'Parti'])
      expect(body).toHaveProperty(`registrertI${name}registeret`)
    for (const counted of ['Enhetsregisteret', 'NAVAaregisteret'])
      expect(body[`registreringsdatoAntallAnsatte${counted}`]).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  it('names the unit above it when it is an organisasjonsledd', async () => {
    const body = await read(await get(`/enheter/${number('helse-og-omsorg')}`))
    expect(body).toMatchObject({ organisasjonsform: { kode: 'ORGL' }, overordnetEnhet: number('kommune') })
  })

  it('is an underenhet under underenheter, with the place where it lies', async () => {
    const body = await read(await get(`/underenheter/${number('sykehjem')}`))
    expect(body).toMatchObject({
      overordnetEnhet: number('helse-og-omsorg'),
      naeringskode1: { kode: '87.102', beskrivelse: 'Sykehjemstjenester' },
      beliggenhetsadresse: { landkode: 'NO' },
      _links: { overordnetEnhet: { href: expect.stringContaining(`/enheter/${number('helse-og-omsorg')}`) } },
    })
    expect(body).not.toHaveProperty('forretningsadresse')
  })

  it.each([
    ['an underenhet asked for as an enhet', () => `/enheter/${number('sykehjem')}`],
    ['an enhet asked for as an underenhet', () => `/underenheter/${number('kommune')}`],
    ['a number nobody has', () => '/enheter/312554275'],
  ])('is not found: %s', async (_what, path) => {
    const response = await get(path())
    expect(response.status).toBe(404)
    expect(await read(response)).toEqual({
      tidsstempel: expect.any(Number),
      status: 404,
      feilmelding: expect.any(String),
      sti: `/enhetsregisteret/api${path()}`,
    })
  })

  it('that is deleted is answered with 200, a short body and the date', async () => {
    const response = await get(`/underenheter/${number('slettet')}`)
    expect(response.status).toBe(200)
    const body = await read(response)
    expect(body).toMatchObject({
      slettedato: unit('slettet').slettet,
      nedleggelsesdato: unit('slettet').slettet,
    })
    expect(body).not.toHaveProperty('naeringskode1')
  })

  it('that was removed for legal reasons is gone, name and all', async () => {
    const response = await get(`/underenheter/${number('fjernet')}`)
    expect(response.status).toBe(410)
    expect(Object.keys(z.looseObject({}).parse(await response.json()))).toEqual([
      'organisasjonsnummer',
      'slettedato',
      '_links',
    ])
  })

  it.each(['12345678', '1234567890', 'sykehjem', '%20', '12345678%00'])(
    'refuses the number %s',
    async (text) => {
      const response = await get(`/enheter/${text}`)
      expect(response.status).toBe(400)
      expect(await read(response)).toMatchObject({
        status: 400,
        feilmelding: 'Feilaktig forespørsel',
        valideringsfeil: [{ parametere: ['organisasjonsnummer'] }],
        antallFeil: 1,
      })
    },
  )
})

describe('versions', () => {
  it('answers in the pinned version when it has it', async () => {
    const pinned = 'application/vnd.brreg.enhetsregisteret.enhet.v2+json;charset=UTF-8'
    const response = await get(`/enheter/${number('kommune')}`, pinned)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(
      /^application\/vnd\.brreg\.enhetsregisteret\.enhet\.v2\+json/,
    )
  })

  it('prefers what the client prefers', async () => {
    const response = await get(
      '/enheter',
      'application/vnd.brreg.enhetsregisteret.enhet.v2+json;q=0.4, application/json',
    )
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
  })

  it.each([
    'application/vnd.brreg.enhetsregisteret.enhet.v1+json',
    'application/vnd.brreg.enhetsregisteret.underenhet.v2+json',
    'text/csv',
    'application/json;q=0',
    ';;;',
  ])('has no %s for an enhet', async (accept) => {
    expect((await get(`/enheter/${number('kommune')}`, accept)).status).toBe(406)
  })
})

describe('the service itself', () => {
  it('tells what it has', async () => {
    const body = await read(await get(''))
    for (const rel of Object.keys(body._links ?? {})) {
      const response = await fetch(hrefOf(body, rel))
      expect([rel, response.status]).toEqual([rel, 200])
      await response.arrayBuffer()
    }
    // The files among them, the spreadsheets above all, take their time on a busy machine.
  })

  it('answers in its envelope for a path it has not, and another method', async () => {
    const lost = await get('/finnes/ikke')
    expect([lost.status, (await read(lost)).sti]).toEqual([404, '/enhetsregisteret/api/finnes/ikke'])
    const posted = await open.call(`${API}/enheter`, { method: 'POST', body: 'x' })
    expect([posted.status, (await read(posted)).status]).toEqual([405, 405])
    expect(posted.headers.get('allow')).toBe('GET, HEAD')
  })

  it('answers malformed escapes and oversized bodies without failing', async () => {
    expect((await get('/enheter/%E0%A4%A')).status).toBe(400)
    const large = await open.call(`${API}/enheter`, { method: 'POST', body: 'x'.repeat(1_100_000) })
    expect([large.status, (await read(large)).status]).toEqual([405, 405])
  })

  it('can be made to fail at every operation, in its envelope', async () => {
    for (const { id, path } of open.room.simulators[0]?.operations ?? []) {
      const fault = open.room.faults.arm({
        operation: id,
        after: 0,
        times: 1,
        maxInARow: 2,
        effect: { type: 'status', status: 503 },
      })
      const filled = path.replace(':organisasjonsnummer', number('kommune')).replace(':kode', 'DAGL')
      const response = await open.call(filled)
      expect([id, response.status, (await read(response)).status]).toEqual([id, 503, 503])
      open.room.faults.clear(fault.id)
    }
  })
})
