// The test-token service, as NHN's own programs call it.
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type TestWorld } from './fixture/open-world.ts'
import { openTestTokens, type TestTokens } from './fixture/test-tokens.ts'
import { testTokenAnswer } from './helseid/ttt/order.ts'
import { populationOf } from './population/of-seed.ts'
import type { Population } from './population/population.ts'

type Members = Record<string, unknown>

let world: TestWorld
let population: Population
let tokens: TestTokens
beforeAll(async () => {
  world = await openWorld()
  population = populationOf(world.demo.seed)
  tokens = await openTestTokens(world.demo)
})
afterAll(() => world.close())

describe('the test-token service', () => {
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
    const response = await tokens.post(
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
          htuClaimValue: tokens.target(),
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
    expect(await tokens.judged(token)).toMatchObject({ status: 200 })
  })
})
