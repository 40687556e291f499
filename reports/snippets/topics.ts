// Which example shows how to do right what a check found wrong. Keyed by topic; each topic has a file in every
// language. Checks about configuration and environment have none: there, no code is wrong.

export const topics = {
  'client-assertion': {
    title: { nb: 'Klientbevis (private_key_jwt)', en: 'Client assertion (private_key_jwt)' },
    typescript: 'client-assertion.ts',
    java: ['ClientAssertion.java', 'Jwt.java'],
    csharp: ['ClientAssertion.cs', 'Jwt.cs'],
    checks:
      /^helseid\/(?:assertion-(?!in-time)|private-key-jwt|no-repeated-parameters|form-post|client-accepted|signature-form)/,
  },
  'dpop-proof': {
    title: { nb: 'DPoP-bevis', en: 'DPoP proof' },
    typescript: 'dpop-proof.ts',
    java: ['DpopProof.java', 'Jwt.java'],
    csharp: ['DpopProof.cs', 'Jwt.cs'],
    checks: /^(?:helseid\/(?:dpop-(?!nonce)|token-in-header)|kjernejournal\/dpop-on-session-calls)/,
  },
  'nonce-retry': {
    title: { nb: 'Nytt forsøk med nonce', en: 'Another attempt with the nonce' },
    typescript: 'nonce-retry.ts',
    java: ['NonceRetry.java'],
    csharp: ['NonceRetry.cs'],
    checks: /^(?:helseid\/dpop-nonce|robustness\/nonce-loop)/,
  },
  'log-in': {
    title: {
      nb: 'Begynne en innlogging: PAR, PKCE, state og nonce',
      en: 'Beginning a log-in: PAR, PKCE, state and nonce',
    },
    typescript: 'log-in.ts',
    java: ['LogIn.java', 'Jwt.java'],
    csharp: ['LogIn.cs', 'Jwt.cs'],
    checks:
      /^helseid\/(?:par-|pkce-|state-present|nonce-present|response-type|request-|openid-scope|offline-access|person-scopes|kjernejournal-scopes|resource-|redirect-uri|acr-values|single-audience|metadata-|refused-client-|new-client-)/,
  },
  callback: {
    title: { nb: 'Svaret på innloggingen: state og iss', en: 'The answer to the log-in: state and iss' },
    typescript: 'callback.ts',
    java: ['Callback.java'],
    csharp: ['Callback.cs'],
    checks: /^helseid\/(?:state-checked|iss-parameter|authorization-code-once)/,
  },
  'id-token': {
    title: { nb: 'Sjekke ID-tokenet', en: 'Checking the ID token' },
    typescript: 'id-token.ts',
    java: ['IdToken.java'],
    csharp: ['IdToken.cs'],
    checks:
      /^(?:helseid\/(?:id-token-|token-form-|other-person|keys-|level-4|refresh-other-person)|robustness\/keys-unavailable|kjernejournal\/(?:security-level|token-of-user))/,
  },
  attest: {
    title: {
      nb: 'Virksomhet og attest i klientbeviset',
      en: 'Organisation and attest in the client assertion',
    },
    typescript: 'attest.ts',
    java: ['Attest.java'],
    csharp: ['Attest.cs'],
    checks:
      /^(?:helseid\/(?:attest-|organisation-|code-without-organisation|details-)|kjernejournal\/(?:attest-|arbeidssted-|practitioner-same)|api\/(?:attest-|both-organisations))/,
  },
  'system-token': {
    title: {
      nb: 'Systemtoken som deles til de utløper',
      en: 'System tokens that are shared until they expire',
    },
    typescript: 'system-token.ts',
    java: ['SystemTokens.java'],
    csharp: ['SystemTokens.cs'],
    checks:
      /^(?:helseid\/(?:token-reuse|system-token-scopes)|kjernejournal\/(?:organisations-apart|indicator-system-token|api-scope)|api\/warnings-system-token|robustness\/new-token-after-401)/,
  },
  renewal: {
    title: { nb: 'Hold sesjon', en: 'Holding the session' },
    typescript: 'renewal.ts',
    java: ['Renewal.java'],
    csharp: ['Renewal.cs'],
    checks:
      /^(?:helseid\/(?:token-fresh|refresh-rotation|refused-grant)|kjernejournal\/(?:hold-sesjon|quiet-after-end|refresh-)|robustness\/renewal-retried)/,
  },
  session: {
    title: { nb: 'Åpne kjernejournalen', en: 'Opening the kjernejournal' },
    typescript: 'session.ts',
    java: ['Session.java', 'Jwt.java'],
    csharp: ['Session.cs', 'Jwt.cs'],
    checks:
      /^(?:kjernejournal\/(?:challenge-|code-once|create-refused|event-id|grunnlag-|one-session|patient-change|patient-oid|portal-opened|refusal-told|role-refusal-told|session-|source-system|verifier-fresh|window-)|robustness\/create-not-repeated)/,
  },
  'look-up': {
    title: { nb: 'Helseindikatoren', en: 'The health indicator' },
    typescript: 'look-up.ts',
    java: ['LookUp.java'],
    csharp: ['LookUp.cs'],
    checks:
      /^(?:kjernejournal\/(?:d-number|epj-system|error-|fnr-|icon-|indicator-o|json-|legemiddel-|samtykke-|status-0-1|test-button|tooltip-|unknown-member|unreadable-|works-when-down|function-access|integration-off)|robustness\/(?:retry-after|no-storm|previous-icon|cut-answer|works-again|helseid-down-told))/,
  },
  ticket: {
    title: { nb: 'Åpne portalen med billett', en: 'Opening the portal by ticket' },
    typescript: 'ticket.ts',
    java: ['Ticket.java'],
    csharp: ['Ticket.cs'],
    checks: /^ticket\//,
  },
  medicines: {
    title: { nb: 'Hente legemidler', en: 'Fetching medicines' },
    typescript: 'medicines.ts',
    java: ['Medicines.java'],
    csharp: ['Medicines.cs'],
    checks: /^api\/(?:medicines-|consent-|restricted-consent)/,
  },
  'critical-change': {
    title: {
      nb: 'Registrere, avkrefte og trekke tilbake kritisk informasjon',
      en: 'Registering, refuting and withdrawing critical information',
    },
    typescript: 'critical-change.ts',
    java: ['CriticalChange.java'],
    csharp: ['CriticalChange.cs'],
    checks:
      /^api\/(?:critical-(?:codes|content-type|display|record-taken|text)|refuted-|registered-once|withdrawn)/,
  },
  'data-api': {
    title: { nb: 'Lese kritisk informasjon', en: 'Reading critical information' },
    typescript: 'data-api.ts',
    java: ['DataApi.java'],
    csharp: ['DataApi.cs'],
    checks: /^api\//,
  },
  'log-out': {
    title: { nb: 'Logge ut', en: 'Logging out' },
    typescript: 'log-out.ts',
    java: ['LogOut.java'],
    csharp: ['LogOut.cs'],
    checks:
      /^(?:helseid\/(?:log-out|post-logout-uri|user-forgotten)|kjernejournal\/(?:patient-forgotten|session-ended)|robustness\/log-out-completed)/,
  },
} as const

export type TopicId = keyof typeof topics

export function topicOf(check: string): TopicId | undefined {
  return (Object.keys(topics) as TopicId[]).find((id) => topics[id].checks.test(check))
}
