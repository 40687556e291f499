// Callers: token, organisation, role, grounds, and the patient’s own decisions.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, openBench } from '../../fixture/bench.ts'
import {
  type CriticalCall,
  createCriticalCalls,
  refusalOf,
  resourceOf,
} from '../../fixture/critical-calls.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
afterEach(() => bench.room.reset())

const { send, systemToken, token } = createCriticalCalls(() => bench)

describe('who may', () => {
  it.each<[string, CriticalCall, number, string]>([
    ['no source system', { headers: { 'nhn-source-system': undefined } }, 400, 'TB-REQUEST'],
    ['a short source system', { headers: { 'nhn-source-system': 'ab' } }, 400, 'TB-REQUEST'],
    ['an event id beyond bounds', { headers: { 'nhn-event-id': 'x'.repeat(129) } }, 400, 'TB-REQUEST'],
    ['no role', { headers: { 'nhn-user-role': undefined } }, 400, 'TB-REQUEST'],
    ['a role that is not URL-encoded JSON', { headers: { 'nhn-user-role': 'LE' } }, 400, 'TB-REQUEST'],
    ['a broken %-sequence in the role', { headers: { 'nhn-user-role': '%E0%A4%A' } }, 400, 'TB-REQUEST'],
    ['no grounds', { headers: { 'nhn-access-basis': undefined } }, 400, 'TB-REQUEST'],
    ['grounds of the ticket', { basis: 'HPAKUTT' }, 400, 'TB-REQUEST'],
    ['no patient', { headers: { 'nhn-patient-nin': undefined } }, 400, 'KJF-000016'],
    ['a number that is none', { patient: 'status-0' }, 400, 'KJF-000016'],
    ['nobody’s kjernejournal', { patient: 'status-1' }, 403, 'KJF-000017'],
    ['a patient who is reserved', { patient: 'reservert' }, 403, 'KJF-000017'],
    ['a patient who is dead', { patient: 'dod' }, 403, 'KJF-000017'],
    ['a blocked address', { patient: 'adressesperre' }, 403, 'KJF-000017'],
    [
      'UNNTAK where the patient has restricted',
      { patient: 'sperret', basis: 'UNNTAK' },
      403,
      'TB-RESTRICTED',
    ],
    ['a patient who has blocked somebody', { patient: 'blokkert-helsepersonell' }, 403, 'KJF-000180'],
    ['a role the person has not', { role: 'SP' }, 403, 'AUT_000'],
    ['a profession without access', { worker: 'helsefagarbeider' }, 403, 'AUT_104'],
    ['a person outside HPR', { worker: 'uten-hpr', role: 'LE' }, 403, 'AUT_108'],
    ['no token', { headers: { authorization: undefined } }, 401, 'KJF-000123'],
    ['another address in the proof', { proof: { payload: { htu: 'http://x.no/' } } }, 401, 'KJF-000123'],
  ])('refuses %s', async (_name, call, status, code) => {
    const answer = await refusalOf(await send('GET', 'AllergyIntolerance', call))
    expect(answer).toMatchObject({ status, code })
    expect(answer.outcome).toMatchObject({ resourceType: 'OperationOutcome' })
    const systems: string = JSON.stringify(answer.issue?.['details'])
    expect(systems.includes('ErrorCodeKjLegacy')).toBe(!code.startsWith('TB-'))
  })

  it('refuses tokens of another API, without the scope, of a system, or of level 3', async () => {
    const get = (sent: string) => send('GET', 'AllergyIntolerance', { token: sent })
    expect((await get(bench.userToken())).status).toBe(401)
    expect((await get(token(undefined, { scope: ['nhn:kjernejournal/api'] }))).status).toBe(403)
    expect((await get(systemToken())).status).toBe(401)
    expect((await get(token(undefined, { 'helseid://claims/identity/security_level': '3' }))).status).toBe(
      403,
    )
    expect((await get(token())).status).toBe(200)
  })

  it('wants both organisation numbers in the token, which may be the same', async () => {
    const parent = bench.unit('kommune').organisasjonsnummer
    const get = (child: string | undefined) => {
      const named = { 'helseid://claims/client/claims/orgnr_child': child }
      return send('GET', 'AllergyIntolerance', { token: token(undefined, named) })
    }
    expect(await refusalOf(await get(undefined))).toMatchObject({ status: 403, code: 'KJF-000013' })
    expect((await get(parent)).status).toBe(200)
  })

  it('opens what is restricted with consent or in an emergency', async () => {
    for (const basis of ['SAMTYKKE', 'AKUTT'])
      expect((await send('GET', 'AllergyIntolerance', { patient: 'sperret', basis })).status).toBe(200)
  })

  it('opens without either what is not restricted, though other parts of the journal are', async () => {
    for (const patient of ['line-danser', 'delvis-sperret'])
      expect((await send('GET', 'AllergyIntolerance', { patient, basis: 'UNNTAK' })).status).toBe(200)
  })

  it('answers with the event id that the EPJ sent', async () => {
    const headers = { 'nhn-event-id': 'epj-42' }
    expect((await send('GET', 'Flag', { headers })).headers.get('nhn-event-id')).toBe('epj-42')
    const older = await send('GET', 'Flag', { headers: { 'hit-event-id': 'epj-43' } })
    expect(older.headers.get('nhn-event-id')).toBe('epj-43')
    const wrong = await send('GET', 'Flag', { headers, basis: 'x' })
    expect(await resourceOf(wrong)).toMatchObject({ id: 'epj-42' })
  })

  it('takes unbound tokens as Bearer until the switch is turned', async () => {
    const sent = token(undefined, { cnf: undefined })
    const call = { token: sent, headers: { authorization: `Bearer ${sent}`, dpop: undefined } }
    expect((await send('GET', 'Flag', call)).status).toBe(200)
    bench.room.switches.turn('kjernejournal.critical-information-bearer', 'refused')
    expect((await send('GET', 'Flag', call)).status).toBe(401)
    bench.room.switches.turn('kjernejournal.critical-information-bearer', 'taken')
  })

  it('shuts out only the blocked health worker when the switch says so', async () => {
    bench.room.switches.turn('kjernejournal.blocked-health-worker', 'others')
    const get = (worker: string) => send('GET', 'Flag', { worker, patient: 'blokkert-helsepersonell' })
    expect((await get('sykepleier')).status).toBe(403)
    expect((await get('lege')).status).toBe(200)
    bench.room.switches.turn('kjernejournal.blocked-health-worker', 'nobody')
  })
})
