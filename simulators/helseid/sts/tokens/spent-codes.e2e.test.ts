import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestClient, type Members, type TestClient } from '../../fixture/client.ts'
import { openRoom, type TestRoom } from '../../fixture/room.ts'

let bench: TestRoom
let client: TestClient
beforeAll(async () => {
  bench = await openRoom()
  client = await createTestClient(bench)
})
afterAll(() => bench.close())

const grant_type = 'authorization_code'
const exchange = (code: string, changes: Members = {}, assertion?: Members) =>
  client.token({ grant_type, code, ...changes }, assertion && { claims: assertion })

describe('an exchange that is refused', () => {
  it.each<readonly [string, Members, Members | undefined]>([
    ['without redirect_uri', { redirect_uri: undefined }, undefined],
    ['with another redirect_uri', { redirect_uri: 'http://localhost:51000/other' }, undefined],
    ['without code_verifier', { code_verifier: undefined }, undefined],
    ['with another code_verifier', { code_verifier: 'x'.repeat(64) }, undefined],
    ['for an API that was not asked for', { resource: 'nhn:unknown' }, undefined],
    ['with a type of details that nobody knows', {}, { assertion_details: { type: 'unknown' } }],
  ])('%s has used up the code', async (_how, changes, assertion) => {
    const code = await client.logIn()
    expect((await exchange(code, changes, assertion)).status).toBe(400)
    expect(await exchange(code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
    expect(bench.lastExchange().explanation).toMatchObject({ at: 'body.code' })
  })

  it('uses it up where a refusal is ordered, too', async () => {
    const code = await client.logIn()
    const effect = { type: 'variant', name: 'hid-1005' } as const
    bench.room.faults.arm({ operation: 'helseid.token', after: 1, times: 1, maxInARow: 1, effect })
    expect((await exchange(code)).body['error_description']).toMatch(/^HID-1005/)
    expect((await exchange(code)).body).toEqual({ error: 'invalid_grant' })
  })

  it.each<readonly [string, (code: string) => Promise<{ readonly status: number }>]>([
    ['its client is not known to be who it says', (code) => exchange(code, { client_assertion: 'x' })],
    ['its assertion is too old', (code) => exchange(code, {}, { exp: 1 })],
    ['its proof is not sound', async (code) => proved(code, { htm: 'GET' })],
    ['its proof has no good nonce', async (code) => proved(code, { nonce: 'old' })],
    ['it names two APIs', (code) => exchange(code, { resource: ['nhn:kjernejournal', 'nhn:pps'] })],
    ['it comes from another client', fromAnother],
  ])('has not when %s', async (_why, refused) => {
    const code = await client.logIn()
    expect((await refused(code)).status).toBe(400)
    expect((await exchange(code)).status).toBe(200)
  })

  it('has not when the proof is made with another key than the code is bound to', async () => {
    const htu = `${client.helseid}/connect/par`
    const code = await client.logIn({}, { dpop: await client.proof({ claims: { htu } }) })
    const { privateKey } = await generateKeyPair('ES256', { extractable: true })
    const key = { ...(await exportJWK(privateKey)), alg: 'ES256' }
    const nonce = (await proved(code, {})).headers.get('dpop-nonce')
    expect((await proved(code, { nonce }, key)).status).toBe(400)
    expect(bench.lastExchange().explanation?.at).toBe('header.dpop.jwk')
    expect((await exchange(code)).status).toBe(200)
  })
})

async function proved(code: string, claims: Members, key?: JWK) {
  const redirect_uri = `${bench.room.addresses.epj}/callback`
  const form = await client.tokenForm({ grant_type, code, redirect_uri, code_verifier: client.verifier })
  return client.post('/connect/token', form, { dpop: await client.proof({ claims, ...(key && { key }) }) })
}

async function fromAnother(code: string) {
  const other = await createTestClient(bench, 'leverandor-multitenant')
  return other.token({ grant_type, code })
}
