// The metadata document: HelseID's own members and paths, and nothing that is not there to be used.

import { grantTypes, paths, signingAlgorithms } from '../settings.ts'
import { claim, ownScopes } from '../tokens/scopes.ts'

/** In the order of the real document, which lists no scopes of APIs. */
const scopes_supported = [
  ...['openid', 'profile', 'offline_access'],
  ...ownScopes.filter((scope) => /\/client\//.test(scope)),
  ...ownScopes.filter((scope) => /\/(identity|hpr)\//.test(scope) && !scope.endsWith('/all')),
]

export function metadata(issuer: string): Readonly<Record<string, unknown>> {
  return {
    issuer,
    jwks_uri: issuer + paths.jwks,
    authorization_endpoint: issuer + paths.authorize,
    token_endpoint: issuer + paths.token,
    userinfo_endpoint: issuer + paths.userinfo,
    end_session_endpoint: issuer + paths.endSession,
    revocation_endpoint: issuer + paths.revocation,
    pushed_authorization_request_endpoint: issuer + paths.par,
    // PAR is demanded, but the real document says false, and libraries act on what it says.
    require_pushed_authorization_requests: false,
    scopes_supported,
    claims_supported: [
      'name',
      'family_name',
      'given_name',
      'middle_name',
      claim.assuranceLevel,
      claim.pid,
      claim.pidPseudonym,
      claim.securityLevel,
      claim.network,
      claim.hprNumber,
      claim.clientName,
      claim.clientTenancy,
      claim.orgnrParent,
      claim.orgnrChild,
      claim.orgnrSupplier,
      'client_amr',
    ],
    grant_types_supported: grantTypes,
    response_types_supported: ['code'],
    response_modes_supported: ['form_post', 'query', 'fragment'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    id_token_signing_alg_values_supported: ['RS256'],
    frontchannel_logout_supported: true,
    frontchannel_logout_session_supported: true,
    backchannel_logout_supported: true,
    backchannel_logout_session_supported: true,
    subject_types_supported: ['public'],
    code_challenge_methods_supported: ['S256'],
    request_parameter_supported: true,
    request_object_signing_alg_values_supported: signingAlgorithms,
    prompt_values_supported: ['none', 'login', 'select_account'],
    authorization_response_iss_parameter_supported: true,
    dpop_signing_alg_values_supported: signingAlgorithms,
    expired_jwks_uri: issuer + paths.expiredJwks,
    available_idps: issuer + paths.availableIdps,
  }
}
