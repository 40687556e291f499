// Scopes and claims by HelseID's names. A client's scopes decide the ID token; an API's registration decides
// what its access tokens hold.

const identity = 'helseid://scopes/identity'

export const claim = {
  pid: 'helseid://claims/identity/pid',
  pidPseudonym: 'helseid://claims/identity/pid_pseudonym',
  securityLevel: 'helseid://claims/identity/security_level',
  assuranceLevel: 'helseid://claims/identity/assurance_level',
  network: 'helseid://claims/identity/network',
  hprNumber: 'helseid://claims/hpr/hpr_number',
  hprDetails: 'helseid://claims/hpr/hpr_details',
  clientName: 'helseid://claims/client/client_name',
  clientTenancy: 'helseid://claims/client/client_tenancy',
  orgnrParent: 'helseid://claims/client/claims/orgnr_parent',
  orgnrChild: 'helseid://claims/client/claims/orgnr_child',
  orgnrSupplier: 'helseid://claims/client/claims/orgnr_supplier',
  attest: 'nhn:tillitsrammeverk:parameters',
  sfmJournalId: 'nhn:sfm:journal_id',
} as const

/** Scopes about the person who logs in, with the claims each gives in the ID token and at userinfo. */
export const personalScopes: Readonly<Record<string, readonly string[]>> = {
  openid: [],
  profile: ['name', 'given_name', 'middle_name', 'family_name'],
  offline_access: [],
  [`${identity}/pid`]: [claim.pid],
  [`${identity}/pid_pseudonym`]: [claim.pidPseudonym],
  [`${identity}/security_level`]: [claim.securityLevel],
  [`${identity}/assurance_level`]: [claim.assuranceLevel],
  [`${identity}/network`]: [claim.network],
  'helseid://scopes/hpr/hpr_number': [claim.hprNumber],
  // Not in the metadata, in the real document either.
  [`${identity}/all`]: [
    claim.pid,
    claim.pidPseudonym,
    claim.securityLevel,
    claim.assuranceLevel,
    claim.network,
    'name',
    'given_name',
    'middle_name',
    'family_name',
  ],
}

/** About the client itself. */
export const CLIENT_INFO_SCOPE = 'helseid://scopes/client/info'
const clientScopes = [CLIENT_INFO_SCOPE, 'helseid://scopes/client/client_name']

/** Not of an API: about the person or about the client. */
export const ownScopes: readonly string[] = [...Object.keys(personalScopes), ...clientScopes]

export function isOwn(scope: string): boolean {
  return ownScopes.includes(scope)
}

export function isPersonal(scope: string): boolean {
  return Object.hasOwn(personalScopes, scope)
}

/** Decides what the ID token holds, and so is of no use without one. */
export function isIdentity(scope: string): boolean {
  return isPersonal(scope) && personalScopes[scope]?.length !== 0
}

/** The API a scope belongs to: `owner:api/name` → `owner:api`. Absent for HelseID's own scopes. */
export function audienceOf(scope: string): string | undefined {
  return /^([a-z0-9-]+:[^/\s]+)\/[^\s]+$/i.exec(scope)?.[1]?.replace(/^helseid:.*/, '') || undefined
}

export function audiencesOf(scopes: readonly string[]): readonly string[] {
  return [...new Set(scopes.map(audienceOf).filter((audience) => audience !== undefined))]
}

export function scopeList(scope: string | undefined): readonly string[] {
  return (scope ?? '').split(' ').filter((name) => name !== '')
}
