// Every way in which the simulated EPJ can be wrong, by name.
import { assertionAudTokenEndpoint } from './assertion-aud-token-endpoint.ts'
import { assertionIatString } from './assertion-iat-string.ts'
import { assertionIssOther } from './assertion-iss-other.ts'
import { assertionTooLong } from './assertion-too-long.ts'
import { assertionTypJwt } from './assertion-typ-jwt.ts'
import { attestForOtherOrganisation } from './attest-for-other-organisation.ts'
import { attestReusedForNextPatient } from './attest-reused-for-next-patient.ts'
import { badEventId } from './bad-event-id.ts'
import { badSourceSystem } from './bad-source-system.ts'
import { bearerOnSessionCalls } from './bearer-on-session-calls.ts'
import { codeReused } from './code-reused.ts'
import { dpopHtuWithQuery } from './dpop-htu-with-query.ts'
import { dpopNoAth } from './dpop-no-ath.ts'
import { dpopProofForOtherMethod } from './dpop-proof-for-other-method.ts'
import { duplicateIndicatorCalls } from './duplicate-indicator-calls.ts'
import { errorNotShown } from './error-not-shown.ts'
import { fallsOverOnExtraMember } from './falls-over-on-extra-member.ts'
import { fallsOverWhenKjDown } from './falls-over-when-kj-down.ts'
import { fnrInUrl } from './fnr-in-url.ts'
import { grunnlagValueWrong } from './grunnlag-value-wrong.ts'
import { holdSesjonWhenNoPatient } from './hold-sesjon-when-no-patient.ts'
import { httpBasicClientSecret } from './http-basic-client-secret.ts'
import { idTokenNotValidated } from './id-token-not-validated.ts'
import { identityScopeInSystemToken } from './identity-scope-in-system-token.ts'
import { ignoresFunctionAccess } from './ignores-function-access.ts'
import { ignoresIntegrationSwitch } from './ignores-integration-switch.ts'
import { indicatorForWholeList } from './indicator-for-whole-list.ts'
import { issNotChecked } from './iss-not-checked.ts'
import { level3LogIn } from './level-3-log-in.ts'
import { metadataEveryCall } from './metadata-every-call.ts'
import { missingEpjSystem } from './missing-epj-system.ts'
import { missingResource } from './missing-resource.ts'
import { missingSourceSystem } from './missing-source-system.ts'
import { missingTillitsrammeverkScope } from './missing-tillitsrammeverk-scope.ts'
import { noAssertionNbf } from './no-assertion-nbf.ts'
import { noAttest } from './no-attest.ts'
import { noChildOrganisation } from './no-child-organisation.ts'
import { noDpop } from './no-dpop.ts'
import { noEndSessionAtHelseid } from './no-end-session-at-helseid.ts'
import { noHoldSesjon } from './no-hold-sesjon.ts'
import { noIndicatorCall } from './no-indicator-call.ts'
import { noNonceInLogIn } from './no-nonce-in-log-in.ts'
import { noNonceRetry } from './no-nonce-retry.ts'
import { noPar } from './no-par.ts'
import { noPing } from './no-ping.ts'
import { noPkce } from './no-pkce.ts'
import { noRefreshBeforeExpiry } from './no-refresh-before-expiry.ts'
import { noSessionEndOnLogOut } from './no-session-end-on-log-out.ts'
import { noState } from './no-state.ts'
import { oldPatientKeptOpen } from './old-patient-kept-open.ts'
import { oldRefreshTokenReused } from './old-refresh-token-reused.ts'
import { opensPortalOnStatus1 } from './opens-portal-on-status-1.ts'
import { portalWithoutVerifier } from './portal-without-verifier.ts'
import { refreshAfterEnd } from './refresh-after-end.ts'
import { reusedAssertionJti } from './reused-assertion-jti.ts'
import { reusedDpopJti } from './reused-dpop-jti.ts'
import { samtykkeValueWrong } from './samtykke-value-wrong.ts'
import { sessionForPreviousPatient } from './session-for-previous-patient.ts'
import { tokenPerCall } from './token-per-call.ts'
import { verifierWrong } from './verifier-wrong.ts'
import { wrongAudience } from './wrong-audience.ts'
import { wrongDpopKeyOnSessionCalls } from './wrong-dpop-key-on-session-calls.ts'
import { wrongIcon } from './wrong-icon.ts'
import { wrongTooltip } from './wrong-tooltip.ts'
import type { Mutation } from './mutation.ts'

export const mutations = {
  'assertion-aud-token-endpoint': assertionAudTokenEndpoint,
  'assertion-iat-string': assertionIatString,
  'assertion-iss-other': assertionIssOther,
  'assertion-too-long': assertionTooLong,
  'assertion-typ-jwt': assertionTypJwt,
  'attest-for-other-organisation': attestForOtherOrganisation,
  'attest-reused-for-next-patient': attestReusedForNextPatient,
  'bad-event-id': badEventId,
  'bad-source-system': badSourceSystem,
  'bearer-on-session-calls': bearerOnSessionCalls,
  'code-reused': codeReused,
  'dpop-htu-with-query': dpopHtuWithQuery,
  'dpop-no-ath': dpopNoAth,
  'dpop-proof-for-other-method': dpopProofForOtherMethod,
  'duplicate-indicator-calls': duplicateIndicatorCalls,
  'error-not-shown': errorNotShown,
  'falls-over-on-extra-member': fallsOverOnExtraMember,
  'falls-over-when-kj-down': fallsOverWhenKjDown,
  'fnr-in-url': fnrInUrl,
  'grunnlag-value-wrong': grunnlagValueWrong,
  'hold-sesjon-when-no-patient': holdSesjonWhenNoPatient,
  'http-basic-client-secret': httpBasicClientSecret,
  'id-token-not-validated': idTokenNotValidated,
  'identity-scope-in-system-token': identityScopeInSystemToken,
  'ignores-function-access': ignoresFunctionAccess,
  'ignores-integration-switch': ignoresIntegrationSwitch,
  'indicator-for-whole-list': indicatorForWholeList,
  'iss-not-checked': issNotChecked,
  'level-3-log-in': level3LogIn,
  'metadata-every-call': metadataEveryCall,
  'missing-epj-system': missingEpjSystem,
  'missing-resource': missingResource,
  'missing-source-system': missingSourceSystem,
  'missing-tillitsrammeverk-scope': missingTillitsrammeverkScope,
  'no-assertion-nbf': noAssertionNbf,
  'no-attest': noAttest,
  'no-child-organisation': noChildOrganisation,
  'no-dpop': noDpop,
  'no-end-session-at-helseid': noEndSessionAtHelseid,
  'no-hold-sesjon': noHoldSesjon,
  'no-indicator-call': noIndicatorCall,
  'no-nonce-in-log-in': noNonceInLogIn,
  'no-nonce-retry': noNonceRetry,
  'no-par': noPar,
  'no-ping': noPing,
  'no-pkce': noPkce,
  'no-refresh-before-expiry': noRefreshBeforeExpiry,
  'no-session-end-on-log-out': noSessionEndOnLogOut,
  'no-state': noState,
  'old-patient-kept-open': oldPatientKeptOpen,
  'old-refresh-token-reused': oldRefreshTokenReused,
  'opens-portal-on-status-1': opensPortalOnStatus1,
  'portal-without-verifier': portalWithoutVerifier,
  'refresh-after-end': refreshAfterEnd,
  'reused-assertion-jti': reusedAssertionJti,
  'reused-dpop-jti': reusedDpopJti,
  'samtykke-value-wrong': samtykkeValueWrong,
  'session-for-previous-patient': sessionForPreviousPatient,
  'token-per-call': tokenPerCall,
  'verifier-wrong': verifierWrong,
  'wrong-audience': wrongAudience,
  'wrong-dpop-key-on-session-calls': wrongDpopKeyOnSessionCalls,
  'wrong-icon': wrongIcon,
  'wrong-tooltip': wrongTooltip,
} as const satisfies Readonly<Record<string, Mutation>>

export type MutationName = keyof typeof mutations

export const MUTATION_NAMES: readonly string[] = Object.keys(mutations)

export function mutationNamed(name: string): Mutation | undefined {
  return Object.entries(mutations).find(([known]) => known === name)?.[1]
}
