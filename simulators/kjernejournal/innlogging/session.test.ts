import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Bench, type EpjCall, openBench } from '../fixture/bench.ts'
import { ATTEST, createSessionCalls } from '../fixture/session-calls.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
beforeEach(() => {
  bench.room.profile = 'strict'
})

const { call, opened, withClaims } = createSessionCalls(() => bench)

describe('session/refresh', () => {
  const refresh = (sessionId: unknown, part: Partial<EpjCall> = {}) =>
    call('refresh', { body: { sessionId }, ...part })

  it('keeps the session for as long as the new token lives', async () => {
    const { sessionId } = await opened()
    bench.room.clock.set(bench.room.clock.now() + 500_000)
    expect((await refresh(sessionId)).status).toBe(200)
    bench.room.clock.set(bench.room.clock.now() + 500_000)
    expect((await refresh(sessionId)).status).toBe(200)
    expect(bench.last().facts).toEqual({
      session: expect.any(Number),
      user: bench.worker('lege').pid,
      patient: bench.patient('line-danser').pid,
      organisation: bench.unit('sykehjem').organisasjonsnummer,
      expires: new Date((bench.room.clock.seconds() + 600) * 1000).toISOString(),
    })
  })

  it('is 410 once the last token shown has expired', async () => {
    const { sessionId } = await opened()
    bench.room.clock.set(bench.room.clock.now() + 600_000)
    const response = await refresh(sessionId)
    expect(response.status).toBe(410)
    expect(JSON.parse(await response.text())).toMatchObject({ feilkode: 'TB-SESSION' })
    expect(bench.last().explanation).toMatchObject({ reason: 'The session has expired.' })
  })

  it('is 410 after end', async () => {
    const { sessionId } = await opened()
    expect((await call('end', { body: { sessionId } })).status).toBe(204)
    expect((await refresh(sessionId)).status).toBe(410)
    expect(bench.last().explanation).toMatchObject({ reason: 'The session has been ended.' })
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

  it('is 403 for a token of another organisation, save in a lenient room, and end is not', async () => {
    const child = 'helseid://claims/client/claims/orgnr_child'
    const { sessionId } = await opened()
    const elsewhere = withClaims({ [child]: bench.unit('hjemmetjeneste').organisasjonsnummer })
    expect((await refresh(sessionId, elsewhere)).status).toBe(403)
    expect(bench.last().explanation).toMatchObject({
      expected: bench.unit('sykehjem').organisasjonsnummer,
      actual: bench.unit('hjemmetjeneste').organisasjonsnummer,
    })
    const nextDoor = withClaims({
      'helseid://claims/client/claims/orgnr_parent': bench.unit('nabokommune').organisasjonsnummer,
      [child]: bench.unit('nabosykehjem').organisasjonsnummer,
    })
    expect((await refresh(sessionId, nextDoor)).status).toBe(403)
    expect((await refresh(sessionId, withClaims({ [child]: undefined }))).status).toBe(200)
    bench.room.profile = 'lenient'
    expect((await refresh(sessionId, elsewhere)).status).toBe(200)
    expect(bench.last().deviations?.map(({ rule }) => rule)).toEqual(['kjernejournal.session-organisation'])
    bench.room.profile = 'strict'
    expect((await call('end', { body: { sessionId }, ...nextDoor })).status).toBe(204)
  })

  it('is 403 for a token without a unit that is of another organisation than the one above the session’s', async () => {
    const claim = (name: string) => `helseid://claims/client/claims/${name}`
    const { sessionId } = await opened()
    const neighbour = bench.unit('nabokommune').organisasjonsnummer
    const nextDoor = withClaims({ [claim('orgnr_parent')]: neighbour, [claim('orgnr_child')]: undefined })
    expect((await refresh(sessionId, nextDoor)).status).toBe(403)
    expect(bench.last().explanation).toMatchObject({ actual: neighbour })
  })

  it('is 401 for a token that has been shown before, and says what it is refused for', async () => {
    const token = bench.userToken()
    const { sessionId } = await opened({}, { token })
    const response = await refresh(sessionId, { token })
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('DPoP error="invalid_token"')
  })

  it('is 401 for a token that expires before the session does, and tells until when it was held', async () => {
    const now = Math.floor(bench.room.clock.now() / 1000)
    const until = (seconds: number) => withClaims({ exp: now + seconds })
    const { sessionId } = await opened({}, until(600))
    expect((await refresh(sessionId, until(599))).status).toBe(401)
    expect(bench.last().explanation).toMatchObject({
      at: 'headers.authorization.exp',
      expected: `at least ${now + 600}`,
    })
    expect((await refresh(sessionId, until(600))).status).toBe(200)
    expect(bench.last().facts?.['expires']).toBe(new Date((now + 600) * 1000).toISOString())
  })

  it('demands ath in the proof, save in a lenient room', async () => {
    const { sessionId } = await opened()
    const without = () => refresh(sessionId, { proof: { payload: { ath: undefined } } })
    expect((await without()).status).toBe(401)
    bench.room.profile = 'lenient'
    expect((await without()).status).toBe(200)
    expect(bench.last().deviations?.map(({ rule }) => rule)).toEqual(['kjernejournal.missing-ath'])
  })

  it('lets a token that was shown before through in a lenient room, and writes it down', async () => {
    bench.room.profile = 'lenient'
    const token = bench.userToken()
    const { sessionId } = await opened({}, { token })
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
