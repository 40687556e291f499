import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, openBench } from '../../fixture/bench.ts'
import { allergy, type CriticalCall, createCriticalCalls } from '../../fixture/critical-calls.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
afterEach(() => bench.room.reset())

const { send } = createCriticalCalls(() => bench)

const roleHeader = (code: string) =>
  encodeURIComponent(JSON.stringify({ system: 'urn:oid:2.16.578.1.12.4.1.1.9060', code }))

/** What an EPJ sends that was written before the prefix was changed. */
const olderHeaders = () => ({
  'nhn-source-system': undefined,
  'nhn-access-basis': undefined,
  'nhn-patient-nin': undefined,
  'nhn-user-role': undefined,
  'hit-source-system': 'Test EPJ, v1.0',
  'hit-access-basis': 'SAMTYKKE',
  'hit-patient-pid': bench.patient('line-danser').pid,
  // Spaces as plus signs, as in NHN's own example.
  'hit-user-role':
    '%7B%0A++%22system%22%3A+%22urn%3Aoid%3A2.16.578.1.12.4.1.1.9060%22%2C+%22code%22%3A+%22LE%22%7D',
})

describe('headers with the older prefix', () => {
  it('are taken, and as the switch says only one of them', async () => {
    const hit = olderHeaders()
    const statuses = async () => [
      (await send('GET', 'Flag')).status,
      (await send('GET', 'Flag', { headers: hit })).status,
    ]
    expect(await statuses()).toEqual([200, 200])
    bench.room.switches.turn('kjernejournal.critical-information-headers', 'nhn')
    expect(await statuses()).toEqual([200, 400])
    expect(bench.last()).toMatchObject({
      explanation: { actual: 'missing: this room does not take hit-source-system' },
    })
    bench.room.switches.turn('kjernejournal.critical-information-headers', 'hit')
    expect(await statuses()).toEqual([400, 200])
    bench.room.switches.turn('kjernejournal.critical-information-headers', 'both')
  })

  it.each<[string, CriticalCall, string]>([
    ['grounds', { headers: { 'hit-access-basis': 'HPAKUTT' } }, 'hit-access-basis'],
    ['grounds that are missing', { headers: { 'hit-access-basis': undefined } }, 'hit-access-basis'],
    ['the role', { headers: { 'hit-user-role': 'LE' } }, 'hit-user-role'],
    ['the EPJ', { headers: { 'hit-source-system': 'ab' } }, 'hit-source-system'],
    ['the event', { headers: { 'hit-event-id': 'x'.repeat(129) } }, 'hit-event-id'],
  ])('are named as the EPJ wrote them when %s is wrong', async (_, call, header) => {
    const headers = { ...olderHeaders(), ...call.headers }
    const outcome = await (await send('GET', 'Flag', { headers })).json()
    expect(outcome).toMatchObject({ issue: [{ diagnostics: expect.stringContaining(`${header} must be`) }] })
    expect(bench.last()).toMatchObject({ explanation: { at: `headers.${header}` } })
  })

  it('may be sent beside the newer ones, as long as both say the same', async () => {
    const both = (changes: CriticalCall['headers'] = {}) =>
      send('GET', 'AllergyIntolerance', {
        headers: {
          'hit-source-system': 'Test EPJ, v1.0',
          'hit-access-basis': 'SAMTYKKE',
          'hit-patient-pid': bench.patient('line-danser').pid,
          'hit-user-role': olderHeaders()['hit-user-role'],
          ...changes,
        },
      })
    expect((await both()).status).toBe(200)
    for (const [header, value] of [
      ['hit-patient-pid', bench.patient('status-3').pid],
      ['hit-access-basis', 'AKUTT'],
      ['hit-user-role', roleHeader('SP')],
      ['hit-source-system', 'Another EPJ'],
    ] as const) {
      const answer = await both({ [header]: value })
      expect(answer.status, header).toBe(400)
      expect(bench.last()).toMatchObject({ explanation: { at: `headers.${header}` } })
    }
    bench.room.switches.turn('kjernejournal.critical-information-headers', 'nhn')
    expect((await both({ 'hit-patient-pid': bench.patient('status-3').pid })).status).toBe(200)
    bench.room.switches.turn('kjernejournal.critical-information-headers', 'both')
  })

  it('are named so for the patient, for a role the user lacks, and for the patient of a resource', async () => {
    const at = async (method: 'GET' | 'POST', headers: CriticalCall['headers'], body?: object) => {
      await send(method, 'AllergyIntolerance', {
        headers: { ...olderHeaders(), ...headers },
        ...(body && { body }),
      })
      return bench.last()['explanation']
    }
    expect(await at('GET', { 'hit-patient-pid': undefined })).toMatchObject({
      at: 'headers.hit-patient-pid',
      reason: 'hit-patient-pid must be the patient’s national identity number.',
    })
    expect(await at('GET', { 'hit-user-role': roleHeader('SP') })).toMatchObject({
      at: 'headers.hit-user-role',
    })
    const patient = { identifier: { value: bench.patient('status-3').pid } }
    expect(await at('POST', {}, allergy({ patient }))).toMatchObject({
      reason: expect.stringContaining('must be the patient of the header hit-patient-pid'),
    })
  })
})
