// What each mutation is aimed at: the checks that must catch it, and the scenarios that show it. A test holds the
// list to the mutations and the checks; `npm run kill-matrix` proves every line of it.
import type { ScenarioId } from '#scenarios/catalogue/index.ts'
import type { MutationName } from '#simulators/epj/mutations/index.ts'
import type { Cause } from '../result.ts'

export interface Aim {
  readonly checks: readonly [string, ...string[]]
  readonly scenarios: readonly [ScenarioId, ...ScenarioId[]]
  /** Where the cause lies in truth; absent: in the code of the EPJ. */
  readonly cause?: Cause
}

export const aims: Readonly<Partial<Record<MutationName, Aim>>> = {
  'arbeidssted-of-first-log-in': {
    checks: ['kjernejournal/arbeidssted-followed'],
    scenarios: ['kjernejournal/change-arbeidssted'],
  },
  'asks-for-level-3': { checks: ['helseid/acr-values'], scenarios: ['kjernejournal/open-portal'] },
  'assertion-alg-hs256': {
    checks: ['helseid/assertion-algorithm'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'assertion-aud-list': { checks: ['helseid/assertion-aud-text'], scenarios: ['kjernejournal/open-portal'] },
  'assertion-aud-token-endpoint': {
    checks: ['helseid/assertion-aud'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'assertion-iat-string': { checks: ['helseid/assertion-times'], scenarios: ['kjernejournal/open-portal'] },
  'assertion-iss-other': {
    checks: ['helseid/assertion-issuer-subject'],
    scenarios: ['kjernejournal/open-portal'],
    cause: 'configuration',
  },
  'assertion-no-kid': { checks: ['helseid/assertion-kid'], scenarios: ['kjernejournal/open-portal'] },
  'assertion-too-long': { checks: ['helseid/assertion-lifetime'], scenarios: ['kjernejournal/open-portal'] },
  'assertion-typ-jwt': { checks: ['helseid/assertion-typ'], scenarios: ['kjernejournal/open-portal'] },
  'attest-for-other-organisation': {
    checks: ['helseid/attest-matches-token'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'attest-forgotten-at-renewal': {
    checks: ['helseid/attest-kept', 'helseid/attest-sent'],
    scenarios: ['kjernejournal/change-patient'],
  },
  'attest-misspelt': { checks: ['helseid/attest-members'], scenarios: ['kjernejournal/open-portal'] },
  'attest-oid-without-urn': { checks: ['helseid/attest-systems'], scenarios: ['kjernejournal/open-portal'] },
  'attest-purpose-made-up': { checks: ['helseid/attest-purpose'], scenarios: ['kjernejournal/open-portal'] },
  'attest-reused-for-next-patient': {
    checks: ['kjernejournal/attest-per-patient'],
    scenarios: ['kjernejournal/change-patient'],
  },
  'attest-twice': { checks: ['helseid/attest-once'], scenarios: ['kjernejournal/open-portal'] },
  'attest-with-hpr-number': {
    checks: ['helseid/attest-person-left-out'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'attest-without-authorization': {
    checks: ['kjernejournal/practitioner-same', 'api/attest-authorization'],
    scenarios: ['kjernejournal/open-portal', 'api/critical-information'],
  },
  'attest-without-purpose': { checks: ['helseid/attest-purpose'], scenarios: ['kjernejournal/open-portal'] },
  'authorization-differs': {
    checks: ['kjernejournal/practitioner-same'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'authorization-oid-without-urn': {
    checks: ['kjernejournal/practitioner-same'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'bad-event-id': { checks: ['kjernejournal/event-id'], scenarios: ['kjernejournal/open-portal'] },
  'bad-source-system': {
    checks: ['kjernejournal/source-system'],
    scenarios: ['kjernejournal/open-portal'],
    cause: 'configuration',
  },
  'bearer-on-session-calls': {
    checks: ['helseid/dpop-scheme', 'kjernejournal/dpop-on-session-calls'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'challenge-in-camel-case': {
    checks: ['kjernejournal/challenge-form'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'challenge-padded': {
    checks: ['kjernejournal/challenge-form'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'client-without-units': {
    checks: ['municipality/units-entered'],
    scenarios: ['municipality/introduction'],
    cause: 'configuration',
  },
  'clock-behind': {
    checks: ['helseid/assertion-in-time'],
    scenarios: ['kjernejournal/open-portal'],
    cause: 'environment',
  },
  'code-reused': { checks: ['kjernejournal/code-once'], scenarios: ['kjernejournal/open-portal'] },
  'create-repeated': { checks: ['robustness/create-not-repeated'], scenarios: ['robustness/create-fails'] },
  'cut-answer-shown-as-2': {
    checks: ['robustness/cut-answer', 'kjernejournal/unreadable-indicator'],
    scenarios: ['robustness/cut-answers', 'kjernejournal/unreadable-indicator'],
  },
  'details-under-old-name': {
    checks: ['helseid/details-in-assertion'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'dpop-alg-none': { checks: ['helseid/dpop-algorithm'], scenarios: ['kjernejournal/open-portal'] },
  'dpop-curve-es256': { checks: ['helseid/dpop-curve'], scenarios: ['kjernejournal/open-portal'] },
  'dpop-htu-with-query': { checks: ['helseid/dpop-target'], scenarios: ['kjernejournal/open-portal'] },
  'dpop-iat-local-time': { checks: ['helseid/dpop-iat'], scenarios: ['kjernejournal/open-portal'] },
  'dpop-jti-short': { checks: ['helseid/dpop-jti-form'], scenarios: ['kjernejournal/open-portal'] },
  'dpop-no-ath': { checks: ['helseid/dpop-ath'], scenarios: ['kjernejournal/open-portal'] },
  'dpop-nonce-kept': { checks: ['helseid/dpop-nonce-latest'], scenarios: ['kjernejournal/hold-sesjon'] },
  'dpop-private-key-in-proof': {
    checks: ['helseid/dpop-public-key'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'dpop-proof-for-other-method': {
    checks: ['helseid/dpop-target'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'dpop-two-proofs': { checks: ['helseid/dpop-single'], scenarios: ['kjernejournal/open-portal'] },
  'dpop-typ-jwt': { checks: ['helseid/dpop-typ'], scenarios: ['kjernejournal/open-portal'] },
  'duplicate-indicator-calls': {
    checks: ['kjernejournal/indicator-once'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'employee-never-practised': {
    checks: ['municipality/line-danser'],
    scenarios: ['municipality/introduction'],
    cause: 'configuration',
  },
  'endpoints-hard-coded': { checks: ['helseid/metadata-read'], scenarios: ['kjernejournal/open-portal'] },
  'error-code-shown': {
    checks: ['kjernejournal/error-code-hidden'],
    scenarios: ['kjernejournal/organisation-deactivated'],
  },
  'error-not-shown': {
    checks: [
      'kjernejournal/error-shown',
      'helseid/refused-client-told',
      'kjernejournal/refusal-told',
      'kjernejournal/role-refusal-told',
      'kjernejournal/arbeidssted-not-registered',
      'robustness/helseid-down-told',
    ],
    scenarios: [
      'kjernejournal/organisation-deactivated',
      'helseid/key-expired',
      'kjernejournal/user-without-hpr',
      'kjernejournal/role-without-access',
      'kjernejournal/arbeidssted-not-registered',
      'robustness/helseid-down',
    ],
  },
  'errors-not-logged': {
    checks: ['kjernejournal/error-logged'],
    scenarios: ['kjernejournal/organisation-deactivated'],
  },
  'falls-over-on-extra-member': {
    checks: ['kjernejournal/unknown-member'],
    scenarios: ['kjernejournal/unknown-member'],
  },
  'falls-over-when-kj-down': {
    checks: ['kjernejournal/works-when-down'],
    scenarios: ['kjernejournal/service-down'],
  },
  'file-never-loaded': {
    checks: ['municipality/file-in-use'],
    scenarios: ['municipality/introduction'],
    cause: 'configuration',
  },
  'fnr-in-url': { checks: ['kjernejournal/fnr-not-in-url'], scenarios: ['kjernejournal/open-portal'] },
  'fnr-with-space': { checks: ['kjernejournal/fnr-digits'], scenarios: ['kjernejournal/open-portal'] },
  'gives-up-holding': { checks: ['robustness/renewal-retried'], scenarios: ['robustness/shaky-hold'] },
  'gives-up-new-client': { checks: ['helseid/new-client-again'], scenarios: ['helseid/new-client'] },
  'grunnlag-value-wrong': {
    checks: ['kjernejournal/grunnlag-values'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'grunnlag-always-consent': {
    checks: ['kjernejournal/grunnlag-as-chosen'],
    scenarios: ['kjernejournal/change-patient'],
  },
  'held-when-switched-off': {
    checks: ['kjernejournal/integration-off'],
    scenarios: ['municipality/integration-off'],
  },
  'hold-sesjon-when-no-patient': {
    checks: ['kjernejournal/quiet-after-end'],
    scenarios: ['kjernejournal/hold-sesjon'],
  },
  'holds-after-refusal': {
    checks: ['kjernejournal/refresh-refused'],
    scenarios: ['kjernejournal/refresh-refused'],
  },
  'http-basic-client-secret': {
    checks: ['helseid/private-key-jwt'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'id-token-not-validated': {
    checks: [
      'helseid/id-token-audience',
      'helseid/id-token-expired',
      'helseid/id-token-issuer',
      'helseid/id-token-signature',
      'helseid/id-token-validated',
      'helseid/keys-fetched',
      'robustness/keys-unavailable',
    ],
    scenarios: [
      'helseid/id-token-for-another',
      'helseid/id-token-expired',
      'helseid/id-token-from-elsewhere',
      'helseid/id-token-wrong-key',
      'helseid/wrong-nonce',
      'kjernejournal/open-portal',
      'robustness/keys-down',
    ],
  },
  'identity-scope-in-system-token': {
    checks: ['helseid/system-token-scopes'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'ignores-function-access': {
    checks: ['kjernejournal/function-access'],
    scenarios: ['municipality/no-function-access'],
  },
  'ignores-integration-switch': {
    checks: ['kjernejournal/integration-off'],
    scenarios: ['municipality/integration-off'],
  },
  'indicator-for-whole-list': {
    checks: ['kjernejournal/indicator-once'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'iss-not-checked': { checks: ['helseid/iss-parameter'], scenarios: ['helseid/wrong-issuer'] },
  'keeps-previous-icon': { checks: ['robustness/previous-icon'], scenarios: ['robustness/busy'] },
  'keeps-refused-token': {
    checks: ['robustness/new-token-after-401'],
    scenarios: ['robustness/token-refused'],
  },
  'keys-never-fetched-again': { checks: ['helseid/keys-followed'], scenarios: ['helseid/keys-rotated'] },
  'kindergarten-entered': {
    checks: ['municipality/codes-within-health'],
    scenarios: ['municipality/introduction'],
    cause: 'configuration',
  },
  'legemiddel-date-norwegian': {
    checks: ['kjernejournal/legemiddel-fra-dato'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'level-3-log-in': {
    checks: ['helseid/level-4-demanded', 'kjernejournal/security-level-4'],
    scenarios: ['helseid/level-too-low', 'kjernejournal/open-portal'],
  },
  'log-in-code-reused': {
    checks: ['helseid/authorization-code-once'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'mail-for-neighbour': {
    checks: ['municipality/mail-when-connected'],
    scenarios: ['municipality/introduction'],
    cause: 'configuration',
  },
  'mail-forgotten': {
    checks: ['municipality/mail-when-connected'],
    scenarios: ['municipality/introduction'],
    cause: 'configuration',
  },
  'metadata-every-call': { checks: ['helseid/metadata-cached'], scenarios: ['kjernejournal/open-portal'] },
  'missing-epj-system': { checks: ['kjernejournal/epj-system'], scenarios: ['kjernejournal/open-portal'] },
  'missing-resource': { checks: ['helseid/resource-indicator'], scenarios: ['kjernejournal/open-portal'] },
  'missing-source-system': {
    checks: ['kjernejournal/source-system', 'kjernejournal/session-ping'],
    scenarios: ['kjernejournal/open-portal', 'kjernejournal/test-connection'],
  },
  'missing-tillitsrammeverk-scope': {
    checks: ['helseid/kjernejournal-scopes'],
    scenarios: ['kjernejournal/open-portal'],
    cause: 'configuration',
  },
  'never-recovers': { checks: ['robustness/works-again'], scenarios: ['robustness/busy'] },
  'no-assertion-nbf': { checks: ['helseid/assertion-times'], scenarios: ['kjernejournal/open-portal'] },
  'no-attest': { checks: ['helseid/attest-sent'], scenarios: ['kjernejournal/open-portal'] },
  'no-child-organisation': {
    checks: ['helseid/organisation-in-token', 'api/both-organisations'],
    scenarios: ['kjernejournal/open-portal', 'api/critical-information'],
  },
  'no-content-type': {
    checks: ['kjernejournal/json-content-type'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'no-dpop': { checks: ['helseid/dpop-on-token'], scenarios: ['kjernejournal/open-portal'] },
  'log-out-of-first-user': { checks: ['helseid/log-out'], scenarios: ['kjernejournal/change-user'] },
  'no-end-session-at-helseid': { checks: ['helseid/log-out'], scenarios: ['kjernejournal/open-portal'] },
  'no-hold-sesjon': {
    checks: ['kjernejournal/hold-sesjon'],
    scenarios: ['kjernejournal/hold-sesjon'],
    cause: 'configuration',
  },
  'no-hpr-scope': {
    checks: ['helseid/person-scopes'],
    scenarios: ['kjernejournal/open-portal'],
    cause: 'configuration',
  },
  'no-icon': { checks: ['kjernejournal/icon-shown'], scenarios: ['kjernejournal/open-portal'] },
  'no-indicator-call': {
    checks: ['kjernejournal/indicator-on-open'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'no-lookup-for-d-number': { checks: ['kjernejournal/d-number'], scenarios: ['kjernejournal/d-number'] },
  'no-nonce-in-log-in': { checks: ['helseid/nonce-present'], scenarios: ['kjernejournal/open-portal'] },
  'no-nonce-retry': { checks: ['helseid/dpop-nonce-retry'], scenarios: ['kjernejournal/open-portal'] },
  'no-offline-access': {
    checks: ['helseid/offline-access'],
    scenarios: ['kjernejournal/open-portal'],
    cause: 'configuration',
  },
  'no-openid-scope': { checks: ['helseid/openid-scope'], scenarios: ['kjernejournal/open-portal'] },
  'no-par': { checks: ['helseid/par-used'], scenarios: ['kjernejournal/open-portal'] },
  'no-ping': { checks: ['kjernejournal/test-button'], scenarios: ['kjernejournal/test-connection'] },
  'no-pkce': { checks: ['helseid/pkce-s256'], scenarios: ['kjernejournal/open-portal'] },
  'no-pkce-verifier': {
    checks: ['helseid/pkce-verifier-same'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'no-refresh-before-expiry': { checks: ['helseid/token-fresh'], scenarios: ['kjernejournal/hold-sesjon'] },
  'no-session-end-on-log-out': {
    checks: ['kjernejournal/session-ended'],
    scenarios: ['kjernejournal/change-user'],
  },
  'no-state': { checks: ['helseid/state-present'], scenarios: ['kjernejournal/open-portal'] },
  'nonce-loop': { checks: ['robustness/nonce-loop'], scenarios: ['robustness/nonces-refused'] },
  'old-patient-kept-open': {
    checks: ['kjernejournal/patient-change'],
    scenarios: ['kjernejournal/change-patient'],
  },
  'old-refresh-token-reused': {
    checks: ['helseid/refresh-rotation'],
    scenarios: ['kjernejournal/change-patient'],
  },
  'opens-portal-on-status-1': {
    checks: ['kjernejournal/status-0-1-closed'],
    scenarios: ['kjernejournal/icon-per-status'],
  },
  'organisation-with-code': {
    checks: ['helseid/code-without-organisation'],
    scenarios: ['kjernejournal/change-user'],
  },
  'organisation-oid-of-sample': {
    checks: ['helseid/organisation-oid'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'organisation-wrong-oid': {
    checks: ['helseid/organisation-form'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'other-person-accepted': {
    checks: ['helseid/other-person', 'helseid/refresh-other-person'],
    scenarios: ['helseid/other-person', 'helseid/other-person-at-refresh'],
  },
  'parameter-twice': { checks: ['helseid/no-repeated-parameters'], scenarios: ['kjernejournal/open-portal'] },
  'patient-kept-after-log-out': {
    checks: ['kjernejournal/patient-forgotten'],
    scenarios: ['kjernejournal/change-user'],
  },
  'patient-oid-wrong': { checks: ['kjernejournal/patient-oid'], scenarios: ['kjernejournal/open-portal'] },
  'pkce-verifier-fixed': { checks: ['helseid/pkce-fresh'], scenarios: ['kjernejournal/change-arbeidssted'] },
  'pkce-verifier-made-anew': {
    checks: ['helseid/pkce-verifier-same'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'pkce-verifier-short': { checks: ['helseid/pkce-verifier-form'], scenarios: ['kjernejournal/open-portal'] },
  'portal-without-session': {
    checks: ['kjernejournal/create-refused'],
    scenarios: ['kjernejournal/create-refused'],
  },
  'profession-of-first-user': {
    checks: ['kjernejournal/practitioner-same'],
    scenarios: ['kjernejournal/change-user'],
  },
  'portal-without-verifier': {
    checks: ['kjernejournal/portal-opened'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'post-logout-uri-unregistered': {
    checks: ['helseid/post-logout-uri'],
    scenarios: ['kjernejournal/open-portal'],
    cause: 'configuration',
  },
  'reads-scope-as-text': { checks: ['helseid/token-form-read'], scenarios: ['kjernejournal/open-portal'] },
  'redirect-uri-differs': { checks: ['helseid/redirect-uri-same'], scenarios: ['kjernejournal/open-portal'] },
  'redirect-uri-unregistered': {
    checks: ['helseid/redirect-uri-registered'],
    scenarios: ['kjernejournal/open-portal'],
    cause: 'configuration',
  },
  'refresh-after-end': {
    checks: ['kjernejournal/quiet-after-end'],
    scenarios: ['kjernejournal/hold-sesjon'],
  },
  'refresh-every-minute': {
    checks: ['kjernejournal/refresh-interval'],
    scenarios: ['kjernejournal/hold-sesjon'],
  },
  'refresh-token-of-first-user': {
    checks: ['kjernejournal/token-of-user'],
    scenarios: ['kjernejournal/change-user'],
  },
  'refused-grant-repeated': {
    checks: ['helseid/refused-grant'],
    scenarios: ['kjernejournal/change-patient'],
  },
  'request-object-long-lived': {
    checks: ['helseid/request-object'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'request-uri-in-par': { checks: ['helseid/par-no-request-uri'], scenarios: ['kjernejournal/open-portal'] },
  'request-uri-late': { checks: ['helseid/request-uri-in-time'], scenarios: ['helseid/log-in-later'] },
  'request-uri-reused': {
    checks: ['helseid/request-uri-once'],
    scenarios: ['kjernejournal/change-arbeidssted'],
  },
  'resource-added-later': { checks: ['helseid/resource-subset'], scenarios: ['kjernejournal/open-portal'] },
  'response-type-hybrid': { checks: ['helseid/response-type'], scenarios: ['kjernejournal/open-portal'] },
  'retries-look-ups-at-once': {
    checks: ['robustness/no-storm', 'robustness/retry-after'],
    scenarios: ['robustness/busy'],
  },
  'reused-assertion-jti': { checks: ['helseid/assertion-jti'], scenarios: ['kjernejournal/open-portal'] },
  'reused-dpop-jti': { checks: ['helseid/dpop-jti'], scenarios: ['kjernejournal/open-portal'] },
  'right-given-on-sub-unit': {
    checks: ['municipality/right-on-hovedenhet'],
    scenarios: ['municipality/introduction'],
    cause: 'configuration',
  },
  'samtykke-value-wrong': {
    checks: ['kjernejournal/samtykke-values'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'session-for-previous-patient': {
    checks: ['kjernejournal/session-for-open-patient'],
    scenarios: ['kjernejournal/change-patient'],
  },
  'signature-as-der': {
    checks: ['helseid/signature-form'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'small-window': {
    checks: ['kjernejournal/window-size', 'kjernejournal/window-measured'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'state-not-checked': { checks: ['helseid/state-checked'], scenarios: ['helseid/wrong-state'] },
  'stays-logged-in': { checks: ['robustness/log-out-completed'], scenarios: ['robustness/end-fails'] },
  'system-token-on-session-calls': {
    checks: ['kjernejournal/session-user-token'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'system-token-shared': {
    checks: ['kjernejournal/organisations-apart'],
    scenarios: ['kjernejournal/change-arbeidssted'],
  },
  'system-token-without-api-scope': {
    checks: ['kjernejournal/api-scope'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'token-in-address': { checks: ['helseid/token-in-header'], scenarios: ['kjernejournal/open-portal'] },
  'token-per-call': { checks: ['helseid/token-reuse'], scenarios: ['kjernejournal/icon-per-status'] },
  'token-request-as-json': { checks: ['helseid/form-post'], scenarios: ['kjernejournal/open-portal'] },
  'two-sessions-per-opening': {
    checks: ['kjernejournal/one-session'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'unit-forgotten': {
    checks: ['municipality/same-units'],
    scenarios: ['municipality/introduction'],
    cause: 'configuration',
  },
  'unknown-status-shown-as-4': {
    checks: ['kjernejournal/unreadable-indicator'],
    scenarios: ['kjernejournal/unreadable-indicator'],
  },
  'user-kept-after-log-out': {
    checks: ['helseid/user-forgotten'],
    scenarios: ['helseid/log-in-and-out'],
  },
  'user-token-for-indicator': {
    checks: ['kjernejournal/indicator-system-token'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'user-token-for-warnings': { checks: ['api/warnings-system-token'], scenarios: ['api/medicines'] },
  'verifier-reused': {
    checks: ['kjernejournal/verifier-fresh'],
    scenarios: ['kjernejournal/change-patient'],
  },
  'verifier-wrong': {
    checks: ['kjernejournal/challenge-matches-verifier'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'warnings-since-later': { checks: ['api/warnings-since-last'], scenarios: ['api/medicines'] },
  'warnings-since-yesterday': { checks: ['api/warnings-since-last'], scenarios: ['api/medicines'] },
  'withdrawn-here-only': { checks: ['api/withdrawn'], scenarios: ['api/critical-information'] },
  'wrong-audience': {
    checks: ['helseid/single-audience'],
    scenarios: ['kjernejournal/open-portal'],
    cause: 'configuration',
  },
  'wrong-client-id': {
    checks: ['helseid/client-accepted'],
    scenarios: ['kjernejournal/open-portal'],
    cause: 'configuration',
  },
  'wrong-dpop-key-on-session-calls': {
    checks: ['helseid/dpop-same-key'],
    scenarios: ['kjernejournal/open-portal'],
  },
  'wrong-icon': { checks: ['kjernejournal/icon-matches-status'], scenarios: ['kjernejournal/open-portal'] },
  'wrong-right-given': {
    checks: ['municipality/right-given'],
    scenarios: ['municipality/introduction'],
    cause: 'configuration',
  },
  'wrong-tooltip': { checks: ['kjernejournal/tooltip-matches'], scenarios: ['kjernejournal/open-portal'] },
  'ticket-twice': { checks: ['ticket/as-given'], scenarios: ['portal-ticket/open-portal'] },
  'ticket-cut-off': { checks: ['ticket/as-given'], scenarios: ['portal-ticket/open-portal'] },
  'ticket-not-encoded': {
    checks: ['ticket/encoded', 'ticket/right-patient'],
    scenarios: ['portal-ticket/open-portal'],
  },
  'ticket-of-previous-patient': {
    checks: ['ticket/right-patient'],
    scenarios: ['portal-ticket/change-patient'],
  },
  'ticket-never-renewed': {
    checks: ['ticket/renewed'],
    scenarios: ['portal-ticket/ticket-expired', 'api/ticket-expired'],
  },
  'portal-without-ticket': { checks: ['ticket/never-without'], scenarios: ['portal-ticket/no-ticket'] },
  'portal-without-epj-name': { checks: ['ticket/system-named'], scenarios: ['portal-ticket/open-portal'] },
  'unknown-id-provider': { checks: ['ticket/id-provider'], scenarios: ['portal-ticket/open-portal'] },
  'portal-session-not-held': { checks: ['ticket/held'], scenarios: ['portal-ticket/hold-session'] },
  'portal-held-after-close': { checks: ['ticket/held'], scenarios: ['portal-ticket/hold-session'] },
  'stays-in-portal': { checks: ['ticket/logged-out'], scenarios: ['portal-ticket/open-portal'] },
  'samtykke-not-stated': { checks: ['api/consent-stated'], scenarios: ['api/medicines'] },
  'data-ticket-changed': { checks: ['ticket/encoded'], scenarios: ['api/medicines'] },
  'critical-fetched-each-time': {
    checks: ['api/critical-when-newer'],
    scenarios: ['api/critical-information-unchanged'],
  },
  'block-shown-as-nothing': { checks: ['api/block-told'], scenarios: ['api/blocked-health-worker'] },
  'outcome-not-read': { checks: ['api/outcome-read'], scenarios: ['api/blocked-health-worker'] },
  'exemption-opens-restricted': { checks: ['api/restricted-consent'], scenarios: ['api/restricted-patient'] },
  'restricted-consent-always': {
    checks: ['api/consent-only-when-restricted'],
    scenarios: ['api/restricted-patient'],
  },
  'log-in-for-each-api': { checks: ['api/next-api-by-refresh'], scenarios: ['api/critical-information'] },
  'data-ticket-of-previous-patient': {
    checks: ['api/data-for-open-patient'],
    scenarios: ['api/medicines'],
  },
  'registers-twice': { checks: ['api/registered-once'], scenarios: ['api/critical-information'] },
  'refuted-here-only': { checks: ['api/refuted-not-deleted'], scenarios: ['api/critical-information'] },
  'refuted-as-it-was': { checks: ['api/refuted-not-deleted'], scenarios: ['api/critical-information'] },
  'update-by-own-number': {
    checks: ['api/critical-record-taken'],
    scenarios: ['api/critical-information'],
  },
  'update-without-version': {
    checks: ['api/critical-record-taken'],
    scenarios: ['api/critical-information'],
  },
  'restriction-shown-as-nothing': { checks: ['api/failure-told'], scenarios: ['api/restricted-patient'] },
  'data-token-of-previous-patient': {
    checks: ['api/attest-per-patient'],
    scenarios: ['api/restricted-patient'],
  },
  'deletes-what-is-refuted': { checks: ['api/refuted-not-deleted'], scenarios: ['api/critical-information'] },
  'icon-3-opens-nothing': {
    checks: ['kjernejournal/icon-opens'],
    scenarios: ['kjernejournal/icon-per-status'],
  },
  'log-in-without-api-scope': { checks: ['api/data-scope'], scenarios: ['api/medicines'] },
  'medicines-from-norwegian-date': { checks: ['api/medicines-query'], scenarios: ['api/medicines'] },
  'critical-sent-as-text': {
    checks: ['api/critical-content-type'],
    scenarios: ['api/critical-information'],
  },
  'critical-always-by-consent': {
    checks: ['kjernejournal/grunnlag-as-chosen'],
    scenarios: ['api/critical-information'],
  },
  'critical-excluded-code': { checks: ['api/critical-codes'], scenarios: ['api/critical-information'] },
  'critical-garbled': { checks: ['api/critical-text'], scenarios: ['api/critical-information'] },
  'critical-never-renewed': {
    checks: ['api/critical-renewed'],
    scenarios: ['api/critical-information-unchanged'],
  },
  'critical-status-not-asked': {
    checks: ['api/critical-status-first'],
    scenarios: ['api/critical-information'],
  },
  'critical-without-display': { checks: ['api/critical-display'], scenarios: ['api/critical-information'] },
  'no-user-role': { checks: ['api/critical-headers'], scenarios: ['api/critical-information'] },
  'older-header-names': {
    checks: ['api/critical-header-names'],
    scenarios: ['api/critical-information'],
  },
  'system-token-for-medicines': { checks: ['api/data-user-token'], scenarios: ['api/medicines'] },
}
