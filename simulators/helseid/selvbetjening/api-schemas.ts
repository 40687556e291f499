// What comes to and goes from Selvbetjening's API (NHN, Selvbetjening.Samples and «Client creation»); JSON in camelCase.
import { z } from 'zod'

const organisation = z.string().regex(/^\d{9}$/, 'must be nine digits')
const scope = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, 'must be one scope')

/** What a browser would run or open on its own machine, and nobody is sent back to; an app's own scheme is fine. */
const NO_WAY_BACK = [
  'javascript:',
  'vbscript:',
  'data:',
  'blob:',
  'file:',
  'filesystem:',
  'about:',
  'view-source:',
]

/** RFC 6749 section 3.1.2: absolute, without a fragment. Browsers overlook blanks before a scheme and line breaks in it. */
const redirectUri = z
  .string()
  .max(2_000)
  .refine(
    (text) =>
      URL.canParse(text) && !/[#\s\p{C}]/u.test(text) && !NO_WAY_BACK.includes(new URL(text).protocol),
    'must be an absolute address without a fragment',
  )

const uris = z.array(redirectUri).max(50).nullish()
const claims = z
  .array(z.object({ key: z.string().regex(/^[\w:/.-]{1,200}$/), value: z.string().max(500) }))
  .max(50)
  .nullish()

export const clientDraft = z.object({
  organizationNumber: organisation,
  publicJwk: z.string().min(2).max(10_000),
  apiScopes: z.array(scope).min(1).max(100),
  audienceSpecificClientClaims: claims,
  redirectUris: uris,
  postLogoutRedirectUris: uris,
  childOrganizationNumbers: z.array(organisation).max(500).nullish(),
  postClientConfirmationRedirectUri: redirectUri.nullish(),
})

const draftAnswer = z.object({ clientId: z.uuid() })

export const clientUpdate = z.object({
  apiScopes: z.array(scope).max(100).nullish(),
  audienceSpecificClientClaims: claims,
  redirectUris: uris,
  postLogoutRedirectUris: uris,
  childOrganizationNumbers: z.array(organisation).max(500).nullish(),
})

export const currentClient = z.object({
  apiScopes: z.array(
    z.object({ scope: z.string(), status: z.enum(['Ok', 'Pending']), statusReason: z.string().nullable() }),
  ),
  audienceSpecificClientClaims: z.array(
    z.object({
      claimType: z.string(),
      activeClaimValue: z.string().nullable(),
      pendingClaimValue: z.string().nullable(),
      status: z.enum(['Ok', 'Pending', 'UpdatePending']),
      statusReason: z.string().nullable(),
    }),
  ),
  redirectUris: z.array(z.string()),
  postLogoutRedirectUris: z.array(z.string()),
  childOrganizationNumbers: z.array(z.string()),
})

const jwk = z.looseObject({ kty: z.enum(['EC', 'RSA']) })
/** The JWK itself, or a text that holds one: NHN's own clients send both. */
export const clientSecret = z.union([jwk, z.string().min(2).max(10_000)], {
  error: 'must be a public JWK whose kty is EC or RSA, or a text that holds one',
})

const secretAnswer = z.object({ expiration: z.iso.datetime() })

const clientSecrets = z.array(
  z.object({
    expiration: z.iso.datetime(),
    kid: z.string(),
    jwkThumbprint: z.string(),
    origin: z.string(),
    publicJwk: z.string(),
  }),
)

const kjernejournalAccess = z.object({
  organisasjonsnummer: z.string(),
  tilgang: z.enum(['aktiv', 'ingen']),
  fra: z.iso.datetime().optional(),
  klienter: z.array(z.string()),
})

/** RFC 9457. */
const problemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
})

export const schemas = {
  ClientDraft: clientDraft,
  ClientDraftAnswer: draftAnswer,
  ClientUpdate: clientUpdate,
  CurrentClient: currentClient,
  ClientSecret: clientSecret,
  ClientSecretAnswer: secretAnswer,
  ClientSecrets: clientSecrets,
  KjernejournalAccess: kjernejournalAccess,
  ProblemDetails: problemDetails,
} as const
