// Every way in which the simulated EPJ can be wrong, by name.
import { arbeidsstedOfFirstLogIn } from './arbeidssted-of-first-log-in.ts'
import { asksForLevel3 } from './asks-for-level-3.ts'
import { assertionAlgHs256 } from './assertion-alg-hs256.ts'
import { assertionAudList } from './assertion-aud-list.ts'
import { assertionAudTokenEndpoint } from './assertion-aud-token-endpoint.ts'
import { assertionIatString } from './assertion-iat-string.ts'
import { assertionIssOther } from './assertion-iss-other.ts'
import { assertionNoKid } from './assertion-no-kid.ts'
import { assertionTooLong } from './assertion-too-long.ts'
import { assertionTypJwt } from './assertion-typ-jwt.ts'
import { attestForOtherOrganisation } from './attest-for-other-organisation.ts'
import { attestForgottenAtRenewal } from './attest-forgotten-at-renewal.ts'
import { attestMisspelt } from './attest-misspelt.ts'
import { attestOidWithoutUrn } from './attest-oid-without-urn.ts'
import { attestPurposeMadeUp } from './attest-purpose-made-up.ts'
import { attestReusedForNextPatient } from './attest-reused-for-next-patient.ts'
import { attestTwice } from './attest-twice.ts'
import { attestWithHprNumber } from './attest-with-hpr-number.ts'
import { attestWithoutAuthorization } from './attest-without-authorization.ts'
import { attestWithoutPurpose } from './attest-without-purpose.ts'
import { authorizationDiffers } from './authorization-differs.ts'
import { authorizationOidWithoutUrn } from './authorization-oid-without-urn.ts'
import { badEventId } from './bad-event-id.ts'
import { badSourceSystem } from './bad-source-system.ts'
import { bearerOnSessionCalls } from './bearer-on-session-calls.ts'
import { blockShownAsNothing } from './block-shown-as-nothing.ts'
import { challengeInCamelCase } from './challenge-in-camel-case.ts'
import { challengePadded } from './challenge-padded.ts'
import { clientWithoutUnits } from './client-without-units.ts'
import { clockBehind } from './clock-behind.ts'
import { codeReused } from './code-reused.ts'
import { createRepeated } from './create-repeated.ts'
import { criticalAlwaysByConsent } from './critical-always-by-consent.ts'
import { criticalExcludedCode } from './critical-excluded-code.ts'
import { criticalFetchedEachTime } from './critical-fetched-each-time.ts'
import { criticalGarbled } from './critical-garbled.ts'
import { criticalNeverRenewed } from './critical-never-renewed.ts'
import { criticalSentAsText } from './critical-sent-as-text.ts'
import { criticalStatusNotAsked } from './critical-status-not-asked.ts'
import { criticalWithoutDisplay } from './critical-without-display.ts'
import { cutAnswerShownAs2 } from './cut-answer-shown-as-2.ts'
import { dataTicketChanged } from './data-ticket-changed.ts'
import { dataTicketOfPreviousPatient } from './data-ticket-of-previous-patient.ts'
import { dataTokenOfPreviousPatient } from './data-token-of-previous-patient.ts'
import { deletesWhatIsRefuted } from './deletes-what-is-refuted.ts'
import { detailsUnderOldName } from './details-under-old-name.ts'
import { dpopAlgNone } from './dpop-alg-none.ts'
import { dpopCurveEs256 } from './dpop-curve-es256.ts'
import { dpopHtuWithQuery } from './dpop-htu-with-query.ts'
import { dpopIatLocalTime } from './dpop-iat-local-time.ts'
import { dpopJtiShort } from './dpop-jti-short.ts'
import { dpopNoAth } from './dpop-no-ath.ts'
import { dpopNonceKept } from './dpop-nonce-kept.ts'
import { dpopPrivateKeyInProof } from './dpop-private-key-in-proof.ts'
import { dpopProofForOtherMethod } from './dpop-proof-for-other-method.ts'
import { dpopTwoProofs } from './dpop-two-proofs.ts'
import { dpopTypJwt } from './dpop-typ-jwt.ts'
import { duplicateIndicatorCalls } from './duplicate-indicator-calls.ts'
import { employeeNeverPractised } from './employee-never-practised.ts'
import { endpointsHardCoded } from './endpoints-hard-coded.ts'
import { errorCodeShown } from './error-code-shown.ts'
import { errorNotShown } from './error-not-shown.ts'
import { errorsNotLogged } from './errors-not-logged.ts'
import { exemptionOpensRestricted } from './exemption-opens-restricted.ts'
import { fallsOverOnExtraMember } from './falls-over-on-extra-member.ts'
import { fallsOverWhenKjDown } from './falls-over-when-kj-down.ts'
import { fileNeverLoaded } from './file-never-loaded.ts'
import { fnrInUrl } from './fnr-in-url.ts'
import { fnrWithSpace } from './fnr-with-space.ts'
import { givesUpHolding } from './gives-up-holding.ts'
import { givesUpNewClient } from './gives-up-new-client.ts'
import { grunnlagAlwaysConsent } from './grunnlag-always-consent.ts'
import { grunnlagValueWrong } from './grunnlag-value-wrong.ts'
import { heldWhenSwitchedOff } from './held-when-switched-off.ts'
import { holdSesjonWhenNoPatient } from './hold-sesjon-when-no-patient.ts'
import { holdsAfterRefusal } from './holds-after-refusal.ts'
import { httpBasicClientSecret } from './http-basic-client-secret.ts'
import { icon3OpensNothing } from './icon-3-opens-nothing.ts'
import { idTokenNotValidated } from './id-token-not-validated.ts'
import { identityScopeInSystemToken } from './identity-scope-in-system-token.ts'
import { ignoresFunctionAccess } from './ignores-function-access.ts'
import { ignoresIntegrationSwitch } from './ignores-integration-switch.ts'
import { indicatorForWholeList } from './indicator-for-whole-list.ts'
import { issNotChecked } from './iss-not-checked.ts'
import { keepsPreviousIcon } from './keeps-previous-icon.ts'
import { keepsRefusedToken } from './keeps-refused-token.ts'
import { keysNeverFetchedAgain } from './keys-never-fetched-again.ts'
import { kindergartenEntered } from './kindergarten-entered.ts'
import { legemiddelDateNorwegian } from './legemiddel-date-norwegian.ts'
import { level3LogIn } from './level-3-log-in.ts'
import { logInCodeReused } from './log-in-code-reused.ts'
import { logInForEachApi } from './log-in-for-each-api.ts'
import { logInWithoutApiScope } from './log-in-without-api-scope.ts'
import { logOutOfFirstUser } from './log-out-of-first-user.ts'
import { mailForNeighbour } from './mail-for-neighbour.ts'
import { mailForgotten } from './mail-forgotten.ts'
import { medicinesFromNorwegianDate } from './medicines-from-norwegian-date.ts'
import { metadataEveryCall } from './metadata-every-call.ts'
import { missingEpjSystem } from './missing-epj-system.ts'
import { missingResource } from './missing-resource.ts'
import { missingSourceSystem } from './missing-source-system.ts'
import { missingTillitsrammeverkScope } from './missing-tillitsrammeverk-scope.ts'
import type { Mutation } from './mutation.ts'
import { neverRecovers } from './never-recovers.ts'
import { noAssertionNbf } from './no-assertion-nbf.ts'
import { noAttest } from './no-attest.ts'
import { noChildOrganisation } from './no-child-organisation.ts'
import { noContentType } from './no-content-type.ts'
import { noDpop } from './no-dpop.ts'
import { noEndSessionAtHelseid } from './no-end-session-at-helseid.ts'
import { noHoldSesjon } from './no-hold-sesjon.ts'
import { noHprScope } from './no-hpr-scope.ts'
import { noIcon } from './no-icon.ts'
import { noIndicatorCall } from './no-indicator-call.ts'
import { noLookupForDNumber } from './no-lookup-for-d-number.ts'
import { noNonceInLogIn } from './no-nonce-in-log-in.ts'
import { noNonceRetry } from './no-nonce-retry.ts'
import { noOfflineAccess } from './no-offline-access.ts'
import { noOpenidScope } from './no-openid-scope.ts'
import { noPar } from './no-par.ts'
import { noPing } from './no-ping.ts'
import { noPkce } from './no-pkce.ts'
import { noPkceVerifier } from './no-pkce-verifier.ts'
import { noRefreshBeforeExpiry } from './no-refresh-before-expiry.ts'
import { noSessionEndOnLogOut } from './no-session-end-on-log-out.ts'
import { noState } from './no-state.ts'
import { noUserRole } from './no-user-role.ts'
import { nonceLoop } from './nonce-loop.ts'
import { oldPatientKeptOpen } from './old-patient-kept-open.ts'
import { oldRefreshTokenReused } from './old-refresh-token-reused.ts'
import { olderHeaderNames } from './older-header-names.ts'
import { opensPortalOnStatus1 } from './opens-portal-on-status-1.ts'
import { organisationOidOfSample } from './organisation-oid-of-sample.ts'
import { organisationWithCode } from './organisation-with-code.ts'
import { organisationWrongOid } from './organisation-wrong-oid.ts'
import { otherPersonAccepted } from './other-person-accepted.ts'
import { outcomeNotRead } from './outcome-not-read.ts'
import { parameterTwice } from './parameter-twice.ts'
import { patientKeptAfterLogOut } from './patient-kept-after-log-out.ts'
import { patientOidWrong } from './patient-oid-wrong.ts'
import { pkceVerifierFixed } from './pkce-verifier-fixed.ts'
import { pkceVerifierMadeAnew } from './pkce-verifier-made-anew.ts'
import { pkceVerifierShort } from './pkce-verifier-short.ts'
import { portalHeldAfterClose } from './portal-held-after-close.ts'
import { portalSessionNotHeld } from './portal-session-not-held.ts'
import { portalWithoutEpjName } from './portal-without-epj-name.ts'
import { portalWithoutSession } from './portal-without-session.ts'
import { portalWithoutTicket } from './portal-without-ticket.ts'
import { portalWithoutVerifier } from './portal-without-verifier.ts'
import { postLogoutUriUnregistered } from './post-logout-uri-unregistered.ts'
import { professionOfFirstUser } from './profession-of-first-user.ts'
import { readsScopeAsText } from './reads-scope-as-text.ts'
import { redirectUriDiffers } from './redirect-uri-differs.ts'
import { redirectUriUnregistered } from './redirect-uri-unregistered.ts'
import { refreshAfterEnd } from './refresh-after-end.ts'
import { refreshEveryMinute } from './refresh-every-minute.ts'
import { refreshTokenOfFirstUser } from './refresh-token-of-first-user.ts'
import { refusedGrantRepeated } from './refused-grant-repeated.ts'
import { refutedAsItWas } from './refuted-as-it-was.ts'
import { refutedHereOnly } from './refuted-here-only.ts'
import { registersTwice } from './registers-twice.ts'
import { requestObjectLongLived } from './request-object-long-lived.ts'
import { requestUriInPar } from './request-uri-in-par.ts'
import { requestUriLate } from './request-uri-late.ts'
import { requestUriReused } from './request-uri-reused.ts'
import { resourceAddedLater } from './resource-added-later.ts'
import { responseTypeHybrid } from './response-type-hybrid.ts'
import { restrictedConsentAlways } from './restricted-consent-always.ts'
import { restrictionShownAsNothing } from './restriction-shown-as-nothing.ts'
import { retriesLookUpsAtOnce } from './retries-look-ups-at-once.ts'
import { reusedAssertionJti } from './reused-assertion-jti.ts'
import { reusedDpopJti } from './reused-dpop-jti.ts'
import { rightGivenOnSubUnit } from './right-given-on-sub-unit.ts'
import { samtykkeNotStated } from './samtykke-not-stated.ts'
import { samtykkeValueWrong } from './samtykke-value-wrong.ts'
import { sessionForPreviousPatient } from './session-for-previous-patient.ts'
import { signatureAsDer } from './signature-as-der.ts'
import { smallWindow } from './small-window.ts'
import { stateNotChecked } from './state-not-checked.ts'
import { staysInPortal } from './stays-in-portal.ts'
import { staysLoggedIn } from './stays-logged-in.ts'
import { systemTokenForMedicines } from './system-token-for-medicines.ts'
import { systemTokenOnSessionCalls } from './system-token-on-session-calls.ts'
import { systemTokenShared } from './system-token-shared.ts'
import { systemTokenWithoutApiScope } from './system-token-without-api-scope.ts'
import { ticketCutOff } from './ticket-cut-off.ts'
import { ticketNeverRenewed } from './ticket-never-renewed.ts'
import { ticketNotEncoded } from './ticket-not-encoded.ts'
import { ticketOfPreviousPatient } from './ticket-of-previous-patient.ts'
import { ticketTwice } from './ticket-twice.ts'
import { tokenInAddress } from './token-in-address.ts'
import { tokenPerCall } from './token-per-call.ts'
import { tokenRequestAsJson } from './token-request-as-json.ts'
import { twoSessionsPerOpening } from './two-sessions-per-opening.ts'
import { unitForgotten } from './unit-forgotten.ts'
import { unknownIdProvider } from './unknown-id-provider.ts'
import { unknownStatusShownAs4 } from './unknown-status-shown-as-4.ts'
import { updateByOwnNumber } from './update-by-own-number.ts'
import { updateWithoutVersion } from './update-without-version.ts'
import { userKeptAfterLogOut } from './user-kept-after-log-out.ts'
import { userTokenForIndicator } from './user-token-for-indicator.ts'
import { userTokenForWarnings } from './user-token-for-warnings.ts'
import { verifierReused } from './verifier-reused.ts'
import { verifierWrong } from './verifier-wrong.ts'
import { warningsSinceLater } from './warnings-since-later.ts'
import { warningsSinceYesterday } from './warnings-since-yesterday.ts'
import { withdrawnHereOnly } from './withdrawn-here-only.ts'
import { wrongAudience } from './wrong-audience.ts'
import { wrongClientId } from './wrong-client-id.ts'
import { wrongDpopKeyOnSessionCalls } from './wrong-dpop-key-on-session-calls.ts'
import { wrongIcon } from './wrong-icon.ts'
import { wrongRightGiven } from './wrong-right-given.ts'
import { wrongTooltip } from './wrong-tooltip.ts'

export const mutations = {
  'arbeidssted-of-first-log-in': arbeidsstedOfFirstLogIn,
  'asks-for-level-3': asksForLevel3,
  'assertion-alg-hs256': assertionAlgHs256,
  'assertion-aud-list': assertionAudList,
  'assertion-aud-token-endpoint': assertionAudTokenEndpoint,
  'assertion-iat-string': assertionIatString,
  'assertion-iss-other': assertionIssOther,
  'assertion-no-kid': assertionNoKid,
  'assertion-too-long': assertionTooLong,
  'assertion-typ-jwt': assertionTypJwt,
  'attest-for-other-organisation': attestForOtherOrganisation,
  'attest-forgotten-at-renewal': attestForgottenAtRenewal,
  'attest-misspelt': attestMisspelt,
  'attest-oid-without-urn': attestOidWithoutUrn,
  'attest-purpose-made-up': attestPurposeMadeUp,
  'attest-reused-for-next-patient': attestReusedForNextPatient,
  'attest-twice': attestTwice,
  'attest-with-hpr-number': attestWithHprNumber,
  'attest-without-authorization': attestWithoutAuthorization,
  'attest-without-purpose': attestWithoutPurpose,
  'authorization-differs': authorizationDiffers,
  'authorization-oid-without-urn': authorizationOidWithoutUrn,
  'bad-event-id': badEventId,
  'bad-source-system': badSourceSystem,
  'bearer-on-session-calls': bearerOnSessionCalls,
  'block-shown-as-nothing': blockShownAsNothing,
  'challenge-in-camel-case': challengeInCamelCase,
  'challenge-padded': challengePadded,
  'client-without-units': clientWithoutUnits,
  'clock-behind': clockBehind,
  'code-reused': codeReused,
  'create-repeated': createRepeated,
  'critical-always-by-consent': criticalAlwaysByConsent,
  'critical-excluded-code': criticalExcludedCode,
  'critical-fetched-each-time': criticalFetchedEachTime,
  'critical-garbled': criticalGarbled,
  'critical-never-renewed': criticalNeverRenewed,
  'critical-sent-as-text': criticalSentAsText,
  'critical-status-not-asked': criticalStatusNotAsked,
  'critical-without-display': criticalWithoutDisplay,
  'cut-answer-shown-as-2': cutAnswerShownAs2,
  'data-ticket-changed': dataTicketChanged,
  'data-ticket-of-previous-patient': dataTicketOfPreviousPatient,
  'data-token-of-previous-patient': dataTokenOfPreviousPatient,
  'deletes-what-is-refuted': deletesWhatIsRefuted,
  'details-under-old-name': detailsUnderOldName,
  'dpop-alg-none': dpopAlgNone,
  'dpop-curve-es256': dpopCurveEs256,
  'dpop-htu-with-query': dpopHtuWithQuery,
  'dpop-iat-local-time': dpopIatLocalTime,
  'dpop-jti-short': dpopJtiShort,
  'dpop-no-ath': dpopNoAth,
  'dpop-nonce-kept': dpopNonceKept,
  'dpop-private-key-in-proof': dpopPrivateKeyInProof,
  'dpop-proof-for-other-method': dpopProofForOtherMethod,
  'dpop-two-proofs': dpopTwoProofs,
  'dpop-typ-jwt': dpopTypJwt,
  'duplicate-indicator-calls': duplicateIndicatorCalls,
  'employee-never-practised': employeeNeverPractised,
  'endpoints-hard-coded': endpointsHardCoded,
  'error-code-shown': errorCodeShown,
  'error-not-shown': errorNotShown,
  'errors-not-logged': errorsNotLogged,
  'exemption-opens-restricted': exemptionOpensRestricted,
  'falls-over-on-extra-member': fallsOverOnExtraMember,
  'falls-over-when-kj-down': fallsOverWhenKjDown,
  'file-never-loaded': fileNeverLoaded,
  'fnr-in-url': fnrInUrl,
  'fnr-with-space': fnrWithSpace,
  'gives-up-holding': givesUpHolding,
  'gives-up-new-client': givesUpNewClient,
  'grunnlag-always-consent': grunnlagAlwaysConsent,
  'grunnlag-value-wrong': grunnlagValueWrong,
  'held-when-switched-off': heldWhenSwitchedOff,
  'hold-sesjon-when-no-patient': holdSesjonWhenNoPatient,
  'holds-after-refusal': holdsAfterRefusal,
  'http-basic-client-secret': httpBasicClientSecret,
  'icon-3-opens-nothing': icon3OpensNothing,
  'id-token-not-validated': idTokenNotValidated,
  'identity-scope-in-system-token': identityScopeInSystemToken,
  'ignores-function-access': ignoresFunctionAccess,
  'ignores-integration-switch': ignoresIntegrationSwitch,
  'indicator-for-whole-list': indicatorForWholeList,
  'iss-not-checked': issNotChecked,
  'keeps-previous-icon': keepsPreviousIcon,
  'keeps-refused-token': keepsRefusedToken,
  'keys-never-fetched-again': keysNeverFetchedAgain,
  'kindergarten-entered': kindergartenEntered,
  'legemiddel-date-norwegian': legemiddelDateNorwegian,
  'level-3-log-in': level3LogIn,
  'log-in-code-reused': logInCodeReused,
  'log-in-for-each-api': logInForEachApi,
  'log-in-without-api-scope': logInWithoutApiScope,
  'log-out-of-first-user': logOutOfFirstUser,
  'mail-for-neighbour': mailForNeighbour,
  'mail-forgotten': mailForgotten,
  'medicines-from-norwegian-date': medicinesFromNorwegianDate,
  'metadata-every-call': metadataEveryCall,
  'missing-epj-system': missingEpjSystem,
  'missing-resource': missingResource,
  'missing-source-system': missingSourceSystem,
  'missing-tillitsrammeverk-scope': missingTillitsrammeverkScope,
  'never-recovers': neverRecovers,
  'no-assertion-nbf': noAssertionNbf,
  'no-attest': noAttest,
  'no-child-organisation': noChildOrganisation,
  'no-content-type': noContentType,
  'no-dpop': noDpop,
  'no-end-session-at-helseid': noEndSessionAtHelseid,
  'no-hold-sesjon': noHoldSesjon,
  'no-hpr-scope': noHprScope,
  'no-icon': noIcon,
  'no-indicator-call': noIndicatorCall,
  'no-lookup-for-d-number': noLookupForDNumber,
  'no-nonce-in-log-in': noNonceInLogIn,
  'no-nonce-retry': noNonceRetry,
  'no-offline-access': noOfflineAccess,
  'no-openid-scope': noOpenidScope,
  'no-par': noPar,
  'no-ping': noPing,
  'no-pkce': noPkce,
  'no-pkce-verifier': noPkceVerifier,
  'no-refresh-before-expiry': noRefreshBeforeExpiry,
  'no-session-end-on-log-out': noSessionEndOnLogOut,
  'no-state': noState,
  'no-user-role': noUserRole,
  'nonce-loop': nonceLoop,
  'old-patient-kept-open': oldPatientKeptOpen,
  'old-refresh-token-reused': oldRefreshTokenReused,
  'older-header-names': olderHeaderNames,
  'opens-portal-on-status-1': opensPortalOnStatus1,
  'organisation-with-code': organisationWithCode,
  'organisation-oid-of-sample': organisationOidOfSample,
  'organisation-wrong-oid': organisationWrongOid,
  'other-person-accepted': otherPersonAccepted,
  'outcome-not-read': outcomeNotRead,
  'parameter-twice': parameterTwice,
  'patient-kept-after-log-out': patientKeptAfterLogOut,
  'patient-oid-wrong': patientOidWrong,
  'pkce-verifier-fixed': pkceVerifierFixed,
  'pkce-verifier-made-anew': pkceVerifierMadeAnew,
  'pkce-verifier-short': pkceVerifierShort,
  'portal-held-after-close': portalHeldAfterClose,
  'portal-session-not-held': portalSessionNotHeld,
  'portal-without-epj-name': portalWithoutEpjName,
  'portal-without-session': portalWithoutSession,
  'portal-without-ticket': portalWithoutTicket,
  'portal-without-verifier': portalWithoutVerifier,
  'profession-of-first-user': professionOfFirstUser,
  'reads-scope-as-text': readsScopeAsText,
  'post-logout-uri-unregistered': postLogoutUriUnregistered,
  'redirect-uri-differs': redirectUriDiffers,
  'redirect-uri-unregistered': redirectUriUnregistered,
  'refresh-after-end': refreshAfterEnd,
  'refresh-every-minute': refreshEveryMinute,
  'refresh-token-of-first-user': refreshTokenOfFirstUser,
  'refused-grant-repeated': refusedGrantRepeated,
  'refuted-as-it-was': refutedAsItWas,
  'refuted-here-only': refutedHereOnly,
  'registers-twice': registersTwice,
  'request-object-long-lived': requestObjectLongLived,
  'request-uri-in-par': requestUriInPar,
  'request-uri-late': requestUriLate,
  'request-uri-reused': requestUriReused,
  'resource-added-later': resourceAddedLater,
  'response-type-hybrid': responseTypeHybrid,
  'restricted-consent-always': restrictedConsentAlways,
  'restriction-shown-as-nothing': restrictionShownAsNothing,
  'retries-look-ups-at-once': retriesLookUpsAtOnce,
  'reused-assertion-jti': reusedAssertionJti,
  'reused-dpop-jti': reusedDpopJti,
  'right-given-on-sub-unit': rightGivenOnSubUnit,
  'samtykke-not-stated': samtykkeNotStated,
  'samtykke-value-wrong': samtykkeValueWrong,
  'session-for-previous-patient': sessionForPreviousPatient,
  'signature-as-der': signatureAsDer,
  'small-window': smallWindow,
  'state-not-checked': stateNotChecked,
  'stays-in-portal': staysInPortal,
  'stays-logged-in': staysLoggedIn,
  'system-token-for-medicines': systemTokenForMedicines,
  'system-token-on-session-calls': systemTokenOnSessionCalls,
  'system-token-shared': systemTokenShared,
  'system-token-without-api-scope': systemTokenWithoutApiScope,
  'ticket-cut-off': ticketCutOff,
  'ticket-never-renewed': ticketNeverRenewed,
  'ticket-not-encoded': ticketNotEncoded,
  'ticket-of-previous-patient': ticketOfPreviousPatient,
  'ticket-twice': ticketTwice,
  'token-in-address': tokenInAddress,
  'token-per-call': tokenPerCall,
  'token-request-as-json': tokenRequestAsJson,
  'two-sessions-per-opening': twoSessionsPerOpening,
  'unit-forgotten': unitForgotten,
  'unknown-id-provider': unknownIdProvider,
  'unknown-status-shown-as-4': unknownStatusShownAs4,
  'update-by-own-number': updateByOwnNumber,
  'update-without-version': updateWithoutVersion,
  'user-kept-after-log-out': userKeptAfterLogOut,
  'user-token-for-indicator': userTokenForIndicator,
  'user-token-for-warnings': userTokenForWarnings,
  'verifier-reused': verifierReused,
  'verifier-wrong': verifierWrong,
  'warnings-since-later': warningsSinceLater,
  'warnings-since-yesterday': warningsSinceYesterday,
  'withdrawn-here-only': withdrawnHereOnly,
  'wrong-audience': wrongAudience,
  'wrong-client-id': wrongClientId,
  'wrong-dpop-key-on-session-calls': wrongDpopKeyOnSessionCalls,
  'wrong-icon': wrongIcon,
  'wrong-right-given': wrongRightGiven,
  'wrong-tooltip': wrongTooltip,
} as const satisfies Readonly<Record<string, Mutation>>

export type MutationName = keyof typeof mutations

export const MUTATION_NAMES: readonly string[] = Object.keys(mutations)

export function mutationNamed(name: string): Mutation | undefined {
  return Object.entries(mutations).find(([known]) => known === name)?.[1]
}
