// A client in TypeScript (openid-client) that logs a health worker in, refreshes, and asks Kjernejournal.
//
//   node journey.ts <configuration file from Selvbetjening> <room, e.g. http://localhost:4400/r/demo> <pid of a health worker>
//
// openid-client takes HelseID's nonce by itself. Its client assertion lacks the type that HelseID wants: `modifyAssertion`
// adds it, and what is to be said of the organisation.
import { readFileSync } from 'node:fs'
import { importJWK, type JWK } from 'jose'
import * as oidc from 'openid-client'

const [configuration = '', room = '', pid = ''] = process.argv.slice(2)
const file = JSON.parse(readFileSync(configuration, 'utf8'))
const jwk: JWK = JSON.parse(file.privateJwk)
const key = await importJWK(jwk, jwk.alg)
if (key instanceof Uint8Array) throw new Error('the configuration file holds no private key')

/** What the next assertion is to say of the organisation; empty: nothing. */
let details: oidc.JsonValue[] = []
const authentication = oidc.PrivateKeyJwt(
  { key, ...(jwk.kid !== undefined && { kid: jwk.kid }) },
  {
    [oidc.modifyAssertion]: (header, claims) => {
      header['typ'] = 'client-authentication+jwt'
      if (details.length > 0) claims['assertion_details'] = details
    },
  },
)
// Plain HTTP is for a bench on this machine only.
const local = file.authority.startsWith('http://')
const config = await oidc.discovery(new URL(file.authority), file.clientId, undefined, authentication, {
  execute: local ? [oidc.allowInsecureRequests] : [],
})
oidc.enableNonRepudiationChecks(config)
const DPoP = oidc.getDPoPHandle(config, await oidc.randomDPoPKeyPair('ES256'))

const verifier = oidc.randomPKCECodeVerifier()
const state = oidc.randomState()
const nonce = oidc.randomNonce()
const url = await oidc.buildAuthorizationUrlWithPAR(
  config,
  {
    redirect_uri: file.redirectUris[0],
    scope: file.scopes.join(' '),
    resource: 'nhn:kjernejournal',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    acr_values: 'idp:testidp-oidc',
    test_pid: pid,
    test_security_level: '4',
  },
  { DPoP },
)
const visit = await fetch(url, { redirect: 'manual' })
const tokens = await oidc.authorizationCodeGrant(
  config,
  new URL(visit.headers.get('location') ?? ''),
  { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true },
  { resource: 'nhn:kjernejournal' },
  { DPoP },
)
const resource = { resource: 'nhn:kjernejournal' }
const refreshed = await oidc.refreshTokenGrant(config, tokens.refresh_token ?? '', resource, { DPoP })

const unit = file.childOrganizationNumbers?.[0]
if (unit !== undefined) {
  const identifier = { system: 'urn:oid:2.16.578.1.12.4.1.4.101', type: 'ENH', value: unit }
  details = [{ type: 'helseid_authorization', practitioner_role: { organization: { identifier } } }]
}
const system = await oidc.clientCredentialsGrant(config, { scope: 'nhn:kjernejournal/api' }, { DPoP })
const indicator = await oidc.fetchProtectedResource(
  config,
  system.access_token,
  new URL(`${room}/kjernejournal/api/v1/helseindikator`),
  'POST',
  JSON.stringify({ fnr: '13116900216' }),
  new Headers({ 'content-type': 'application/json', 'X-EPJ-System': 'TypeScript EPJ version 1.0' }),
  // Kjernejournal's proofs are of the same key, without HelseID's nonce.
  { DPoP },
)
const { status } = (await indicator.json()) as { readonly status: number }
process.stdout.write(
  JSON.stringify({
    user: tokens.claims()?.['helseid://claims/identity/pid'],
    refreshed: refreshed.access_token !== tokens.access_token,
    indicator: indicator.status,
    status,
  }),
)
