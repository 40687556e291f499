import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, openBench } from '../../fixture/bench.ts'
import {
  allergy,
  type CriticalCall,
  createCriticalCalls,
  refusalOf,
  resourceOf,
  verifiedAs,
} from '../../fixture/critical-calls.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
afterEach(() => bench.room.reset())

const { created, send, systemToken } = createCriticalCalls(() => bench)

describe('status', () => {
  const ask = (patient: string, call: CriticalCall = {}) =>
    send('POST', 'status', {
      patient,
      body: { nin: bench.patient(patient).pid },
      ...call,
      headers: { 'content-type': 'application/json', ...call.headers },
    })

  it('tells what there is, when it was changed, and what the patient has decided', async () => {
    const response = await ask('line-danser')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(await resourceOf(response)).toMatchObject({
      patientNIN: bench.patient('line-danser').pid,
      hasCriticalInformation: true,
      hasActiveCriticalInformation: true,
      lastChangedDateTime: '2024-03-06T09:14:22.000Z',
      dateChanged: {
        allergyIntoleranceDate: '2024-03-06T09:14:22.000Z',
        conditionComplicationsOfAnesthesiaDate: '2021-09-16T13:02:47.000Z',
        conditionInfectionDate: null,
      },
      hasKjernejournalReservation: false,
      hasCriticalInformationRestriction: false,
      isHealthWorkerBlocked: false,
    })
    expect(await resourceOf(await ask('sperret'))).toMatchObject({ hasCriticalInformationRestriction: true })
    expect(await resourceOf(await ask('reservert'))).toMatchObject({
      hasKjernejournalReservation: true,
      hasCriticalInformation: false,
      lastChangedDateTime: null,
    })
    expect(await resourceOf(await ask('blokkert-helsepersonell', { worker: 'sykepleier' }))).toMatchObject({
      isHealthWorkerBlocked: true,
    })
  })

  it('tells of whoever has no kjernejournal that there is nothing', async () => {
    for (const pid of [bench.patient('status-1').pid, bench.worker('lege').pid]) {
      const response = await ask('line-danser', { body: { nin: pid } })
      expect(response.status).toBe(200)
      expect(await resourceOf(response)).toMatchObject({
        patientNIN: pid,
        hasCriticalInformation: false,
        hasActiveCriticalInformation: false,
        lastChangedDateTime: null,
        hasKjernejournalReservation: false,
        hasCriticalInformationRestriction: false,
        isHealthWorkerBlocked: false,
      })
    }
  })

  it('counts what is over, and not what was refuted or entered in error', async () => {
    const patient = 'status-2'
    const told = async () => {
      const { hasCriticalInformation, hasActiveCriticalInformation } = await resourceOf(await ask(patient))
      return [hasCriticalInformation, hasActiveCriticalInformation]
    }
    const inactive = {
      coding: [
        { system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', code: 'inactive' },
      ],
    }
    const first = await created(allergy(), { patient })
    const path = `AllergyIntolerance/${first.id}`
    expect(await told()).toEqual([true, true])
    const over = { ...first, clinicalStatus: inactive }
    expect((await send('PUT', path, { patient, body: over })).status).toBe(200)
    expect(await told()).toEqual([true, false])
    const refuted = { ...over, verificationStatus: verifiedAs('refuted'), meta: { versionId: '2' } }
    expect((await send('PUT', path, { patient, body: refuted })).status).toBe(200)
    expect(await told()).toEqual([false, false])
    expect((await send('DELETE', path, { patient })).status).toBe(204)
    expect(await told()).toEqual([false, false])
  })

  it('takes a system token with fewer headers, and then cannot tell of blocks', async () => {
    const headers = {
      'nhn-user-role': undefined,
      'nhn-access-basis': undefined,
      'nhn-patient-nin': undefined,
    }
    const body = await resourceOf(await ask('line-danser', { token: systemToken(), headers }))
    expect(body).toMatchObject({ hasCriticalInformation: true })
    expect(body).not.toHaveProperty('isHealthWorkerBlocked')
  })

  it('refuses a number that is none, and a body without', async () => {
    expect(await refusalOf(await ask('status-0'))).toMatchObject({ status: 400, code: 'KJF-000016' })
    expect(await refusalOf(await ask('line-danser', { body: {} }))).toMatchObject({ status: 400 })
  })
})
