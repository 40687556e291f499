// Every negative case of Kjernejournal that the server side has an answer to (KJ-N01 to KJ-N38), on the wire.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultSchema } from '#simulators/core/faults/faults.ts'
import type { Population } from '#simulators/population/population.ts'
import { type Bench, type EpjCall, openBench } from './fixture/bench.ts'
import { createBrowser, openSession } from './fixture/browser.ts'
import { createCriticalCalls } from './fixture/critical-calls.ts'
import { askIndicator, bodyOf, RANDOM_MEMBER } from './fixture/indicator-calls.ts'
import { ATTEST, createSessionCalls, VERIFIER } from './fixture/session-calls.ts'
import { createTestKey } from './fixture/signing.ts'
import type { Changes } from './fixture/tokens.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench(withExpiredPharmacist)
})
afterAll(() => bench.close())

/** The pharmacist's authorisation has run out. */
function withExpiredPharmacist(population: Population): Population {
  const healthWorker: Population['healthWorker'] = (pid) => {
    const worker = population.healthWorker(pid)
    if (worker?.key !== 'reseptarfarmasoyt') return worker
    return { ...worker, authorizations: worker.authorizations.map((one) => ({ ...one, active: false })) }
  }
  return { ...population, healthWorker }
}

const sessions = createSessionCalls(() => bench)
const critical = createCriticalCalls(() => bench)
const { call, create, withClaims } = sessions
const browser = () => createBrowser(bench)
const pid = (key: string) => bench.patient(key).pid
const worker = (key: string) => bench.worker(key)
const indicator = (patient: string, more: object = {}, part?: Partial<EpjCall>) =>
  askIndicator(bench, { fnr: pid(patient), ...more }, part)

async function ticketFor(patient = 'line-danser'): Promise<string> {
  return String((await bodyOf(await indicator(patient, { samtykke: 'HPMOTTATTSAMTYKKE' })))['ticket'])
}

async function legemiddel(query: Record<string, string>, patient?: string): Promise<Response> {
  const address = `${bench.room.addresses.kjernejournalApi}/v1/legemiddel`
  const asked = {
    fra: '2020-01-01T00:00:00Z',
    'utvidet-oppslag': 'false',
    ...(patient && { ticket: await ticketFor(patient) }),
    ...query,
  }
  return await bench.call({
    method: 'GET',
    url: `${address}?${new URLSearchParams(asked)}`,
    token: bench.userToken(),
    proof: { payload: { htu: address } },
  })
}

const later = (seconds: number) => bench.room.clock.advance(seconds * 1000)
const claims = (payload: object) => create({}, withClaims(payload))
const proof = (changes: Changes) => call('ping', { proof: changes })
const source = (text: string | undefined) => create({}, { headers: { 'x-source-system': text } })
const event = (text: string) => create({}, { headers: { 'x-event-id': text } })
const as = (key: string, role: string) => create({ role }, { token: bench.userToken(worker(key)) })
const other = createTestKey('ES256')

async function opened(options: Parameters<typeof openSession>[1] = {}) {
  const window = browser()
  await window.open(await openSession(bench, options))
  return window
}

/** Sends Bearer where DPoP is demanded. */
function asBearer(name: 'create' | 'refresh' | 'end' | 'ping'): Promise<Response> {
  const token = bench.userToken()
  return call(name, { token, headers: { authorization: `Bearer ${token}` } })
}

async function refused(response: Response): Promise<[number, string]> {
  const text = await response.text()
  const told = /<code>([^<]+)<\/code>/.exec(text)?.[1] ?? /"feilkode":"([^"]+)"/.exec(text)?.[1]
  return [response.status, response.headers.get('nhn-error-code') ?? told ?? '']
}

type Row = readonly [
  id: string,
  name: string,
  attempt: () => Promise<Response>,
  status: number,
  code: string,
  /** Where the reason lies, for codes that stand for many reasons. */
  at?: string,
]

const rows: readonly Row[] = [
  [
    'KJ-N04',
    'a ticket that is too old, at an API',
    async () => {
      const ticket = await ticketFor()
      later(1800)
      return legemiddel({ ticket })
    },
    403,
    'KJF-000015',
  ],
  [
    'KJ-N04',
    'a ticket that is too old, in the portal',
    async () => {
      const ticket = await ticketFor()
      later(1800)
      return browser().get(`hentpasient.html?${new URLSearchParams({ ticket, 'X-EPJ-System': 'EPJ 1' })}`)
    },
    410,
    'AUT_002',
  ],
  [
    'KJ-N05',
    'a ticket that was not URL-encoded',
    async () => browser().get(`hentpasient.html?ticket=${await ticketFor()}&X-EPJ-System=EPJ`),
    400,
    'KJF-000011',
  ],
  ['KJ-N06', 'the portal without ticket and code', () => browser().get('hentpasient.html'), 400, 'AUT_105'],
  ['KJ-N06', 'a page of the portal without a session', () => browser().get('pasient'), 403, 'AUT_105'],
  [
    'KJ-N07',
    'a session for a patient with status 0',
    () => create({ patient: pid('status-0') }),
    400,
    'KJF-000016',
  ],
  [
    'KJ-N07',
    'a session for a patient with status 1',
    () => create({ patient: pid('status-1') }),
    403,
    'KJF-000017',
  ],
  ['KJ-N08', 'no X-SOURCE-SYSTEM', () => source(undefined), 400, 'TB-REQUEST'],
  ['KJ-N08', 'a short X-SOURCE-SYSTEM', () => source('EP'), 400, 'TB-REQUEST'],
  ['KJ-N08', 'a slash in X-SOURCE-SYSTEM', () => source('EPJ/1.0'), 400, 'TB-REQUEST'],
  ['KJ-N08', 'an underscore in X-SOURCE-SYSTEM', () => source('EPJ_1'), 400, 'TB-REQUEST'],
  ['KJ-N08', 'æøå in X-SOURCE-SYSTEM', () => source('Blåbær 1'), 400, 'TB-REQUEST'],
  [
    'KJ-N08',
    'no X-EPJ-System',
    () => indicator('status-2', {}, { headers: { 'x-epj-system': undefined } }),
    400,
    'TB-REQUEST',
  ],
  ['KJ-N09', 'an X-EVENT-ID of 129 characters', () => event('a'.repeat(129)), 400, 'TB-REQUEST'],
  ['KJ-N09', 'an X-EVENT-ID with dots', () => event('a.b'), 400, 'TB-REQUEST'],
  // The thirteen of HelseID's demonstration of test tokens, at the address it calls.
  ...(
    [
      ['no htu', { payload: { htu: undefined } }, '.htu'],
      ['no htm', { payload: { htm: undefined } }, '.htm'],
      ['an iat in the past', { payload: { iat: 1 } }, '.iat'],
      ['an iat in the future', { payload: { iat: 4_000_000_000 } }, '.iat'],
      ['no ath', { payload: { ath: undefined } }, '.ath'],
      ['no alg', { header: { alg: undefined } }, '.alg'],
      ['no jwk', { header: { jwk: undefined } }, '.jwk'],
      ['no jti', { payload: { jti: undefined } }, '.jti'],
      ['a symmetric alg', { header: { alg: 'HS256' } }, '.alg'],
      ['another typ', { header: { typ: 'jwt' } }, '.typ'],
      ['a signature by another key', { key: other }, ''],
      ['another key than the token’s', { header: { jwk: other.jwk }, key: other }, '.jwk'],
    ] satisfies readonly [string, Changes, string][]
  ).map(
    ([name, changes, member]): Row => [
      'KJ-N10',
      `a proof with ${name}`,
      () => proof(changes),
      401,
      'KJF-000123',
      `headers.dpop${member}`,
    ],
  ),
  [
    'KJ-N10',
    'a proof with a private key',
    () => proof({ header: { jwk: bench.key.privateJwk } }),
    401,
    'KJF-000123',
  ],
  [
    'KJ-N10',
    'a proof with alg none',
    () => proof({ header: { alg: 'none' } }),
    401,
    'KJF-000123',
    'headers.dpop.alg',
  ],
  ['KJ-N10', 'a proof with a short jti', () => proof({ payload: { jti: 'short' } }), 401, 'KJF-000123'],
  [
    'KJ-N10',
    'a proof that was used before',
    async () => {
      const again = { payload: { jti: 'used-before-12345678' } }
      await proof(again)
      return proof(again)
    },
    401,
    'KJF-000123',
  ],
  ...(['create', 'refresh', 'end', 'ping'] as const).map(
    (name): Row => ['KJ-N11', `Bearer on session/${name}`, () => asBearer(name), 401, 'KJF-000123'],
  ),
  [
    'KJ-N11',
    'a token that is bound to no key, as Bearer',
    () => {
      const { token } = withClaims({ cnf: undefined })
      return call('ping', { token, headers: { authorization: `Bearer ${token}` } })
    },
    401,
    'KJF-000123',
    'headers.authorization',
  ],
  ['KJ-N12', 'two audiences', () => claims({ aud: ['nhn:kjernejournal', 'nhn:pps'] }), 401, 'KJF-000123'],
  ['KJ-N12', 'a wrong audience', () => claims({ aud: 'nhn:pps' }), 401, 'KJF-000123'],
  [
    'KJ-N13',
    'no scope tillitsrammeverk',
    () => claims({ scope: ['nhn:kjernejournal/innlogging'] }),
    403,
    'TB-FORBIDDEN',
  ],
  ['KJ-N13', 'no attest', () => claims({ [ATTEST]: undefined }), 403, 'TB-ATTEST'],
  ['KJ-N14', 'level 3', () => claims({ 'helseid://claims/identity/security_level': '3' }), 403, 'TB-LEVEL'],
  [
    'KJ-N15',
    'a system token',
    () => claims({ 'helseid://claims/identity/pid': undefined }),
    401,
    'KJF-000123',
  ],
  ['KJ-N15', 'a user outside HPR', () => as('uten-hpr', 'LE'), 403, 'AUT_108'],
  [
    'KJ-N16',
    'a code with another verifier',
    async () => {
      const { code } = await sessions.opened()
      return browser().get(`hentpasient.html?${new URLSearchParams({ code, ehr_code_verifier: 'another' })}`)
    },
    400,
    'TB-VERIFIER',
  ],
  [
    'KJ-N16',
    'a code that is too old',
    async () => {
      const session = await openSession(bench)
      later(61)
      return browser().open(session)
    },
    410,
    'AUT_002',
  ],
  [
    'KJ-N17',
    'a session that was not refreshed in time',
    async () => {
      const { sessionId } = await sessions.opened()
      later(600)
      return call('refresh', { body: { sessionId } })
    },
    410,
    'TB-SESSION',
  ],
  [
    'KJ-N18',
    'a refresh after end',
    async () => {
      const { sessionId } = await sessions.opened()
      await call('end', { body: { sessionId } })
      return call('refresh', { body: { sessionId } })
    },
    410,
    'TB-SESSION',
  ],
  [
    'KJ-N19',
    'the page of a patient who has been replaced',
    async () => {
      const window = browser()
      const first = (await window.open(await openSession(bench))).headers.get('location') ?? ''
      await window.open(await openSession(bench, { patient: 'status-3' }))
      return window.get(first)
    },
    409,
    'TB-REPLACED',
  ],
  [
    'KJ-N20',
    'the session of another user',
    async () => {
      const { sessionId } = await sessions.opened()
      return call('refresh', { body: { sessionId }, token: bench.userToken(worker('sykepleier')) })
    },
    403,
    'TB-FORBIDDEN',
  ],
  [
    'KJ-N20',
    'the session of another client',
    async () => {
      const { sessionId } = await sessions.opened()
      return call('refresh', { body: { sessionId }, ...withClaims({ client_id: 'another' }) })
    },
    403,
    'TB-FORBIDDEN',
    'body.sessionId',
  ],
  [
    'KJ-N20',
    'the window of a user whose cookie another has taken over',
    async () => {
      const window = browser()
      const first =
        (await window.open(await openSession(bench, { worker: 'lege' }))).headers.get('location') ?? ''
      await window.open(await openSession(bench, { worker: 'sykepleier' }))
      return window.get(first)
    },
    409,
    'TB-REPLACED',
  ],
  [
    'KJ-N21',
    'a unit of another organisation',
    () =>
      claims({
        'helseid://claims/client/claims/orgnr_child': bench.unit('nabosykehjem').organisasjonsnummer,
      }),
    403,
    'KJF-000022',
  ],
  [
    'KJ-N22',
    'HPUNNTAK for restricted medicines',
    () => legemiddel({ 'samtykke-sperret-legemidler': 'HPUNNTAK' }, 'sperret'),
    400,
    'TB-REQUEST',
  ],
  [
    'KJ-N22',
    'UNNTAK for restricted critical information',
    () => critical.send('GET', 'AllergyIntolerance', { patient: 'sperret', basis: 'UNNTAK' }),
    403,
    'TB-RESTRICTED',
  ],
  [
    'KJ-N22',
    'consent to a restriction that is not there',
    () => legemiddel({ 'samtykke-sperret-legemidler': 'HPAKUTT' }, 'line-danser'),
    400,
    'TB-REQUEST',
  ],
  [
    'KJ-N23',
    'an API, of a patient who has blocked somebody',
    () => critical.send('GET', 'AllergyIntolerance', { patient: 'blokkert-helsepersonell' }),
    403,
    'KJF-000180',
  ],
  [
    'KJ-N23',
    'the portal, by the one who is blocked',
    async () =>
      browser().open(await openSession(bench, { patient: 'blokkert-helsepersonell', worker: 'sykepleier' })),
    403,
    'TB-WORKER-BLOCKED',
  ],
  [
    'KJ-N24',
    'the portal, of a patient with blocked address',
    async () => browser().open(await openSession(bench, { patient: 'adressesperre' })),
    403,
    'TB-ADDRESS-BLOCKED',
  ],
  [
    'KJ-N25',
    'a number in the address in place of a ticket',
    () => legemiddel({ fnr: pid('status-2') }),
    400,
    'TB-REQUEST',
  ],
  ['KJ-N26', 'a profession without access', () => as('helsefagarbeider', 'HF'), 403, 'AUT_104'],
  ['KJ-N26', 'an authorisation that has run out', () => as('reseptarfarmasoyt', 'FA2'), 403, 'AUT_000'],
  [
    'KJ-N27',
    'an organisation number that nobody has',
    () => claims({ 'helseid://claims/client/claims/orgnr_child': '811111118' }),
    403,
    'KJF-000013',
  ],
  [
    'KJ-N34',
    'an attest for another patient',
    () => claims({ [ATTEST]: { patients: [{ identifier: { id: pid('status-2') } }] } }),
    403,
    'TB-ATTEST',
  ],
  [
    'KJ-N34',
    'an attest of another organisation',
    () =>
      claims({
        [ATTEST]: {
          practitioner: {
            legal_entity: {
              id: bench.unit('nabokommune').organisasjonsnummer,
              system: 'urn:oid:2.16.578.1.12.4.1.4.101',
            },
          },
        },
      }),
    403,
    'TB-ATTEST',
  ],
  [
    'KJ-N35',
    'another authorisation than the attest’s',
    () => claims({ [ATTEST]: { practitioner: { authorization: { code: 'SP' } } } }),
    403,
    'AUT_000',
  ],
  [
    'KJ-N35',
    'an authorisation that is not valid in HPR',
    () => create({ role: 'SP' }, withClaims({ [ATTEST]: {} })),
    403,
    'AUT_000',
  ],
  [
    'KJ-N37',
    'a link that was used before',
    async () => {
      const session = await openSession(bench)
      await browser().open(session)
      return browser().open(session)
    },
    409,
    'TB-CODE-USED',
  ],
]

const told = rows.map(
  ([id, name, attempt, status, code, at = '']) => [id, name, attempt, status, code, at] as const,
)

describe('Kjernejournal refuses', () => {
  it.each(told)('%s: %s', async (_id, _name, attempt, status, code, at) => {
    expect(await refused(await attempt())).toEqual([status, code])
    const { explanation } = bench.last()
    expect(explanation?.reason).toEqual(expect.any(String))
    if (at !== '') expect(explanation?.at).toBe(at)
  })
})

const answered: readonly (readonly [id: string, name: string, prove: () => Promise<void>])[] = [
  [
    'KJ-N01',
    'each answer has one member that means nothing',
    async () => {
      for (const response of [await indicator('status-2'), await create(), await call('ping')]) {
        const members = Object.keys(JSON.parse(await response.text()))
        expect(members.filter((name) => RANDOM_MEMBER.test(name))).toHaveLength(1)
      }
    },
  ],
  [
    'KJ-N02',
    'an organisation that is switched off is told so, in words for the user',
    async () => {
      const number = bench.unit('kommune').organisasjonsnummer
      const turn = (tilgang: string) =>
        fetch(`${bench.room.addresses.room}/kjernejournal/nhn/virksomheter/${number}`, {
          method: 'POST',
          redirect: 'manual',
          body: new URLSearchParams({ tilgang }),
        })
      await turn('nei')
      const body = await bodyOf(await indicator('status-2'))
      await turn('ja')
      expect(body).toMatchObject({
        status: 403,
        feilkode: 'KJF-000022',
        brukermelding: 'Virksomheten har ikke tilgang til kjernejournal.',
      })
    },
  ],
  [
    'KJ-N03',
    'a connection that is dropped gives no answer at all',
    async () => {
      const operation = 'kjernejournal.helseindikator'
      bench.room.faults.arm(faultSchema.parse({ operation, times: 1, effect: { type: 'drop' } }))
      await expect(indicator('status-2')).rejects.toThrow()
      expect((await indicator('status-2')).status).toBe(200)
    },
  ],
  [
    'KJ-N05',
    'every ticket holds what must be encoded',
    async () => {
      for (const patient of ['status-2', 'status-3', 'status-4'])
        expect(await ticketFor(patient)).toMatch(/\+.*\/|\/.*\+/)
    },
  ],
  [
    'KJ-N10',
    'WWW-Authenticate tells what was wrong with the proof, to DPoP alone',
    async () => {
      const asked = await proof({ payload: { htu: undefined } })
      expect(asked.headers.get('www-authenticate')).toMatch(
        /^DPoP error="invalid_dpop_proof", .*algs="ES256 /,
      )
      const api = await indicator('status-2', {}, { proof: { payload: { htu: undefined } } })
      expect(api.headers.get('www-authenticate')).toMatch(/^DPoP error="invalid_dpop_proof".*, Bearer$/)
    },
  ],
  [
    'KJ-N16',
    'a HEAD does not use up the code',
    async () => {
      const session = await openSession(bench)
      const query = new URLSearchParams({ code: session.code, ehr_code_verifier: VERIFIER })
      const address = `${bench.room.addresses.kjernejournalPortal}/hentpasient.html?${query}`
      const looked = await fetch(address, { method: 'HEAD', redirect: 'manual' })
      expect([looked.status, looked.headers.get('allow')]).toEqual([405, 'GET'])
      expect((await browser().open(session)).status).toBe(303)
    },
  ],
  [
    'KJ-N23',
    'the portal serves the others when one is blocked',
    async () => {
      const window = await opened({ patient: 'blokkert-helsepersonell', worker: 'lege' })
      expect((await window.get('pasient')).status).toBe(200)
    },
  ],
  [
    'KJ-N24',
    'the indicator does not know of the blocked address',
    async () => {
      expect(await bodyOf(await indicator('adressesperre'))).toMatchObject({ status: 2 })
    },
  ],
  [
    'KJ-N25',
    'no address that Kjernejournal gives holds a number',
    async () => {
      const response = await browser().open(await openSession(bench))
      expect(response.headers.get('location')).not.toMatch(/\d{11}/)
    },
  ],
  [
    'KJ-N29',
    'the size of the window is told and kept',
    async () => {
      const window = await opened()
      expect((await window.post('vindu', '{"width":800,"height":600}')).status).toBe(204)
      expect(bench.last().facts).toMatchObject({ width: 800, height: 600 })
    },
  ],
  [
    'KJ-N32',
    'broken JSON comes with 200, on order',
    async () => {
      const operation = 'kjernejournal.helseindikator'
      bench.room.faults.arm(faultSchema.parse({ operation, times: 1, effect: { type: 'garble' } }))
      const response = await indicator('status-2')
      const text = await response.text()
      expect(response.status).toBe(200)
      expect(() => JSON.parse(text)).toThrow()
    },
  ],
  [
    'KJ-N33',
    'a user who has not confirmed is shown the confirmation, and nothing else',
    async () => {
      const operation = 'kjernejournal.open-portal'
      bench.room.faults.arm(
        faultSchema.parse({ operation, times: 1, effect: { type: 'variant', name: 'first-use' } }),
      )
      const window = browser()
      const response = await window.open(await openSession(bench, { worker: 'vernepleier' }))
      expect(response.headers.get('location')).toMatch(/^bekreftelse\?/)
      expect(await refused(await window.get('pasient'))).toEqual([403, 'KJF-000014'])
    },
  ],
]

describe('Kjernejournal answers so that it can be seen what the EPJ does', () => {
  it.each(answered)('%s: %s', async (_id, _name, prove) => prove())
})

/** Of the thirty-eight, those that Kjernejournal has no answer to. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'KJ-N28': 'where the EPJ opens the portal is seen by the driver',
  'KJ-N30': 'the bench speaks plain HTTP',
  'KJ-N31': 'names and telephones are tried at HelseID’s log-in pages',
  'KJ-N36': 'each look-up is answered; a check counts them',
  'KJ-N38': 'parameters of the log-in are HelseID’s',
}

describe('the list of negative cases', () => {
  it('is accounted for, case by case', () => {
    const ids = [...rows.map(([id]) => id), ...answered.map(([id]) => id), ...Object.keys(ELSEWHERE)]
    const all = Array.from({ length: 38 }, (_, index) => `KJ-N${String(index + 1).padStart(2, '0')}`)
    expect([...new Set(ids)].sort()).toEqual(all)
  })
})

describe('addresses', () => {
  it('are exact: one with a slash more is another', async () => {
    const { addresses } = bench.room
    for (const url of [
      `${addresses.kjernejournalInnlogging}/api/session/ping/`,
      `${addresses.kjernejournalApi}/v1/ping/`,
      `${addresses.kjernejournalPortal}/loggut/`,
    ]) {
      expect((await bench.call({ method: 'GET', url, token: bench.userToken() })).status, url).toBe(404)
      expect(bench.last().explanation, url).toMatchObject({
        at: 'path',
        expected: new URL(url).pathname.slice(0, -1),
      })
    }
    const url = `${addresses.kjernejournalApi}/v1/helseindikator/`
    expect((await indicator('status-2', {}, { url })).status).toBe(404)
  })
})
