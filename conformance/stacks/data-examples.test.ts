// The examples of the data APIs, against the simulators: what they send is taken.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { criticalChanges } from '#reports/snippets/typescript/critical-change.ts'
import { readCritical } from '#reports/snippets/typescript/data-api.ts'
import { MedicinesRefused, medicines } from '#reports/snippets/typescript/medicines.ts'
import { type Bench, openBench } from '#simulators/kjernejournal/fixture/bench.ts'
import { allergy, createCriticalCalls, resourceOf } from '#simulators/kjernejournal/fixture/critical-calls.ts'
import { askIndicator, bodyOf } from '#simulators/kjernejournal/fixture/indicator-calls.ts'
import { signProof } from '#simulators/kjernejournal/fixture/tokens.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const calls = createCriticalCalls(() => bench)
const ROLE = { system: 'urn:oid:2.16.578.1.12.4.1.1.9060', code: 'LE' }
let proofs = 0

/** As an EPJ signs each call. @param token of the user, for the API that is called */
function signed(token: string, method: string, url: string): Record<string, string> {
  proofs += 1
  const jti = `example-number-${String(proofs).padStart(8, '0')}`
  return {
    authorization: `DPoP ${token}`,
    dpop: signProof(bench.key, { token, method, url, now: bench.room.clock.seconds(), jti }),
  }
}

describe('the example of critical information', () => {
  it('registers, refutes and withdraws what can then be read, or not', async () => {
    const service = `${bench.room.addresses.kjernejournalKritiskInformasjon}/api/critical-information/v1`
    const token = calls.token(bench.worker('lege'))
    const { pid } = bench.patient('line-danser')
    const changes = criticalChanges(service, async (method, url) => ({
      ...signed(token, method, url),
      'nhn-patient-nin': pid,
      'nhn-access-basis': 'SAMTYKKE',
      'nhn-user-role': encodeURIComponent(JSON.stringify(ROLE)),
      'nhn-source-system': 'Fjord EPJ, v7.3',
    }))
    const verification = async (id: string) =>
      (await resourceOf(await calls.send('GET', `AllergyIntolerance/${id}`)))['verificationStatus']

    const kept = await changes.register(allergy())
    const refuted = await changes.refute(kept)
    expect(refuted.meta.versionId).not.toBe(kept.meta.versionId)
    expect(await verification(kept.id)).toMatchObject({ coding: [{ code: 'refuted', display: 'Refuted' }] })
    await expect(changes.refute(kept), 'an older version').rejects.toThrow('Kjernejournal svarte')

    await changes.withdraw(refuted)
    expect((await calls.send('GET', `AllergyIntolerance/${kept.id}`)).status).toBeGreaterThanOrEqual(400)
    const left = await readCritical(service, pid, signed(token, 'GET', `${service}/AllergyIntolerance`), {
      grounds: 'SAMTYKKE',
      role: ROLE.code,
      epj: 'Fjord EPJ, v7.3',
    })
    expect(JSON.stringify(left)).not.toContain(kept.id)
  })
})

describe('the example of medicines', () => {
  const service = () => bench.room.addresses.kjernejournalApi
  const headers = () => ({
    ...signed(bench.userToken(), 'GET', `${service()}/v1/legemiddel`),
    'x-epj-system': 'Fjord EPJ, versjon 7.3',
  })
  const from = () => new Date(bench.room.clock.now() - 1e10)
  async function ticket(samtykke?: string): Promise<string> {
    const { pid } = bench.patient('line-danser')
    const answer = await askIndicator(bench, { fnr: pid, ...(samtykke && { samtykke }) })
    return String((await bodyOf(answer))['ticket'])
  }

  it('gets them by the ticket, with the grounds in the ticket or beside it', async () => {
    const withGrounds = { ticket: await ticket('HPMOTTATTSAMTYKKE'), from: from() }
    expect(await medicines(service(), headers(), withGrounds)).toHaveProperty('resepter')
    const without = { ticket: await ticket(), from: from() }
    expect(await medicines(service(), headers(), { ...without, grounds: 'HPAKUTT' })).toHaveProperty(
      'resepter',
    )
  })

  it('tells a refusal with its code and words', async () => {
    const question = { ticket: `${await ticket('HPAKUTT')}x`, from: from() }
    const refusal = await medicines(service(), headers(), question).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(MedicinesRefused)
    expect(refusal).toMatchObject({ code: 'KJF-000011' })
  })
})
