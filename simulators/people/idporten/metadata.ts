import { LEVELS } from './e-ids.ts'

/** What ID-porten says of itself (OpenID Connect Discovery 1.0, section 3). */
export function metadataOf(issuer: string, home: string): Readonly<Record<string, unknown>> {
  return {
    issuer,
    authorization_endpoint: `${home}/authorize`,
    token_endpoint: `${home}/token`,
    userinfo_endpoint: `${home}/userinfo`,
    jwks_uri: `${home}/jwks.json`,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile'],
    acr_values_supported: LEVELS.slice(1),
    ui_locales_supported: ['nb', 'en'],
    token_endpoint_auth_methods_supported: ['none'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  }
}
