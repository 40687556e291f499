import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Bench, type EpjCall, openBench } from '../fixture/bench.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
beforeEach(() => {
  bench.room.profile = 'strict'
})

const VERIFIER = 'a-verifier-of-at-least-forty-three-characters'
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url')

function claims(changes: { patient?: string; role?: string; grunnlag?: string } = {}) {
  const { patient = bench.patient('line-danser').pid, role = 'LE', grunnlag = 'SAMTYKKE' } = changes
  return {
    patient_identifier: {
      id: patient,
      system: 'urn:oid:2.16.578.1.12.4.1.4.1',
      authority: 'https://www.skatteetaten.no',
    },
    practitioner_authorization: {
      code: role,
      system: 'urn:oid:2.16.578.1.12.4.1.1.9060',
      assigner: 'https://www.helsedirektoratet.no/',
    },
    access_basis: { code: grunnlag, system: 'SYSTEM_GRUNNLAG', assigner: 'https://nhn.no' },
  }
}

const call = (name: string, part: Partial<EpjCall> = {}) =>
  bench.call({
    url: `${bench.room.addresses.kjernejournalInnlogging}/api/session/${name}`,
    token: bench.userToken(),
    method: 'POST',
    ...part,
  })
const create = (part: Partial<EpjCall> = {}) =>
  call('create', { body: { ehr_code_challenge: CHALLENGE, claims: claims() }, ...part })
const createFor = (changes: Parameters<typeof claims>[0], part: Partial<EpjCall> = {}) =>
  create({ body: { ehr_code_challenge: CHALLENGE, claims: claims(changes) }, ...part })

async function opened(part: Partial<EpjCall> = {}): Promise<{ code: string; sessionId: string }> {
  const response = await create(part)
  expect(response.status).toBe(200)
  return JSON.parse(await response.text())
}

const ATTEST = 'nhn:tillitsrammeverk:parameters'
const withClaims = (payload: object) => ({ token: bench.userToken(undefined, { payload }) })

describe('session/create', () => {
  it('gives a code and a session id, and tells the journal who, whom and why', async () => {
    const { code, sessionId } = await opened()
    expect(code).toMatch(/^[\w-]{43}$/)
    expect(sessionId).toMatch(/^[\w-]{43}$/)
    expect(bench.last().facts).toEqual({
      session: expect.any(Number),
      patient: bench.patient('line-danser').pid,
      user: bench.worker('lege').pid,
      organisation: bench.unit('sykehjem').organisasjonsnummer,
      grunnlag: 'SAMTYKKE',
    })
    expect(JSON.stringify(bench.last().facts)).not.toContain(sessionId)
  })

  it('answers with the event id it was sent', async () => {
    const response = await create({ headers: { 'x-event-id': 'event-1' } })
    expect(response.headers.get('x-event-id')).toBe('event-1')
  })

  it.each(['SAMTYKKE', 'AKUTT', 'UNNTAK'])('takes the ground %s', async (grunnlag) => {
    expect((await createFor({ grunnlag })).status).toBe(200)
  })

  it.each([
    'line-danser',
    'status-2',
    'status-3',
    'sperret',
    'adressesperre',
    'blokkert-helsepersonell',
    'd-nummer',
  ])('opens for the patient %s', async (key) => {
    expect((await createFor({ patient: bench.patient(key).pid })).status).toBe(200)
  })

  it.each(['lege', 'sykepleier', 'vernepleier', 'provisorfarmasoyt', 'reseptarfarmasoyt'])(
    'opens for %s',
    async (key) => {
      const worker = bench.worker(key)
      const role = worker.authorizations[0]?.profession ?? ''
      expect((await createFor({ role }, { token: bench.userToken(worker) })).status).toBe(200)
    },
  )

  const refused: [string, number, string, () => Promise<Response>][] = [
    [
      'Bearer',
      401,
      'KJF-000123',
      () => {
        const token = bench.userToken()
        return create({ token, headers: { authorization: `Bearer ${token}` } })
      },
    ],
    [
      'a system token',
      401,
      'KJF-000123',
      () => create(withClaims({ 'helseid://claims/identity/pid': undefined })),
    ],
    [
      'a token without tillitsrammeverk',
      403,
      'TB-FORBIDDEN',
      () => create(withClaims({ scope: ['nhn:kjernejournal/innlogging', 'nhn:kjernejournal/api'] })),
    ],
    [
      'a token without innlogging',
      403,
      'TB-FORBIDDEN',
      () => create(withClaims({ scope: ['nhn:kjernejournal/tillitsrammeverk'] })),
    ],
    [
      'level 3',
      403,
      'TB-LEVEL',
      () => create(withClaims({ 'helseid://claims/identity/security_level': '3' })),
    ],
    ['two audiences', 401, 'KJF-000123', () => create(withClaims({ aud: ['nhn:kjernejournal', 'nhn:pps'] }))],
    ['no attest', 403, 'TB-ATTEST', () => create(withClaims({ [ATTEST]: undefined }))],
    [
      'an attest for another patient',
      403,
      'TB-ATTEST',
      () =>
        create(
          withClaims({ [ATTEST]: { patients: [{ identifier: { id: bench.patient('status-2').pid } }] } }),
        ),
    ],
    [
      'an attest of another health worker',
      403,
      'TB-ATTEST',
      () =>
        create(
          withClaims({
            [ATTEST]: [{ practitioner: { identifier: { id: bench.worker('sykepleier').pid } } }],
          }),
        ),
    ],
    [
      'an attest with another authorisation',
      403,
      'AUT_000',
      () => create(withClaims({ [ATTEST]: { practitioner: { authorization: { code: 'SP' } } } })),
    ],
    [
      'a role the user does not have',
      403,
      'AUT_000',
      () => createFor({ role: 'SP' }, withClaims({ [ATTEST]: {} })),
    ],
    [
      'a role without access',
      403,
      'AUT_104',
      () => createFor({ role: 'HF' }, { token: bench.userToken(bench.worker('helsefagarbeider')) }),
    ],
    [
      'a user who is not in HPR',
      403,
      'AUT_108',
      () => create({ token: bench.userToken(bench.worker('uten-hpr')) }),
    ],
    [
      'a token without HPR number',
      403,
      'AUT_108',
      () => create(withClaims({ 'helseid://claims/hpr/hpr_number': undefined })),
    ],
    [
      'an unknown organisation',
      403,
      'KJF-000013',
      () => create(withClaims({ 'helseid://claims/client/claims/orgnr_child': '811111118' })),
    ],
    ['no X-SOURCE-SYSTEM', 400, 'TB-REQUEST', () => create({ headers: { 'x-source-system': undefined } })],
    [
      'X-SOURCE-SYSTEM of two characters',
      400,
      'TB-REQUEST',
      () => create({ headers: { 'x-source-system': 'EP' } }),
    ],
    [
      'X-SOURCE-SYSTEM with a slash',
      400,
      'TB-REQUEST',
      () => create({ headers: { 'x-source-system': 'EPJ/1' } }),
    ],
    [
      'X-SOURCE-SYSTEM with an underscore',
      400,
      'TB-REQUEST',
      () => create({ headers: { 'x-source-system': 'E_P_J' } }),
    ],
    [
      'X-SOURCE-SYSTEM with ø',
      400,
      'TB-REQUEST',
      () => create({ headers: { 'x-source-system': 'Smørbrød 1' } }),
    ],
    [
      'X-SOURCE-SYSTEM of 513 characters',
      400,
      'TB-REQUEST',
      () => create({ headers: { 'x-source-system': 'E'.repeat(513) } }),
    ],
    ['X-EVENT-ID with a dot', 400, 'TB-REQUEST', () => create({ headers: { 'x-event-id': 'a.b' } })],
    [
      'X-EVENT-ID of 129 characters',
      400,
      'TB-REQUEST',
      () => create({ headers: { 'x-event-id': 'a'.repeat(129) } }),
    ],
    ['an unknown ground', 400, 'TB-REQUEST', () => createFor({ grunnlag: 'HPAKUTT' })],
    [
      'a challenge that is no hash',
      400,
      'TB-REQUEST',
      () => create({ body: { ehr_code_challenge: VERIFIER, claims: claims() } }),
    ],
    ['no claims', 400, 'TB-REQUEST', () => create({ body: { ehr_code_challenge: CHALLENGE } })],
    ['no body', 400, 'TB-REQUEST', () => create({ body: '' })],
    ['an invalid number', 400, 'KJF-000016', () => createFor({ patient: bench.patient('status-0').pid })],
    [
      'a patient without kjernejournal',
      403,
      'KJF-000017',
      () => createFor({ patient: bench.patient('status-1').pid }),
    ],
    ['a reserved patient', 403, 'KJF-000017', () => createFor({ patient: bench.patient('reservert').pid })],
    ['a dead patient', 403, 'KJF-000017', () => createFor({ patient: bench.patient('dod').pid })],
  ]
  it.each(refused)('refuses %s', async (_name, status, feilkode, attempt) => {
    const response = await attempt()
    expect(response.status).toBe(status)
    expect(JSON.parse(await response.text())).toMatchObject({ status, feilkode })
    expect(bench.last().explanation?.reason).toEqual(expect.any(String))
    if (status === 401) expect(response.headers.get('www-authenticate')).toMatch(/^DPoP error="/)
  })
})

describe('session/refresh', () => {
  const refresh = (sessionId: unknown, part: Partial<EpjCall> = {}) =>
    call('refresh', { body: { sessionId }, ...part })

  it('keeps the session for as long as the new token lives', async () => {
    const { sessionId } = await opened()
    bench.room.clock.set(bench.room.clock.now() + 500_000)
    expect((await refresh(sessionId)).status).toBe(200)
    bench.room.clock.set(bench.room.clock.now() + 500_000)
    expect((await refresh(sessionId)).status).toBe(200)
    expect(bench.last().facts).toMatchObject({ session: expect.any(Number), user: bench.worker('lege').pid })
  })

  it('is 410 once the last token shown has expired', async () => {
    const { sessionId } = await opened()
    bench.room.clock.set(bench.room.clock.now() + 600_000)
    const response = await refresh(sessionId)
    expect(response.status).toBe(410)
    expect(JSON.parse(await response.text())).toMatchObject({ feilkode: 'TB-SESSION' })
  })

  it('is 410 after end', async () => {
    const { sessionId } = await opened()
    expect((await call('end', { body: { sessionId } })).status).toBe(204)
    expect((await refresh(sessionId)).status).toBe(410)
  })

  it.each([['unknown'], [''], ['__proto__']])('is 404 for the session «%s»', async (id) => {
    expect((await refresh(id)).status).toBe(404)
  })

  it('is 403 for another user’s session', async () => {
    const { sessionId } = await opened()
    expect((await refresh(sessionId, { token: bench.userToken(bench.worker('sykepleier')) })).status).toBe(
      403,
    )
  })

  it('is 403 for another client’s session', async () => {
    const { sessionId } = await opened()
    expect((await refresh(sessionId, withClaims({ client_id: 'another' }))).status).toBe(403)
  })

  it('is 401 for a token that has been shown before', async () => {
    const token = bench.userToken()
    const { sessionId } = await opened({ token })
    expect((await refresh(sessionId, { token })).status).toBe(401)
  })

  it('lets a token that was shown before through in a lenient room, and writes it down', async () => {
    bench.room.profile = 'lenient'
    const token = bench.userToken()
    const { sessionId } = await opened({ token })
    expect((await refresh(sessionId, { token })).status).toBe(200)
    expect(bench.last().deviations?.map(({ rule }) => rule)).toEqual(['kjernejournal.fresh-token'])
  })

  it('demands a content type, save in a lenient room', async () => {
    const { sessionId } = await opened()
    const untyped = () =>
      refresh(undefined, {
        body: new TextEncoder().encode(JSON.stringify({ sessionId })),
        headers: { 'content-type': undefined },
      })
    expect((await untyped()).status).toBe(415)
    bench.room.profile = 'lenient'
    expect((await untyped()).status).toBe(200)
    expect(bench.last().deviations?.map(({ rule }) => rule)).toEqual(['kjernejournal.content-type'])
  })
})

describe('session/end', () => {
  it('refuses a proof without ath, save in a lenient room', async () => {
    const { sessionId } = await opened()
    const end = () => call('end', { body: { sessionId }, proof: { payload: { ath: undefined } } })
    expect((await end()).status).toBe(401)
    bench.room.profile = 'lenient'
    expect((await end()).status).toBe(204)
    expect(bench.last().deviations?.map(({ rule }) => rule)).toEqual(['kjernejournal.missing-ath'])
  })

  it('takes the user’s token from log-in, which has no attest', async () => {
    const { sessionId } = await opened()
    expect((await call('end', { body: { sessionId }, ...withClaims({ [ATTEST]: undefined }) })).status).toBe(
      204,
    )
  })

  it('is 410 the second time', async () => {
    const { sessionId } = await opened()
    await call('end', { body: { sessionId } })
    expect((await call('end', { body: { sessionId } })).status).toBe(410)
  })

  it.each([[{}], [{ sessionId: 7 }], ['null'], ['{']])('is 400 for the body %j', async (body) => {
    expect((await call('end', { body })).status).toBe(400)
  })
})

describe('session/ping', () => {
  it('answers OK to a token and a proof by the rules', async () => {
    const response = await call('ping', { method: 'GET' })
    expect(response.status).toBe(200)
    expect(JSON.parse(await response.text())).toMatchObject({ status: 'OK' })
  })
})

describe('a reset', () => {
  it('forgets every session and begins with the first handle again', async () => {
    const { sessionId } = await opened()
    bench.room.reset()
    expect((await call('refresh', { body: { sessionId } })).status).toBe(404)
    await opened()
    expect(bench.last().facts?.['session']).toBe(1)
  })
})
