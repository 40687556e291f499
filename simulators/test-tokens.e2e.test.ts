// The test-token service: each token and proof it makes is sent to the room's own Kjernejournal, which accepts it or
// refuses it as the row says.
import { createHash, generateKeyPairSync } from 'node:crypto'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Room } from './core/room/room.ts'
import { openWorld, type TestWorld } from './fixture/open-world.ts'
import { testTokenAnswer, testTokenOrder } from './helseid/ttt/order.ts'
import { populationOf } from './population/of-seed.ts'
import type { Population } from './population/population.ts'

type Order = z.input<typeof testTokenOrder>
type Members = Record<string, unknown>

let world: TestWorld
let room: Room
let population: Population
let key = ''
beforeAll(async () => {
  world = await openWorld()
  room = world.demo
  population = populationOf(room.seed)
  const page = await (await fetch(`${room.addresses.ttt}?lang=en`)).text()
  key = /X-Auth-Key: ([0-9a-f]{32})/.exec(page)?.[1] ?? ''
  expect(page).toContain(`${room.addresses.kjernejournalInnlogging}/api/session/create`)
})
afterAll(() => world.close())

const post = (order: unknown, headers: Record<string, string> = {}) =>
  fetch(`${room.addresses.ttt}/v2/create-test-token-with-key`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-auth-key': key, ...headers },
    body: JSON.stringify(order),
  })

const target = () => `${room.addresses.kjernejournalInnlogging}/api/session/create`

async function made(order: Partial<Order>) {
  const { dPoPProofParameters, ...rest } = order
  const whole: Order = {
    audience: 'nhn:kjernejournal',
    createTillitsrammeverkClaims: true,
    createDPoPTokenWithDPoPProof: true,
    dPoPProofParameters: { htmClaimValue: 'POST', htuClaimValue: target(), ...dPoPProofParameters },
    ...rest,
  }
  const response = await post(whole)
  const answer = testTokenAnswer.parse(await response.json())
  if (!answer.successResponse) throw new Error(answer.errorResponse?.errorMessage)
  return answer.successResponse
}

/** What Kjernejournal says: 200, or what it refused with and where. */
async function judged({ accessTokenJwt, dPoPProof }: Awaited<ReturnType<typeof made>>) {
  const response = await fetch(target(), {
    method: 'POST',
    headers: {
      authorization: `${dPoPProof === null ? 'Bearer' : 'DPoP'} ${accessTokenJwt}`,
      ...(dPoPProof !== null && { dpop: dPoPProof }),
      'content-type': 'application/json',
      'x-source-system': 'Testbenk 1.0',
    },
    body: JSON.stringify({
      ehr_code_challenge: createHash('sha256').update('v'.repeat(43)).digest('base64url'),
      claims: {
        patient_identifier: { id: '13116900216', system: 'urn:oid:2.16.578.1.12.4.1.4.1' },
        practitioner_authorization: { code: 'LE', system: 'urn:oid:2.16.578.1.12.4.1.1.9060' },
        access_basis: { code: 'SAMTYKKE' },
      },
    }),
  })
  await response.text()
  const line = room.journal
    .lines(0, 10_000)
    .findLast((one) => one.includes('session-create') || one.includes('"kjernejournal.'))
  const { explanation } = JSON.parse(line ?? '{}') as { explanation?: { reason: string; at?: string } }
  return { status: response.status, at: explanation?.at, reason: explanation?.reason ?? '' }
}

const own = (testbenkParameters: Order['testbenkParameters']): Partial<Order> => ({ testbenkParameters })
const proof = (invalidDPoPProofParameters: string | number): Partial<Order> => ({
  dPoPProofParameters: { invalidDPoPProofParameters } as Order['dPoPProofParameters'],
})
const AUTH = 'headers.authorization'
const ATTEST = `${AUTH}.nhn:tillitsrammeverk:parameters`

const accepted: readonly (readonly [string, Partial<Order>])[] = [
  ['as it is', {}],
  ['of type JWT', { headerParameters: { typ: 'jwt' } }],
  ['for a day', { expirationParameters: { expirationTimeInDays: 1 } }],
  ['for a minute', { expirationParameters: { expirationTimeInSeconds: 60 } }],
  ['with claims of an API’s own', { apiSpecificClaims: [{ type: 'herid', value: '8142520' }] }],
  ['that was exchanged', { createTokenExchangeClaims: true }],
  ['with no proof fault, by number', proof(0)],
  ['with the attest in an array', own({ attest: 'InArray' })],
  [
    'with an attest that has only what it must',
    {
      tillitsrammeverkClaimsParameters: {
        dontSetPractitionerHprNr: true,
        dontSetPractitionerAuthorization: true,
        dontSetPractitionerDepartment: true,
        dontSetCareRelationshipHealthcareService: true,
        dontSetCareRelationshipPurposeOfUseDetails: true,
        dontSetPatientsPointOfCare: true,
        dontSetPatientsDepartment: true,
      },
    },
  ],
]

const refused: readonly (readonly [string, Partial<Order>, at: string])[] = [
  ['signed with another key', { signJwtWithInvalidSigningKey: true }, AUTH],
  ['from another issuer', { setInvalidIssuer: true }, `${AUTH}.iss`],
  ['of another environment', { issuerEnvironment: 'Development' }, `${AUTH}.iss`],
  ['for another audience', { setInvalidAudience: true }, `${AUTH}.aud`],
  ['that has expired', { expirationParameters: { setExpirationTimeAsExpired: true } }, `${AUTH}.exp`],
  ['without client claims', { clientClaimsParametersGeneration: 'GenerateNone' }, `${AUTH}.scope`],
  ['without user claims', { withoutDefaultUserClaims: true }, AUTH],
  ['at level 3', { userClaimsParameters: { securityLevel: '3' } }, AUTH],
  ['for another key', { clientClaimsParameters: { cnfJkt: 'x'.repeat(43) } }, 'headers.dpop.jwk'],
  ['without attest', { createTillitsrammeverkClaims: false }, ATTEST],
  ['not bound to a key', { createDPoPTokenWithDPoPProof: false }, AUTH],
  ['with a proof without htu', proof('DontSetHtuClaimValue'), 'headers.dpop.htu'],
  ['with a proof without htm', proof('DontSetHtmClaimValue'), 'headers.dpop.htm'],
  ['with an old proof', proof('SetIatValueInThePast'), 'headers.dpop.iat'],
  ['with a proof from the future', proof('SetIatValueInTheFuture'), 'headers.dpop.iat'],
  ['with a proof without ath', proof('DontSetAthClaimValue'), 'headers.dpop.ath'],
  ['with a proof without alg', proof('DontSetAlgHeader'), 'headers.dpop.alg'],
  ['with a proof without jwk', proof('DontSetJwkHeader'), 'headers.dpop.jwk'],
  ['with a proof without jti', proof('DontSetJtiClaim'), 'headers.dpop.jti'],
  ['with a proof with HS256', proof('SetAlgHeaderToASymmetricAlgorithm'), 'headers.dpop.alg'],
  ['with a private key in the proof', proof('SetPrivateKeyInJwkHeader'), 'headers.dpop.jwk'],
  ['with a proof of another typ', proof('SetInvalidTypHeaderValue'), 'headers.dpop.typ'],
  ['with a proof with another signature', proof('SetAnInvalidSignature'), 'headers.dpop'],
  ['bound to another jkt, by number', proof(13), 'headers.dpop.jwk'],
  ['of type id+jwt', own({ typ: 'id+jwt' }), `${AUTH}.typ`],
  ['that is not valid yet', own({ setNotBeforeInTheFuture: true }), `${AUTH}.nbf`],
  ['for two audiences', own({ extraAudiences: ['nhn:pps'] }), `${AUTH}.aud`],
  ['with alg none', own({ algorithm: 'none' }), AUTH],
  ['with alg HS256', own({ algorithm: 'HS256' }), `${AUTH}.alg`],
  ['signed in another room', own({ signWithKeyOfAnotherRoom: true }), `${AUTH}.kid`],
  ['without exp', own({ withoutClaims: ['exp'] }), `${AUTH}.exp`],
  ['without aud', own({ withoutClaims: ['aud'] }), `${AUTH}.aud`],
  ['without cnf', own({ withoutClaims: ['cnf'] }), `${AUTH}.cnf`],
  ['with an attest that is no object', own({ attest: 'NotAnObject' }), ATTEST],
  [
    'with an attest of another person',
    own({ attest: 'OfAnotherPerson' }),
    `${ATTEST}.practitioner.identifier.id`,
  ],
  ['with an attest for another patient', own({ attest: 'ForAnotherPatient' }), `${ATTEST}.patients`],
]

describe('Kjernejournal', () => {
  it.each(accepted)('accepts a test token %s', async (_name, order) => {
    expect(await judged(await made(order))).toMatchObject({ status: 200 })
  })

  it.each(refused)('refuses one %s', async (_name, order, at) => {
    const { status, at: where, reason } = await judged(await made(order))
    expect([status === 401 || status === 403, where]).toEqual([true, at])
    expect(reason).not.toBe('')
  })
})

describe('the test-token service', () => {
  it('puts every parameter where its name says', async () => {
    const pid = population.healthWorkers[1]?.pid ?? ''
    const { accessTokenJwt } = await made({
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
      const token = await made({ dPoPProofParameters: { privateKeyForProofCreation } })
      expect(await judged(token)).toMatchObject({ status: 200 })
      expect(decodeProtectedHeader(token.dPoPProof ?? '').jwk).not.toHaveProperty('d')
    }
  })

  // What the programs write for DemoTillitsrammeverkWithDpop and for `getToken` (NHN's HelseID.Samples), with the room's
  // people and addresses: every member of their model is there, set or not.
  it.each([
    ['TestTokenDemo', (name: string) => name, ''],
    ['TestTokenTool', (name: string) => name.charAt(0).toUpperCase() + name.slice(1), null],
  ])('serves NHN’s sample %s as it is', async (_name, spelt, unset) => {
    const spelling = (members: Members): Members =>
      Object.fromEntries(
        Object.entries(members).map(([name, value]) => [
          spelt(name),
          value !== null && typeof value === 'object' && !Array.isArray(value)
            ? spelling(value as Members)
            : value,
        ]),
      )
    const lege = population.healthWorkers[0]
    const response = await post(
      spelling({
        audience: 'nhn:kjernejournal',
        withoutDefaultClientClaims: true,
        withoutDefaultUserClaims: true,
        issuerEnvironment: 0,
        clientClaimsParametersGeneration: 3,
        userClaimsParametersGeneration: 3,
        createDPoPTokenWithDPoPProof: true,
        createTillitsrammeverkClaims: true,
        setPidPseudonym: true,
        getHprNumberFromHprregisteret: true,
        expirationParameters: {
          setExpirationTimeAsExpired: false,
          expirationTimeInSeconds: 600,
          expirationTimeInDays: -2_147_483_648,
        },
        headerParameters: { typ: unset },
        clientClaimsParameters: {
          scope: ['nhn:kjernejournal/innlogging', 'nhn:kjernejournal/tillitsrammeverk'],
          clientId: 'fake',
          sfmJournalId: unset,
          orgnrParent: population.clients[0]?.organisation,
          orgnrChild: population.clients[0]?.childOrganisations[0],
          orgnrSupplier: unset,
          clientTenancy: false,
          clientTenancyType: 0,
          authenticationMethodsReferences: [],
          clientAuthenticationMethodsReferences: unset,
          cnfJkt: unset,
          cnfPublicKey: unset,
        },
        userClaimsParameters: {
          pid: lege?.pid,
          pidPseudonym: unset,
          hprNumber: unset,
          name: 'Julenissen',
          givenName: unset,
          securityLevel: '4',
          amr: unset,
          sid: unset,
        },
        tillitsrammeverkClaimsParameters: {
          practitionerAuthorizationCode: 'LE',
          practitionerAuthorizationText: unset,
          careRelationshipTracingRefId: unset,
        },
        dPoPProofParameters: {
          htuClaimValue: target(),
          htmClaimValue: 'POST',
          privateKeyForProofCreation: unset,
          invalidDPoPProofParameters: 0,
        },
        apiSpecificClaims: [],
      }),
    )
    const answer = testTokenAnswer.parse(await response.json())
    expect(answer.errorResponse).toBeNull()
    const token = answer.successResponse ?? { accessTokenJwt: '', dPoPProof: null }
    const claims = decodeJwt(token.accessTokenJwt) as Members
    expect(claims).toMatchObject({ client_id: 'fake', name: 'Julenissen' })
    expect(claims['helseid://claims/hpr/hpr_number']).toBe(lege?.hprNumber)
    expect(claims).not.toHaveProperty(['helseid://claims/client/client_tenancy'])
    expect(await judged(token)).toMatchObject({ status: 200 })
  })

  it('takes amr as a text, and lets what it is told to fetch overrule what is given', async () => {
    const lege = population.healthWorkers[0]
    const { accessTokenJwt } = await made({
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
    const response = await post(order)
    expect(response.status).toBe(status)
    expect(testTokenAnswer.parse(await response.json())).toEqual({
      isError: true,
      successResponse: null,
      errorResponse: { errorMessage: expect.stringMatching(says) },
    })
  })

  it('lets a misspelt parameter pass in a lenient room, and writes it down', async () => {
    room.profile = 'lenient'
    const response = await post({ audience: 'a', setInvalidIsuer: true })
    room.profile = 'strict'
    expect(response.status).toBe(200)
    const last = JSON.parse(room.journal.lines(0, 10_000).at(-1) ?? '') as Members
    expect(last['deviations']).toMatchObject([
      { rule: 'helseid.test-token-unknown-member', at: 'body.setInvalidIsuer' },
    ])
  })

  it('wants its key, JSON and POST, and fails on order in its own way', async () => {
    expect((await post({ audience: 'a' }, { 'x-auth-key': 'other' })).status).toBe(401)
    expect((await post({ audience: 'a' }, { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await fetch(`${room.addresses.ttt}/v2/create-test-token-with-key`)).status).toBe(405)
    const effect = { type: 'status', status: 503 } as const
    room.faults.arm({ operation: 'helseid.create-test-token', after: 0, times: 1, maxInARow: 1, effect })
    const failed = await post({ audience: 'a' })
    expect(failed.status).toBe(503)
    expect(testTokenAnswer.parse(await failed.json()).isError).toBe(true)
    expect((await post({ audience: 'a' })).status).toBe(200)
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
