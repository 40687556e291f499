// Each token and proof that the test-token service makes is sent to the room's own Kjernejournal, which accepts it or
// refuses it as the row says.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type TestWorld } from './fixture/open-world.ts'
import { type Order, openTestTokens, type TestTokens } from './fixture/test-tokens.ts'

let world: TestWorld
let tokens: TestTokens
beforeAll(async () => {
  world = await openWorld()
  tokens = await openTestTokens(world.demo)
})
afterAll(() => world.close())

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
    expect(await tokens.judged(await tokens.made(order))).toMatchObject({ status: 200 })
  })

  it.each(refused)('refuses one %s', async (_name, order, at) => {
    const { status, at: where, reason } = await tokens.judged(await tokens.made(order))
    expect([status === 401 || status === 403, where]).toEqual([true, at])
    expect(reason).not.toBe('')
  })
})
