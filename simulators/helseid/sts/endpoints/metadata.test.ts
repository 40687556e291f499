// The metadata held against the published copy of HelseID's (2025-01), member for member: the same, or why not.
import { describe, expect, it } from 'vitest'
import { metadata } from './metadata.ts'

const issuer = 'https://helseid-sts.test.nhn.no'
const document = metadata(issuer)
const approved = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512']
const identity = 'helseid://claims/identity'

const same: readonly (readonly [member: string, value: unknown])[] = [
  ['frontchannel_logout_supported', true],
  ['frontchannel_logout_session_supported', true],
  ['backchannel_logout_supported', true],
  ['backchannel_logout_session_supported', true],
  ['issuer', issuer],
  ['jwks_uri', `${issuer}/.well-known/openid-configuration/jwks`],
  ['authorization_endpoint', `${issuer}/connect/authorize`],
  ['token_endpoint', `${issuer}/connect/token`],
  ['userinfo_endpoint', `${issuer}/connect/userinfo`],
  ['end_session_endpoint', `${issuer}/connect/endsession`],
  ['revocation_endpoint', `${issuer}/connect/revocation`],
  ['pushed_authorization_request_endpoint', `${issuer}/connect/par`],
  ['require_pushed_authorization_requests', false],
  [
    'claims_supported',
    [
      ...['name', 'family_name', 'given_name', 'middle_name'],
      ...[`${identity}/assurance_level`, `${identity}/pid`, `${identity}/pid_pseudonym`],
      ...[`${identity}/security_level`, `${identity}/network`, 'helseid://claims/hpr/hpr_number'],
      ...['helseid://claims/client/client_name', 'helseid://claims/client/client_tenancy'],
      'helseid://claims/client/claims/orgnr_parent',
      'helseid://claims/client/claims/orgnr_child',
      'helseid://claims/client/claims/orgnr_supplier',
      'client_amr',
    ],
  ],
  ['response_modes_supported', ['form_post', 'query', 'fragment']],
  ['id_token_signing_alg_values_supported', ['RS256']],
  ['subject_types_supported', ['public']],
  ['request_parameter_supported', true],
  ['authorization_response_iss_parameter_supported', true],
  ['dpop_signing_alg_values_supported', approved],
  ['expired_jwks_uri', `${issuer}/connect/expiredjwks`],
  ['available_idps', `${issuer}/connect/availableidps`],
]

/** Shorter than the real one's: what is not enforced or not there is not claimed. */
const fewer: readonly (readonly [member: string, values: readonly string[], left: readonly string[]])[] = [
  [
    'scopes_supported',
    [
      ...['openid', 'profile', 'offline_access'],
      ...['helseid://scopes/client/info', 'helseid://scopes/client/client_name'],
      ...['pid', 'pid_pseudonym', 'security_level', 'assurance_level', 'network'].map(
        (name) => `helseid://scopes/identity/${name}`,
      ),
      'helseid://scopes/hpr/hpr_number',
    ],
    ['nhn:tillitsrammeverk:parameters', 'nhn:sfm:journal-id'],
  ],
  [
    'grant_types_supported',
    [
      ...['authorization_code', 'client_credentials', 'refresh_token'],
      'urn:ietf:params:oauth:grant-type:token-exchange',
    ],
    ['implicit', 'urn:ietf:params:oauth:grant-type:device_code', 'urn:openid:params:grant-type:ciba'],
  ],
  ['response_types_supported', ['code'], ['token', 'id_token', 'code id_token']],
  [
    'token_endpoint_auth_methods_supported',
    ['private_key_jwt'],
    ['client_secret_basic', 'client_secret_post'],
  ],
  ['code_challenge_methods_supported', ['S256'], ['plain']],
  ['request_object_signing_alg_values_supported', approved, ['HS256', 'HS384', 'HS512']],
  ['prompt_values_supported', ['none', 'login', 'select_account'], ['consent']],
]

const absent = [
  ...['check_session_iframe', 'introspection_endpoint'],
  ...['device_authorization_endpoint', 'backchannel_authentication_endpoint'],
  ...['backchannel_token_delivery_modes_supported', 'backchannel_user_code_parameter_supported'],
]
/** Absent in the real document too. */
const absentThereToo = [
  ...['acr_values_supported', 'token_endpoint_auth_signing_alg_values_supported'],
  ...[
    'authorization_details_types_supported',
    'claims_parameter_supported',
    'request_uri_parameter_supported',
  ],
]

describe('the metadata', () => {
  it.each(same)('says of %s what the real one says', (member, value) => {
    expect(document[member]).toEqual(value)
  })

  it.each(fewer)('says of %s what is there, and not the rest', (member, values, left) => {
    const said = document[member]
    expect(new Set(Array.isArray(said) ? said : [])).toEqual(new Set(values))
    for (const value of left) expect(said).not.toContain(value)
  })

  it.each(absent)('does not name %s, which is not built', (member) => {
    expect(document).not.toHaveProperty(member)
  })

  it('has no other member', () => {
    const known = [...same.map(([member]) => member), ...fewer.map(([member]) => member)]
    expect(Object.keys(document).toSorted()).toEqual(known.toSorted())
    for (const member of absentThereToo) expect(document).not.toHaveProperty(member)
  })
})
