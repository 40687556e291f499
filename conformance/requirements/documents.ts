// The documents that the requirements are read from. A date is the edition's when it is known, else the year it was read.

import type { SourceDocument } from './requirement.ts'

const confluence = 'https://kjernejournal.atlassian.net/wiki/spaces/KJERNEJOURDOK1/pages'
const portal = 'https://utviklerportal.nhn.no/informasjonstjenester'
const helseid = `${portal}/helseid`
const helseidReference = `${helseid}/bruksmoenstre-og-eksempelkode/bruk-av-helseid/docs`
const helseidProfile = `${helseid}/protokoller-og-sikkerhetsprofil/sikkerhetsprofil/docs`

export const documents = {
  epjRequirements: {
    document: 'NHN EPJ requirements',
    date: '2026',
    url: 'https://kjernejournal.atlassian.net/wiki/plugins/viewsource/viewpagesrc.action?pageId=786989439',
  },
  acceptanceTest1: {
    document: 'Kjernejournal acceptance test, part 1: demo meeting',
    date: '2026',
    url: `${confluence}/664635238`,
  },
  acceptanceTest2: {
    document: 'Kjernejournal acceptance test, part 2: integration test',
    date: '2026',
    url: `${confluence}/664635258`,
  },
  /** The same test on a page of its own, with what is to be tried of TLS certificates. */
  acceptanceTest2Tls: {
    document: 'Kjernejournal acceptance test, part 2: integration test',
    date: '2026',
    url: 'https://kjernejournal.atlassian.net/wiki/pages/viewpage.action?pageId=853508098',
  },
  portalGuide: {
    document: 'Integration Guide: Kjernejournal Portal',
    date: '2026',
    url: `${confluence}/664634018`,
  },
  restGuide: {
    document: 'Integration Guide: REST API using HelseID',
    date: '2026',
    url: `${confluence}/786989408`,
  },
  errorCodes: {
    document: 'Kjernejournal error codes and messages',
    date: '2026',
    url: `${confluence}/664635127`,
  },
  fhirHeaders: {
    document: 'Kjernejournal FHIR API: HTTP header',
    date: '2026',
    url: `${confluence}/664634432`,
  },
  medicines: {
    document: 'Legemiddel-API',
    date: '2021-03-10',
    url: `${confluence}/836796508/Legemiddel+-+API`,
  },
  medicineWarnings: {
    document: 'Legemiddelvarsling-API',
    date: '2026',
    url: `${confluence}/836796526/Legemiddelvarsling-API`,
  },
  criticalInformation: {
    document: 'Kritisk informasjon FHIR API: authorization',
    date: '2025',
    url: 'https://utviklerportal-dev.nhn.no/informasjonstjenester/kritisk-informasjon/kritisk-info-fhir-api/hit-critical-information/docs/authorizationmd',
  },
  criticalCodes: {
    document: 'Kritisk informasjon FHIR API: clinical codes',
    date: '2026-03-16',
    url: 'https://utviklerportal.nhn.no/informasjonstjenester/kjernejournal/kritisk-informasjon/kritisk-info-fhir-api/hit-critical-information/docs/codesmd',
  },
  criticalResources: {
    document: 'Kritisk informasjon FHIR API: FHIR resources',
    date: '2026',
    url: 'https://utviklerportal.nhn.no/informasjonstjenester/kritisk-informasjon/kritisk-info-fhir-api/hit-critical-information/docs/fhir-resources/kjconditioninfectionmd',
  },
  criticalStatus: {
    document: 'Kritisk informasjon FHIR API: status',
    date: '2026',
    url: 'https://utviklerportal.nhn.no/informasjonstjenester/kjernejournal/kritisk-informasjon/kritisk-info-fhir-api/hit-critical-information/docs/api-methods/status-critical-infomd',
  },
  useCases: {
    document: 'Kjernejournal API use cases',
    date: '2026',
    url: `${confluence}/664634285`,
  },
  innlogging: {
    document: 'Kjernejournal Innlogging: autentiseringsflyt',
    date: '2026',
    url: `${portal}/kjernejournal-portal/innlogging/innlogging/docs/autentiseringsflytmd/`,
  },
  innloggingClient: {
    document: 'Kjernejournal Innlogging: HelseID-klient',
    date: '2026',
    url: `${portal}/kjernejournal-portal/innlogging/innlogging/docs/helseidklientmd/`,
  },
  innloggingSample: {
    document: 'NHN sample: kjernejournal-innlogging-klient',
    date: '2024-06-24',
    url: 'https://github.com/NorskHelsenett/kjernejournal-innlogging-klient',
  },
  tillitsrammeverk: {
    document: 'Tillitsrammeverk: specification and its issues',
    date: '2024-05-14',
    url: 'https://github.com/NorskHelsenett/Tillitsrammeverk',
  },
  addressBlock: {
    document: 'NHN: adressesperre kan ha inntil 24 timers forsinkelse',
    date: '2026',
    url: 'https://nhn.no/har-adressesperre-en-forsinkelse-paa-inntil-24-timer/',
  },
  accessToKjernejournal: {
    document: 'NHN: hvordan få tilgang til kjernejournal',
    date: '2026',
    url: 'https://nhn.no/tjenester/kjernejournal/Hvordan-f%C3%A5-tilgang-til-kjernejournal',
  },
  approvalProcess: {
    document: 'NHN: godkjenningsprosess for nasjonale e-helseløsninger',
    date: '2026',
    url: 'https://www.nhn.no/godkjenningsprosess-for-oppkobling-mot-nasjonale-e-helseloesninger/',
  },
  integratorIndex: {
    document: 'NHN: Kjernejournal index for integrators',
    date: '2026',
    url: 'https://raw.githubusercontent.com/NorskHelsenett/Kjernejournal-hjelpefiler-LLM/main/LLMs.txt',
  },
  browsers: {
    document: 'NHN: viktig informasjon om nettlesere',
    date: '2026',
    url: 'https://nhn.no/kjernejournal/dokumentasjon-for-kjernejournal/viktig-informasjon-om-nettlesere/',
  },
  vendorChecklist: {
    document: 'EPJ vendor’s start-up checklist for Kjernejournal',
    date: '2026',
  },
  municipalitySteps: {
    document: 'NHN: steps for municipalities that take Kjernejournal into use',
    date: '2026',
  },
  securityProfile: {
    document: 'HelseID security profile',
    date: '2025-11-05',
    url: `${helseidProfile}/sikkerhetsprofil_enmd`,
  },
  functionalRequirements: {
    document: 'HelseID functional requirements',
    date: '2026',
    url: `${helseidProfile}/funksjonelle_krav_enmd`,
  },
  dpopProof: {
    document: 'HelseID: formatting of DPoP proofs',
    date: '2026',
    url: `${helseidProfile}/vedlegg/formatering_av_dpop_bevis_enmd`,
  },
  accessTokenValidation: {
    document: 'HelseID: validation of access tokens',
    date: '2026',
    url: `${helseidProfile}/vedlegg/validering_av_access_token_enmd`,
  },
  idTokenValidation: {
    document: 'HelseID: validation of ID tokens',
    date: '2026',
    url: `${helseidProfile}/vedlegg/validering_av_id_token_no_nbmd`,
  },
  secretHandling: {
    document: 'HelseID: handling of secrets',
    date: '2026',
    url: `${helseidProfile}/vedlegg/haandtering_av_hemmeligheter_no_nbmd`,
  },
  authorizationEndpoint: {
    document: 'HelseID: authorization endpoint',
    date: '2026-02-16',
    url: `${helseidReference}/teknisk-referanse/endepunkt/authorization-endepunktet_enmd`,
  },
  parEndpoint: {
    document: 'HelseID: PAR endpoint',
    date: '2026-02-16',
    url: `${helseidReference}/teknisk-referanse/endepunkt/par-endepunktet_enmd`,
  },
  tokenEndpoint: {
    document: 'HelseID: token endpoint',
    date: '2026',
    url: `${helseidReference}/teknisk-referanse/endepunkt/token-endepunktet_enmd`,
  },
  endSessionEndpoint: {
    document: 'HelseID: end session endpoint',
    date: '2026',
    url: `${helseidReference}/teknisk-referanse/endepunkt/end-session-endepunktet_enmd`,
  },
  userinfoEndpoint: {
    document: 'HelseID: userinfo endpoint',
    date: '2026',
    url: `${helseidReference}/teknisk-referanse/endepunkt/user-info-endepunktet_enmd`,
  },
  helseidErrors: {
    document: 'HelseID: error messages',
    date: '2026',
    url: `${helseidReference}/teknisk-referanse/feilmeldinger_enmd`,
  },
  helseidScopes: {
    document: 'HelseID: scopes',
    date: '2026',
    url: `${helseidReference}/teknisk-referanse/scopes_enmd`,
  },
  helseidClaims: {
    document: 'HelseID: claims',
    date: '2026',
    url: `${helseidReference}/teknisk-referanse/claims_enmd`,
  },
  clientAssertion: {
    document: 'HelseID: use of client assertions',
    date: '2026',
    url: `${helseidReference}/tekniske-mekanismer/bruk_av_client_assertion_enmd`,
  },
  organisationNumbers: {
    document: 'HelseID: organisation numbers',
    date: '2026-02-16',
    url: `${helseidReference}/tekniske-mekanismer/organisasjonsnumre_enmd`,
  },
  tillitsrammeverkProfile: {
    document: 'HelseID: profile for tillitsrammeverk',
    date: '2026',
    url: `${helseidReference}/tillitsrammeverk/profil_for_tillitsrammeverkmd`,
  },
  clientAssertionMembers: {
    document: 'HelseID wiki: client assertion',
    date: '2023',
    url: 'https://helseid.atlassian.net/wiki/pages/viewpage.action?pageId=541982723',
  },
  organisationErrors: {
    document: 'HelseID wiki: organisation number errors',
    date: '2023',
    url: 'https://helseid.atlassian.net/wiki/pages/viewpage.action?pageId=750616578',
  },
  resourceIndicators: {
    document: 'HelseID wiki: resource indicators',
    date: '2023',
    url: 'https://helseid.atlassian.net/wiki/pages/viewpage.action?pageId=761659401',
  },
  helseidSamples: {
    document: 'NHN sample code: HelseID.Samples',
    date: '2025-12-11',
    url: 'https://github.com/NorskHelsenett/HelseID.Samples',
  },
  helseidLibrary: {
    document: 'NHN library: HelseID.Library',
    date: '2026-03-17',
    url: 'https://github.com/NorskHelsenett/HelseID.Library',
  },
  selvbetjeningSamples: {
    document: 'NHN sample code: Selvbetjening.Samples',
    date: '2025-07-24',
    url: 'https://github.com/NorskHelsenett/Selvbetjening.Samples',
  },
  configurationFileConsumer: {
    document: 'FHI code: fhi.helseid',
    date: '2024-12-10',
    url: 'https://github.com/FHIDev/fhi.helseid',
  },
  djangoHelseid: {
    document: 'Open source client: django-helseid',
    date: '2025-12',
    url: 'https://github.com/haakontk/django-helseid',
  },
  fapi2: {
    document: 'FAPI 2.0 Security Profile',
    date: '2025-02-22',
    url: 'https://openid.net/specs/fapi-security-profile-2_0-final.html',
  },
  openidConnect: {
    document: 'OpenID Connect Core 1.0, errata set 2',
    date: '2023-12-15',
    url: 'https://openid.net/specs/openid-connect-core-1_0.html',
  },
  rfc6749: {
    document: 'RFC 6749: The OAuth 2.0 Authorization Framework',
    date: '2012-10',
    url: 'https://www.rfc-editor.org/rfc/rfc6749',
  },
  rfc6750: {
    document: 'RFC 6750: OAuth 2.0 Bearer Token Usage',
    date: '2012-10',
    url: 'https://www.rfc-editor.org/rfc/rfc6750',
  },
  rfc7523: {
    document: 'RFC 7523: JWT Profile for Client Authentication',
    date: '2015-05',
    url: 'https://www.rfc-editor.org/rfc/rfc7523',
  },
  rfc7636: {
    document: 'RFC 7636: PKCE',
    date: '2015-09',
    url: 'https://www.rfc-editor.org/rfc/rfc7636',
  },
  rfc8259: {
    document: 'RFC 8259: The JavaScript Object Notation (JSON) Data Interchange Format',
    date: '2017-12',
    url: 'https://www.rfc-editor.org/rfc/rfc8259',
  },
  rfc8707: {
    document: 'RFC 8707: Resource Indicators for OAuth 2.0',
    date: '2020-02',
    url: 'https://www.rfc-editor.org/rfc/rfc8707',
  },
  rfc9110: {
    document: 'RFC 9110: HTTP Semantics',
    date: '2022-06',
    url: 'https://www.rfc-editor.org/rfc/rfc9110',
  },
  rfc9126: {
    document: 'RFC 9126: Pushed Authorization Requests',
    date: '2021-09',
    url: 'https://www.rfc-editor.org/rfc/rfc9126',
  },
  rfc9207: {
    document: 'RFC 9207: Authorization Server Issuer Identification',
    date: '2022-03',
    url: 'https://www.rfc-editor.org/rfc/rfc9207',
  },
  rfc9449: {
    document: 'RFC 9449: DPoP',
    date: '2023-09',
    url: 'https://www.rfc-editor.org/rfc/rfc9449',
  },
  rfc9700: {
    document: 'RFC 9700: Best Current Practice for OAuth 2.0 Security',
    date: '2025-01',
    url: 'https://www.rfc-editor.org/rfc/rfc9700',
  },
} as const satisfies Readonly<Record<string, SourceDocument>>
