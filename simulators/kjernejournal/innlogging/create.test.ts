import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, openBench } from '../fixture/bench.ts'
import { CHALLENGE, claimsFor, createSessionCalls } from '../fixture/session-calls.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const { create, opened } = createSessionCalls(() => bench)

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

  it('names in the journal what it was sent and does not know', async () => {
    const body = {
      ehr_code_challenge: CHALLENGE,
      claims: claimsFor(bench),
      ehrCodeChallenge: 'x',
      state: 'y',
    }
    expect((await create({}, { body })).status).toBe(200)
    expect(bench.last().facts).toMatchObject({ unknownMembers: 'ehrCodeChallenge state' })
  })

  it('answers with the event id it was sent', async () => {
    const response = await create({}, { headers: { 'x-event-id': 'event-1' } })
    expect(response.headers.get('x-event-id')).toBe('event-1')
    // An error above all: it is what the two logs are held against each other for.
    for (const headers of [{ 'x-source-system': undefined }, { authorization: undefined }]) {
      const refused = await create({}, { headers: { 'x-event-id': 'event-2', ...headers } })
      expect([refused.status >= 400, refused.headers.get('x-event-id')]).toEqual([true, 'event-2'])
    }
    const odd = await create({}, { headers: { 'x-event-id': 'a.b' } })
    expect(odd.headers.get('x-event-id')).toMatch(/^Id-[0-9a-f]{32}$/)
  })

  it.each(['SAMTYKKE', 'AKUTT', 'UNNTAK'])('takes the ground %s', async (grunnlag) => {
    expect((await create({ grunnlag })).status).toBe(200)
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
    expect((await create({ patient: bench.patient(key).pid })).status).toBe(200)
  })

  it.each(['lege', 'sykepleier', 'vernepleier', 'provisorfarmasoyt', 'reseptarfarmasoyt'])(
    'opens for %s',
    async (key) => {
      const worker = bench.worker(key)
      const role = worker.authorizations[0]?.profession ?? ''
      expect((await create({ role }, { token: bench.userToken(worker) })).status).toBe(200)
    },
  )
})
