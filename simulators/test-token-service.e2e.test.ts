// The test-token service: where its parameters end up, which keys it signs with, and how it refuses.
import { generateKeyPairSync } from 'node:crypto'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Room } from './core/room/room.ts'
import { openWorld, type TestWorld } from './fixture/open-world.ts'
import { openTestTokens, type TestTokens } from './fixture/test-tokens.ts'
import { testTokenAnswer, testTokenOrder } from './helseid/ttt/order.ts'
import { populationOf } from './population/of-seed.ts'
import type { Population } from './population/population.ts'

type Members = Record<string, unknown>

let world: TestWorld
let room: Room
let population: Population
let tokens: TestTokens
beforeAll(async () => {
  world = await openWorld()
  room = world.demo
  population = populationOf(room.seed)
  tokens = await openTestTokens(room)
  expect(tokens.page).toContain(tokens.target())
})
afterAll(() => world.close())

describe('the test-token service', () => {
  it('puts every parameter where its name says', async () => {
    const pid = population.healthWorkers[1]?.pid ?? ''
    const { accessTokenJwt } = await tokens.made({
      createDPoPTokenWithDPoPProof: false,
      clientClaimsParametersGeneration: 'GenerateOnlyFromNonEmptyParameterValues',
      userClaimsParametersGeneration: 2,
      clientClaimsParameters: {
        scope: ['a:b/c'],
        clientId: 'my-client',
        orgnrParent: '111111111',
        orgnrChild: '222222222',
        orgnrSupplier: '333333333',
        clientTenancy: true,
        clientTenancyType: 'MultiTenant',
        clientAuthenticationMethodsReferences: 'private_key_jwt',
        authenticationMethodsReferences: ['rsa_private_key'],
        clientName: 'Mine',
        sfmJournalId: 'sfm',
        jti: 'my-jti',
        cnfJkt: 'my-jkt',
      },
      userClaimsParameters: {
        pid,
        identityProvider: 'buypass-oidc',
        securityLevel: '3',
        amr: ['mfa'],
        network: 'helsenett',
      },
      getPersonFromPersontjenesten: true,
      getHprNumberFromHprregisteret: true,
      setPidPseudonym: true,
      setSubject: true,
      createTokenExchangeClaims: true,
      tokenExchangeParameters: { issuer: 'https://x', clientId: 'api', orgnrParent: '444444444' },
      tillitsrammeverkClaimsParameters: {
        practitionerLegalEntityName: 'Legal',
        careRelationshipHealthcareServiceCode: 'S03',
        careRelationshipHealthcareSystem: 'urn:oid:1',
        careRelationshipDecisionRefUserSelected: false,
        patientsDepartmentId: '99',
      },
    })
    const claims = decodeJwt(accessTokenJwt) as Members
    expect(claims).toMatchObject({
      scope: ['a:b/c'],
      client_id: 'my-client',
      client_amr: 'private_key_jwt',
      cnf: { jkt: 'my-jkt' },
      jti: 'my-jti',
      'helseid://claims/client/claims/orgnr_parent': '111111111',
      'helseid://claims/client/claims/orgnr_child': '222222222',
      'helseid://claims/client/claims/orgnr_supplier': '333333333',
      'helseid://claims/client/client_tenancy': 'multi-tenant',
      'helseid://claims/client/client_name': 'Mine',
      'helseid://claims/client/amr': ['rsa_private_key'],
      'nhn:sfm:journal_id': 'sfm',
      'helseid://claims/identity/pid': pid,
      'helseid://claims/hpr/hpr_number': population.healthWorkers[1]?.hprNumber,
      idp: 'buypass-oidc',
      amr: ['mfa'],
      given_name: population.healthWorkers[1]?.name.given.toUpperCase(),
      act: { iss: 'https://x', client_id: 'api' },
      'nhn:tillitsrammeverk:parameters': {
        practitioner: { identifier: { id: pid }, legal_entity: { name: 'Legal' } },
        care_relationship: {
          healthcare_service: { code: 'S03', system: 'urn:oid:1' },
          decision_ref: { user_selected: false },
        },
        patients: [{ department: { id: '99' } }],
      },
    })
    expect(claims['sub']).toBe(claims['helseid://claims/identity/pid_pseudonym'])
    expect(claims).not.toHaveProperty(['helseid://claims/identity/assurance_level'])
  })

  it('signs the proof with the key that is brought, RSA or EC, as text or object', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })
    const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })
    for (const privateKeyForProofCreation of [JSON.stringify(rsa), { ...ec }]) {
      const token = await tokens.made({ dPoPProofParameters: { privateKeyForProofCreation } })
      expect(await tokens.judged(token)).toMatchObject({ status: 200 })
      expect(decodeProtectedHeader(token.dPoPProof ?? '').jwk).not.toHaveProperty('d')
    }
  })

  it('takes amr as a text, and lets what it is told to fetch overrule what is given', async () => {
    const lege = population.healthWorkers[0]
    const { accessTokenJwt } = await tokens.made({
      userClaimsParameters: { pid: lege?.pid ?? '', amr: 'mfa', hprNumber: '1', pidPseudonym: 'p' },
      getHprNumberFromHprregisteret: true,
      setPidPseudonym: true,
    })
    const claims = decodeJwt(accessTokenJwt)
    expect(claims['amr']).toEqual(['mfa'])
    expect(claims['helseid://claims/hpr/hpr_number']).toBe(lege?.hprNumber)
    expect(claims['helseid://claims/identity/pid_pseudonym']).not.toBe('p')
  })

  it.each([
    ['no audience', {}, 400, /audience/],
    ['a misspelt parameter', { audience: 'a', setInvalidIsuer: true }, 400, /setInvalidIsuer/],
    ['a parameter of another kind', { audience: 'a', setInvalidIssuer: 'yes' }, 400, /setInvalidIssuer/],
    [
      'a proof fault nobody has',
      { audience: 'a', dPoPProofParameters: { invalidDPoPProofParameters: 14 } },
      400,
      /invalidDPoP/,
    ],
    [
      'a person nobody knows',
      { audience: 'a', userClaimsParameters: { pid: '1' }, getPersonFromPersontjenesten: true },
      400,
      /nobody/,
    ],
    [
      'a key that is none',
      {
        audience: 'a',
        createDPoPTokenWithDPoPProof: true,
        dPoPProofParameters: { privateKeyForProofCreation: '{"kty":"EC"}' },
      },
      400,
      /privateKeyForProofCreation/,
    ],
  ] as const)('answers %s in its own way', async (_name, order, status, says) => {
    const response = await tokens.post(order)
    expect(response.status).toBe(status)
    expect(testTokenAnswer.parse(await response.json())).toEqual({
      isError: true,
      successResponse: null,
      errorResponse: { errorMessage: expect.stringMatching(says) },
    })
  })

  it('lets a misspelt parameter pass in a lenient room, and writes it down', async () => {
    room.profile = 'lenient'
    const response = await tokens.post({ audience: 'a', setInvalidIsuer: true })
    room.profile = 'strict'
    expect(response.status).toBe(200)
    const last = JSON.parse(room.journal.lines(0, 10_000).at(-1) ?? '') as Members
    expect(last['deviations']).toMatchObject([
      { rule: 'helseid.test-token-unknown-member', at: 'body.setInvalidIsuer' },
    ])
  })

  it('wants its key, JSON and POST, and fails on order in its own way', async () => {
    expect((await tokens.post({ audience: 'a' }, { 'x-auth-key': 'other' })).status).toBe(401)
    expect((await tokens.post({ audience: 'a' }, { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await fetch(`${room.addresses.ttt}/v2/create-test-token-with-key`)).status).toBe(405)
    const effect = { type: 'status', status: 503 } as const
    room.faults.arm({ operation: 'helseid.create-test-token', after: 0, times: 1, maxInARow: 1, effect })
    const failed = await tokens.post({ audience: 'a' })
    expect(failed.status).toBe(503)
    expect(testTokenAnswer.parse(await failed.json()).isError).toBe(true)
    expect((await tokens.post({ audience: 'a' })).status).toBe(200)
  })

  it('describes itself: its operation, every parameter, and the statuses it answers with', async () => {
    const document = z.looseObject({
      openapi: z.literal('3.1.0'),
      servers: z.array(z.object({ url: z.string() })),
      paths: z.record(
        z.string(),
        z.record(z.string(), z.looseObject({ responses: z.record(z.string(), z.unknown()) })),
      ),
      components: z.object({
        schemas: z.record(z.string(), z.looseObject({ properties: z.record(z.string(), z.unknown()) })),
      }),
    })
    const served = document.parse(await (await fetch(`${room.addresses.ttt}/openapi.json`)).json())
    expect(served.servers).toEqual([{ url: room.addresses.ttt }])
    const [path, methods] = Object.entries(served.paths)[0] ?? []
    expect(path).toBe('/v2/create-test-token-with-key')
    expect(Object.keys(methods?.['post']?.responses ?? {})).toEqual(['200', '400', '401', '413', '415'])
    const { TestTokenOrder: order } = served.components.schemas
    expect(Object.keys(order?.properties ?? {})).toEqual(Object.keys(testTokenOrder.shape))
  })
})
