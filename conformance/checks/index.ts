// Every check, in an explicit list: a test fails when a file is missing from it or an id differs from its path.
import type { Check } from '../kit/define-check.ts'
import assertionAud from './helseid/assertion-aud.ts'
import assertionIssuerSubject from './helseid/assertion-issuer-subject.ts'
import assertionJti from './helseid/assertion-jti.ts'
import assertionLifetime from './helseid/assertion-lifetime.ts'
import assertionTimes from './helseid/assertion-times.ts'
import assertionTyp from './helseid/assertion-typ.ts'
import attestMatchesToken from './helseid/attest-matches-token.ts'
import attestSent from './helseid/attest-sent.ts'
import dpopAth from './helseid/dpop-ath.ts'
import dpopJti from './helseid/dpop-jti.ts'
import dpopNonceRetry from './helseid/dpop-nonce-retry.ts'
import dpopOnToken from './helseid/dpop-on-token.ts'
import dpopSameKey from './helseid/dpop-same-key.ts'
import dpopScheme from './helseid/dpop-scheme.ts'
import dpopTarget from './helseid/dpop-target.ts'
import idTokenIssuer from './helseid/id-token-issuer.ts'
import idTokenValidated from './helseid/id-token-validated.ts'
import issParameter from './helseid/iss-parameter.ts'
import kjernejournalScopes from './helseid/kjernejournal-scopes.ts'
import level4Demanded from './helseid/level-4-demanded.ts'
import logOut from './helseid/log-out.ts'
import metadataCached from './helseid/metadata-cached.ts'
import noncePresent from './helseid/nonce-present.ts'
import organisationInToken from './helseid/organisation-in-token.ts'
import parUsed from './helseid/par-used.ts'
import pkceS256 from './helseid/pkce-s256.ts'
import privateKeyJwt from './helseid/private-key-jwt.ts'
import refreshRotation from './helseid/refresh-rotation.ts'
import resourceIndicator from './helseid/resource-indicator.ts'
import singleAudience from './helseid/single-audience.ts'
import statePresent from './helseid/state-present.ts'
import systemTokenScopes from './helseid/system-token-scopes.ts'
import tokenFresh from './helseid/token-fresh.ts'
import tokenReuse from './helseid/token-reuse.ts'
import attestPerPatient from './kjernejournal/attest-per-patient.ts'
import challengeMatchesVerifier from './kjernejournal/challenge-matches-verifier.ts'
import codeOnce from './kjernejournal/code-once.ts'
import dpopOnSessionCalls from './kjernejournal/dpop-on-session-calls.ts'
import epjSystem from './kjernejournal/epj-system.ts'
import errorShown from './kjernejournal/error-shown.ts'
import eventId from './kjernejournal/event-id.ts'
import fnrNotInUrl from './kjernejournal/fnr-not-in-url.ts'
import grunnlagValues from './kjernejournal/grunnlag-values.ts'
import holdSesjon from './kjernejournal/hold-sesjon.ts'
import iconMatchesStatus from './kjernejournal/icon-matches-status.ts'
import indicatorOnOpen from './kjernejournal/indicator-on-open.ts'
import indicatorOnce from './kjernejournal/indicator-once.ts'
import patientChange from './kjernejournal/patient-change.ts'
import portalOpened from './kjernejournal/portal-opened.ts'
import quietAfterEnd from './kjernejournal/quiet-after-end.ts'
import samtykkeValues from './kjernejournal/samtykke-values.ts'
import securityLevel4 from './kjernejournal/security-level-4.ts'
import sessionEnded from './kjernejournal/session-ended.ts'
import sessionForOpenPatient from './kjernejournal/session-for-open-patient.ts'
import sourceSystem from './kjernejournal/source-system.ts'
import status01Closed from './kjernejournal/status-0-1-closed.ts'
import testButton from './kjernejournal/test-button.ts'
import tooltipMatches from './kjernejournal/tooltip-matches.ts'
import unknownMember from './kjernejournal/unknown-member.ts'
import worksWhenDown from './kjernejournal/works-when-down.ts'

export const checks: readonly Check[] = [
  assertionAud,
  assertionIssuerSubject,
  assertionJti,
  assertionLifetime,
  assertionTimes,
  assertionTyp,
  kjernejournalScopes,
  noncePresent,
  parUsed,
  privateKeyJwt,
  resourceIndicator,
  statePresent,
  dpopAth,
  dpopJti,
  dpopNonceRetry,
  dpopOnToken,
  dpopSameKey,
  dpopScheme,
  dpopTarget,
  metadataCached,
  refreshRotation,
  singleAudience,
  systemTokenScopes,
  tokenFresh,
  tokenReuse,
  attestMatchesToken,
  attestSent,
  organisationInToken,
  idTokenIssuer,
  idTokenValidated,
  issParameter,
  level4Demanded,
  logOut,
  pkceS256,
  attestPerPatient,
  challengeMatchesVerifier,
  codeOnce,
  dpopOnSessionCalls,
  epjSystem,
  eventId,
  fnrNotInUrl,
  grunnlagValues,
  portalOpened,
  samtykkeValues,
  securityLevel4,
  sourceSystem,
  iconMatchesStatus,
  indicatorOnOpen,
  indicatorOnce,
  sessionForOpenPatient,
  status01Closed,
  testButton,
  tooltipMatches,
  errorShown,
  holdSesjon,
  patientChange,
  quietAfterEnd,
  sessionEnded,
  unknownMember,
  worksWhenDown,
]
