// HPR, KRR and Folkeregisteret: what machines and people are told.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { failInTurn } from '#simulators/population/fixture/fail-in-turn.ts'
import { type OpenRoom, openRoom } from '#simulators/population/fixture/open-room.ts'
import { findByKey } from '#simulators/population/index.ts'
import { type Caller, createCaller } from './fixture/maskinporten.ts'
import { createPeople } from './index.ts'
import { texts } from './texts.ts'

let open: OpenRoom
let caller: Caller
beforeAll(async () => {
  open = await openRoom('people', createPeople)
  caller = await createCaller(open)
})
afterAll(() => open.close())

const worker = (key: string) => findByKey(open.population.healthWorkers, key)
const other = (key: string) => findByKey(open.population.others, key)

async function ask(path: string, scope: string, body?: unknown) {
  const response = await open.call(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${await caller.token(scope)}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: z.looseObject({}).parse(text === '' ? {} : JSON.parse(text)) }
}

async function show(path: string, query: Record<string, string> = {}, language = 'nb') {
  const response = await open.call(`${path}?${new URLSearchParams(query)}`, {
    headers: { 'accept-language': language },
  })
  return { status: response.status, html: await response.text() }
}

describe('HPR', () => {
  const api = '/hpr/api/v1/helsepersonell'
  const BASIC = 'nhn:hpr/basic'

  it('tells the profession of a health worker, by number or by birth date and surname', async () => {
    const { hprNumber = '', born, name } = worker('sykepleier')
    const expected = {
      hprNummer: hprNumber,
      mellomnavn: name.middle,
      etternavn: name.family,
      kobletTilFolkeregisteret: true,
      godkjenninger: [{ helsepersonellkategori: { verdi: 'SP', navn: 'Sykepleier' } }],
    }
    expect((await ask(`${api}/${hprNumber}`, BASIC)).body).toMatchObject(expected)
    const search = { fodselsdato: born, etternavn: name.family.toUpperCase() }
    expect((await ask(`${api}/sok`, BASIC, search)).body).toMatchObject({ helsepersonell: [expected] })
  })

  it('takes the search by fødselsnummer with the wider scope alone', async () => {
    const search = { personidentifikator: worker('lege').pid }
    expect((await ask(`${api}/sok`, BASIC, search)).status).toBe(403)
    const { body } = await ask(`${api}/sok`, 'nhn:hpr/extended', search)
    expect(body).toMatchObject({ helsepersonell: [{ hprNummer: worker('lege').hprNumber }] })
    const outside = { personidentifikator: worker('uten-hpr').pid }
    expect((await ask(`${api}/sok`, 'nhn:hpr/extended', outside)).body).toEqual({ helsepersonell: [] })
  })

  it.each([
    ['000000001', 404],
    ['0123456789', 400],
    ['abc', 400],
  ])('answers the number %s with %i', async (number, status) => {
    expect((await ask(`${api}/${number}`, BASIC)).status).toBe(status)
  })

  it('refuses a body it does not know, and a caller without a token or the scope', async () => {
    expect((await ask(`${api}/sok`, BASIC, { navn: 'x' })).status).toBe(400)
    const none = await open.call(`${api}/1`)
    expect([none.status, none.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    expect((await ask(`${api}/1`, 'krr:global/kontaktinformasjon.read')).status).toBe(403)
    const forged = await open.call(`${api}/1`, { headers: { authorization: 'Bearer a.b.c' } })
    expect(forged.status).toBe(401)
  })

  it('shows on its page who gets in, who does not, and whose number the register lacks', async () => {
    const lege = await show('/hpr', { hprnummer: worker('lege').hprNumber ?? '' })
    expect(lege.html).toContain('Lege (LE)')
    expect(lege.html).toContain(texts.nb['hpr.access.yes'])
    const { born, name } = worker('helsefagarbeider')
    const closed = await show('/hpr', { fodselsdato: born, etternavn: name.family })
    expect(closed.html).toContain('Helsefagarbeider (HF)')
    expect(closed.html).not.toContain(texts.nb['hpr.access.yes'])
    const numbers = [...(await show('/hpr')).html.matchAll(/<code>(\d{9})<\/code>/g)].map(
      ([, number]) => number,
    )
    const strangers = numbers.filter(
      (number) =>
        ![...open.population.healthWorkers, ...open.population.testPersons].some(
          ({ hprNumber }) => hprNumber === number,
        ),
    )
    expect(strangers).toHaveLength(2)
    const stranger = await show('/hpr', { hprnummer: strangers[0] ?? '' })
    expect(stranger.html).toContain(texts.nb['hpr.notLinked'])
    expect(stranger.html).not.toContain(texts.nb['hpr.access.yes'])
  })

  it.each([
    [{ hprnummer: 'x' }, 'hpr.error.number', 400],
    [{ fodselsdato: '1980-13-01', etternavn: 'Hansen' }, 'hpr.error.born', 400],
    [{ fodselsdato: '1980-01-01' }, 'hpr.error.family', 400],
    [{ hprnummer: '1' }, 'hpr.none', 200],
  ] as const)('says what is wrong with the search %j', async (query, error, status) => {
    for (const language of ['nb', 'en'] as const) {
      const page = await show('/hpr', query, language)
      expect([page.status, page.html.includes(texts[language][error])]).toEqual([status, true])
    }
  })
})

describe('KRR', () => {
  const SCOPE = 'krr:global/kontaktinformasjon.read'
  const persons = (pids: readonly string[]) =>
    ask('/krr/rest/v1/personer', SCOPE, { personidentifikatorer: pids })

  it('tells for each number what may be used, in the documented members', async () => {
    const { body } = await persons([other('radmann').pid, worker('uten-hpr').pid, '20914695016'])
    expect(body).toMatchObject({
      personer: [
        {
          personidentifikator: other('radmann').pid,
          reservasjon: 'NEI',
          status: 'AKTIV',
          varslingsstatus: 'KAN_VARSLES',
          kontaktinformasjon: {
            epostadresse: expect.any(String),
            epostadresse_sist_verifisert: expect.stringMatching(/^\d{4}-/),
            mobiltelefonnummer: expect.stringMatching(/^\+47/),
            mobiltelefonnummer_oppdatert: expect.any(String),
          },
          spraak: 'nb',
        },
        { status: 'IKKE_REGISTRERT', varslingsstatus: 'KAN_IKKE_VARSLES' },
        { personidentifikator: '20914695016', status: 'IKKE_REGISTRERT' },
      ],
    })
  })

  it('knows the reserved, the deleted, the stale, and the one without a mobile number', async () => {
    const pids = [
      worker('to-arbeidsgivere').pid,
      other('nabo-radmann').pid,
      worker('helsefagarbeider').pid,
      worker('reseptarfarmasoyt').pid,
    ]
    const { body } = await persons(pids)
    expect(body).toMatchObject({
      personer: [
        { reservasjon: 'JA' },
        { status: 'SLETTET' },
        { varslingsstatus: 'KAN_IKKE_VARSLES', status: 'AKTIV' },
        { status: 'AKTIV' },
      ],
    })
    expect(JSON.stringify(body['personer'])).not.toMatch(/"status":"SLETTET"[^}]*kontaktinformasjon/)
  })

  it.each([
    [{ personidentifikatorer: [] }, 400],
    [{ personidentifikatorer: ['1'] }, 400],
    [{ personidentifikatorer: Array.from({ length: 1001 }, () => '20914695016') }, 400],
    [{}, 400],
    [[], 400],
  ])('refuses a question that is none', async (body, status) => {
    expect((await ask('/krr/rest/v2/personer', SCOPE, body)).status).toBe(status)
  })

  it('takes a thousand at once, and no caller without a token or the scope', async () => {
    const many = Array.from({ length: 1000 }, () => '20914695016')
    expect((await persons(many)).status).toBe(200)
    const body = { personidentifikatorer: many.slice(0, 1) }
    expect((await ask('/krr/rest/v1/personer', 'nhn:hpr/basic', body)).status).toBe(403)
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }
    expect((await open.call('/krr/rest/v1/personer', init)).status).toBe(401)
    // Who asks is judged before what is asked.
    const broken = { ...init, body: '{' }
    expect((await open.call('/krr/rest/v1/personer', broken)).status).toBe(401)
  })

  it.each([
    ['radmann', 'krr.sms.ok'],
    ['reseptarfarmasoyt', 'krr.sms.none'],
    ['helsefagarbeider', 'krr.sms.stale'],
    ['uten-hpr', 'krr.sms.none'],
  ] as const)('says on its page what becomes of the SMS to %s', async (person, text) => {
    for (const language of ['nb', 'en'] as const)
      expect((await show('/krr', { person }, language)).html).toContain(texts[language][text])
  })

  it('writes the day of a confirmation as the other pages write days', async () => {
    expect((await show('/krr', { person: 'radmann' })).html).toMatch(/bekreftet \d\d\.\d\d\.\d{4}/)
  })

  it('says so when nobody is called that', async () => {
    const { status, html } = await show('/krr', { person: '<b>' })
    expect([status, html.includes(texts.nb['krr.error.person'])]).toEqual([400, true])
  })
})

describe('Folkeregisteret', () => {
  const path = (pid: string, query = '') =>
    `/folkeregisteret/folkeregisteret/offentlig-med-hjemmel/api/v1/personer/${pid}${query}`
  const SCOPE = 'folkeregister:deling/offentligmedhjemmel'

  it('keeps a mellomnavn and a double etternavn apart', async () => {
    const middle = other('kontaktperson')
    const { body } = await ask(path(middle.pid, '?part=navn'), SCOPE)
    expect(body).toMatchObject({
      navn: [{ fornavn: middle.name.given, mellomnavn: middle.name.middle, etternavn: middle.name.family }],
    })
    expect(Object.keys(body)).toEqual(['navn'])
    const hyphen = other('systemansvarlig')
    const double = (await ask(path(hyphen.pid), SCOPE)).body
    expect(double).toMatchObject({
      navn: [{ etternavn: hyphen.name.family }],
      status: [{ status: 'bosatt' }],
    })
    expect(JSON.stringify(double)).not.toContain('mellomnavn')
  })

  it.each([
    [path('123'), 400],
    [path('20914695016'), 404],
    [path('20914695016', '?part=alt'), 400],
  ])('answers %s with %i', async (address, status) => {
    expect((await ask(address, SCOPE)).status).toBe(status)
  })

  it('wants a token', async () => {
    expect((await open.call(path(other('radmann').pid))).status).toBe(401)
    expect((await ask(path(other('radmann').pid), 'nhn:hpr/basic')).status).toBe(403)
  })

  it('shows on its page which spellings go wrong', async () => {
    const { html } = await show('/folkeregisteret', { person: 'kontaktperson' })
    const { middle, family } = other('kontaktperson').name
    expect(html).toContain(texts.nb['folkeregisteret.kind.middle-name'])
    expect(html).toContain(`${middle} ${family}`)
    const double = await show('/folkeregisteret', { person: 'systemansvarlig' }, 'en')
    expect(double.html).toContain(texts.en['folkeregisteret.kind.double-surname'])
    expect((await show('/folkeregisteret', { person: 'ingen' })).status).toBe(400)
  })
})

it('texts are the same in both languages', () => {
  expect(Object.keys(texts.en)).toEqual(Object.keys(texts.nb))
})

it.each(['/hpr/x', '/krr/x', '/folkeregisteret/x', '/maskinporten/x', '/idporten/x'])(
  'programs are told in JSON that there is nothing at %s',
  async (path) => {
    const answer = await open.call(path, { headers: { accept: 'application/json' } })
    expect([answer.status, await answer.json()]).toEqual([404, expect.objectContaining({ status: 404 })])
  },
)

it('every operation can be made to fail in its own way', async () => {
  const failed = await failInTurn(open)
  for (const { id, status, type, afterwards } of failed) {
    expect([id, status, afterwards < 500]).toEqual([id, 503, true])
    expect(type, id).toMatch(/^(?:application\/problem\+json|text\/html)/)
  }
  expect(failed.length).toBeGreaterThan(20)
})
