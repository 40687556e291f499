// Every check, in an explicit list: a test fails when a file is missing from it or an id differs from its path.
import type { Check } from '../kit/define-check.ts'
import pkceS256 from './helseid/pkce-s256.ts'
import attestPerPatient from './kjernejournal/attest-per-patient.ts'
import challengeMatchesVerifier from './kjernejournal/challenge-matches-verifier.ts'
import codeOnce from './kjernejournal/code-once.ts'
import dpopOnSessionCalls from './kjernejournal/dpop-on-session-calls.ts'
import epjSystem from './kjernejournal/epj-system.ts'
import eventId from './kjernejournal/event-id.ts'
import fnrNotInUrl from './kjernejournal/fnr-not-in-url.ts'
import grunnlagValues from './kjernejournal/grunnlag-values.ts'
import portalOpened from './kjernejournal/portal-opened.ts'
import samtykkeValues from './kjernejournal/samtykke-values.ts'
import securityLevel4 from './kjernejournal/security-level-4.ts'
import sourceSystem from './kjernejournal/source-system.ts'

export const checks: readonly Check[] = [
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
]
