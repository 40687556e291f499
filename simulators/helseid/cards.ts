// Fidelity cards of HelseID.
import type { FidelityCard } from '../core/simulator.ts'

const assertion =
  'Client assertions: strict demands aud = issuer alone, typ client-authentication+jwt, a jti used once, and exp, nbf and iat as numbers, with exp at most 60 s ahead (10 s tolerance, chosen). Which of these the real service enforces is not published; lenient lets the known habits through and writes each down'
const nonceReuse =
  'An assertion answered with use_dpop_nonce is not spent, in either profile: NHN’s own Java library sends it again. Every reuse is written down as a deviation'
const details =
  'Refused details give invalid_request with the HID number first in the description; the OAuth error beside the number is not published. Unknown types of details, and broken ones, are HID-1007; unknown members are ignored and written down'
const organisation =
  'unauthorized_client when the organisation is no hovedenhet, when its units (or it, when it has none) lack a code in 86, 87 or 88, or when nobody has the Altinn right: invented, to make the onboarding checklists felt. A register that does not answer stops nobody. One that was found fit is not looked up again for 60 s'
const browsers =
  'No CORS headers, whatever Origin a call has: clients of HelseID keep a key, and none is a web page. The real ones are not published'
const ownEndpoint =
  'A DPoP token may come as Bearer, as HelseID’s page shows it and NHN’s ASP.NET sample sends it: taken in either profile, and the journal says so. With the scheme DPoP it needs a proof, without nonce: chosen'
const wire =
  'Failed client authentication is 400 invalid_client without a description, as in Duende IdentityServer'

export const cards = {
  metadata: {
    source: 'HelseID metadata as published in NHN’s .NET library',
    date: '2025-01',
    confidence: 'documented',
    differences: [
      'Lists only what is built: four grants, response type code, private_key_jwt, S256; no introspection, device flow, CIBA. Clientinfo is there and is not listed, as in the real document',
      'require_pushed_authorization_requests is false, as in the real document, although PAR is demanded',
    ],
  },
  jwks: {
    source: 'HelseID JWKS as published in NHN’s .NET library',
    date: '2025-01',
    confidence: 'documented',
    differences: [
      'The certificate in x5c is signed by the key itself, not by Buypass, and is valid from 2020 to 2050 whatever the room’s time; kid and x5t are its SHA-1',
      'Keys change only on order (variant rotate-keys): the new one signs at once, the old one stays in the JWKS for the 600 s its tokens live, and is at expired_jwks_uri from the change on. How the real service overlaps them, and what expired_jwks_uri answers, is not published',
    ],
  },
  availableIdps: {
    source: 'HelseID metadata (available_idps); Styre innlogging i HelseID',
    date: '2026-02',
    confidence: 'invented',
    differences: ['The shape of the answer is not published: name and security levels of each provider'],
  },
  openapi: {
    source: 'HelseID publishes none of its token service',
    date: '2026',
    confidence: 'invented',
    differences: ['A document of Testbenk’s own, about clientinfo, userinfo, available_idps and the keys'],
  },
  par: {
    source: 'HelseID, PAR-endepunktet; Bruk av client assertion',
    date: '2026-02-16',
    confidence: 'documented',
    differences: [
      'expires_in is 60 and the request_uri ends in 43 hexadecimal digits: the real values are not published',
      'Request objects: broken ones give invalid_request_object, and a jti is taken once: both chosen. Their typ may be oauth-authz-req+jwt, client-authentication+jwt, JWT or absent. Other parameters in them win over the form’s. An iat that is a text, as in one of NHN’s samples, and the other habits of assertions pass in lenient',
      'Details in the assertion at PAR, and authorization_details or claims in the form, are ignored, and the journal says so; but an attest beside one in the request object is refused (HID-DOUBLE-STRUCTURE)',
      'Scopes about a person without openid are invalid_scope, as IdentityServer does by its source; what HelseID does is not published (switch helseid.identity-without-openid). A nonce or acr_values without openid is invalid_request, in the engine’s own words',
      'More than one space between scopes counts as one, as IdentityServer does by its source; RFC 6749 has one',
      'With prompt=none there is no refresh token, whatever the scope says',
      'id_token_hint must be an ID token for the client, which may have expired; another person than the one in it must log in: OpenID Connect Core, not HelseID’s documents',
      assertion,
      organisation,
      wire,
      browsers,
    ],
  },
  authorize: {
    source: 'HelseID, authorization-endepunktet',
    date: '2026-02-16',
    confidence: 'documented',
    differences: [
      'Parameters beside client_id and request_uri are ignored, not refused',
      'form_post goes by a page that sends itself on',
      'A code is 64 hexadecimal digits without the real one’s suffix -1',
      'session_state is there, but no check_session_iframe to use it with',
      'A log-in lasts ten hours in the browser: chosen',
    ],
  },
  login: {
    source:
      'HelseID, Styre innlogging i HelseID, Bruk av ID-porten; docs of BankID, Buypass and ID-porten; test log-in in NHN’s sample client for kjernejournal',
    date: '2024–2026',
    confidence: 'sample code',
    differences: [
      'The providers’ own pages are ours, short, with test users and test secrets shown; nobody’s real e-ID works. Helse Midt-Norge and Helseplattformen are left out',
      'Names of the providers bankid-oidc and commfides-oidc are guesses',
      'amr holds the e-ID’s own words (bid-app, sc, Minid-OTC …); the real tokens’ are not published but for pwd of the test provider',
      'Level4 or High leaves MinID out at ID-porten. Ways of an e-ID that turn out lower (BankID with biometrics, eIDAS substantial, the test provider) are refused after the choice: chosen',
      'on_behalf_of must be the client’s own organisation, a unit of it, or one it acts for: chosen. No claim comes of it',
      'A provider the client names that is not there: the ordinary list, as when one is down',
      'A card is locked after three wrong PINs for the whole room, until its PUK or a reset. That a name with other hyphens than Folkeregisteret’s stops the card is from the onboarding checklist alone',
      'Codes by SMS go to the mobile number in KRR and hold five minutes; a number not confirmed for 18 months is not used: chosen for Buypass and MinID',
      'One who gives up at a provider is back at HelseID’s list; one who gives up there, or where the client named the provider, is sent back with access_denied',
      'A test_pid that is nobody in the room is refused at PAR with invalid_request: chosen',
      'Of the test people whom HelseID’s samples name, the six with synthetic numbers are in every room. Numbers, names and professions are the samples’, and the HPR numbers of the two doctors; the other three HPR numbers are ours',
    ],
  },
  token: {
    source:
      'HelseID, token-endepunktet; DPoP; Bruk av client assertion; Organisasjonsnumre; Profil for tillitsrammeverk',
    date: '2026-02-16',
    confidence: 'documented',
    differences: [
      assertion,
      nonceReuse,
      'DPoP: iat may be 300 s off, and a missing proof is invalid_dpop_proof: both chosen. The jti of a proof counts as used also when the answer is a demand for a nonce',
      'Refresh tokens live ten hours from the log-in. They are good for one use, and using an old one ends the whole grant: chosen. One client (legesenter-as) is set up with reusable ones',
      'An exchange that is refused uses up the code, as in IdentityServer by its source, which takes the code away as soon as client, proof and key are found right, and looks at redirect_uri, code_verifier and the rest afterwards; a demand for a nonce, a refused client, a broken proof or another key than the code is bound to (invalid_dpop_proof) leaves it. Whether HelseID looks at organisation numbers and the attest before or after that is not published: after, chosen',
      'Refresh with another DPoP key is taken, and the new access token is bound to that key: RFC 9449 section 5 binds refresh tokens of public clients only, and HelseID has none. What HelseID does is not published; IdentityServer, which it seems to be built on, lets clients that authenticate change key, by its source (an older version did not); one client’s history suggests that HelseID wants the same key',
      'The ID token of a refresh has no nonce: OpenID Connect Core section 12.2, and IdentityServer by its source. That of HelseID is not published',
      'A refresh that is refused does not use up the refresh token, as in IdentityServer by its source, where it is marked as used when there is an answer. An old one that comes back is refused there, too, but ends nothing else',
      'A token request that names no resource gets one token for all the APIs asked for, as documented; it is written down as a deviation. One that names several is invalid_target. A log-in for no API gets the audience <issuer>/resources',
      details,
      'Organisation numbers with the authorization code: HID-1009 in strict, from the older documents; lenient lets them through',
      'A supplier’s client (multi-tenant) names the organisation for each token; without one the token has orgnr_supplier alone. Whether the organisation lets the supplier act is asked of the room’s Altinn each time, as in production (the real test environment has a list of its own, and no Altinn): that it is the right nhn-helseid-fagsystem is chosen. Without an answer from Altinn its last one counts, or else what the room began with: chosen',
      'Which APIs’ terms an organisation has accepted, and its own list of units, stand in the room’s population; one that comes to a supplier later has accepted all and lists none',
      'rejected_scope is a text with spaces: its form is not published. When no scope is left for a client on its own behalf: invalid_scope',
      'HID-1008 (clients with a shared secret) cannot happen, since no client has one; any of the ten can be ordered as a fault, variants hid-1001 to hid-1010',
      'Token exchange: the user and client of the first token stay, and act names who exchanged it (iss, client_id, orgnr_parent; the inner names are a guess). Whether the exchanging API was the first token’s audience is not checked',
      'The attest’s shape in the token follows NHN’s test-token service; no example is published. Texts are added for the codes Testbenk knows',
      'What an API gets about the user follows from a registration of the API’s: Kjernejournal and APIs that are not registered here get all claims, nhn:pps a part. The registrations are invented',
      organisation,
      wire,
      browsers,
    ],
  },
  userinfo: {
    source: 'HelseID, userinfo-endepunktet',
    date: '2025',
    confidence: 'sample code',
    differences: ['The shape of hpr_details is from code that reads it', ownEndpoint],
  },
  revocation: {
    source: 'HelseID metadata (revocation_endpoint); RFC 7009',
    date: '2025-01',
    confidence: 'invented',
    differences: [
      'HelseID documents no more than the address. The client authenticates as at the token endpoint, without a proof; a refresh token ends with its whole grant, and an access token lives on: chosen. A token that is not there is answered 200, and the journal says that nothing happened',
      assertion,
      wire,
    ],
  },
  clientinfo: {
    source: 'NHN’s wiki on HelseID, page 492044292',
    date: '2022',
    confidence: 'documented',
    differences: [
      'The published list of members breaks off: SingleSignOn… and the expiry of secrets are left out',
      'Identity providers and lifetimes are the same for all clients; cast clients were all made on 2025-01-01',
      'The wiki names POST; NHN’s sample sends GET, which is taken too',
      ownEndpoint,
    ],
  },
  endSession: {
    source: 'HelseID, end-session-endepunktet',
    date: '2025',
    confidence: 'documented',
    differences: [
      'An expired id_token_hint is taken: not published, but log-out would not work otherwise',
      'With an ID token about somebody else than is logged in in the browser the user is asked, as OpenID Connect wants it, and stays on HelseID’s page: not published',
      'Single sign-out: the other applications of the browser’s session must log in anew, and those that have an address for back-channel log-out are told before the page is shown. Tokens live until they expire',
      'Those that have an address for front-channel log-out are loaded in hidden frames of the page, always with iss and sid; with post_logout_redirect_uri the page goes on when they are loaded, or after three seconds: chosen. The metadata says that front-channel log-out is supported; how the real page does it is not published',
    ],
  },
} as const satisfies Record<string, FidelityCard>
