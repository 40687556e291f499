// What no public page settles of Innlogging, in each of its positions, as an EPJ meets it.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { AFFILIATION_SWITCH } from '../affiliation.ts'
import { type Bench, openBench } from '../fixture/bench.ts'
import { createBrowser, openSession } from '../fixture/browser.ts'
import { CHALLENGE, claimsFor, createSessionCalls, VERIFIER } from '../fixture/session-calls.ts'
import { SESSION_SWITCHES } from './switches.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  bench.room.clock.freeze()
})
afterAll(() => bench.close())
afterEach(() => {
  for (const { name, values } of [...SESSION_SWITCHES, AFFILIATION_SWITCH]) turn(name, values[0])
})

const { call, create, opened, withClaims } = createSessionCalls(() => bench)
const turn = (name: string, value: string) => bench.room.switches.turn(name, value)
const wait = (seconds: number) => bench.room.clock.set(bench.room.clock.now() + seconds * 1000)
const refreshed = async (sessionId: string) => (await call('refresh', { body: { sessionId } })).status
const patient = (key: string) => ({ patient: bench.patient(key).pid })

describe('a switch decides', () => {
  it.each([
    ['200-and-204', 200, 204],
    ['200', 200, 200],
    ['204', 204, 204],
  ])('how refresh and end are answered: %s', async (position, refresh, end) => {
    turn('kjernejournal.session-answers', position)
    const { sessionId } = await opened()
    const body = { sessionId }
    const first = await call('refresh', { body })
    const last = await call('end', { body })
    expect([first.status, last.status]).toEqual([refresh, end])
    for (const answer of [first, last]) {
      const text = await answer.text()
      if (answer.status === 204) expect(text).toBe('')
      else expect(JSON.parse(text)).toBeTypeOf('object')
    }
    expect(await refreshed(sessionId)).toBe(410)
  })

  it('whether a new session ends what the same user has open', async () => {
    const first = await opened(patient('line-danser'))
    const second = await opened(patient('status-4'))
    const colleague = bench.worker('sykepleier')
    const token = bench.userToken(colleague)
    const theirs = await opened({ ...patient('line-danser'), role: 'SP' }, { token })
    // The same person, logged in to another EPJ.
    const elsewhere = { client_id: 'another-client' }
    const there = await opened(patient('status-3'), withClaims(elsewhere))
    expect(await refreshed(first.sessionId)).toBe(200)
    turn('kjernejournal.patient-change', 'replaced')
    const third = await opened(patient('status-2'))
    expect(await refreshed(first.sessionId)).toBe(410)
    expect(await refreshed(second.sessionId)).toBe(410)
    expect(await refreshed(third.sessionId)).toBe(200)
    const body = { sessionId: theirs.sessionId }
    const fresh = bench.userToken(colleague)
    expect((await call('refresh', { body, token: fresh })).status).toBe(200)
    const ofThere = { body: { sessionId: there.sessionId }, ...withClaims(elsewhere) }
    expect((await call('refresh', ofThere)).status).toBe(200)
  })

  it('whether a session outlives its token, for the EPJ and in the portal', async () => {
    turn('kjernejournal.session-grace', '30-seconds')
    const session = await openSession(bench)
    const browser = createBrowser(bench)
    await browser.open(session)
    wait(600)
    const page = await browser.get('pasient')
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('data-seconds-left="30"')
    wait(29)
    expect(await refreshed(session.sessionId)).toBe(200)
    wait(630)
    expect((await browser.get('pasient')).status).toBe(410)
    expect(await refreshed(session.sessionId)).toBe(410)
  })

  it.each([
    ['60-seconds', 59],
    ['10-seconds', 9],
    ['5-minutes', 299],
  ])('how long a code opens the portal: %s', async (position, seconds) => {
    turn('kjernejournal.code-life', position)
    const open = async (after: number) => {
      const { code } = await opened()
      wait(after)
      const query = new URLSearchParams({ code, ehr_code_verifier: VERIFIER })
      const address = `${bench.room.addresses.kjernejournalPortal}/hentpasient.html?${query}`
      return (await fetch(address, { redirect: 'manual' })).status
    }
    expect(await open(seconds)).toBe(303)
    expect(await open(seconds + 1)).toBe(410)
  })

  it.each([
    ['either', [200, 200, 200, 200]],
    ['own', [400, 200, 200, 400]],
    ['fodselsnummer', [200, 400, 200, 400]],
  ])('which OID a D-number has: %s', async (position, statuses) => {
    turn('kjernejournal.d-number-system', position)
    const [ofFnr, ofD] = ['urn:oid:2.16.578.1.12.4.1.4.1', 'urn:oid:2.16.578.1.12.4.1.4.2']
    const seen: number[] = []
    for (const key of ['d-nummer', 'line-danser'])
      for (const system of [ofFnr, ofD]) {
        const { pid } = bench.patient(key)
        const claims = { ...claimsFor(bench), patient_identifier: { id: pid, system } }
        seen.push((await create({}, { body: { ehr_code_challenge: CHALLENGE, claims } })).status)
      }
    expect(seen).toEqual(statuses)
  })

  it.each([
    ['any', [200, 200, 200, 200, 200]],
    ['SYSTEM_GRUNNLAG', [200, 400, 400, 400, 400]],
    ['identifier', [400, 200, 200, 400, 400]],
  ])('what system access_basis may name: %s', async (position, statuses) => {
    turn('kjernejournal.access-basis-system', position)
    const seen: number[] = []
    const systems = [
      'SYSTEM_GRUNNLAG',
      'urn:oid:2.16.578.1.12.4.1.1.9061',
      'https://nhn.no/basis',
      17,
      undefined,
    ]
    for (const system of systems) {
      const claims = { ...claimsFor(bench), access_basis: { code: 'SAMTYKKE', system } }
      seen.push((await create({}, { body: { ehr_code_challenge: CHALLENGE, claims } })).status)
    }
    expect(seen).toEqual(statuses)
    const told = { at: 'body.claims.access_basis.system', actual: 'missing' }
    if (position !== 'any') expect(bench.last().explanation).toMatchObject(told)
  })

  it.each([
    ['ticket-log-in', [200, 200, 200]],
    ['everywhere', [200, 403, 200]],
    ['doctors-too', [200, 403, 403]],
    ['nowhere', [200, 200, 200]],
  ])('who must work at the organisation of the session: %s', async (position, statuses) => {
    turn('kjernejournal.affiliation', position)
    const seen: number[] = []
    // The first alone works where the token says.
    for (const [key, unit] of [
      ['sykepleier', 'sykehjem'],
      ['vernepleier', 'sykehjem'],
      ['lege', 'hjemmetjeneste'],
    ] as const) {
      const worker = bench.worker(key)
      const child = { 'helseid://claims/client/claims/orgnr_child': bench.unit(unit).organisasjonsnummer }
      const token = bench.userToken(worker, { payload: child })
      const role = worker.authorizations[0]?.profession ?? ''
      const answer = await create({ role }, { token })
      seen.push(answer.status)
      if (answer.status === 403) expect(await answer.json()).toMatchObject({ feilkode: 'AUT_104' })
    }
    expect(seen).toEqual(statuses)
  })
})
