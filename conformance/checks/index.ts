// Every check, in an explicit list: a test fails when a file is missing from it or an id differs from its path.
import type { Check } from '../kit/define-check.ts'
import attestAuthorization from './api/attest-authorization.ts'
import apiAttestPerPatient from './api/attest-per-patient.ts'
import blockTold from './api/block-told.ts'
import bothOrganisations from './api/both-organisations.ts'
import consentOnlyWhenRestricted from './api/consent-only-when-restricted.ts'
import consentStated from './api/consent-stated.ts'
import criticalCodes from './api/critical-codes.ts'
import criticalContentType from './api/critical-content-type.ts'
import criticalDisplay from './api/critical-display.ts'
import criticalHeaderNames from './api/critical-header-names.ts'
import criticalHeaders from './api/critical-headers.ts'
import criticalRecordTaken from './api/critical-record-taken.ts'
import criticalRenewed from './api/critical-renewed.ts'
import criticalStatusFirst from './api/critical-status-first.ts'
import criticalText from './api/critical-text.ts'
import criticalWhenNewer from './api/critical-when-newer.ts'
import dataForOpenPatient from './api/data-for-open-patient.ts'
import dataScope from './api/data-scope.ts'
import dataUserToken from './api/data-user-token.ts'
import failureTold from './api/failure-told.ts'
import medicinesQuery from './api/medicines-query.ts'
import nextApiByRefresh from './api/next-api-by-refresh.ts'
import outcomeRead from './api/outcome-read.ts'
import refutedNotDeleted from './api/refuted-not-deleted.ts'
import registeredOnce from './api/registered-once.ts'
import restrictedConsent from './api/restricted-consent.ts'
import warningsSinceLast from './api/warnings-since-last.ts'
import warningsSystemToken from './api/warnings-system-token.ts'
import withdrawn from './api/withdrawn.ts'
import acrValues from './helseid/acr-values.ts'
import assertionAlgorithm from './helseid/assertion-algorithm.ts'
import assertionAud from './helseid/assertion-aud.ts'
import assertionAudText from './helseid/assertion-aud-text.ts'
import assertionInTime from './helseid/assertion-in-time.ts'
import assertionIssuerSubject from './helseid/assertion-issuer-subject.ts'
import assertionJti from './helseid/assertion-jti.ts'
import assertionKid from './helseid/assertion-kid.ts'
import assertionLifetime from './helseid/assertion-lifetime.ts'
import assertionTimes from './helseid/assertion-times.ts'
import assertionTyp from './helseid/assertion-typ.ts'
import attestKept from './helseid/attest-kept.ts'
import attestMatchesToken from './helseid/attest-matches-token.ts'
import attestMembers from './helseid/attest-members.ts'
import attestOnce from './helseid/attest-once.ts'
import attestPersonLeftOut from './helseid/attest-person-left-out.ts'
import attestPurpose from './helseid/attest-purpose.ts'
import attestSent from './helseid/attest-sent.ts'
import attestSystems from './helseid/attest-systems.ts'
import authorizationCodeOnce from './helseid/authorization-code-once.ts'
import clientAccepted from './helseid/client-accepted.ts'
import codeWithoutOrganisation from './helseid/code-without-organisation.ts'
import detailsInAssertion from './helseid/details-in-assertion.ts'
import dpopAlgorithm from './helseid/dpop-algorithm.ts'
import dpopAth from './helseid/dpop-ath.ts'
import dpopCurve from './helseid/dpop-curve.ts'
import dpopIat from './helseid/dpop-iat.ts'
import dpopJti from './helseid/dpop-jti.ts'
import dpopJtiForm from './helseid/dpop-jti-form.ts'
import dpopNonceLatest from './helseid/dpop-nonce-latest.ts'
import dpopNonceRetry from './helseid/dpop-nonce-retry.ts'
import dpopOnToken from './helseid/dpop-on-token.ts'
import dpopPublicKey from './helseid/dpop-public-key.ts'
import dpopSameKey from './helseid/dpop-same-key.ts'
import dpopScheme from './helseid/dpop-scheme.ts'
import dpopSingle from './helseid/dpop-single.ts'
import dpopTarget from './helseid/dpop-target.ts'
import dpopTyp from './helseid/dpop-typ.ts'
import formPost from './helseid/form-post.ts'
import idTokenAudience from './helseid/id-token-audience.ts'
import idTokenExpired from './helseid/id-token-expired.ts'
import idTokenIssuer from './helseid/id-token-issuer.ts'
import idTokenSignature from './helseid/id-token-signature.ts'
import idTokenValidated from './helseid/id-token-validated.ts'
import issParameter from './helseid/iss-parameter.ts'
import keysFetched from './helseid/keys-fetched.ts'
import keysFollowed from './helseid/keys-followed.ts'
import kjernejournalScopes from './helseid/kjernejournal-scopes.ts'
import level4Demanded from './helseid/level-4-demanded.ts'
import logOut from './helseid/log-out.ts'
import metadataCached from './helseid/metadata-cached.ts'
import metadataRead from './helseid/metadata-read.ts'
import newClientAgain from './helseid/new-client-again.ts'
import noRepeatedParameters from './helseid/no-repeated-parameters.ts'
import noncePresent from './helseid/nonce-present.ts'
import offlineAccess from './helseid/offline-access.ts'
import openidScope from './helseid/openid-scope.ts'
import organisationForm from './helseid/organisation-form.ts'
import organisationInToken from './helseid/organisation-in-token.ts'
import organisationOid from './helseid/organisation-oid.ts'
import otherPerson from './helseid/other-person.ts'
import parNoRequestUri from './helseid/par-no-request-uri.ts'
import parUsed from './helseid/par-used.ts'
import personScopes from './helseid/person-scopes.ts'
import pkceFresh from './helseid/pkce-fresh.ts'
import pkceS256 from './helseid/pkce-s256.ts'
import pkceVerifierForm from './helseid/pkce-verifier-form.ts'
import pkceVerifierSame from './helseid/pkce-verifier-same.ts'
import postLogoutUri from './helseid/post-logout-uri.ts'
import privateKeyJwt from './helseid/private-key-jwt.ts'
import redirectUriRegistered from './helseid/redirect-uri-registered.ts'
import redirectUriSame from './helseid/redirect-uri-same.ts'
import refreshOtherPerson from './helseid/refresh-other-person.ts'
import refreshRotation from './helseid/refresh-rotation.ts'
import refusedClientTold from './helseid/refused-client-told.ts'
import refusedGrant from './helseid/refused-grant.ts'
import requestObject from './helseid/request-object.ts'
import requestUriInTime from './helseid/request-uri-in-time.ts'
import requestUriOnce from './helseid/request-uri-once.ts'
import resourceIndicator from './helseid/resource-indicator.ts'
import resourceSubset from './helseid/resource-subset.ts'
import responseType from './helseid/response-type.ts'
import signatureForm from './helseid/signature-form.ts'
import singleAudience from './helseid/single-audience.ts'
import stateChecked from './helseid/state-checked.ts'
import statePresent from './helseid/state-present.ts'
import systemTokenScopes from './helseid/system-token-scopes.ts'
import tokenFormRead from './helseid/token-form-read.ts'
import tokenFresh from './helseid/token-fresh.ts'
import tokenInHeader from './helseid/token-in-header.ts'
import tokenReuse from './helseid/token-reuse.ts'
import userForgotten from './helseid/user-forgotten.ts'
import apiScope from './kjernejournal/api-scope.ts'
import arbeidsstedFollowed from './kjernejournal/arbeidssted-followed.ts'
import arbeidsstedNotRegistered from './kjernejournal/arbeidssted-not-registered.ts'
import attestPerPatient from './kjernejournal/attest-per-patient.ts'
import challengeForm from './kjernejournal/challenge-form.ts'
import challengeMatchesVerifier from './kjernejournal/challenge-matches-verifier.ts'
import codeOnce from './kjernejournal/code-once.ts'
import createRefused from './kjernejournal/create-refused.ts'
import dNumber from './kjernejournal/d-number.ts'
import dpopOnSessionCalls from './kjernejournal/dpop-on-session-calls.ts'
import epjSystem from './kjernejournal/epj-system.ts'
import errorCodeHidden from './kjernejournal/error-code-hidden.ts'
import errorLogged from './kjernejournal/error-logged.ts'
import errorShown from './kjernejournal/error-shown.ts'
import eventId from './kjernejournal/event-id.ts'
import fnrDigits from './kjernejournal/fnr-digits.ts'
import fnrNotInUrl from './kjernejournal/fnr-not-in-url.ts'
import functionAccess from './kjernejournal/function-access.ts'
import grunnlagAsChosen from './kjernejournal/grunnlag-as-chosen.ts'
import grunnlagValues from './kjernejournal/grunnlag-values.ts'
import holdSesjon from './kjernejournal/hold-sesjon.ts'
import iconMatchesStatus from './kjernejournal/icon-matches-status.ts'
import iconOpens from './kjernejournal/icon-opens.ts'
import iconShown from './kjernejournal/icon-shown.ts'
import indicatorOnOpen from './kjernejournal/indicator-on-open.ts'
import indicatorOnce from './kjernejournal/indicator-once.ts'
import indicatorSystemToken from './kjernejournal/indicator-system-token.ts'
import integrationOff from './kjernejournal/integration-off.ts'
import jsonContentType from './kjernejournal/json-content-type.ts'
import legemiddelFraDato from './kjernejournal/legemiddel-fra-dato.ts'
import oneSession from './kjernejournal/one-session.ts'
import organisationsApart from './kjernejournal/organisations-apart.ts'
import patientChange from './kjernejournal/patient-change.ts'
import patientForgotten from './kjernejournal/patient-forgotten.ts'
import patientOid from './kjernejournal/patient-oid.ts'
import portalOpened from './kjernejournal/portal-opened.ts'
import practitionerSame from './kjernejournal/practitioner-same.ts'
import quietAfterEnd from './kjernejournal/quiet-after-end.ts'
import refreshInterval from './kjernejournal/refresh-interval.ts'
import refreshRefused from './kjernejournal/refresh-refused.ts'
import refusalTold from './kjernejournal/refusal-told.ts'
import roleRefusalTold from './kjernejournal/role-refusal-told.ts'
import samtykkeValues from './kjernejournal/samtykke-values.ts'
import securityLevel4 from './kjernejournal/security-level-4.ts'
import sessionEnded from './kjernejournal/session-ended.ts'
import sessionForOpenPatient from './kjernejournal/session-for-open-patient.ts'
import sessionPing from './kjernejournal/session-ping.ts'
import sessionUserToken from './kjernejournal/session-user-token.ts'
import sourceSystem from './kjernejournal/source-system.ts'
import status01Closed from './kjernejournal/status-0-1-closed.ts'
import testButton from './kjernejournal/test-button.ts'
import tokenOfUser from './kjernejournal/token-of-user.ts'
import tooltipMatches from './kjernejournal/tooltip-matches.ts'
import unknownMember from './kjernejournal/unknown-member.ts'
import unreadableIndicator from './kjernejournal/unreadable-indicator.ts'
import verifierFresh from './kjernejournal/verifier-fresh.ts'
import windowMeasured from './kjernejournal/window-measured.ts'
import windowSize from './kjernejournal/window-size.ts'
import worksWhenDown from './kjernejournal/works-when-down.ts'
import codesWithinHealth from './municipality/codes-within-health.ts'
import fileInUse from './municipality/file-in-use.ts'
import lineDanser from './municipality/line-danser.ts'
import mailWhenConnected from './municipality/mail-when-connected.ts'
import rightGiven from './municipality/right-given.ts'
import rightOnHovedenhet from './municipality/right-on-hovedenhet.ts'
import sameUnits from './municipality/same-units.ts'
import unitsEntered from './municipality/units-entered.ts'
import createNotRepeated from './robustness/create-not-repeated.ts'
import cutAnswer from './robustness/cut-answer.ts'
import helseidDownTold from './robustness/helseid-down-told.ts'
import keysUnavailable from './robustness/keys-unavailable.ts'
import logOutCompleted from './robustness/log-out-completed.ts'
import newTokenAfter401 from './robustness/new-token-after-401.ts'
import noStorm from './robustness/no-storm.ts'
import nonceLoop from './robustness/nonce-loop.ts'
import previousIcon from './robustness/previous-icon.ts'
import renewalRetried from './robustness/renewal-retried.ts'
import retryAfter from './robustness/retry-after.ts'
import worksAgain from './robustness/works-again.ts'
import asGiven from './ticket/as-given.ts'
import encoded from './ticket/encoded.ts'
import held from './ticket/held.ts'
import idProvider from './ticket/id-provider.ts'
import loggedOut from './ticket/logged-out.ts'
import neverWithout from './ticket/never-without.ts'
import renewed from './ticket/renewed.ts'
import rightPatient from './ticket/right-patient.ts'
import systemNamed from './ticket/system-named.ts'

export const checks: readonly Check[] = [
  attestAuthorization,
  apiAttestPerPatient,
  blockTold,
  bothOrganisations,
  consentOnlyWhenRestricted,
  consentStated,
  criticalCodes,
  criticalContentType,
  criticalDisplay,
  criticalHeaderNames,
  criticalHeaders,
  criticalRecordTaken,
  criticalRenewed,
  criticalStatusFirst,
  criticalText,
  criticalWhenNewer,
  dataForOpenPatient,
  dataScope,
  dataUserToken,
  failureTold,
  medicinesQuery,
  nextApiByRefresh,
  outcomeRead,
  refutedNotDeleted,
  registeredOnce,
  restrictedConsent,
  warningsSinceLast,
  warningsSystemToken,
  withdrawn,
  acrValues,
  assertionAlgorithm,
  assertionAudText,
  assertionAud,
  assertionInTime,
  assertionIssuerSubject,
  assertionJti,
  assertionKid,
  assertionLifetime,
  assertionTimes,
  assertionTyp,
  attestKept,
  attestMatchesToken,
  attestMembers,
  attestOnce,
  attestPersonLeftOut,
  attestPurpose,
  attestSent,
  attestSystems,
  authorizationCodeOnce,
  clientAccepted,
  codeWithoutOrganisation,
  detailsInAssertion,
  dpopAlgorithm,
  dpopAth,
  dpopCurve,
  dpopIat,
  dpopJtiForm,
  dpopJti,
  dpopNonceLatest,
  dpopNonceRetry,
  dpopOnToken,
  dpopPublicKey,
  dpopSameKey,
  dpopScheme,
  dpopSingle,
  dpopTarget,
  dpopTyp,
  formPost,
  idTokenAudience,
  idTokenExpired,
  idTokenIssuer,
  idTokenSignature,
  idTokenValidated,
  issParameter,
  keysFetched,
  keysFollowed,
  kjernejournalScopes,
  level4Demanded,
  logOut,
  metadataCached,
  metadataRead,
  newClientAgain,
  noRepeatedParameters,
  noncePresent,
  offlineAccess,
  openidScope,
  organisationForm,
  organisationOid,
  organisationInToken,
  otherPerson,
  parNoRequestUri,
  parUsed,
  personScopes,
  pkceFresh,
  pkceS256,
  pkceVerifierForm,
  pkceVerifierSame,
  postLogoutUri,
  privateKeyJwt,
  redirectUriRegistered,
  redirectUriSame,
  refreshOtherPerson,
  refreshRotation,
  refusedClientTold,
  refusedGrant,
  requestObject,
  requestUriInTime,
  requestUriOnce,
  resourceIndicator,
  resourceSubset,
  responseType,
  signatureForm,
  singleAudience,
  stateChecked,
  statePresent,
  systemTokenScopes,
  tokenFormRead,
  tokenFresh,
  tokenInHeader,
  tokenReuse,
  userForgotten,
  apiScope,
  arbeidsstedFollowed,
  arbeidsstedNotRegistered,
  attestPerPatient,
  challengeForm,
  challengeMatchesVerifier,
  codeOnce,
  createRefused,
  dNumber,
  dpopOnSessionCalls,
  epjSystem,
  errorCodeHidden,
  errorLogged,
  errorShown,
  eventId,
  fnrDigits,
  fnrNotInUrl,
  functionAccess,
  grunnlagAsChosen,
  grunnlagValues,
  holdSesjon,
  iconMatchesStatus,
  iconOpens,
  iconShown,
  indicatorOnOpen,
  indicatorOnce,
  indicatorSystemToken,
  integrationOff,
  jsonContentType,
  legemiddelFraDato,
  oneSession,
  organisationsApart,
  patientChange,
  patientForgotten,
  patientOid,
  portalOpened,
  practitionerSame,
  quietAfterEnd,
  refreshInterval,
  refreshRefused,
  refusalTold,
  roleRefusalTold,
  samtykkeValues,
  securityLevel4,
  sessionEnded,
  sessionForOpenPatient,
  sessionPing,
  sessionUserToken,
  sourceSystem,
  status01Closed,
  testButton,
  tokenOfUser,
  tooltipMatches,
  unknownMember,
  unreadableIndicator,
  verifierFresh,
  windowMeasured,
  windowSize,
  worksWhenDown,
  codesWithinHealth,
  fileInUse,
  lineDanser,
  mailWhenConnected,
  rightGiven,
  rightOnHovedenhet,
  sameUnits,
  unitsEntered,
  createNotRepeated,
  cutAnswer,
  helseidDownTold,
  keysUnavailable,
  logOutCompleted,
  newTokenAfter401,
  noStorm,
  nonceLoop,
  previousIcon,
  renewalRetried,
  retryAfter,
  worksAgain,
  asGiven,
  encoded,
  held,
  idProvider,
  loggedOut,
  neverWithout,
  renewed,
  rightPatient,
  systemNamed,
]
