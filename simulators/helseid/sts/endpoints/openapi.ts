// The OpenAPI document of the token service's endpoints that no OAuth standard describes, and of what they answer.
import { z } from 'zod'
import {
  type DescribedOperation,
  type OpenApiVersion,
  openApiDocument,
  type Schemas,
} from '../../../core/openapi.ts'
import { PROOF, TOKEN, TOKEN_SCHEMES } from '../../../core/token-schemes.ts'
import { paths } from '../settings.ts'

const url = z.url()
const code = z.strictObject({ value: z.string(), description: z.string() })

const key = z.strictObject({
  kty: z.literal('RSA'),
  use: z.literal('sig'),
  alg: z.literal('RS256'),
  kid: z.string().regex(/^[0-9A-F]{40}$/),
  x5t: z.string(),
  x5c: z.array(z.string()).length(1),
  n: z.string(),
  e: z.string(),
})

/** Claims have addresses for names, and depend on the scopes of the token. */
const userinfo = z.looseObject({
  sub: z.string(),
  userinfo_issued_at: z.int(),
  name: z.string().optional(),
  'helseid://claims/identity/pid': z.string().optional(),
  'helseid://claims/identity/security_level': z.enum(['2', '3', '4']).optional(),
  'helseid://claims/hpr/hpr_number': z.string().optional(),
  'helseid://claims/hpr/hpr_details': z
    .strictObject({
      hpr_number: z.string(),
      approvals: z.array(
        z.strictObject({
          profession: z.string(),
          authorization: code,
          requisition_rights: z.array(code),
          specialities: z.array(code),
        }),
      ),
    })
    .optional(),
})

export const endpointSchemas = {
  AvailableIdps: z.array(z.looseObject({ name: z.string(), levels: z.array(z.enum(['2', '3', '4'])) })),
  Keys: z.strictObject({ keys: z.array(key) }),
  Userinfo: userinfo,
  Clientinfo: z.strictObject({
    ClientId: z.string(),
    ClientName: z.string(),
    Created: z.int(),
    Updated: z.int(),
    RequirePkce: z.boolean(),
    AllowedGrantTypes: z.array(z.string()),
    AllowedScopes: z.array(z.string()),
    AllowedIdentityProviders: z.array(z.string()),
    RedirectUris: z.array(url),
    PostLogoutRedirectUris: z.array(url),
    AccessTokenLifetime: z.int(),
    RefreshTokenLifetime: z.int(),
    RefreshTokenUsageType: z.enum(['OneTimeUseOnly', 'Reusable']),
  }),
  Error: z.strictObject({ error: z.string(), error_description: z.string().optional() }),
} as const satisfies Schemas

const refusals = {
  401: { about: 'The token or its proof is missing or not good', schema: 'Error' },
  403: { about: 'The token lacks the scope', schema: 'Error' },
}

const described: readonly DescribedOperation[] = [
  {
    id: 'helseid.jwks',
    method: 'GET',
    path: paths.jwks,
    title: 'Signing keys',
    answers: {
      200: { about: 'The key that signs first, then those whose tokens still live', schema: 'Keys' },
    },
  },
  {
    id: 'helseid.expired-jwks',
    method: 'GET',
    path: paths.expiredJwks,
    title: 'Signing keys that sign no more',
    answers: { 200: { about: 'Oldest first', schema: 'Keys' } },
  },
  {
    id: 'helseid.available-idps',
    method: 'GET',
    path: paths.availableIdps,
    title: 'Identity providers',
    answers: { 200: { about: 'By the name that idp: in acr_values takes', schema: 'AvailableIdps' } },
  },
  {
    id: 'helseid.userinfo',
    method: 'GET',
    path: paths.userinfo,
    title: 'About the person, with the details from HPR',
    security: TOKEN,
    parameters: [PROOF],
    answers: { 200: { about: 'What the token’s scopes give', schema: 'Userinfo' }, ...refusals },
  },
  {
    id: 'helseid.clientinfo',
    method: 'POST',
    path: paths.clientinfo,
    title: 'About the client',
    security: TOKEN,
    parameters: [PROOF],
    answers: { 200: { about: 'What HelseID has on the client', schema: 'Clientinfo' }, ...refusals },
  },
]

export function endpointsDocument(issuer: string, version: OpenApiVersion): object {
  return openApiDocument(
    {
      title: 'HelseID’s own endpoints, as Testbenk simulates them',
      description: 'A simulator. The endpoints of OAuth and OpenID Connect are described by the metadata.',
      server: issuer,
      operations: described,
      schemas: endpointSchemas,
      securitySchemes: TOKEN_SCHEMES,
    },
    version,
  )
}
