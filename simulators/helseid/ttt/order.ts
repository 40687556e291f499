// What NHN's test-token service takes, each parameter under its own name (NHN's sample TestTokenTool), and beside them
// one object with what it cannot do.
import { z } from 'zod'

/** By name or by number, as .NET reads an enumeration. */
function enumeration<const Names extends readonly [string, ...string[]]>(names: Names) {
  return z
    .union([
      z.enum(names),
      z
        .int()
        .min(0)
        .max(names.length - 1),
    ])
    .transform((value): Names[number] => (typeof value === 'number' ? (names[value] ?? names[0]) : value))
}

const generation = enumeration([
  'GenerateNone',
  'GenerateOnlyDefault',
  'GenerateOnlyFromNonEmptyParameterValues',
  'GenerateDefaultWithClaimsFromNonEmptyParameterValues',
])
const text = z.string().max(4_000).optional()
const texts = z.array(z.string().max(1_000)).max(100).optional()
const yes = z.boolean().optional()

const textsNamed = <const Names extends readonly string[]>(names: Names) =>
  Object.fromEntries(names.map((name) => [name, text])) as { [Name in Names[number]]: typeof text }

const PROOF_FAULTS = [
  'None',
  'DontSetHtuClaimValue',
  'DontSetHtmClaimValue',
  'SetIatValueInThePast',
  'SetIatValueInTheFuture',
  'DontSetAthClaimValue',
  'DontSetAlgHeader',
  'DontSetJwkHeader',
  'DontSetJtiClaim',
  'SetAlgHeaderToASymmetricAlgorithm',
  'SetPrivateKeyInJwkHeader',
  'SetInvalidTypHeaderValue',
  'SetAnInvalidSignature',
  'SetAnInvalidJktValueInToken',
] as const
export type ProofFault = (typeof PROOF_FAULTS)[number]

const clientClaimsParameters = z.strictObject({
  scope: texts,
  ...textsNamed(['clientId', 'sfmJournalId', 'orgnrParent', 'orgnrChild', 'orgnrSupplier', 'clientName']),
  clientTenancy: yes,
  clientTenancyType: enumeration(['MultiTenant', 'SingleTenant', 'None']).optional(),
  authenticationMethodsReferences: texts,
  ...textsNamed(['clientAuthenticationMethodsReferences', 'jti', 'cnfJkt', 'cnfPublicKey']),
})

const userClaimsParameters = z.strictObject({
  ...textsNamed(['pid', 'pidPseudonym', 'hprNumber', 'name', 'givenName', 'middleName', 'familyName']),
  ...textsNamed(['identityProvider', 'securityLevel', 'assuranceLevel', 'network', 'subject', 'sid']),
  amr: z
    .union([
      z
        .string()
        .max(1_000)
        .transform((one) => [one]),
      texts,
    ])
    .optional(),
})

const identified = <const Name extends string>(name: Name) =>
  textsNamed([`${name}Id`, `${name}Name`, `${name}System`, `${name}Authority`])
const coded = <const Name extends string>(name: Name) =>
  textsNamed([`${name}Code`, `${name}Text`, `${name}System`, `${name}Assigner`])

const tillitsrammeverkClaimsParameters = z.strictObject({
  ...identified('practitionerIdentifier'),
  ...identified('practitionerHprNr'),
  ...coded('practitionerAuthorization'),
  ...identified('practitionerLegalEntity'),
  ...identified('practitionerPointOfCare'),
  ...identified('practitionerDepartment'),
  ...textsNamed(['careRelationshipHealthcareServiceCode', 'careRelationshipHealthcareServiceText']),
  // Without «Service» in these two, as in NHN's own.
  ...textsNamed(['careRelationshipHealthcareSystem', 'careRelationshipHealthcareAssigner']),
  ...coded('careRelationshipPurposeOfUse'),
  ...coded('careRelationshipPurposeOfUseDetails'),
  careRelationshipDecisionRefId: text,
  careRelationshipDecisionRefUserSelected: yes,
  ...identified('patientsPointOfCare'),
  ...identified('patientsDepartment'),
  dontSetPractitionerHprNr: yes,
  dontSetPractitionerAuthorization: yes,
  dontSetPractitionerDepartment: yes,
  dontSetCareRelationshipHealthcareService: yes,
  dontSetCareRelationshipPurposeOfUseDetails: yes,
  dontSetPatientsPointOfCare: yes,
  dontSetPatientsDepartment: yes,
})

/** Testbenk's own: what the real service lacks. */
const testbenkParameters = z.strictObject({
  /** Any `typ` in the header; empty: none. */
  typ: text,
  algorithm: z.enum(['none', 'HS256']).optional(),
  signWithKeyOfAnotherRoom: yes,
  setNotBeforeInTheFuture: yes,
  extraAudiences: texts,
  /** Claims that are taken away at the end, such as `exp` or `cnf`. */
  withoutClaims: texts,
  attest: z
    .enum(['InArray', 'NotAnObject', 'OfAnotherPerson', 'ForAnotherPatient', 'OtherOrganisation'])
    .optional(),
})

const dPoPProofParameters = z.strictObject({
  htuClaimValue: text,
  htmClaimValue: text,
  /** A JWK, as JSON in a text or as an object. */
  privateKeyForProofCreation: z.union([z.string().max(8_000), z.record(z.string(), z.unknown())]).optional(),
  invalidDPoPProofParameters: enumeration(PROOF_FAULTS).optional(),
})

export const testTokenOrder = z.strictObject({
  audience: z.string().min(1).max(1_000),
  issuerEnvironment: enumeration(['Test', 'IntTest', 'Development']).optional(),
  withoutDefaultClientClaims: yes,
  withoutDefaultUserClaims: yes,
  clientClaimsParametersGeneration: generation.optional(),
  userClaimsParametersGeneration: generation.optional(),
  signJwtWithInvalidSigningKey: yes,
  setInvalidIssuer: yes,
  setInvalidAudience: yes,
  expirationParameters: z
    .strictObject({
      setExpirationTimeAsExpired: yes,
      expirationTimeInSeconds: z.int().min(1).max(31_536_000).optional(),
      expirationTimeInDays: z.int().min(1).max(365).optional(),
    })
    .optional(),
  headerParameters: z.strictObject({ typ: z.enum(['jwt', 'at+jwt']).optional() }).optional(),
  clientClaimsParameters: clientClaimsParameters.optional(),
  userClaimsParameters: userClaimsParameters.optional(),
  getPersonFromPersontjenesten: yes,
  onlySetNameForPerson: yes,
  getHprNumberFromHprregisteret: yes,
  setPidPseudonym: yes,
  setSubject: yes,
  createTillitsrammeverkClaims: yes,
  tillitsrammeverkClaimsParameters: tillitsrammeverkClaimsParameters.optional(),
  createDPoPTokenWithDPoPProof: yes,
  dPoPProofParameters: dPoPProofParameters.optional(),
  apiSpecificClaims: z
    .array(z.strictObject({ type: z.string().min(1).max(400), value: z.string().max(4_000) }))
    .max(100)
    .optional(),
  createTokenExchangeClaims: yes,
  tokenExchangeParameters: z.strictObject(textsNamed(['issuer', 'clientId', 'orgnrParent'])).optional(),
  testbenkParameters: testbenkParameters.optional(),
})

export type TestTokenOrder = z.infer<typeof testTokenOrder>
export type AttestParameters = z.infer<typeof tillitsrammeverkClaimsParameters>
export type ProofParameters = z.infer<typeof dPoPProofParameters>

export const testTokenAnswer = z.strictObject({
  isError: z.boolean(),
  successResponse: z
    .strictObject({ accessTokenJwt: z.string(), dPoPProof: z.string().nullable() })
    .nullable(),
  errorResponse: z.strictObject({ errorMessage: z.string() }).nullable(),
})
export type TestTokenAnswer = z.infer<typeof testTokenAnswer>
